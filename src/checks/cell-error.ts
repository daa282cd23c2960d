// A cell that counts must not show an error.
import type { Figure } from "../budget/budget";
import { linesWhere } from "../budget/line-answers";
import { hasError } from "../budget/sums";
import { parseFormula } from "../formulas/parse";
import { cellCount, type Area, cellKeys, isInside } from "../workbook/address";
import { cellKey, isCellError } from "../workbook/workbook";
import type { Edit } from "../workbook/ports";
import { defineCheck, type Fix } from "./check";
import { errorName } from "../danish/excel-values";
import type { Localised } from "../danish/localised";
import { createRestorer } from "./formula-overwritten";
import { footFigures, rowOf } from "../formula-model/place";
import { addTo, groupBy } from "../workbook/group-by";
import { areasIn, findCircles, mayCircle, shapeOf } from "./shared/circles";

/** A figure showing an error, with its line. */
interface ErrorCell {
  readonly figure: Figure;
  readonly error: string;
  readonly section: string | null;
  readonly line: string | null;
}

function otherCells(count: number): Localised {
  return count === 1 ? { da: "én anden celle", en: "one other cell" } : { da: `${count} andre celler`, en: `${count} other cells` };
}

/** What to do about an error; a total gets its formula back, not an amount. */
function adviceOn(edit: Edit | null): Localised {
  if (!edit) return { da: "Se på formlen, eller skriv beløbet igen", en: "Look at its formula, or type the amount again" };
  return { da: `Sæt formlen ${edit.to} ind igen`, en: `Put the formula ${edit.to} back` };
}

/** Fewer formulas than this with a lost reference could just as well be slips. */
const FEWEST_DELETED = 3;

/** Whether a formula names a cell that was deleted. */
function refersToDeleted({ formula }: Figure): boolean {
  return formula !== null && formula.includes("#REF!");
}

type Index = ReadonlyMap<number, ErrorCell>;

/** The error cells inside an area: looked up one by one if the area is small, else filtered from all of them. */
function errorsIn(area: Area, index: Index): ErrorCell[] {
  if (cellCount(area) > index.size) return [...index.values()].filter(({ figure: { row, column } }) => isInside(area, row, column));
  return [...cellKeys(area)].flatMap((key) => index.get(key) ?? []);
}

/** For each error cell, the error cells whose formulas use it. */
function findUsers(index: Index): Map<ErrorCell, ErrorCell[]> {
  const users = new Map<ErrorCell, ErrorCell[]>();
  for (const user of index.values()) {
    if (user.figure.formula === null) continue;
    for (const used of areasIn(parseFormula(user.figure.formula)).flatMap((area) => errorsIn(area, index))) {
      if (used === user) continue;
      addTo(users, used, user);
    }
  }
  return users;
}

/** The lines with an error, or with a formula that may be part of a circle. */
const linesToFollow = linesWhere((line) => hasError(line.figures) || mayCircle(line));

