// The built command: a thousand budgets against unzipping and reading the XML of the same files with nothing behind it, memory, and its start.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildXlsx, describeBudget, randomBudget, randomLayout, REAL_NAMES } from "../build";
import { spreadOf, type Spread } from "./measure";
import { countRow, formatNumber, formatSpread, skippedRow, timeRow, type Group, type Row } from "./table";

const COMMAND = path.join(__dirname, "../../dist/cli/check.js");
const BUDGETS = 1000;
const RUNS = 5;
const LITTLE_KEPT = "--max-old-space-size=64";

interface Run {
  readonly milliseconds: number;
  readonly peakBytes: number;
}

/** Runs a script with words, its output thrown away; the time is of the whole process. `options`: Node's own. */
function runNode(script: string, words: readonly string[], options: readonly string[] = []): Run {
  const preload = path.join(__dirname, "tell-memory.cjs");
  const start = performance.now();
  const { status, signal, stderr, output } = spawnSync(process.execPath, [...options, "-r", preload, script, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  const milliseconds = performance.now() - start;
  if (signal !== null || status === null || status > 1) throw new Error(`${path.basename(script)}: ${status ?? signal ?? ""} ${stderr}`);
  return { milliseconds, peakBytes: Number(output[3]) };
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

function timeOf(runs: readonly Run[]): Spread {
  return spreadOf(runs.map((run) => run.milliseconds));
}

function measureCommand(folder: string): Row[] {
  const files = writeBudgets(folder);
  const list = path.join(folder, "files.json");
  const none = path.join(folder, "none.json");
  writeFileSync(list, JSON.stringify(files));
  writeFileSync(none, "[]");
  const baseline = path.join(__dirname, "unzip-and-scan.cjs");
  const words = ["--format", "json"];
  const all: Run[] = [];
  const start: Run[] = [];
  const ratios: number[] = [];
  const scans: number[] = [];
  // Side by side, so that what else the machine does falls on both.
  for (let i = 0; i < RUNS; i++) {
    const begun = runNode(COMMAND, ["--help"]);
    const whole = runNode(COMMAND, [...words, ...files]);
    const scanned = runNode(baseline, [list]).milliseconds - runNode(baseline, [none]).milliseconds;
    start.push(begun);
    all.push(whole);
    scans.push(scanned);
    ratios.push((whole.milliseconds - begun.milliseconds) / scanned);
  }
  const ratio = spreadOf(ratios);
  // Left alone, Node takes more memory before it tidies, whatever is run: flat is told where it may keep little.
  const half = runNode(COMMAND, [...words, ...files.slice(0, BUDGETS / 2)], [LITTLE_KEPT]);
  const twice = runNode(COMMAND, [...words, ...files, ...files], [LITTLE_KEPT]);
  const peak = (runs: readonly Run[]): number => spreadOf(runs.map((run) => run.peakBytes / 1e6)).median;
  return [
    timeRow("Kommandoens start (`--help`)", timeOf(start), 150),
    timeRow(`${formatNumber(BUDGETS)} budgetter tjekket, med start`, timeOf(all)),
    timeRow("De samme filer pakket ud og XML'en læst med samme læser, intet bagved, uden start", spreadOf(scans)),
    {
      what: "Forholdet mellem de to, uden start",
      figure: formatNumber(ratio.median),
      spread: formatSpread(ratio),
      aim: "≤ 1,5",
      isReached: ratio.median <= 1.5,
    },
    countRow(`Hukommelse på det højeste, ${formatNumber(BUDGETS)} budgetter`, peak(all), "MB"),
    countRow(`… hvor Node højst må gemme 64 MB: ${formatNumber(BUDGETS / 2)} budgetter`, peak([half]), "MB"),
    countRow(`… hvor Node højst må gemme 64 MB: ${formatNumber(BUDGETS * 2)} budgetter`, peak([twice]), "MB", peak([half]) * 1.1),
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
