// Finds blocks: amounts one row or one year off, two columns exchanged. The cheapest explanation in bits wins.
import { namedFigures, spanOf } from "../formula-model/place";
import { sumOf } from "../budget/amount";
import type { Budget, Figure, Line, Section } from "../budget/budget";
import { linesOfSectionWhere } from "../budget/line-answers";
import { hasError, isEmptyCell } from "../budget/sums";
import { withTypedTotals } from "../checks/shared/typed-totals";
import type { Localised } from "../danish/localised";
import { memoizeByObject } from "../danish/memoize";
import { inSection, type Block } from "./block";
import { findEmptyColumns } from "./empty-columns";
import { evenOutGuesses, Fit, isNameless, withYear, yearsLack, type Reordering } from "./fit";
import { FEWEST_OFF, BLOCK_BITS, asItIs, type ValueOf } from "./score";
import {
  evenedIn,
  fitOf,
  inOrder,
  isBetterIn,
  isFilled,
  mayBeUneven,
  reorderedFigures,
  reorderedIn,
  sumsNow,
  sumsOf,
  type SectionFit,
} from "./section-fit";
import { findTenfold } from "./tenfold";
import { movableParts } from "./movable-parts";
import { createRowShift } from "./row-shift-bound";
import { rankOrders } from "./year-orders";

class BlockSearch {
  private readonly found: Block[] = [];
  private readonly fit: Fit;

  constructor(private readonly budget: Budget) {
    this.fit = new Fit(budget);
  }

  /** The blocks that save most; no two touch the same cell. */
  run(): Block[] {
    const sections = this.budget.sections.filter((section) => withErrors(section).length === 0);
    for (const section of sections) {
      if (this.mayBeRowsOff(section)) this.rowsOff(section);
    }
    this.yearsOff(sections, null);
    this.exchanged(sections, null);
    this.reversed(sections, null);
    for (const section of sections) {
      this.yearsOff([section], section);
      this.exchanged([section], section);
      this.reversed([section], section);
    }
    this.found.push(...findTenfold(this.budget), ...findEmptyColumns(this.budget, this.fit));
    const taken = new Set<Figure>();
    return rankOrders(
      this.budget,
      this.found.filter(({ saved }) => saved > BLOCK_BITS.least),
    ).filter(({ changes }) => {
      if ([...changes.keys()].some((figure) => taken.has(figure))) return false;
      for (const figure of changes.keys()) taken.add(figure);
      return true;
    });
  }

  /** An upper bound: a repair cannot save more than the current cost of all it touches. */
  private maySave(lines: readonly Line[], sections: readonly Section[], cost: number): boolean {
    return sumOf(lines, (line) => this.fit.misfitNow(line)) + sumOf(sections, sumsNow) - cost > BLOCK_BITS.least;
  }

  private fitOf(section: Section): SectionFit {
    return fitOf(section, this.fit.measure);
  }

  /** Adds a block if it saves more bits than it costs to describe. */
  private consider(
    block: Omit<Block, "saved" | "changes" | "lost">,
    own: ReadonlyMap<Figure, number | null>,
    cost: number,
    steadierBy: (lines: readonly Line[]) => number = () => 0,
  ): void {
    const lines = new Set<Line>();
    const rows = new Set([...own.keys()].map(({ row }) => row));
    const sections = this.budget.sections.filter((section) => {
      const inside = section.lines.filter(({ row }) => rows.has(row));
      for (const line of inside) lines.add(line);
      return inside.length > 0;
    });
    // An amount stored as text has no value here, so a line that contains one may hold as it is.
    if ([...lines].some((line) => line.figures.some((figure) => figure.value === null && !isEmptyCell(figure)))) return;
    const evened = steadierBy([...lines]) * BLOCK_BITS.evened;
    if (!this.maySave([...lines], sections, cost - evened)) return;
    const then: ValueOf = (figure) => (own.has(figure) ? (own.get(figure) ?? 0) : asItIs(figure));
    const gainOf = (section: Section): number => {
      const inside = section.lines.filter((line) => lines.has(line));
      return (
        sumOf(inside, (line) => this.fit.misfitNow(line) - this.fit.measure.misfit(line, then)) +
        (sumsNow(section) - sumsOf(section, then)) +
        steadierBy(inside)
      );
    };
    // What helps some sections only is wrong in those.
    if (sections.filter((section) => gainOf(section) > 0).length * 2 <= sections.length) return;
    const misfits = sumOf([...lines], (line) => this.fit.misfitNow(line));
    // Typed Sums that held follow the changed amounts.
    const mended = sumOf(sections, (section) => {
      const before = sumsNow(section);
      return before === 0 ? 0 : before - sumsOf(section, then);
    });
    const saved = misfits - sumOf([...lines], (line) => this.fit.measure.misfit(line, then)) + mended - cost + evened;
    if (saved > BLOCK_BITS.least)
      this.found.push({
        ...block,
        changes: withTypedTotals(this.budget, own),
        lost: [],
        saved,
      });
  }

