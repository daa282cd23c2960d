// A kind of odd sheet: what a person did to a right budget, and what must come out of reading it.
import { f, type BaseName, type Editor } from "./editor";

export interface Want {
  /** `clean`: read to the same figures, no error. `refused`: not read, or not ready; never called ready. `errors`: so many, the first of them at `cell`. */
  readonly outcome: "clean" | "refused" | "errors";
  readonly errors?: readonly [number, number];
  /** Cells, by their address now, that some finding must name. */
  readonly names?: readonly string[];
  /** What some sentence of a finding, or the reason, must hold. */
  readonly says?: RegExp;
  readonly never?: RegExp;
  /** Figures that are others than the base's, in t.kr. */
  readonly total?: number;
  readonly lbf?: number;
  readonly cofinancing?: number;
  /** At least a warning. */
  readonly warns?: boolean;
  /** A correction may be offered though nothing is planted. */
  readonly mayFix?: boolean;
  /** How many more lines with money there are than in the base. */
  readonly moreLines?: number;
  /** Nothing is planted: the edit itself is the error. */
  readonly noPlant?: boolean;
}

export interface Kind {
  readonly name: string;
  /** Which budgets it is made of; both where left out. */
  readonly bases?: readonly BaseName[];
  /** What is wanted of it otherwise than of a right budget. */
  readonly edit: ((ed: Editor) => Partial<Want>) | ((ed: Editor) => void);
}

export const AMAGER: BaseName = "amager-2022-2025";
export const MJOELNER: BaseName = "mjoelnerparken-2017-2021";

/** The sections of both budgets: title, lines and Sum by 1-based rows. */
export const SECTIONS = [
  { title: 10, first: 12, last: 24, sum: 25 },
  { title: 27, first: 28, last: 42, sum: 43 },
  { title: 45, first: 46, last: 60, sum: 61 },
  { title: 63, first: 64, last: 78, sum: 79 },
  { title: 81, first: 82, last: 96, sum: 97 },
  { title: 99, first: 100, last: 104, sum: 105 },
] as const;

export const YEARS = ["C", "D", "E", "F", "G"] as const;
export const FIGURES = ["C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N"] as const;

/** The rows of every line of the base, 1-based. */
export const LINE_ROWS: readonly number[] = SECTIONS.flatMap(({ first, last }) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index),
);

/** The formula that adds the Sum rows of a column. */
export const sumsOf = (column: string): string => SECTIONS.map(({ sum }) => `${column}${sum}`).join("+");

/** Each party's two columns as one, the first; returns the two that are left to be emptied or deleted. */
export function joinParties(ed: Editor): readonly string[] {
  const pairs = [["J", "K"] as const, ["L", "M"] as const];
  for (const [cash, inKind] of pairs) {
    for (const row of LINE_ROWS) {
      const amount = ed.number(`${cash}${row}`) + ed.number(`${inKind}${row}`);
      if (amount > 0) ed.set(`${cash}${row}`, amount);
    }
    for (const row of [9, 107]) ed.clear(`${cash}${row}`);
    ed.set(`${cash}108`, f(sumsOf(cash)));
  }
  ed.clear("A107");
  return pairs.map(([, inKind]) => inKind);
}

/** The base's cells of Balance and Medfinans. */
export const footCells = (base: BaseName): { readonly balance: string; readonly percent: string } =>
  base === AMAGER ? { balance: "B111", percent: "B112" } : { balance: "B110", percent: "B111" };
