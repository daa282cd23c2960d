// Whether a sheet holds evidence of an amount: lines with the same other amounts, the same post elsewhere, or the line's own other years.
import type { Budget, Figure, Line } from "../../src/budget/budget";
import { monthsInYear } from "../../src/budget/period";
import { allLines } from "../../src/budget/sums";

/** As near as this to the line's rate in its other years, the amount follows it. */
const NEAR = 0.05;
/** And farther than this, it does not. */
const FAR = 0.15;

function hasSister(budget: Budget, line: Line, index: number, right: number): boolean {
  return allLines(budget).some(({ line: other }) => {
    if (other === line || other.figures[index]?.value !== right) return false;
    const alike = line.years.filter((year, at) => at !== index && year.value && year.value === other.years[at]?.value);
    const apart = line.years.some((year, at) => at !== index && (year.value ?? 0) !== (other.years[at]?.value ?? 0));
    return !apart && alike.length >= 2;
  });
}

function followsYears(budget: Budget, line: Line, figure: Figure, right: number, wrong: number): boolean {
  const [start, end] = [budget.start?.date, budget.end?.date];
  const at = line.years.indexOf(figure);
  if (at < 0 || !start || !end) return false;
  const months = budget.years.map(({ year }) => (year === null ? 0 : monthsInYear({ start, end }, year)));
  const rates = line.years.flatMap((year, index) => (index !== at && year.value && months[index] ? [year.value / months[index]] : []));
  if (rates.length < 2 || !months[at]) return false;
  const due = [...rates].sort((one, other) => one - other)[rates.length >> 1]! * months[at];
  return Math.abs(right - due) <= NEAR * due && Math.abs(wrong - due) > FAR * due;
}

/** Whether anything but the sums tells that `address` should hold `right` and not `wrong`, t.kr. `budget`: as it was before the slip. */
export function holdsEvidence(budget: Budget, address: string, right: number, wrong: number): boolean {
  for (const { line } of allLines(budget)) {
    const index = line.figures.findIndex((figure) => figure.address === address);
    if (index >= 0) return hasSister(budget, line, index, right) || followsYears(budget, line, line.figures[index]!, right, wrong);
  }
  return false;
}
