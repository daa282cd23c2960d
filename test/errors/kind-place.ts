// What a kind of wrong block chooses from in a budget, and the changes that most kinds are made of.
import type { Figure, Line, Section } from "../../src/budget/budget";
import { footFigures } from "../../src/formula-model/place";
import type { EditContent } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import type { Random } from "../build";
import { BlockSeeder, isTyped } from "./seed-blocks";
import { budgetOf } from "../build/checked";

export type Change = readonly [string, EditContent];

/** A kind: the cells it changes, or null where the budget has no room for it. */
export type Make = (place: Place) => readonly Change[] | null;

export const setTo = (figure: Figure, to: EditContent): Change => [figure.address, to];
export const times =
  (factor: number) =>
  (figure: Figure): Change =>
    setTo(figure, Math.round(figure.value! * factor * 1000) / 1000);

/** What a kind can choose from, the choices made by chance. */
export class Place {
  readonly sections: readonly Section[];
  readonly section: Section;
  readonly other: Section | undefined;
  readonly lines: readonly Line[];
  readonly line: Line;
  readonly all: readonly Line[];

  constructor(
    readonly workbook: Workbook,
    readonly random: Random,
    readonly budget = budgetOf(workbook),
  ) {
    const seeder = new BlockSeeder(workbook);
    this.sections = seeder.used().filter((section) => usedIn(section).length > 2);
    this.section = random.pick(this.sections);
    this.other = random.shuffle(this.sections.filter((each) => each !== this.section && each.kind === this.section.kind))[0];
    this.lines = usedIn(this.section);
    this.line = random.pick(this.lines);
    this.all = seeder.lines().map(({ line }) => line);
  }

  /** The typed totals of the sheet. */
  get typedTotals(): Figure[] {
    return [...this.budget.sections.flatMap(({ sum }) => sum.figures), ...this.foot].filter(isTyped);
  }

  get foot(): Figure[] {
    return footFigures(this.budget).filter((figure) => figure !== this.budget.statedPercent);
  }

  /** The formulas among these as the values they show. */
  asValues(figures: readonly Figure[]): Change[] {
    return figures.filter(({ formula, value }) => formula !== null && value !== null).map((figure) => setTo(figure, figure.value));
  }

  /** Every total of the sheet as a value. */
  get totalsAsValues(): Change[] {
    return this.asValues([...this.all.map(({ total }) => total), ...this.budget.sections.flatMap(({ sum }) => sum.figures), ...this.foot]);
  }

  /** The amounts of lines, by what is in others: `from` gives a line's source. */
  from(lines: readonly Line[], source: (index: number) => Line | undefined, pick: (line: Line) => readonly Figure[]): Change[] {
    return lines.flatMap((line, index) => {
      const own = source(index);
      return pick(line).flatMap((figure, place) =>
        figure.formula === null ? [setTo(figure, own ? (pick(own)[place]?.value ?? null) : null)] : [],
      );
    });
  }
}

export const usedIn = ({ lines }: Section): Line[] => lines.filter((line) => line.inputs.some(isTyped));
export const typedIn = (lines: readonly Line[], pick: (line: Line) => readonly Figure[] = ({ figures }) => figures): Figure[] =>
  lines.flatMap((line) => pick(line).filter(isTyped));
export const years = (line: Line): readonly Figure[] => line.years;
export const paid = (line: Line): readonly Figure[] => line.paid;
export const inputs = (line: Line): readonly Figure[] => line.inputs;
export const own = (line: Line): readonly Figure[] => line.figures;

/** A year in which most lines have amounts. */
export const yearOf = ({ lines, random }: Place): number =>
  random.pick(
    lines[0]!.years
      .map((_, index) => index)
      .filter((index) => lines.filter((line) => isTyped(line.years[index]!)).length * 2 >= lines.length),
  );

/** Both changes, the later winning. */
export const both = (...parts: readonly (readonly Change[] | null)[]): readonly Change[] | null =>
  parts.some((part) => part === null) ? null : [...new Map(parts.flatMap((part) => part!)).entries()];

export const kr = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ".");
export const noisy = ({ random }: Place, figures: readonly Figure[]): Change[] =>
  figures.map((figure) => setTo(figure, figure.value! * 1000 + random.integer(-499, 499)));
