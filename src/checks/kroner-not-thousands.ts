// An amount written in kroner where the sheet asks for thousands.
import { difference, settle, sum, sumOf } from "../budget/amount";
import type { Budget, Figure, Line, Section } from "../budget/budget";
import { allLines, sectionColumnSums } from "../budget/sums";
import { editOf } from "../formulas/apply-edits";
import { defineCheck } from "./check";
import { amountOf, areasOf, spanOf, typed } from "../formula-model/place";
import { findFailure, repairs, toThousands, typedAmounts } from "./shared/rescale";

const THOUSAND = 1000;
/** A line of 20 million kroner: the two budgets that are known have 14 and 31 million in all. */
const UNLIKELY_LINE = 20_000;
/** A budget of a billion kroner. */
const UNLIKELY_BUDGET = 1_000_000;
/** Of a budget in kroner, the share of amounts that are small all the same. */
const MOST_SMALL = 0.05;
const FEWEST_LINES = 3;

function inThousands(figure: Figure): number {
  return toThousands(figure.value ?? 0);
}

function isLarge(value: number): boolean {
  return Math.abs(value) >= THOUSAND;
}

/** Whether the typed Sum over each of these amounts of a line is short of just what ÷ 1.000 takes from it. */
function mendsSums(section: Section, line: Line, group: readonly Figure[]): boolean {
  const lacks = (index: number): number => difference(sectionColumnSums(section)[index]!, section.sum.figures[index]!.value ?? 0);
  return (
    group.length > 0 && group.every((figure) => lacks(line.figures.indexOf(figure)) === difference(figure.value ?? 0, inThousands(figure)))
  );
}

/** The amounts of a line that ÷ 1.000 makes add up: all that were typed, one of them, all years, or all payers. */
function findRepair(section: Section, line: Line): Figure[] | null {
  const large = typedAmounts(line, isLarge);
  if (large.length === 0) return null;
  const all = (figures: readonly Figure[]): Figure[] => {
    const filled = figures.filter((figure) => (figure.value ?? 0) !== 0);
    return filled.every((figure) => large.includes(figure)) ? filled : [];
  };
  const whole = all(line.figures.filter((figure) => figure !== line.total || large.includes(figure)));
  if (mendsSums(section, line, whole)) return whole;
  const failure = findFailure(section, line);
  // A total that was deleted says nothing of what it should be.
  if (!failure || line.total.stored === null) return null;
  const isRepair = (group: readonly Figure[]): boolean => {
    const inexact = group.filter((figure) => (figure.value ?? 0) % THOUSAND !== 0).length;
    return repairs(failure, new Map(group.map((figure) => [figure, inThousands(figure)])), inexact / 2);
  };
  // A typed total that is right tells that the rest of the line is not.
  const inputs = all(line.inputs);
  if (line.total.formula === null && isRepair(inputs)) return inputs;
  const single = large.find((figure) => isRepair([figure]));
  if (single) return [single];
  const groups = [all(line.years), all([...line.years, line.total]), all(line.paid)];
  return groups.find(isRepair) ?? null;
}

/** Whether t.kr. are more than can be meant, and as kroner are not. */
function isInKroner(amount: number, unlikely: number): boolean {
  return amount >= unlikely && amount < unlikely * THOUSAND;
}

interface Dwarfing {
  readonly lines: ReadonlySet<Line>;
  /** What all other lines come to, t.kr. */
  readonly rest: number;
}

/** Lines that add up in themselves but each dwarf the rest of the budget. */
function findDwarfing(budget: Budget): Dwarfing {
  const isHuge = (line: Line): boolean =>
    isInKroner(line.total.value ?? 0, UNLIKELY_LINE) &&
    line.inputs.every((figure) => (figure.value ?? 0) === 0 || isLarge(figure.value ?? 0));
  const huge = new Set<Line>();
  for (const { line } of allLines(budget)) if (isHuge(line)) huge.add(line);
  const rest = sumOf(allLines(budget), ({ line }) => (huge.has(line) ? 0 : line.total.value));
  return { lines: new Set(rest > 0 ? [...huge].filter((line) => (line.total.value ?? 0) > rest) : []), rest };
}

function isWhollyInKroner(budget: Budget): boolean {
  if (
    !isInKroner(
      sumOf(allLines(budget), ({ line }) => line.total.value),
      UNLIKELY_BUDGET,
    )
  )
    return false;
  let filled = 0;
  let amounts = 0;
  let small = 0;
  for (const { line } of allLines(budget)) {
    const before = amounts;
    for (const figure of line.inputs) {
      const size = Math.abs(figure.value ?? 0);
      if (size > 0) amounts++;
      if (size > 0 && size < THOUSAND) small++;
    }
    if (amounts > before) filled++;
  }
  return filled >= FEWEST_LINES && small <= amounts * MOST_SMALL;
}