  /** Whether enough lines fail, lack their amounts, or have amounts without a name. */
  private mayBeRowsOff(section: Section): boolean {
    const { beyond, isNamelessBeyond } = this.fitOf(section);
    return beyond >= FEWEST_OFF || (beyond > 1 && isNamelessBeyond);
  }

  /** Some columns of a section, over consecutive lines, one row too low or too high. */
  private rowsOff(section: Section): void {
    const { lines } = section;
    for (const { name, pick } of movableParts(this.budget, section)) {
      const isFilled = lines.map((line) => pick(line).some((figure) => asItIs(figure) !== 0));
      if (lines.some((line) => pick(line).some(({ formula }) => formula !== null))) continue;
      const fits = createRowShift(lines, pick, this.fit.measure);
      for (const step of [-1, 1]) {
        for (let first = 0; first < lines.length; first++) {
          // A single line's amounts are in the wrong row only when that row has no name.
          for (let last = isNameless(lines[first]!) ? first : first + 1; last < lines.length; last++) {
            const [into, out] = step < 0 ? [first - 1, last] : [last + 1, first];
            if (!isFilled[first] || !isFilled[last] || isFilled[into] !== false) continue;
            if (fits(first, last, step) + sumsNow(section) - BLOCK_BITS.rows <= BLOCK_BITS.least) continue;
            // A single amount in the wrong row is explained as such.
            if (first === last && pick(lines[first]!).filter((figure) => asItIs(figure) !== 0).length < 2) continue;
            const changes = new Map<Figure, number | null>();
            for (let index = first; index <= last; index++) {
              const target = pick(lines[index + step]!);
              pick(lines[index]!).forEach((figure, place) => target[place] && changes.set(target[place], figure.value));
            }
            for (const figure of pick(lines[out]!)) changes.set(figure, null);
            const moved = lines.slice(first, last + 1).flatMap((line) => pick(line));
            const target = lines.slice(first + step, last + step + 1).flatMap((line) => pick(line));
            this.consider(
              {
                kind: "rows-shifted",
                name: inSection(name, section),
                from: spanOf(moved),
                to: spanOf(target),
              },
              changes,
              BLOCK_BITS.rows,
            );
          }
        }
      }
    }
  }

  /** All years of some lines one column too far left or right. */
  private yearsOff(sections: readonly Section[], section: Section | null): void {
    const cost = section ? BLOCK_BITS.section : BLOCK_BITS.sheet;
    const fits = sections.map((each) => this.fitOf(each));
    const wrong = sumOf(fits, ({ misfit }) => misfit) + sumOf(sections, sumsNow);
    if (wrong - cost <= BLOCK_BITS.least && sumOf(fits, ({ amounts }) => amounts.off) < FEWEST_OFF) return;
    const lines = sections.flatMap((each) => each.lines);
    const used = lines.filter((line) => line.years.some((figure) => asItIs(figure) !== 0));
    if (used.length < FEWEST_OFF || used.some((line) => line.years.some(({ formula }) => formula !== null))) return;
    for (const step of [-1, 1]) {
      const lost = step < 0 ? 0 : this.budget.years.length - 1;
      if (used.some((line) => asItIs(line.years[lost]!) !== 0)) continue;
      if (this.yearLost(used, step, section)) continue;
      const changes = new Map<Figure, number | null>();
      for (const line of used) line.years.forEach((figure, index) => changes.set(figure, line.years[index - step]?.value ?? null));
      const years = used.flatMap((line) => line.years);
      const [all, target] =
        step > 0
          ? [years.filter((figure) => !isLast(figure, used)), years.filter((figure) => !isFirst(figure, used))]
          : [years.filter((figure) => !isFirst(figure, used)), years.filter((figure) => !isLast(figure, used))];
      const name = { da: "alle år", en: "all years" };
      this.consider(
        {
          kind: "years-shifted",
          name: section ? inSection(name, section) : name,
          from: spanOf(all),
          to: spanOf(target),
        },
        changes,
        cost,
      );
    }
  }

