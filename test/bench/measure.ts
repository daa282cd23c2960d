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

/** How many times longer one takes than another. */
export interface Ratio {
  /** Of the fastest run of each: what else the machine does only slows. */
  readonly ratio: number;
  /** Of the pairs that ran side by side. */
  readonly pairs: Spread;
}

/** A run and how often it is repeated at a time, so that a short one is as long as a long one. */
export type Timed = { readonly run: () => unknown; readonly times?: number };

/** Milliseconds of processor time, all threads of this process, since `before`. */
export function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Both by turns, by processor time, so that the machine's other work falls on both. Returns how many times `theirs` `ours` takes, per run. */
export async function ratioOf(ours: Timed, theirs: Timed, { warm, runs }: Repeat): Promise<Ratio> {
  const time = async ({ run, times = 1 }: Timed): Promise<number> => {
    const start = process.cpuUsage();
    for (let i = 0; i < times; i++) await run();
    return processorSince(start) / times;
  };
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < warm + runs; i++) {
    const pair = [await time(ours), await time(theirs)] as const;
    if (i >= warm) pairs.push(pair);
  }
  const fastest = (which: 0 | 1): number => Math.min(...pairs.map((pair) => pair[which]));
  return { ratio: fastest(0) / fastest(1), pairs: spreadOf(pairs.map(([one, other]) => one / other)) };
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
