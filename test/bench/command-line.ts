// The built command: many budgets against unzipping and reading the XML of the same files with nothing behind it, memory, and its start.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildXlsx, describeBudget, randomBudget, randomLayout, REAL_NAMES } from "../build";
import { spreadOf, type Ratio } from "./measure";
import { countRow, formatNumber, ratioRow, skippedRow, type Group, type Row } from "./table";

const COMMAND = path.join(__dirname, "../../dist/cli/check.js");
const BUDGETS = 200;
const RUNS = 3;
/** As many as a year's, for memory. */
const MANY = 1_000;
const LITTLE_KEPT = "--max-old-space-size=64";

interface Run {
  readonly milliseconds: number;
  /** Of all its threads. */
  readonly processor: number;
  readonly peakBytes: number;
}

/** Runs a script without its output and times the whole process. `options`: Node's own. `most`: the highest exit code that is no fault. */
function runNode(script: string, words: readonly string[], options: readonly string[] = [], most = 0): Run {
  const preload = path.join(__dirname, "tell-memory.cjs");
  const start = performance.now();
  const { status, signal, stderr, output } = spawnSync(process.execPath, [...options, "-r", preload, script, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  const milliseconds = performance.now() - start;
  if (signal !== null || status === null || status > most) throw new Error(`${path.basename(script)}: ${status ?? signal ?? ""} ${stderr}`);
  const [peakBytes = NaN, processor = NaN] = (output[3] ?? "").split(" ").map(Number);
  return { milliseconds, processor, peakBytes };
}

/** Budgets of every layout in a folder of their own: both real ones and random ones. */
function writeBudgets(folder: string): string[] {
  return Array.from({ length: BUDGETS }, (_, i) => {
    const real = REAL_NAMES[i % 10];
    const file = path.join(folder, `${i}.xlsx`);
    writeFileSync(file, buildXlsx(real ? describeBudget(real) : randomBudget(i), randomLayout(i)));
    return file;
  });
}

/** One measured script and its start alone, round by round, in milliseconds. */
interface Times {
  readonly whole: readonly number[];
  readonly start: readonly number[];
}

/** Without their starts: of the least of each. A difference within one round would be as often too small as too large, and the least of those too small. */
function ratioWithoutStart(ours: Times, theirs: Times): Ratio {
  const work = ({ whole, start }: Times): number[] => whole.map((time) => time - Math.min(...start));
  const [one, other] = [work(ours), work(theirs)];
  return { ratio: Math.min(...one) / Math.min(...other), pairs: spreadOf(one.map((time, round) => time / other[round]!)) };
}

function measureCommand(folder: string): Row[] {
  const files = writeBudgets(folder);
  const list = path.join(folder, "files.json");
  const none = path.join(folder, "none.json");
  writeFileSync(list, JSON.stringify(files));
  writeFileSync(none, "[]");
  const baseline = path.join(__dirname, "unzip-and-scan.cjs");
  const words = ["--format", "json"];
  const nothing = path.join(folder, "nothing.cjs");
  writeFileSync(nothing, "0");
  // The command ends with 1 where a budget has errors.
  const check = (which: readonly string[], options: readonly string[] = []): Run => runNode(COMMAND, [...words, ...which], options, 1);
  const all: Run[] = [];
  const begun: Run[] = [];
  const idle: Run[] = [];
  const scans: Run[] = [];
  const started: Run[] = [];
  // Side by side, so that what else the machine does falls on both.
  for (let i = 0; i < RUNS; i++) {
    begun.push(runNode(COMMAND, ["--help"]));
    idle.push(runNode(nothing, []));
    all.push(check(files));
    scans.push(runNode(baseline, [list]));
    started.push(runNode(baseline, [none]));
  }
  const ratioBy = (time: (run: Run) => number): Ratio =>
    ratioWithoutStart({ whole: all.map(time), start: begun.map(time) }, { whole: scans.map(time), start: started.map(time) });
  const processor = (run: Run): number => run.processor;
  const nought = idle.map(() => 0);
  // Left alone, Node takes more memory before it tidies, whatever is run: flat is told where it may keep little.
  const half = check(files.slice(0, BUDGETS / 2), [LITTLE_KEPT]);
  const many = Array.from({ length: MANY / BUDGETS }, () => files).flat();
  const thousand = check(many, [LITTLE_KEPT]);
  const one = Array.from({ length: RUNS }, () => check(files.slice(0, 1)));
  const peak = (runs: readonly Run[]): number => spreadOf(runs.map((run) => run.peakBytes / 1e6)).median;
  const count = formatNumber(BUDGETS);
  return [
    ratioRow(
      "Kommandoens start (`--help`) / `node -e 0`, processortid",
      ratioWithoutStart({ whole: begun.map(processor), start: nought }, { whole: idle.map(processor), start: nought }),
      2,
    ),
    ratioRow(
      "Ét budget tjekket, med start / `node -e 0`, processortid",
      ratioWithoutStart({ whole: one.map(processor), start: nought }, { whole: idle.map(processor), start: nought }),
    ),
    ratioRow(
      `${count} budgetter tjekket / de samme filer pakket ud og XML'en læst med samme læser; processortid uden start`,
      ratioBy(processor),
      7,
    ),
    ratioRow(
      `${count} budgetter tjekket af kommandoens tråde / de samme filer pakket ud og XML'en læst på én tråd; ventetid uden start`,
      ratioBy(({ milliseconds }) => milliseconds),
      5,
    ),
    countRow(`Hukommelse på det højeste, ${formatNumber(BUDGETS)} budgetter`, peak(all), "MB"),
    countRow(`… hvor Node højst må gemme 64 MB: ${formatNumber(BUDGETS / 2)} budgetter`, peak([half]), "MB"),
    countRow(`… hvor Node højst må gemme 64 MB: ${formatNumber(MANY)} budgetter`, peak([thousand]), "MB", peak([half]) * 1.1),
  ];
}

export const commandLine: Group = {
  name: "command-line",
  title: "Kommandolinjen",
  measure: () => {
    if (!existsSync(COMMAND)) return Promise.resolve([skippedRow("Kommandoen", "ikke bygget: `npx webpack --env cli`")]);
    const folder = mkdtempSync(path.join(os.tmpdir(), "budgettjek-bench-"));
    try {
      return Promise.resolve(measureCommand(folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