  /**
   * The same when the year at the edge was lost: most lines have more financing than years, and one project year is empty in all of them.
   */
  private yearLost(used: readonly Line[], step: number, section: Section | null): boolean {
    const count = this.budget.years.length;
    const [empty, edge] = step > 0 ? [count - 1, 0] : [0, count - 1];
    const lacking = used.filter((line) => yearsLack(line) > 0 && this.fit.misfitNow(line) >= BLOCK_BITS.equation);
    const typed = used.some((line) => line.total.formula === null);
    if (
      typed ||
      !this.fit.measure.inProject[empty] ||
      !this.fit.measure.inProject[edge] ||
      lacking.length < FEWEST_OFF ||
      lacking.length * 2 < used.length
    )
      return false;
    const changes = new Map<Figure, number | null>();
    for (const line of used) {
      line.years.forEach((figure, index) => changes.set(figure, line.years[index - step]?.value ?? null));
      changes.set(line.years[edge]!, Math.max(yearsLack(line), 0) || null);
    }
    // An edge year not typed yet leaves the other years fitting their months.
    const shifted: ValueOf = (figure) => changes.get(figure) ?? 0;
    if (this.fit.measure.unevenness(used, shifted) >= this.fit.measure.unevenness(used, withYear(lacking, empty))) return false;
    evenOutGuesses(
      this.budget,
      changes,
      used.map((line) => line.years[edge]!),
    );
    const saved = lacking.length * BLOCK_BITS.derived - (section ? BLOCK_BITS.section : BLOCK_BITS.sheet);
    const name = { da: "alle år", en: "all years" };
    const area = (from: number, to: number): string => spanOf(used.flatMap((line) => line.years.slice(from, to + 1)));
    const [from, to] = step > 0 ? [area(0, count - 2), area(1, count - 1)] : [area(1, count - 1), area(0, count - 2)];
    this.found.push({
      kind: "years-shifted",
      name: section ? inSection(name, section) : name,
      from,
      to,
      changes,
      lost: used.map((line) => line.years[edge]!),
      saved,
    });
    return true;
  }

  /** The years of some lines in reverse order. */
  private reversed(sections: readonly Section[], section: Section | null): void {
    const fits = sections.map((each) => this.fitOf(each));
    if (sumOf(fits, ({ years }) => years.filled) < FEWEST_OFF) return;
    const order = this.budget.years.map((_, index) => this.budget.years.length - 1 - index);
    const cost = (section ? BLOCK_BITS.section : BLOCK_BITS.sheet) + BLOCK_BITS.column;
    const wrong = sumOf(fits, ({ misfit }) => misfit) + sumOf(sections, sumsNow);
    const isUneven = mayBeUneven(fits.map(({ years }) => years));
    const changes = this.changesIn(sections, this.fit.measure.reorder("years", order), { cost, wrong, isUneven, isWhole: true });
    if (!changes) return;
    const used = sections.flatMap((each) => each.lines.filter(({ years }) => years.some((figure) => asItIs(figure) !== 0)));
    const name = { da: "årene", en: "the years" };
    const area = spanOf(used.flatMap(({ years }) => years));
    this.consider(
      { kind: "years-reversed", name: section ? inSection(name, section) : name, from: area, to: area },
      changes.figures,
      cost,
      changes.evenedIn,
    );
  }

