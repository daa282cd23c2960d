// What each payer's column, each party and all co-financing pay of some lines: the amounts a note's "giver", "dækker" may refer to.
import type { Figure, Line } from "../../budget/budget";
import { sumFigures } from "../../budget/sums";

interface Paid {
  /** Null for the columns and sums that no word in a note names on its own. */
  readonly party: "lbf" | "housing" | "municipality" | "other" | null;
  readonly amount: number;
  readonly figures: readonly Figure[];
}

/** What each column, each party and all co-financing pay of the lines. */
export function paidOf(lines: readonly Line[]): Paid[] {
  const of = (party: Paid["party"], pick: (line: Line) => readonly Figure[]): Paid => {
    const figures = lines.flatMap(pick).filter(({ row }) => row >= 0);
    return { party, amount: sumFigures(figures), figures };
  };
  return [
    of("lbf", ({ financing }) => [financing.lbf]),
    of("housing", ({ financing }) => [financing.housingCash, financing.housingInKind]),
    of("municipality", ({ financing }) => [financing.municipalityCash, financing.municipalityInKind]),
    of("other", ({ financing }) => [financing.other]),
    of(null, ({ financing }) => [financing.housingCash]),
    of(null, ({ financing }) => [financing.housingInKind]),
    of(null, ({ financing }) => [financing.municipalityCash]),
    of(null, ({ financing }) => [financing.municipalityInKind]),
    of(null, ({ cofinancing }) => cofinancing),
    ...(lines[0]?.own ?? []).map((_, index) => of(null, (line) => [line.own[index]!])),
  ];
}
