// Scores how well an amount fits its line: the line's own monthly rate in other years, and how lines in this sheet are financed.
import { COFINANCING_PAYERS, type Budget, type Figure, type Line, type Payer } from "../budget/budget";
import { monthsInYear, type Period } from "../budget/period";
import { allLines } from "../budget/sums";
import { WORST_FIT } from "./score";
import { createSisters } from "./sisters";

/**
 * Returns how much better `to` fits the line than `from` (both t.kr.), from {@link WORST_FIT} to 4; 0 when there is nothing to compare
 * with.
 */
export type FitsBetter = (line: Line, figure: Figure, from: number, to: number) => number;

function closeness(amount: number, expected: number): number {
  const off = Math.abs(amount - expected) / Math.max(Math.abs(expected), 1);
  if (off < 0.05 || Math.abs(amount - expected) <= 1) return 3;
  if (off < 0.15) return 2;
  if (off < 0.4) return 1;
  return off < 1 ? 0 : -1;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

export function createProfile(budget: Budget): FitsBetter {
  const start = budget.start?.date;
  const end = budget.end?.date;
  const period: Period | null = start && end && start <= end ? { start, end } : null;
  const months = budget.years.map((year) => (period && year.year !== null ? monthsInYear(period, year.year) : 12));
  const lines = allLines(budget).map(({ line }) => line);
  const shares = new Map<Payer, number | null>();
  const shareOf = (payer: Payer): number | null => {
    let share = shares.get(payer);
    if (share === undefined) {
      const paid = lines.filter((line) => (line.total.value ?? 0) > 0 && (line.financing[payer].value ?? 0) > 0);
      shares.set(payer, (share = median(paid.map((line) => line.financing[payer].value! / line.total.value!))));
    }
    return share;
  };

  const expectedYear = (line: Line, index: number): number | null => {
    const rates = line.years.flatMap((figure, other) =>
      other !== index && (figure.value ?? 0) > 0 && (months[other] ?? 0) > 0 ? [figure.value! / months[other]!] : [],
    );
    const rate = median(rates);
    return rate === null || !months[index] ? null : rate * months[index];
  };

  const expectedPayment = (line: Line, payer: Payer): number[] => {
    const expected: number[] = [];
    const share = shareOf(payer);
    if (share !== null && line.total.value) expected.push(share * line.total.value);
    // Boligorganisation and kommune often pay equal amounts.
    for (const other of COFINANCING_PAYERS)
      if (other !== payer && payer !== "lbf" && (line.financing[other].value ?? 0) > 0) expected.push(line.financing[other].value!);
    return expected;
  };

  const sisters = createSisters(budget);
  return (line, figure, from, to) => {
    const year = line.years.findIndex((own) => own.address === figure.address);
    let expected: number[];
    // Money in a year outside the project is an error of its own.
    if (year >= 0 && months[year] === 0) return to > from ? WORST_FIT : 0;
    const evidence = sisters(line, figure, to) - sisters(line, figure, from);
    if (year >= 0) {
      const rate = expectedYear(line, year);
      expected = rate === null ? [] : [rate];
    } else {
      const payer = (Object.keys(line.financing) as Payer[]).find((own) => line.financing[own].address === figure.address);
      expected = payer ? expectedPayment(line, payer) : [];
    }
    if (expected.length === 0) return evidence;
    const best = (amount: number): number => Math.max(...expected.map((value) => closeness(amount, value)));
    return best(to) - best(from) + evidence;
  };
}
