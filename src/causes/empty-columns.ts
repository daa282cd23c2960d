// Finds a year or a payer left empty in a section or the whole sheet: one cause for all lines that lack its amount.
import { sumOf } from "../budget/amount";
import type { Budget, Figure, Line, Payer, Section } from "../budget/budget";
import { hasAmounts, isEmptyCell } from "../budget/sums";
import { untypedSides } from "../checks/shared/drafts";
import { namedFigures, spanOf } from "../formula-model/place";
import { inSection, type Block } from "./block";
import { evenOutGuesses, paidLacks, withYear, yearsLack, type Fit } from "./fit";
import { FEWEST_OFF, BLOCK_BITS, asItIs } from "./score";
import { fitOf } from "./section-fit";

type Pick = (line: Line) => Figure;

/** The part of the lines that may have an amount in a column that was left out: a section of one line was typed on another day. */
const MOST_FILLED = 1 / 10;

class EmptyColumns {
  readonly found: Block[] = [];

  constructor(
    private readonly budget: Budget,
    private readonly fit: Fit,
  ) {}

  /** A year or payer that is empty in all lines of a section or of the sheet, when most of those lines lack an amount. */
  search(lines: readonly Line[], section: Section | null): void {
    const used = lines.filter((line) => line.inputs.some((figure) => asItIs(figure) !== 0));
    const lackingBy = (lacks: (line: Line) => number): Line[] =>
      used.filter((line) => lacks(line) > 0 && this.fit.misfitNow(line) >= BLOCK_BITS.equation);
    const isUntyped = (figure: Figure): boolean => isEmptyCell(figure) && figure.formula === null;
    const isEmpty = (pick: Pick): boolean => used.filter((line) => !isUntyped(pick(line))).length <= used.length * MOST_FILLED;
    const cost = (section ? BLOCK_BITS.section : BLOCK_BITS.sheet) + BLOCK_BITS.column;
    const isMost = (lacking: readonly Line[]): boolean => lacking.length >= FEWEST_OFF && lacking.length * 2 >= used.length;
    const add = (lacking: readonly Line[], pick: Pick, lacks: (line: Line) => number): void => {
      const filled = used.filter((line) => isUntyped(pick(line)) && lacks(line) > 0 && this.fit.misfitNow(line) > 0);
      const figures = filled.map(pick);
      const name = namedFigures(this.budget, this.budget.sections[0]!.sum)[used[0]!.figures.indexOf(pick(used[0]!))]!.name;
      const area = spanOf(figures);
      const changes = new Map<Figure, number | null>(filled.map((line) => [pick(line), lacks(line)]));
      evenOutGuesses(this.budget, changes, figures);
      this.found.push({
        kind: "missing-amount",
        name: section ? inSection(name, section) : name,
        from: area,
        to: area,
        changes,
        lost: figures,
        saved: lacking.length * BLOCK_BITS.derived - cost,
      });
    };
    const lackYears = lackingBy(yearsLack);
    const year = isMost(lackYears) ? this.emptyYear(lackYears, isEmpty) : null;
    if (year !== null) add(lackYears, (line) => line.years[year]!, yearsLack);
    const lackPaid = lackingBy(paidLacks);
    const payer = isMost(lackPaid) ? this.emptyPayer(lackPaid, used, isEmpty) : null;
    if (payer !== null) add(lackPaid, (line) => line.paid[payer]!, paidLacks);
  }

  /** The year left out: of the project's empty years, the one where the missing amounts make the lines most even; null when none is empty. */
  private emptyYear(lacking: readonly Line[], isEmpty: (pick: Pick) => boolean): number | null {
    const empty = this.budget.years
      .map((_, index) => index)
      .filter((index) => this.fit.measure.inProject[index] && isEmpty((line) => line.years[index]!));
    const [year] = empty
      .map((index) => ({ index, by: this.fit.measure.unevenness(lacking, withYear(lacking, index)) }))
      .sort((one, other) => one.by - other.by);
    return year?.index ?? null;
  }

  /**
   * The payer left out: LBF when most is missing, the organisation whose other half is present, or one that pays elsewhere; null when none
   * stands out.
   */
  private emptyPayer(lacking: readonly Line[], used: readonly Line[], isEmpty: (pick: Pick) => boolean): number | null {
    const [first] = used;
    if (!first) return null;
    const empty = first.paid.map((_, index) => index).filter((index) => isEmpty((line) => line.paid[index]!));
    const isMost = (holds: (line: Line) => boolean): boolean => lacking.filter(holds).length * 2 > lacking.length;
    const isLbf = isMost((line) => paidLacks(line) * 2 > sumOf(line.years, asItIs));
    if (isLbf) return empty.find((index) => first.paid[index] === first.financing.lbf) ?? null;
    const own = new Set(used);
    const elsewhere = empty.filter((index) =>
      this.budget.sections.some(({ lines }) => lines.some((line) => !own.has(line) && asItIs(line.paid[index]!) !== 0)),
    );
    const partners: readonly (readonly [Payer, Payer])[] = [
      ["municipalityCash", "housingCash"],
      ["housingCash", "municipalityCash"],
    ];
    const half = partners.find(([, there]) => isMost((line) => Math.abs(paidLacks(line) - asItIs(line.financing[there])) <= 2));
    const byHalf = half && empty.find((index) => first.paid[index] === first.financing[half[0]]);
    return byHalf ?? (elsewhere.length === 1 ? elsewhere[0]! : null);
  }
}

/**
 * The empty columns of sections and of the sheet in which most lines lack an amount. The missing amounts are guesses: the user types them.
 */
export function findEmptyColumns(budget: Budget, fit: Fit): Block[] {
  // Fewer lines with a failed equation are explained one by one.
  if (sumOf(budget.sections, (section) => fitOf(section, fit.measure).amounts.off) < FEWEST_OFF) return [];
  const search = new EmptyColumns(budget, fit);
  // When most lines wait for a whole side, the sheet is a draft.
  const typed = (section: Section): readonly Line[] => {
    const waiting = untypedSides(section);
    return waiting.size * 2 > section.lines.filter(hasAmounts).length ? section.lines.filter((line) => !waiting.has(line)) : section.lines;
  };
  const lines = budget.sections.flatMap(typed);
  search.search(lines, null);
  // A payer who pays for whole sections alone may be the one left out everywhere.
  if (search.found.length > 0)
    search.search(
      budget.sections.flatMap((section) => section.lines),
      null,
    );
  for (const section of budget.sections) search.search(typed(section), section);
  return search.found;
}