/** A line with amounts that are probably in kroner. */
export interface KronerLine {
  readonly section: Section;
  readonly line: Line;
  /** The amounts in kroner. */
  readonly group: readonly Figure[];
  /** What all other lines come to, t.kr., where this one dwarfs them; else null. */
  readonly rest: number | null;
}

/** The lines with amounts in kroner, in sheet order; none where all of the budget is. */
export function findKronerLines(budget: Budget): KronerLine[] {
  return isWhollyInKroner(budget) ? [] : findLines(budget);
}

function findLines(budget: Budget): KronerLine[] {
  const dwarfing = findDwarfing(budget);
  return allLines(budget).flatMap(({ section, line }): KronerLine[] => {
    const isDwarfing = dwarfing.lines.has(line);
    const group = isDwarfing ? typedAmounts(line, (value) => value !== 0) : findRepair(section, line);
    return group && group.length > 0 ? [{ section, line, group, rest: isDwarfing ? dwarfing.rest : null }] : [];
  });
}

/** Samlede udgifter of such a line with its amounts in t.kr. */
export function totalInThousands({ line, group }: KronerLine): number {
  if (line.total.formula === null) return group.includes(line.total) ? inThousands(line.total) : (line.total.value ?? 0);
  return sum([
    line.total.value,
    ...line.years.filter((year) => group.includes(year)).map((year) => difference(inThousands(year), year.value ?? 0)),
  ]);
}

export const kronerNotThousands = defineCheck({
  id: "kroner-not-thousands",
  title: { da: "Beløb skal stå i t.kr., ikke i kroner.", en: "Amounts must be in t.kr., not in kroner." },
  why: {
    da: "Arket regner i tusinde. Et beløb i kroner bliver tusind gange for stort.",
    en: "The sheet works in thousands. An amount in kroner becomes a thousand times too large.",
  },
  source: {
    da: "Budgetarkets titel: hele tusinde kr. i t.kr. At et beløb er i kroner, er sluttet af regningen.",
    en: "The sheet's title: whole thousand kroner. That an amount is in kroner is inferred from the arithmetic.",
  },
  severity: "error",
  cause: { rank: 3, repair: "factor-1000" },
  messages: {
    one: {
      da: "Her står {found} t.kr. Med {expected} t.kr. går det op, så beløbet er sandsynligvis skrevet i kroner. Skriv {typed}, hvis det er det, der menes.",
      en: "This holds {found} t.kr. With {expected} t.kr. it adds up, so the amount was probably written in kroner. Type {typed} if that is what is meant.",
    },
    several: {
      da: "{count} beløb på linjen er sandsynligvis skrevet i kroner: det første er {found} t.kr., og med {expected} t.kr. går det op. Skriv beløbene i t.kr.",
      en: "{count} amounts of the line were probably written in kroner: the first is {found} t.kr., and with {expected} t.kr. it adds up. Type the amounts in t.kr.",
    },
    line: {
      da: "Linjen er på {found} t.kr., mere end alle linjer, der ikke ser ud til at stå i kroner, tilsammen ({rest} t.kr.). Den er sandsynligvis skrevet i kroner og skulle være på {expected} t.kr. Del dens beløb med 1.000.",
      en: "The line is {found} t.kr., more than all lines together that do not seem to be in kroner ({rest} t.kr.). It was probably written in kroner and should be {expected} t.kr. Divide its amounts by 1,000.",
    },
    budget: {
      da: "Budgettet er på {found} t.kr., og næsten alle beløb er over 1.000. Det er sandsynligvis skrevet i kroner. Del alle beløb med 1.000.",
      en: "The budget is {found} t.kr., and almost all amounts are above 1,000. It was probably written in kroner. Divide all amounts by 1,000.",
    },
  },
  run({ workbook, budget }, report) {
    if (isWhollyInKroner(budget)) {
      const found = budget.totals.total.value ?? 0;
      report("budget", { found }, { cells: [budget.totals.total.address], row: budget.totals.row, found });
      return;
    }
    for (const { section, line, group, rest } of findLines(budget)) {
      const first = rest === null ? group[0]! : line.total;
      const found = amountOf(first);
      const expected = inThousands(first);
      const edits = group.map((figure) => editOf(workbook, budget.sheet, figure.address, inThousands(figure)));
      const place = {
        row: line.row,
        section: section.title,
        line: line.name,
        expected,
        found,
        difference: settle(found - expected),
        fix: { kind: "changes-meaning" as const, edits },
      };
      if (rest !== null)
        report("line", { found, expected, rest }, { ...place, cells: [line.total.address, spanOf(line.years), spanOf(line.paid)] });
      else if (group.length === 1) report("one", { found, expected, typed: typed(expected) }, { ...place, cells: [first.address] });
      else report("several", { count: group.length, found, expected }, { ...place, cells: areasOf(group) });
    }
  },
});
