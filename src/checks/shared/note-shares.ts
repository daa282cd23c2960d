// Compares a note that gives its line's amount as a share of the budget ("1,9 % af det samlede budget minus …") with the line.
import { settle, sumOf } from "../../budget/amount";
import type { Budget, Figure, Line } from "../../budget/budget";
import { keyFigures, sectionExpenses, sectionPaidBy, sumFigures } from "../../budget/sums";
import type { Localised } from "../../danish/localised";
import type { NoteBase, NoteShare } from "./note-terms";

/** A share that does not match the line's amount; amounts in t.kr. */
export interface ShareMiss {
  readonly kind: "share";
  readonly expected: number;
  readonly found: number;
  readonly figures: readonly Figure[];
  readonly percent: number;
  /** What the share is of: the whole, and what the note deducts from it; null if it deducts nothing. */
  readonly whole: number;
  readonly minus: number | null;
  /** Another base whose share would match the line's amount. */
  readonly other: Localised | null;
  /** Whether the note says explicitly what the share is of. */
  readonly isSure: boolean;
}

/** The bases that people mean by "the budget", and their names. */
const OTHER_BASES: readonly (readonly [NoteBase | "line", Localised])[] = [
  ["other", { da: "budgettet uden anden lokal medfinansiering", en: "the budget without other local co-financing" }],
  ["municipality-hours", { da: "budgettet uden kommunens timer", en: "the budget without the municipality's hours" }],
  ["line", { da: "budgettet uden linjen selv", en: "the budget without the line itself" }],
  ["administration", { da: "budgettet uden administrationen", en: "the budget without administration" }],
  ["municipality", { da: "budgettet uden kommunens medfinansiering", en: "the budget without the municipality's co-financing" }],
  ["cofinancing", { da: "LBF's andel", en: "LBF's share" }],
];

type Slack = (expected: number, amounts: number, vague: boolean) => number;

/** "fits", the mismatch, or null if the note's base is unknown or another possible base fits. */
export function judgeShare(budget: Budget, lines: readonly Line[], share: NoteShare, slackOf: Slack): "fits" | ShareMiss | null {
  const { percent, decimals, base, minus } = share;
  if (base === null || minus === null) return null;
  const figures = lines.map((line) => line.total);
  const found = sumFigures(figures);
  const whole = amountOf(budget, base);
  const taken = minus === undefined ? 0 : amountOf(budget, minus);
  const of = (amount: number): number => (amount * percent) / 100;
  const lastDigit = Number(`1e${-decimals}`);
  const isNear = (amount: number): boolean => {
    const due = of(amount);
    return Math.abs(found - due) < Math.max(slackOf(due, 1, share.vague), (amount * lastDigit) / 200 + 1);
  };
  if (isNear(whole - taken)) return "fits";
  const others = OTHER_BASES.filter(([each]) => each !== base && each !== minus).filter(([each]) => {
    const out = each === "line" ? found : amountOf(budget, each);
    return out > 0 && isNear(amountOf(budget, "total") - out);
  });
  const [other] = others;
  // "The whole budget" may exclude what others pay: if that fits, nothing is reported.
  if (minus === undefined && other) return null;
  const expected = Math.round(settle(of(whole - taken)));
  return {
    kind: "share",
    expected,
    found,
    figures,
    percent,
    whole,
    minus: minus === undefined ? null : taken,
    other: other?.[1] ?? null,
    isSure: minus === undefined,
  };
}

/** What a base comes to in the whole budget, t.kr. */
function amountOf(budget: Budget, base: NoteBase): number {
  switch (base) {
    case "municipality-hours":
      return sumOf(budget.sections, (section) => sectionPaidBy(section, "municipalityInKind"));
    case "administration":
      return sumOf(budget.sections, (section) => (section.kind === "administration" ? sectionExpenses(section) : 0));
    default:
      return keyFigures(budget)[base];
  }
}
