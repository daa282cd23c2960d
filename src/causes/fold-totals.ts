// Merges totals that fail together, and amounts outside the period, into one finding each: the amounts beneath them were changed or moved.
import { balance } from "../checks/balance";
import type { Finding } from "../checks/check";
import { formulaOverwritten } from "../checks/formula-overwritten";
import { grandTotal } from "../checks/grand-total";
import { kronerNotThousands } from "../checks/kroner-not-thousands";
import { rowSum } from "../checks/row-sum";
import { sectionSum } from "../checks/section-sum";
import { yearOutsidePeriod } from "../checks/year-outside-period";
import { yearlySplit } from "../checks/yearly-split";
import { parseArea } from "../workbook/address";
import { foldUnder } from "./consequence";

/** Fewer totals than this are shown one by one. */
const FEWEST = 3;

/** Checks of figures typed above or below the lines. */
const OF_TOTALS: ReadonlySet<string> = new Set([sectionSum.id, grandTotal.id, balance.id, rowSum.id, formulaOverwritten.id]);

/** Whether a finding is about a total without a known fix. */
function isOpenTotal({ check, line, fix, causes, message, severity }: Finding): boolean {
  if (!OF_TOTALS.has(check) || line !== null || fix !== null || severity === "notice") return false;
  return causes.every(({ kind }) => kind === "total-overwritten") && (check !== formulaOverwritten.id || message.key === "wrong");
}

/** Checks of changes to all amounts beneath totals: many in a year outside the period, or in another unit. */
function isOfManyLines({ check, message, severity }: Finding): boolean {
  if (severity === "notice") return false;
  return (check === yearOutsidePeriod.id && message.key === "lines") || (check === kronerNotThousands.id && message.key !== "one");
}

function rowsOf({ cells }: Finding): ReadonlySet<number> {
  const areas = cells.flatMap((cell) => parseArea(cell) ?? []);
  return new Set(areas.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index)));
}

/** The findings, with amounts per month folded under amounts of the same lines outside the period. */
export function foldOutside(findings: readonly Finding[]): Finding[] {
  const outside = findings.find((finding) => finding.check === yearOutsidePeriod.id && isOfManyLines(finding));
  if (!outside) return [...findings];
  const rows = rowsOf(outside);
  const split = findings.filter((finding) => finding.check === yearlySplit.id && [...rowsOf(finding)].some((row) => rows.has(row)));
  return foldUnder(findings, outside, split);
}

/** The findings, with totals that fail together merged into one, or folded under what changed the lines they add up. */
export function foldTotals(findings: readonly Finding[]): Finding[] {
  const totals = findings.filter(isOpenTotal);
  if (totals.length < FEWEST) return [...findings];
  const head = findings.find(isOfManyLines) ?? totals.find(({ check }) => check !== formulaOverwritten.id) ?? totals[0]!;
  return foldUnder(
    findings,
    head,
    totals.filter((finding) => finding !== head),
  );
}
