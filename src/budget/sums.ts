// Sums over the model, in t.kr.: lines, sections and the whole budget by our own arithmetic.
import { byParty } from "./payers";
import { parseAmount } from "../danish/amount";
import { memoizeByObject } from "../danish/memoize";
import { recordOf } from "../workbook/group-by";
import { sum, sumOf } from "./amount";
import { PAYERS, type Budget, type Figure, type Line, type LineOfSection, type Payer, type Section } from "./budget";

const valueOf = (figure: Figure): number | null => figure.value;
const showsError = (figure: Figure): boolean => figure.error !== null;

/** Sum of the figures' amounts in t.kr.; empty cells count as nothing. */
export function sumFigures(figures: readonly Figure[]): number {
  return sumOf(figures, valueOf);
}

/** Whether any of the figures' cells shows an error. */
export function hasError(figures: readonly Figure[]): boolean {
  return figures.some(showsError);
}

/** Whether a figure is a typed number, not the result of a formula. */
export function isTyped({ formula, value }: Figure): boolean {
  return formula === null && value !== null;
}

/** Whether any input cell of the line contains something other than 0, a number or not. */
export function hasAmounts(line: Line): boolean {
  return line.inputs.some(isFilled) || (line.total.formula === null && isFilled(line.total));
}

/** Whether any input cell of the line contains an amount other than 0, even one stored as text. Remarks and errors do not count. */
export function hasMoney(line: Line): boolean {
  const isMoney = ({ value, stored }: Figure): boolean =>
    (value ?? 0) !== 0 || (typeof stored === "string" && (parseAmount(stored) ?? 0) !== 0);
  return line.inputs.some(isMoney) || (line.total.formula === null && isMoney(line.total));
}

/** The line's size in t.kr.: its total; if that is 0, its years, or what is paid of it. */
export function lineAmount(line: Line): number {
  return [line.total.value ?? 0, sumFigures(line.years), sumFigures(line.paid)].find((amount) => amount !== 0) ?? 0;
}

/** An empty text, or a dash for "none". */
const NOTHING = /^(?:[\s‐-―−-]*|\s*\.\s*)$/;

/** Whether a text in an amount cell means nothing: blank, or a dash. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text);
}

/** Whether a cell is empty in effect: no content, an empty text, a dash, or a 0. */
export function isEmptyCell(figure: Figure): boolean {
  return !isFilled(figure);
}

function isFilled(figure: Figure): boolean {
  return (
    figure.error !== null ||
    (figure.value ?? 0) !== 0 ||
    (figure.stored !== null && figure.stored !== 0 && !(typeof figure.stored === "string" && isNothing(figure.stored)))
  );
}

/** Whether a slot of the template is in use: it has a name or an amount. */
export function isInUse(line: Line): boolean {
  return line.name !== "" || hasAmounts(line);
}

/** Whether a section has no title and begins with the name of its first line. */
export function isUntitled({ lines, row, titleAddress }: Section): boolean {
  return lines.some((line) => line.row === row && line.nameAddress === titleAddress);
}

/** All lines of a budget with their sections, in sheet order. */
export const allLines = memoizeByObject((budget: Budget): readonly LineOfSection[] =>
  budget.sections.flatMap((section) => section.lines.map((line) => ({ section, line }))),
);

/** All t.kr. */
interface SectionSums {
  readonly expenses: number;
  readonly financing: number;
  readonly cofinancing: number;
  readonly paidBy: Readonly<Record<Payer, number>>;
}

/** A section's lines by column, in the order of its Sum row's figures. */
export const sectionColumns = memoizeByObject(({ lines, sum: { figures } }: Section): readonly (readonly Figure[])[] => {
  const columns = figures.map((): Figure[] => []);
  for (const line of lines) line.figures.forEach((figure, index) => columns[index]!.push(figure));
  return columns;
});

/** The sums of a section's lines by column, t.kr. */
export const sectionColumnSums = memoizeByObject((section: Section): readonly number[] => sectionColumns(section).map(sumFigures));

const sectionSums = memoizeByObject((section: Section): SectionSums => {
  const { years, paid, cofinancing, financing } = section.sum;
  const [expenses = 0, ...paidSums] = sectionColumnSums(section).slice(years.length);
  const sumBy = new Map(paid.map((figure, index) => [figure, paidSums[index]!]));
  return {
    expenses,
    financing: sum(paidSums),
    cofinancing: sumOf(cofinancing, (figure) => sumBy.get(figure)!),
    paidBy: recordOf(PAYERS, (payer) => sumBy.get(financing[payer]) ?? 0),
  };
});

/** Samlede udgifter of a section's lines, t.kr. */
export function sectionExpenses(section: Section): number {
  return sectionSums(section).expenses;
}

/** What one payer pays of a section's lines, t.kr. */
export function sectionPaidBy(section: Section, payer: Payer): number {
  return sectionSums(section).paidBy[payer];
}

/** Local co-financing of a section's lines, t.kr. */
export function sectionCofinancing(section: Section): number {
  return sectionSums(section).cofinancing;
}

/** All payers together, t.kr. */
export function sectionFinancing(section: Section): number {
  return sectionSums(section).financing;
}

interface KeyFigures {
  /** All t.kr., summed from the lines. */
  readonly total: number;
  readonly lbf: number;
  readonly housing: number;
  readonly municipality: number;
  readonly other: number;
  readonly cofinancing: number;
  /** What no payer pays. */
  readonly balance: number;
  /** Percent of the total, or null where the total is 0. */
  readonly cofinancingPercent: number | null;
}

/** The budget's key figures from its lines, regardless of its Sum and Total cells. */
export const keyFigures = memoizeByObject((budget: Budget): KeyFigures => {
  const total = sumOf(budget.sections, sectionExpenses);
  const cofinancing = sumOf(budget.sections, sectionCofinancing);
  return {
    total,
    ...byParty((payer) => sumOf(budget.sections, (section) => sectionPaidBy(section, payer))),
    cofinancing,
    balance: sum([total, -sumOf(budget.sections, sectionFinancing)]),
    cofinancingPercent: percentOf(cofinancing, total),
  };
});

/** `part` in percent of `whole`; rounded at the ninth decimal, far finer than any rule needs. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1e11) / 1e9;
}
