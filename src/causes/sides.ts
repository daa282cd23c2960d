// What must be equal in a budget: both sides of each section's and the foot's equations, and the sections in which some differ.
import { badness } from "./score";
import { difference, sum, sumOf } from "../budget/amount";
import type { Amounts, Budget, Figure, Line, Section } from "../budget/budget";
import { linesOfSectionWhere } from "../budget/line-answers";
import { sectionColumns, sumFigures } from "../budget/sums";
import { financingTolerance } from "../checks/row-financing";
import { unfilledLines, untypedSides } from "../checks/shared/drafts";
import { memoizeByObject } from "../danish/memoize";
import { distributed, distributedPayers, figuresOfParty } from "../formula-model/place";
import { addsPlainly } from "../formula-model/plain-sum";
import { parseTerms } from "../formulas/terms";

/** Two sides that must be equal. */
export interface Sides {
  readonly section: Section | null;
  readonly plus: readonly Figure[];
  readonly minus: readonly Figure[];
  /** Other pairs of sides whose equality implies this one: a grand total is the same across and down. */
  readonly follows?: readonly Sides[];
}

/** What must add up exactly in a section, and of that whether its Sum is the same across and down. */
export const sidesOfSection = memoizeByObject((section: Section): { readonly sides: readonly Sides[]; readonly across: Sides } => {
  const of = (plus: readonly Figure[], minus: readonly Figure[]): Sides => ({ section, plus, minus });
  const lines = section.lines.map((line) => of(line.years, [line.total]));
  const columns = section.sum.figures.map((figure, index) => of(sectionColumns(section)[index]!, [figure]));
  const { years, total } = section.sum;
  const across: Sides = { ...of(years, [total]), follows: [...lines, ...columns.slice(0, years.length + 1)] };
  const sides = [...lines, across, ...columns];
  // Lines not fully typed yet are reported as a draft, and must not hide a slip in the others.
  const untyped = untypedSides(section);
  const unfilled = unfilledLines(section).draft;
  const typed = section.lines.filter((line) => !untyped.has(line) && !unfilled.includes(line));
  const paid = typed.flatMap((line) => line.paid);
  const totals = typed.map((line) => line.total);
  const off = Math.abs(difference(sumFigures(paid), sumFigures(totals)));
  // Rounding cannot even out before every line is typed either.
  if (untyped.size + unfilled.length === 0 || off > sumOf(typed, financingTolerance)) sides.push(of(paid, totals));
  return { sides, across };
});

/** The lines whose financing must match their expenses, within rounding. */
export function softLines(sections: readonly Section[]): readonly { readonly section: Section; readonly line: Line }[] {
  return sections.flatMap((section) => {
    const untyped = untypedSides(section);
    return section.lines.flatMap((line) => (untyped.has(line) ? [] : [{ section, line }]));
  });
}

export function residualOf({ plus, minus }: Pick<Sides, "plus" | "minus">): number {
  return sum([...plus.map(({ value }) => value), ...minus.map(({ value }) => -(value ?? 0))]);
}

/** What must add up exactly in the foot. The Balance follows from the others, so it is only wrong by itself when typed. */
export function sidesOfFoot(budget: Budget): readonly Sides[] {
  const across = budget.sections.map((section) => sidesOfSection(section).across);
  const { totals, distribution, sections } = budget;
  const of = (plus: readonly Figure[], figure: Figure): Sides => ({ section: null, plus, minus: [figure] });
  const ofSums = (figure: Figure, pick: (amounts: Amounts) => Figure): Sides =>
    of(
      sections.map((section) => pick(section.sum)),
      figure,
    );
  const years = totals.years.map((figure, index) => ofSums(figure, (amounts) => amounts.years[index]!));
  const total = ofSums(totals.total, (amounts) => amounts.total);
  return [
    ...years,
    { ...of(totals.years, totals.total), follows: [...years, total, ...across] },
    total,
    ofSums(totals.lbf, ({ financing }) => financing.lbf),
    ...(distribution
      ? distributedPayers(distribution).map((payer) => ofSums(distribution[payer], ({ financing }) => financing[payer]))
      : []),
    ...totals.parties.map((party) =>
      of(distributed(distribution, party) ?? sections.flatMap((section) => figuresOfParty(party, section.sum)), party.figure),
    ),
    ...(budget.cofinancingTotal ? [of(totals.cofinancing, budget.cofinancingTotal)] : []),
    ...(budget.balance ? [{ section: null, plus: [totals.total], minus: [...totals.paid, budget.balance] }] : []),
  ];
}

/** Whether a line differs from its financing by more than rounding explains. */
const lineOff = linesOfSectionWhere(
  (line) => badness(residualOf({ plus: line.paid, minus: [line.total] }), { line, tolerance: financingTolerance(line) }) > 1,
);

const stateOf = memoizeByObject((section: Section) => ({
  isOff:
    sidesOfSection(section).sides.some((sides) => residualOf(sides) !== 0) ||
    lineOff(section).some((line) => !untypedSides(section).has(line)),
}));

const isWithin = ({ formula }: Figure, top: number, bottom: number): boolean =>
  formula === null || (parseTerms(formula)?.terms ?? []).every(({ area }) => area.top >= top && area.bottom <= bottom);

const outwardLines = linesOfSectionWhere(({ row, figures }) => figures.some((figure) => !isWithin(figure, row, row)));
const unplainTotals = linesOfSectionWhere(({ total, years }) => !addsPlainly(total, years));

/** Of a section's formulas: whether they count with nothing outside it, and make its Sum the same across and down. */
const formulasOf = memoizeByObject((section: Section) => {
  const { years, total, figures, row } = section.sum;
  const columns = sectionColumns(section);
  const areColumnsPlain = figures.slice(0, years.length + 1).every((figure, index) => addsPlainly(figure, columns[index]!));
  return {
    areOwn: outwardLines(section).length === 0 && figures.every((figure) => isWithin(figure, section.lines[0]?.row ?? row, row)),
    hold: addsPlainly(total, years) || (unplainTotals(section).length === 0 && areColumnsPlain),
  };
});

/** Whether formulas make the foot add up whatever the sections' Sums are. */
function footHolds(budget: Budget): boolean {
  const { totals, sections } = budget;
  const isTotalPlain = (figure: Figure): boolean =>
    addsPlainly(figure, totals.years) ||
    addsPlainly(
      figure,
      sections.map(({ sum: own }) => own.total),
    );
  return (
    sections.every((section) => formulasOf(section).hold) &&
    sidesOfFoot(budget).every(({ plus, minus }) => {
      const last = minus.at(-1)!;
      return last === totals.total ? isTotalPlain(last) : addsPlainly(last, plus, minus.slice(0, -1));
    })
  );
}

/** The sections in which something does not add up; null if it may as well be an amount elsewhere; empty if all adds up. */
export function sectionsOff(budget: Budget): readonly Section[] | null {
  const off = budget.sections.filter((section) => stateOf(section).isOff);
  if (sidesOfFoot(budget).some((sides) => residualOf(sides) !== 0)) return null;
  if (off.length === 0) return [];
  const areApart = budget.subtotals.length === 0 && budget.sections.every((section) => formulasOf(section).areOwn);
  return areApart && footHolds(budget) ? off : null;
}
