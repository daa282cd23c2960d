// Sums over the model, in t.kr.: what lines, sections and the whole budget add up to by our own arithmetic.
import { sum } from "./amount";
import { COFINANCING_PAYERS, PAYERS, type Amounts, type Budget, type Figure, type Financing, type Line, type Payer, type Section } from "./budget";

/** Sum of the figures' amounts in t.kr.; empty cells count as nothing. */
export function sumFigures(figures: readonly Figure[]): number {
  return sum(figures.map((figure) => figure.value));
}

/** The same function of something frozen, worked out once for each. */
function rememberOf<K extends object, T extends object>(answer: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = answer(key)));
    return found;
  };
}

/** The six financing figures in the template's order. */
export function financingFigures(financing: Financing): Figure[] {
  return PAYERS.map((payer) => financing[payer]);
}

/** Every figure of a row from the left: years, total, financing. */
export function rowFigures(amounts: Amounts): readonly Figure[] {
  return amounts.figures;
}

/** The figures a person types in a line: years and financing. */
export function inputFigures(amounts: Amounts): readonly Figure[] {
  return amounts.inputs;
}

/** Whether any input cell of the line holds something other than 0, a number or not. */
export function hasAmounts(line: Line): boolean {
  return line.inputs.some(isFilled) || (line.total.formula === null && isFilled(line.total));
}

function isFilled(figure: Figure): boolean {
  return figure.error !== null || (figure.value ?? 0) !== 0 || (figure.stored !== null && figure.stored !== 0 && !(typeof figure.stored === "string" && figure.stored.trim() === ""));
}

/** Whether a slot of the template is in use: it has a name or an amount. */
export function isInUse(line: Line): boolean {
  return line.name !== "" || hasAmounts(line);
}

/** All lines of a budget with their sections, in sheet order. */
export const allLines = rememberOf((budget: Budget): readonly { readonly section: Section; readonly line: Line }[] => budget.sections.flatMap((section) => section.lines.map((line) => ({ section, line }))));

/** Samlede udgifter of a section's lines, t.kr. */
export function sectionExpenses(section: Section): number {
  return sum(section.lines.map((line) => line.total.value));
}

/** What one payer pays of a section's lines, t.kr. */
export function sectionPaidBy(section: Section, payer: Payer): number {
  return sum(section.lines.map((line) => line.financing[payer].value));
}

/** All six payers together, t.kr. */
export function sectionFinancing(section: Section): number {
  return sum(PAYERS.map((payer) => sectionPaidBy(section, payer)));
}

export interface KeyFigures {
  /** All t.kr., summed from the lines. */
  readonly total: number;
  readonly lbf: number;
  readonly housing: number;
  readonly municipality: number;
  readonly other: number;
  readonly cofinancing: number;
  /** total − lbf − cofinancing: what is not financed. */
  readonly balance: number;
  /** Percent of the total, or null where the total is 0. */
  readonly cofinancingPercent: number | null;
}

/** The budget's key figures from its lines, whatever its Sum and Total cells say. */
export const keyFigures = rememberOf((budget: Budget): KeyFigures => {
  const paid = (payer: Payer): number => sum(budget.sections.map((section) => sectionPaidBy(section, payer)));
  const total = sum(budget.sections.map(sectionExpenses));
  const lbf = paid("lbf");
  const housing = sum([paid("housingCash"), paid("housingInKind")]);
  const municipality = sum([paid("municipalityCash"), paid("municipalityInKind")]);
  const other = paid("other");
  const cofinancing = sum([housing, municipality, other]);
  return { total, lbf, housing, municipality, other, cofinancing, balance: sum([total, -lbf, -cofinancing]), cofinancingPercent: percentOf(cofinancing, total) };
});

/** Co-financing of a row in percent of its total, or null where the total is 0. */
export function cofinancingPercent(amounts: Amounts): number | null {
  return percentOf(sum(COFINANCING_PAYERS.map((payer) => amounts.financing[payer].value)), amounts.total.value ?? 0);
}

/** `part` in percent of `whole`; evened out at the ninth decimal, far below what a rule asks for. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1e11) / 1e9;
}
