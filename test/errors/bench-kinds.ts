// Measures blocks of kinds that people make with Excel itself: findings per cause, and where the offered fixes end when all are followed.
import { keyFigures } from "../../src/budget/sums";
import { allLines } from "../../src/budget/sums";
import type { Budget } from "../../src/budget/budget";
import type { Finding } from "../../src/checks/check";
import { findCheck } from "../../src/checks/check";
import { formatCause } from "../../src/report/causes";
import { fill } from "../../src/report/sentences";
import type { Workbook } from "../../src/workbook/workbook";
import type { Built } from "../build";
import { createRandom, toWorkbook } from "../build";
import { checked, follow, statusOfChecked } from "./follow";
import { findNew } from "./judge";
import { KINDS, seedKind } from "./seed-kinds";

interface Tally {
  blocks: number;
  findings: number;
  /** Every amount is again what it was. */
  right: number;
  /** The totals are. */
  totals: number;
  /** Called ready with other totals, and nothing new said of it. */
  silent: number;
  /** Called ready with other totals after fixes were followed. */
  falseReady: number;
  /** Called ready with other totals and warnings, without a fix. */
  warned: number;
}

/** Kinds in which only the totals are wrong. */
const MEANT = /totals as values, (one|two) lines?/;

const none = (): Tally => ({ blocks: 0, findings: 0, right: 0, totals: 0, silent: 0, falseReady: 0, warned: 0 });

/** A finding in words, as the command line tells it. */
export function wordsOf({ severity, check, cells, message, causes, fix, consequences }: Finding): string {
  const text = fill(findCheck(check)!.messages[message.key]!, message.args).da;
  const cause = causes.slice(0, 2).map((each) => formatCause(each).da);
  const edits = fix ? fix.edits.slice(0, 3).map(({ cell, to }) => `${cell}=${String(to)}`) : [];
  return (
    `${severity} ${check} ${cells.slice(0, 3).join()}: ${text} | ` +
    `${cause.join(" | ")}${fix ? ` FIX ${fix.edits.length}: ${edits.join()}` : ""} (+${consequences.length})`
  );
}

/** Every amount by the year over it, or its payer. */
const amountsOf = (budget: Budget): string =>
  JSON.stringify(
    allLines(budget).map(({ line }) => [
      line.years.flatMap(({ value }, index) => (value ? [[budget.years[index]?.year, value]] : [])),
      line.paid.map(({ value }) => value || 0),
    ]),
  );

/** @param only part of a kind's name; its findings are then printed */
export function benchKinds(
  scenarios: readonly { readonly name: string; readonly built: Built }[],
  each: number,
  seed: number,
  only: string | null,
): void {
  const tallies = new Map<string, Tally>();
  for (const { name, built } of scenarios) {
    const workbook = toWorkbook(built.draft);
    const clean = checked(workbook);
    Object.keys(KINDS).forEach((kind, nth) => {
      if (only !== null && !kind.includes(only)) return;
      for (let index = 0; index < each; index++) {
        const wrong = seedKind(workbook, kind, createRandom((seed * 1009 + nth) * 101 + index * 7 + name.length));
        if (wrong) judge(name, kind, wrong, clean, tallies, only !== null);
      }
    });
  }
  const all = none();
  for (const tally of tallies.values()) for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
  const percent = (part: number, { blocks }: Tally): string => `${((100 * part) / blocks).toFixed(0)} %`;
  process.stdout.write(
    `\n${"kind".padEnd(50)} blocks  findings  amounts right  totals right  ready: silent  with a warning  after fixes\n`,
  );
  for (const [kind, tally] of [...tallies, ["all", all] as const])
    process.stdout.write(
      `${kind.padEnd(50)} ${String(tally.blocks).padStart(6)}  ${(tally.findings / tally.blocks).toFixed(2).padStart(8)}  ` +
        `${percent(tally.right, tally).padStart(13)}  ${percent(tally.totals, tally).padStart(12)}  ${String(tally.silent).padStart(13)} ` +
        ` ${String(tally.warned).padStart(14)}  ${String(tally.falseReady).padStart(11)}\n`,
    );
}

type Checked = ReturnType<typeof checked>;

function judge(name: string, kind: string, wrong: Workbook, clean: Checked, tallies: Map<string, Tally>, verbose: boolean): void {
  const tally = tallies.get(kind) ?? none();
  tallies.set(kind, tally);
  tally.blocks++;
  let begun: Checked;
  try {
    begun = checked(wrong);
  } catch (error) {
    process.stdout.write(`${kind} in ${name}: ${String(error).slice(0, 300)}\n`);
    return;
  }
  const found = findNew(begun.findings, clean.findings);
  const hasFix = begun.findings.some(({ fix }) => fix !== null);
  const end = hasFix ? follow(wrong, "together") : begun;
  const [now, wanted] = [keyFigures(end.budget), keyFigures(clean.budget)];
  tally.findings += found.length;
  // What was meant to be changed stays changed.
  const isRight = MEANT.test(kind)
    ? amountsOf(end.budget) === amountsOf(begun.budget) && statusOfChecked(end) !== "not-ready"
    : amountsOf(end.budget) === amountsOf(clean.budget);
  const isTotal = now.total === wanted.total && now.lbf === wanted.lbf;
  if (isRight) tally.right++;
  if (isTotal) tally.totals++;
  const status = statusOfChecked(end);
  if (!isRight && status !== "not-ready") {
    if (hasFix && found.some(({ fix }) => fix !== null)) tally.falseReady++;
    else if (found.length === 0) tally.silent++;
    else tally.warned++;
  }
  if (!verbose) return;
  process.stdout.write(
    `\n== ${kind} in ${name}: ${found.length} findings, amounts ${isRight ? "right" : "WRONG"}, total ${now.total} (${wanted.total}), ${status}\n`,
  );
  for (const finding of found) process.stdout.write(`  ${wordsOf(finding)}\n`);
}
