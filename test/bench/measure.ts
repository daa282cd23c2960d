// Times of repeated runs: median and the middle half.
import { spawnSync } from "node:child_process";
import path from "node:path";

/** Milliseconds. */
export interface Spread {
  readonly median: number;
  readonly fastest: number;
  /** First and third quartile. */
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

export interface Repeat {
  readonly warm: number;
  readonly runs: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), fastest: at(0), low: at(0.25), high: at(0.75), runs: sorted.length };
}

export function measure(run: () => unknown, { warm, runs }: Repeat): Spread {
  for (let i = 0; i < warm; i++) run();
  return spreadOf(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

export async function measureAsync(run: () => Promise<unknown>, { warm, runs }: Repeat): Promise<Spread> {
  for (let i = 0; i < warm; i++) await run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return spreadOf(times);
}

export interface InChild {
  readonly answer: unknown;
  /** Of the function, without the process's start. */
  readonly milliseconds: number;
  readonly peakBytes: number;
}

/** Runs an exported function of one of this folder's files in a process of its own. */
export function runInChild(file: string, name: string, argument: unknown): InChild {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [path.join(__dirname, "child.mjs"), path.join(__dirname, file), name, JSON.stringify(argument)],
    {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      timeout: 120_000,
    },
  );
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout.slice(stdout.lastIndexOf("\n"))) as InChild;
}