export const cellError = defineCheck({
  id: "cell-error",
  title: {
    da: "Ingen celle, der tæller med, må vise en fejl som #REFERENCE! eller #VÆRDI!.",
    en: "No cell that counts may show an error such as #REF! or #VALUE!.",
  },
  problem: { da: "Cellen viser en fejl", en: "The cell shows an error" },
  why: {
    da: "En fejl i én celle breder sig til alle summer, der bruger den, og så kan budgettet ikke regnes efter.",
    en: "An error in one cell spreads to every sum that uses it, and the budget cannot be worked out.",
  },
  source: { da: "Budgettets egen regning.", en: "The budget's own arithmetic." },
  severity: "error",
  cause: { arithmetic: "cell", rank: 0 },
  messages: {
    alone: {
      da: "Cellen viser {error}. {advice}.",
      en: "The cell shows {error}. {advice}.",
    },
    spreads: {
      da: "Cellen viser {error} og giver fejlen videre til {others}. {advice}.",
      en: "The cell shows {error} and passes it on to {others}. {advice}.",
    },
    column: {
      da: "{count} celler under hinanden viser {error}. Sæt formlerne ind igen, den første er {formula} i {cell}.",
      en: "{count} cells below each other show {error}. Put the formulas back, the first is {formula} in {cell}.",
    },
    amounts: {
      da: "{count} celler under hinanden viser {error}. Se på formlerne, eller skriv beløbene igen, det første i {cell}.",
      en: "{count} cells below each other show {error}. Look at their formulas, or type the amounts again, the first in {cell}.",
    },
    row: {
      da: "{count} celler i rækken viser {error}. Sæt formlerne ind igen, den første er {formula} i {cell}.",
      en: "{count} cells of the row show {error}. Put the formulas back, the first is {formula} in {cell}.",
    },
    foot: {
      da: "{count} formler i bunden henviser til et afsnit, der er slettet. Sæt {formula} ind igen i {cell}, og de andre på samme måde.",
      en: "{count} formulas of the foot refer to a section that was deleted. Put {formula} back in {cell}, and the others likewise.",
    },
    circle: {
      da: "Formlen i {cell} henviser til sig selv{through}, så Excel kan ikke regne den ud. {advice}.",
      en: "The formula in {cell} refers to itself{through}, so Excel cannot work it out. {advice}.",
    },
    circles: {
      da: "{count} formler henviser til sig selv, så Excel kan ikke regne dem ud. {advice} i {cell}, og ret de andre på samme måde.",
      en: "{count} formulas refer to themselves, so Excel cannot work them out. {advice} in {cell}, and correct the others likewise.",
    },
    date: {
      da: "Datoen viser {error}. Skriv den igen som dag-måned-år, fx 01-10-2017.",
      en: "The date shows {error}. Write it again as day-month-year, e.g. 01-10-2017.",
    },
  },
  run({ workbook, budget }, report) {
    for (const field of [budget.start, budget.end]) {
      if (!field || !isCellError(field.stored)) continue;
      report(
        "date",
        { error: errorName(field.stored.error) },
        { cells: [field.address], row: rowOf(field.address), found: field.stored.error },
      );
    }
    const cells = new Map<number, ErrorCell>();
    const formulas: Figure[] = [];
    const places: { figures: readonly Figure[]; section: string | null; line: string | null }[] = [];
    const collect = (figures: readonly Figure[], section: string | null, line: string | null): void => {
      places.push({ figures, section, line });
      for (const figure of figures) {
        if (figure.formula !== null) formulas.push(figure);
        if (figure.error !== null) cells.set(cellKey(figure.row, figure.column), { figure, error: figure.error, section, line });
      }
    };
    for (const { section, line } of linesToFollow(budget)) collect(line.figures, section.title, line.name);
    for (const section of budget.sections) collect(section.sum.figures, section.title, null);
    collect(footFigures(budget), null, null);
    const circles = findCircles(formulas);
    if (cells.size === 0 && circles.length === 0) return;

    const restore = createRestorer(workbook, budget);
    // A formula filled across or down is one slip.
    for (const alike of groupBy(circles, shapeOf).values()) {
      const [circle = [], ...more] = alike;
      const [first, ...others] = circle;
      const { section, line } = places.find(({ figures }) => figures.includes(first!))!;
      const through = others.map(({ address }) => address).join(", ");
      const edits = alike.flatMap(([each]) => restore(each!.address, true) ?? []);
      const isWhole = edits.length === alike.length;
      const advice = adviceOn(isWhole ? edits[0]! : null);
      const place = {
        cells: alike.flat().map(({ address }) => address),
        row: first!.row,
        section,
        line: more.length > 0 ? null : line,
        found: first!.error,
        fix: isWhole ? ({ kind: "safe", edits } as const) : null,
      };
      if (more.length > 0) report("circles", { count: alike.length, cell: first!.address, advice }, place);
      else
        report(
          "circle",
          { cell: first!.address, through: { da: through && ` gennem ${through}`, en: through && ` through ${through}` }, advice },
          place,
        );
      for (const { row, column } of alike.flat()) cells.delete(cellKey(row, column));
    }
    if (cells.size === 0) return;
    const users = findUsers(cells);
    const dependent = new Set([...users.values()].flat());
    const stated = new Set<ErrorCell>();
    const reach = (roots: readonly ErrorCell[]): ReadonlySet<ErrorCell> => {
      const reached = new Set(roots);
      for (const cell of reached) for (const user of users.get(cell) ?? []) reached.add(user);
      for (const cell of reached) stated.add(cell);
      return reached;
    };
    const state = (root: ErrorCell): void => {
      const reached = reach([root]);
      const error = errorName(root.error);
      const addresses = [...reached].map(({ figure }) => figure.address);
      const edit = restore(root.figure.address);
      const fix: Fix | null = edit && { kind: "safe", edits: [edit] };
      const place = { cells: addresses, row: root.figure.row, section: root.section, line: root.line, found: root.error, fix };
      const advice = adviceOn(edit);
      if (reached.size === 1) report("alone", { error, advice }, place);
      else report("spreads", { error, advice, others: otherCells(reached.size - 1) }, place);
    };
    /** A deleted line leaves its error in every Sum of the row, a pasted formula in a column of lines: their formulas are restored together. */
    const stateTogether = (key: "row" | "column", roots: readonly ErrorCell[]): void => {
      const [first] = roots;
      const edits = roots.flatMap(({ figure }) => restore(figure.address) ?? []);
      const isWhole = edits.length === roots.length;
      if (!first || roots.length === 1 || !(isWhole || key === "column") || roots.some(({ error }) => error !== first.error)) {
        roots.forEach(state);
        return;
      }
      const figures = { count: roots.length, error: errorName(first.error), cell: first.figure.address };
      const place = {
        cells: [...reach(roots)].map(({ figure }) => figure.address),
        row: first.figure.row,
        section: first.section,
        found: first.error,
      };
      if (isWhole) report(key, { ...figures, formula: String(edits[0]!.to) }, { ...place, fix: { kind: "safe", edits } });
      else report("amounts", figures, place);
    };
    /** A deleted section leaves its error in every foot formula that added it up. */
    const stateDeleted = (roots: readonly ErrorCell[]): void => {
      const edits = roots.flatMap(({ figure }) => restore(figure.address) ?? []);
      const [first] = edits;
      if (!first || roots.length < FEWEST_DELETED || edits.length < roots.length) return;
      const formula = String(first.to);
      report(
        "foot",
        { count: roots.length, formula, cell: first.cell },
        {
          cells: [...reach(roots)].map(({ figure }) => figure.address),
          row: roots[0]!.figure.row,
          found: roots[0]!.error,
          fix: { kind: "safe", edits },
        },
      );
    };
    const rows = groupBy(
      [...cells.values()].filter((cell) => !dependent.has(cell)),
      ({ figure }) => figure.row,
    );
    stateDeleted([...rows.values()].flat().filter(({ section, figure }) => section === null && refersToDeleted(figure)));
    const alone = new Map<string, ErrorCell[]>();
    for (const ofRow of rows.values()) {
      const [first, ...others] = ofRow.filter((root) => !stated.has(root));
      if (others.length > 0) stateTogether("row", [first!, ...others]);
      else if (first) addTo(alone, `${first.section} ${first.figure.column} ${first.error}`, first);
    }
    for (const ofColumn of alone.values()) {
      if (ofColumn.length < FEWEST_DELETED) ofColumn.forEach(state);
      else stateTogether("column", ofColumn);
    }
    // Errors in a circle of references have no first one.
    for (const root of cells.values()) if (!stated.has(root)) state(root);
  },
});