  /** Two years or two payers exchanged, in a section or in the whole sheet. */
  private exchanged(sections: readonly Section[], section: Section | null): void {
    const fits = sections.map((each) => this.fitOf(each));
    const cost = (section ? BLOCK_BITS.section : BLOCK_BITS.sheet) + BLOCK_BITS.column;
    const isUneven = mayBeUneven(fits.map(({ amounts }) => amounts));
    const wrong = sumOf(fits, ({ amounts }) => amounts.misfit) + sumOf(sections, sumsNow);
    const maySave = (evened: number): boolean => wrong - (cost - evened * BLOCK_BITS.evened) > BLOCK_BITS.least;
    if (sumOf(fits, ({ amounts }) => amounts.filled) < FEWEST_OFF || !maySave(isUneven ? sumOf(fits, ({ amounts }) => amounts.uneven) : 0))
      return;
    // A difference in one section of many says nothing about the others' columns.
    const off = sections.filter((each, index) => sumsNow(each) + fits[index]!.misfit > BLOCK_BITS.least);
    if (!isUneven && off.length * 2 < fits.filter(({ amounts }) => amounts.filled > 0).length) return;
    // A steadier rate is evidence for years only.
    for (const side of maySave(0) ? (["years", "paid"] as const) : (["years"] as const)) {
      const places = sections[0]!.sum[side].map((_, index) => index);
      for (const one of places)
        for (const other of places.slice(one + 1)) {
          const order = places.map((place) => (place === one ? other : place === other ? one : place));
          const changes = this.changesIn(sections, this.fit.measure.reorder(side, order), { cost, wrong, isUneven, isWhole: false });
          if (!changes) continue;
          const lines = sections.flatMap((own) => own.lines.filter(isFilled));
          const names = namedFigures(this.budget, sections[0]!.sum);
          const columnOf = (place: number): Localised => names[lines[0]!.figures.indexOf(lines[0]![side][place]!)]!.name;
          const [left, right] = [columnOf(one), columnOf(other)];
          const name = { da: `${left.da} og ${right.da}`, en: `${left.en} and ${right.en}` };
          const area = (place: number): string => spanOf(lines.map((line) => line[side][place]!));
          this.consider(
            { kind: "columns-exchanged", name: section ? inSection(name, section) : name, from: area(one), to: area(other) },
            changes.figures,
            cost,
            changes.evenedIn,
          );
        }
    }
  }

  /** What puts columns in this order, if most of the sections it changes are better with it; `isWhole`: only where no formula is in the way. */
  private changesIn(
    sections: readonly Section[],
    reordering: Reordering,
    {
      cost,
      wrong,
      isUneven,
      isWhole,
    }: { readonly cost: number; readonly wrong: number; readonly isUneven: boolean; readonly isWhole: boolean },
  ): { readonly figures: ReadonlyMap<Figure, number | null>; readonly evenedIn?: (lines: readonly Line[]) => number } | null {
    const apart = sections.map((own) => evenedIn(own, reordering));
    if (isWhole && apart.some(({ isBlocked }) => isBlocked)) return null;
    const steadier = isUneven ? sumOf(apart, ({ evened }) => evened) : 0;
    const evened = steadier > 0 ? steadier : 0;
    // Most orders are given up here, before any amount is moved.
    if (wrong - (cost - evened * BLOCK_BITS.evened) <= BLOCK_BITS.least) return null;
    const each = sections.map((own) => reorderedIn(own, reordering));
    const touched = each.flatMap((own, index) => (own.changed > 0 ? [{ ...own, ...apart[index]!, section: sections[index]! }] : []));
    if (sumOf(touched, ({ changed }) => changed) < FEWEST_OFF * 2 || touched.some(({ hasText }) => hasText)) return null;
    const hasTyped = sections.some(({ sum }) => sum.figures.some(({ formula, value }) => formula === null && value !== null));
    const isBetter = (own: (typeof touched)[number]): boolean => isBetterIn(own.section, reordering, evened > 0 ? own.evened : 0);
    if (!hasTyped && touched.filter(isBetter).length * 2 <= touched.length) return null;
    const { measure } = this.fit;
    const figures = new Map(sections.flatMap((own) => own.lines.flatMap((line) => reorderedFigures(line, reordering))));
    const steadierBy = (own: readonly Line[]): number =>
      sumOf(own, ({ years }) => measure.unevennessOf(years, asItIs, 0)) -
      sumOf(own, ({ years }) => measure.unevennessOf(inOrder(years, reordering.order), asItIs, 0));
    return { figures, ...(evened > 0 ? { evenedIn: steadierBy } : {}) };
  }
}

const withErrors = linesOfSectionWhere(({ figures }) => hasError(figures));

function isFirst(figure: Figure, lines: readonly Line[]): boolean {
  return figure.column === lines[0]!.years[0]!.column;
}

function isLast(figure: Figure, lines: readonly Line[]): boolean {
  return figure.column === lines[0]!.years[lines[0]!.years.length - 1]!.column;
}

/** The blocks of a budget, those that explain most first. */
export const findBlocks = memoizeByObject((budget: Budget): readonly Block[] => new BlockSearch(budget).run());
