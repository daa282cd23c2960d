// Typed totals that are evidence: what a sheet says of its own amounts must not be replaced by a formula over amounts that may be wrong.
import { difference, same } from "../budget/amount";
import type { Budget, Figure } from "../budget/budget";
import { allLines, sectionColumnSums, sumFigures } from "../budget/sums";
import type { Finding } from "../checks/check";
import { financingTolerance } from "../checks/row-financing";
import { memoizeByObject } from "../danish/memoize";
import { asItIs } from "./score";

/** One typed total that fails was overwritten; from this many on, where none holds, the amounts may be what changed. */
const FEWEST_FAILING = 2;

const isTyped = ({ formula, value }: Figure): boolean => formula === null && (value ?? 0) !== 0;

/** Of typed totals, with what they should add up to: those that fail together while fewer hold. */
function failTogether(totals: readonly (readonly [Figure, number])[], fewest = FEWEST_FAILING): Figure[] {
  const typed = totals.filter(([figure]) => isTyped(figure));
  const failing = typed.filter(([{ value }, expected]) => difference(value ?? 0, expected) !== 0).map(([figure]) => figure);
  return failing.length >= fewest && failing.length * 2 > typed.length ? failing : [];
}

/** A Sum that is exactly what another column of its section adds up to: the columns may be exchanged. */
function ofAnotherColumn(figures: readonly Figure[], sums: readonly number[]): Figure[] {
  return figures.filter(
    (figure, index) =>
      isTyped(figure) && !same(figure.value!, sums[index]!) && sums.some((sum, other) => other !== index && same(sum, figure.value!)),
  );
}

/** From this many on in the sheet, if none holds, the same is true of Sums in different sections. */
const FEWEST_IN_SHEET = 3;

/** Addresses of the typed totals that are evidence of the amounts. */
export const evidenceOf = memoizeByObject((budget: Budget): ReadonlySet<string> => {
  const kept: Figure[] = [];
  const all: [Figure, number][] = [];
  for (const section of budget.sections) {
    const sums = sectionColumnSums(section);
    const { figures } = section.sum;
    const own = figures.map((figure, index): [Figure, number] => [figure, sums[index]!]);
    all.push(...own);
    kept.push(...failTogether(own), ...ofAnotherColumn(figures, sums));
  }
  kept.push(...failTogether(all, FEWEST_IN_SHEET));
  // A line's total that its financing agrees with is right: its years are not.
  for (const { line } of allLines(budget)) {
    const paid = sumFigures(line.paid);
    const isPaid = paid !== 0 && Math.abs(difference(paid, asItIs(line.total))) <= financingTolerance(line);
    if (isTyped(line.total) && isPaid && Math.abs(difference(sumFigures(line.years), paid)) > financingTolerance(line))
      kept.push(line.total);
  }
  return new Set(kept.map(({ address }) => address));
});

/** Whether every typed total gets its formula, since the lines beneath agree with each other. */
function restoresAll({ causes: [cause], fix }: Finding): boolean {
  return cause?.kind === "total-overwritten" && cause.edits.length > 1 && cause.edits === fix?.edits;
}

/** The findings, without fixes that put a formula where a typed total is evidence. */
export function keepEvidence(budget: Budget, findings: readonly Finding[]): Finding[] {
  const kept = evidenceOf(budget);
  if (kept.size === 0) return [...findings];
  return findings.map((finding) =>
    !restoresAll(finding) && finding.fix?.edits.some(({ cell, to }) => kept.has(cell) && typeof to === "string" && to.startsWith("="))
      ? { ...finding, fix: null }
      : finding,
  );
}
