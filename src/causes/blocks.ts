// Finds blocks: amounts one row or one year off, two columns exchanged. The cheapest explanation in bits wins.
import { namedFigures, spanOf } from "../formula-model/place";
import { difference, sumOf } from "../budget/amount";
import type { Budget, Figure, Line, Section } from "../budget/budget";
import { hasError, isEmptyCell, sectionColumns } from "../budget/sums";
import { withTypedTotals } from "../checks/shared/typed-totals";
import type { Localised } from "../danish/localised";
import { memoizeByObject } from "../danish/memoize";
import { inSection, type Block } from "./block";
import { findEmptyColumns } from "./empty-columns";
import { evenOutGuesses, Fit, isNameless, withYear, yearsLack } from "./fit";
import { FEWEST_OFF, BLOCK_BITS, asItIs, type ValueOf } from "./score";
import { findTenfold } from "./tenfold";
import { movableParts } from "./movable-parts";
import { rankOrders } from "./year-orders";

class BlockSearch {
  private readonly found: Block[] = [];
  private readonly fit: Fit;
  private readonly nowOfSections = new Map<Section, number>();

  constructor(private readonly budget: Budget) {
    this.fit = new Fit(budget);
  }

  /** The blocks that save most; no two touch the same cell. */
  run(): Block[] {
    const sections = this.budget.sections.filter(({ lines }) => !lines.some((line) => hasError(line.figures)));
    for (const section of sections) {
      if (this.mayBeRowsOff(section)) this.rowsOff(section);
    }
    const lines = sections.flatMap((section) => section.lines);
    this.yearsOff(lines, null);
    this.exchanged(sections, null);
    this.reversed(lines, null);
    for (const section of sections) {
      this.yearsOff(section.lines, section);
      this.exchanged([section], section);
      this.reversed(section.lines, section);
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

  /** Cost of the typed Sums that fail and of the section's balance, in bits. */
  private sums(section: Section, valueOf: ValueOf): number {
    let bits = 0;
    section.sum.figures.forEach((figure, index) => {
      if (
        figure.formula === null &&
        figure.value !== null &&
        difference(sumOf(sectionColumns(section)[index]!, valueOf), figure.value) !== 0
      )
        bits += BLOCK_BITS.typedSum;
    });
    const balance = difference(
      sumOf(section.lines, (line) => sumOf(line.paid, valueOf)),
      sumOf(section.lines, (line) => (line.total.formula === null ? valueOf(line.total) : sumOf(line.years, valueOf))),
    );
    return balance === 0 ? bits : bits + BLOCK_BITS.balance;
  }

  /** An upper bound: a repair cannot save more than the current cost of all it touches. */
  private maySave(lines: readonly Line[], sections: readonly Section[], cost: number): boolean {
    return sumOf(lines, (line) => this.fit.misfitNow(line)) + sumOf(sections, (section) => this.sumsNow(section)) - cost > BLOCK_BITS.least;
  }

  private sumsNow(section: Section): number {
    let bits = this.nowOfSections.get(section);
    if (bits === undefined) this.nowOfSections.set(section, (bits = this.sums(section, asItIs)));
    return bits;
  }

  /** Adds a block if it saves more bits than it costs to describe. */
  private consider(
    block: Omit<Block, "saved" | "changes" | "lost">,
    own: ReadonlyMap<Figure, number | null>,
    cost: number,
    evenedIn: (lines: readonly Line[]) => number = () => 0,
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
    const evened = evenedIn([...lines]) * BLOCK_BITS.evened;
    if (!this.maySave([...lines], sections, cost - evened)) return;
    const then: ValueOf = (figure) => (own.has(figure) ? (own.get(figure) ?? 0) : asItIs(figure));
    const gainOf = (section: Section): number => {
      const inside = section.lines.filter((line) => lines.has(line));
      return (
        sumOf(inside, (line) => this.fit.misfitNow(line) - this.fit.misfit(line, then)) +
        (this.sumsNow(section) - this.sums(section, then)) +
        evenedIn(inside)
      );
    };
    // What helps some sections only is wrong in those.
    if (sections.filter((section) => gainOf(section) > 0).length * 2 <= sections.length) return;
    const misfits = sumOf([...lines], (line) => this.fit.misfitNow(line));
    // Typed Sums that held follow the changed amounts.
    const mended = sumOf(sections, (section) => {
      const before = this.sumsNow(section);
      return before === 0 ? 0 : before - this.sums(section, then);
    });
    const saved = misfits - sumOf([...lines], (line) => this.fit.misfit(line, then)) + mended - cost + evened;
    if (saved > BLOCK_BITS.least)
      this.found.push({
        ...block,
        changes: withTypedTotals(this.budget, own),
        lost: [],
        saved,
      });
  }

  /** Whether enough lines fail, lack their amounts, or have amounts without a name. */
  private mayBeRowsOff({ lines }: Section): boolean {
    const misfits = lines.filter((line) => this.fit.misfitNow(line) > BLOCK_BITS.slack);
    return misfits.length >= FEWEST_OFF || (misfits.length > 1 && misfits.some(isNameless));
  }

  /** Some columns of a section, over consecutive lines, one row too low or too high. */
  private rowsOff(section: Section): void {
    const { lines } = section;
    for (const { name, pick } of movableParts(this.budget, section)) {
      const isFilled = lines.map((line) => pick(line).some((figure) => asItIs(figure) !== 0));
      if (lines.some((line) => pick(line).some(({ formula }) => formula !== null))) continue;
      for (const step of [-1, 1]) {
        for (let first = 0; first < lines.length; first++) {
          // A single line's amounts are in the wrong row only when that row has no name.
          for (let last = isNameless(lines[first]!) ? first : first + 1; last < lines.length; last++) {
            const [into, out] = step < 0 ? [first - 1, last] : [last + 1, first];
            if (!isFilled[first] || !isFilled[last] || isFilled[into] !== false) continue;
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
  private yearsOff(lines: readonly Line[], section: Section | null): void {
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
        section ? BLOCK_BITS.section : BLOCK_BITS.sheet,
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
    if (typed || !this.fit.inProject[empty] || !this.fit.inProject[edge] || lacking.length < FEWEST_OFF || lacking.length * 2 < used.length)
      return false;
    const changes = new Map<Figure, number | null>();
    for (const line of used) {
      line.years.forEach((figure, index) => changes.set(figure, line.years[index - step]?.value ?? null));
      changes.set(line.years[edge]!, Math.max(yearsLack(line), 0) || null);
    }
    // An edge year not typed yet leaves the other years fitting their months.
    const shifted: ValueOf = (figure) => changes.get(figure) ?? 0;
    if (this.fit.unevenness(used, shifted) >= this.fit.unevenness(used, withYear(lacking, empty))) return false;
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
  private reversed(lines: readonly Line[], section: Section | null): void {
    const used = lines.filter((line) => line.years.some((figure) => asItIs(figure) !== 0));
    if (used.length < FEWEST_OFF || used.some((line) => line.years.some(({ formula }) => formula !== null))) return;
    const turned = (line: Line): readonly Figure[] => [...line.years].reverse();
    const evenedIn = (own: readonly Line[]): number =>
      this.fit.unevenness(own, asItIs, (line) => line.years, 0) - this.fit.unevenness(own, asItIs, turned, 0);
    const changes = new Map<Figure, number | null>();
    for (const line of used)
      turned(line).forEach(({ value }, index) => {
        if ((value ?? 0) !== asItIs(line.years[index]!)) changes.set(line.years[index]!, value);
      });
    if (changes.size < FEWEST_OFF * 2) return;
    const name = { da: "årene", en: "the years" };
    const area = spanOf(used.flatMap(({ years }) => years));
    this.consider(
      { kind: "years-reversed", name: section ? inSection(name, section) : name, from: area, to: area },
      changes,
      (section ? BLOCK_BITS.section : BLOCK_BITS.sheet) + BLOCK_BITS.column,
      this.isUneven(used) && evenedIn(used) > 0 ? evenedIn : undefined,
    );
  }

  /** Exchanged years add up; where many lines do not, an uneven rate has another cause. */
  private isUneven(lines: readonly Line[]): boolean {
    const isOff = (line: Line): boolean => this.fit.misfitNow(line) >= BLOCK_BITS.equation;
    return this.fit.unevenness(lines, asItIs) >= FEWEST_OFF && lines.filter(isOff).length < FEWEST_OFF;
  }

  /** Two years or two payers exchanged, in a section or in the whole sheet. */
  private exchanged(sections: readonly Section[], section: Section | null): void {
    const lines = sections.flatMap((each) => each.lines.filter((line) => line.inputs.some((figure) => asItIs(figure) !== 0)));
    const cost = (section ? BLOCK_BITS.section : BLOCK_BITS.sheet) + BLOCK_BITS.column;
    const uneven = this.fit.unevenness(lines, asItIs);
    const isUneven = this.isUneven(lines);
    const maySave = (evened: number): boolean => this.maySave(lines, sections, cost - evened * BLOCK_BITS.evened);
    if (lines.length < FEWEST_OFF || !maySave(isUneven ? uneven : 0)) return;
    // A difference in one section of many says nothing about the others' columns.
    const off = sections.filter((each) => this.sumsNow(each) + sumOf(each.lines, (line) => this.fit.misfitNow(line)) > BLOCK_BITS.least);
    if (!isUneven && off.length * 2 < sections.filter(({ lines: own }) => own.some((line) => lines.includes(line))).length) return;
    const names = namedFigures(this.budget, sections[0]!.sum);
    // A steadier rate is evidence for years only.
    for (const pick of maySave(0) ? [(line: Line) => line.years, (line: Line) => line.paid] : [(line: Line) => line.years]) {
      const count = pick(lines[0]!).length;
      for (let one = 0; one < count; one++) {
        for (let other = one + 1; other < count; other++) {
          const isYear = pick(lines[0]!) === lines[0]!.years;
          const then = (line: Line): readonly Figure[] => exchange(line.years, one, other);
          const evenedIn = (own: readonly Line[]): number =>
            this.fit.unevenness(own, asItIs, (line) => line.years, 0) - this.fit.unevenness(own, asItIs, then, 0);
          const evened = isYear && isUneven ? Math.max(0, evenedIn(lines)) : 0;
          if (!maySave(evened)) continue;
          const changes = new Map<Figure, number | null>();
          for (const line of lines) {
            const [left, right] = [pick(line)[one]!, pick(line)[other]!];
            if (left.formula !== null || right.formula !== null || difference(asItIs(left), asItIs(right)) === 0) continue;
            changes.set(left, right.value);
            changes.set(right, left.value);
          }
          if (changes.size < FEWEST_OFF * 2) continue;
          const columnOf = (figure: Figure): Localised => names[lines[0]!.figures.indexOf(figure)]!.name;
          const [left, right] = [columnOf(pick(lines[0]!)[one]!), columnOf(pick(lines[0]!)[other]!)];
          const name = { da: `${left.da} og ${right.da}`, en: `${left.en} and ${right.en}` };
          const area = (place: number): string => spanOf(lines.map((line) => pick(line)[place]!));
          this.consider(
            {
              kind: "columns-exchanged",
              name: section ? inSection(name, section) : name,
              from: area(one),
              to: area(other),
            },
            changes,
            cost,
            evened > 0 ? evenedIn : undefined,
          );
        }
      }
    }
  }
}

/** The figures with two of them in each other's place, if both are typed. */
function exchange(figures: readonly Figure[], one: number, other: number): readonly Figure[] {
  const [left, right] = [figures[one]!, figures[other]!];
  if (left.formula !== null || right.formula !== null) return figures;
  const then = [...figures];
  then[one] = right;
  then[other] = left;
  return then;
}

function isFirst(figure: Figure, lines: readonly Line[]): boolean {
  return figure.column === lines[0]!.years[0]!.column;
}

function isLast(figure: Figure, lines: readonly Line[]): boolean {
  return figure.column === lines[0]!.years[lines[0]!.years.length - 1]!.column;
}

/** The blocks of a budget, those that explain most first. */
export const findBlocks = memoizeByObject((budget: Budget): readonly Block[] => new BlockSearch(budget).run());
