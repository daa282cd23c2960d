// A figure typed where the template has a formula.
import { groupBy } from "../workbook/group-by";
import { same } from "../budget/amount";
import { linesOfSectionWhere } from "../budget/line-answers";
import type { Budget, Figure } from "../budget/budget";
import { isTyped } from "../budget/sums";
import { editOf } from "../formulas/edits";
import { Evaluator } from "../formulas/evaluate";
import { parseShift } from "../formulas/shift";
import type { Edit } from "../workbook/ports";
import { findSheet, isCellError, type Sheet, type Workbook } from "../workbook/workbook";
import { defineCheck, type Fix } from "./check";
import { FormulaModel } from "../formula-model/formula-model";
import type { TemplateCell } from "../formula-model/template-cells";
import { areasOf, footFigures } from "../formula-model/place";

/** Whether a total's formula takes its figure from another workbook, as where a row was copied from last year's: it is as good as typed. */
const isFetched = ({ formula }: Figure): boolean => formula !== null && /\[[^[\]]+\][^'!(),;]*'?!/.test(formula);

const isLost = (figure: Figure): boolean => isTyped(figure) || isFetched(figure);

const lostLines = linesOfSectionWhere(({ total }) => isLost(total));

/** Whether any total, of a line or the sheet, is a typed or fetched figure: most workbooks need no closer look. */
function hasLost(budget: Budget): boolean {
  return (
    budget.sections.some((section) => lostLines(section).length > 0 || section.sum.figures.some(isLost)) || footFigures(budget).some(isLost)
  );
}

type Part = "line" | "sum" | "foot";

function partOf({ kind }: TemplateCell): Part {
  return kind === "line-total" ? "line" : kind === "sum" ? "sum" : "foot";
}

/** Fewer cells than this are not a copy with typed totals. */
const FEWEST = 3;

/** The parts of the workbook where most of the template's formulas are typed figures. */
function findTypedParts(cells: readonly TemplateCell[]): ReadonlySet<Part> {
  return new Set(
    (["line", "sum", "foot"] as const).filter((part) => {
      const own = cells.filter((cell) => partOf(cell) === part);
      const typed = own.filter((cell) => isTyped(cell.figure)).length;
      return typed >= FEWEST && typed * 2 > own.length;
    }),
  );
}

/** The formula of the nearest cell of its kind, moved here, if it adds up what it should; null if there is none. */
function findFormula(model: FormulaModel, cell: TemplateCell, isCircular = false): string | null {
  const { row, column } = cell.figure;
  const isLine = cell.kind === "line-total";
  const alike = model.cells.filter(
    (other) => other.kind === cell.kind && (other === cell || (other.figure.formula !== null && other.figure.error === null)),
  );
  const own = isLine ? alike : alike.filter((other) => other.figure.row === row);
  const at = own.indexOf(cell);
  const neighbours = [1, 2].flatMap((step) => [own[at - step], own[at + step]]).filter((neighbour) => neighbour !== undefined);
  for (const neighbour of neighbours) {
    const formula = neighbour.figure.formula!;
    const moved = parseShift(formula)(isLine ? row - neighbour.figure.row : 0, column - neighbour.figure.column);
    if (model.judge(cell, moved) === null && model.judge(neighbour, formula) === null) return moved;
  }
  // A cell alone of its kind, or emptied with them, is judged by its neighbours: if they have formulas, the sheet is the template's.
  const isBroken = cell.figure.formula !== null && (isCircular || cell.figure.error !== null);
  const goesByOthers = isBroken || cell.figure.stored === null || !model.cells.some((other) => other !== cell && other.kind === cell.kind);
  const hasFormulas =
    alike.length > 1 ||
    isBroken ||
    (goesByOthers && model.cells.some((other) => other.line === null && other.figure.formula !== null && other.figure.error === null));
  return hasFormulas ? cell.complete() : null;
}

function restore(workbook: Workbook, budget: Budget, model: FormulaModel, cells: readonly TemplateCell[]): Fix | null {
  const edits = cells.flatMap((cell) => {
    const formula = findFormula(model, cell);
    return formula === null ? [] : [editOf(workbook, budget.sheet, cell.figure.address, `=${formula}`)];
  });
  return edits.length < cells.length ? null : { kind: "safe", edits };
}

/** Whether a formula would show an error though nothing it adds up does: the cells contain texts, as IF(…,"") gives. */
function showsError(workbook: Workbook, sheet: Sheet, cell: TemplateCell, formula: string): boolean {
  const { row, column } = cell.figure;
  const value = new Evaluator(workbook).evaluate(sheet, { row, column, value: null, formula, numberFormat: "General" });
  return value !== undefined && isCellError(value) && (cell.terms?.() ?? []).every(({ error }) => error === null);
}

/**
 * The edit that restores a total's template formula (missing, showing an error, or with `isCircular` referring to itself); null in an
 * all-typed part, and for other cells.
 */
export function createRestorer(workbook: Workbook, budget: Budget): (address: string, isCircular?: boolean) => Edit | null {
  const prepare = (): { model: FormulaModel; parts: ReadonlySet<Part>; cells: ReadonlyMap<string, TemplateCell> } => {
    const model = new FormulaModel(workbook, budget);
    return { model, parts: findTypedParts(model.cells), cells: new Map(model.cells.map((cell) => [cell.figure.address, cell])) };
  };
  let prepared: ReturnType<typeof prepare> | undefined;
  const sheet = findSheet(workbook, budget.sheet)!;
  return (address, isCircular = false) => {
    // Few budgets have anything to restore.
    const { model, parts, cells } = (prepared ??= prepare());
    const cell = cells.get(address);
    if (!cell || (cell.figure.formula !== null && cell.figure.error === null && !isCircular) || parts.has(partOf(cell))) return null;
    const formula = findFormula(model, cell, isCircular);
    return formula === null || (cell.figure.error !== null && showsError(workbook, sheet, cell, formula))
      ? null
      : editOf(workbook, budget.sheet, address, `=${formula}`);
  };
}

/** Correct line totals of a section that were overwritten together: pasted as values. */
function gatherColumns(
  cells: readonly TemplateCell[],
  typed: readonly TemplateCell[],
  isRight: (cell: TemplateCell) => boolean,
): TemplateCell[][] {
  const runs: TemplateCell[][] = [];
  let open: TemplateCell[] = [];
  const isPasted = (cell: TemplateCell): boolean => typed.includes(cell) && isRight(cell);
  for (const cell of cells) {
    if (cell.kind !== "line-total") continue;
    const isSame = open.length > 0 && open[0]!.section === cell.section;
    if (!isPasted(cell)) {
      // An unused slot keeps its formula, or was pasted as nothing.
      if ((cell.figure.value ?? 0) !== 0) open = [];
      continue;
    }
    if (!isSame) runs.push((open = []));
    open.push(cell);
  }
  return runs.filter((run) => run.length >= FEWEST);
}

/** Groups cells of a row overwritten together, if all of the row's were; every other cell is alone. */
function gather(cells: readonly TemplateCell[], typed: readonly TemplateCell[]): TemplateCell[][] {
  const rows = groupBy(cells, ({ figure }) => figure.row);
  return typed.flatMap((cell) => {
    const row = rows.get(cell.figure.row)!;
    if (!row.every(({ figure }) => isTyped(figure))) return [[cell]];
    return row[0] === cell ? [row] : [];
  });
}

export const formulaOverwritten = defineCheck({
  id: "formula-overwritten",
  title: { da: "Summer skal regnes af formler, ikke skrives ind.", en: "Sums must be worked out by formulas, not typed." },
  problem: { da: "Formel er overskrevet", en: "Formula overwritten" },
  why: {
    da: "Et tal, der er skrevet hen over en formel, følger ikke med, når en linje ændres.",
    en: "A figure typed over a formula does not follow when a line changes.",
  },
  source: {
    da: "Budgetarkets skabelon: summer, Total, Balance og Medfinans. er formler.",
    en: "The sheet's template: sums, Total, Balance and Medfinans. are formulas.",
  },
  severity: "warning",
  consequence: { da: "Formlen er skrevet over", en: "The formula was typed over" },
  messages: {
    right: {
      da: "{name}: formlen er skrevet over med {found} t.kr. Tallet passer nu, men følger ikke med. Sæt formlen ind igen.",
      en: "{name}: {found} t.kr. was typed over the formula. The figure is right now but will not follow changes. Put the formula back.",
    },
    wrong: {
      da: "{name}: formlen er skrevet over med {found} t.kr. og ville give {expected}. Sæt den ind igen.",
      en: "{name}: {found} t.kr. was typed over the formula, which would give {expected}. Put it back.",
    },
    fetched: {
      da: "{name} henter sit tal fra en anden projektmappe, så det følger ikke dette ark. Skriv {expected}.",
      en: "{name} takes its figure from another workbook, so it does not follow this sheet. Type {expected}.",
    },
    percent: {
      da: "Medfinans.: formlen er skrevet over med {found}. Sæt den ind igen: medfinansiering i Total divideret med Samlede udgifter.",
      en: "Medfinans.: {found} was typed over the formula. Put it back: the co-financing of Total divided by total expenses.",
    },
    row: {
      da: "{count} formler i rækken er skrevet over, den første i {name}. Sæt dem ind igen.",
      en: "{count} formulas of the row were typed over, the first in {name}. Put them back.",
    },
    column: {
      da: "{count} formler under hinanden er skrevet over, den første i {name}. Sæt dem ind igen.",
      en: "{count} formulas below each other were typed over, the first in {name}. Put them back.",
    },
    all: {
      da: "{count} summer i arket er skrevet over med tal og følger ikke med, når en linje ændres. Brug et ark med skabelonens formler.",
      en: "{count} sums of the sheet were typed over with figures and do not follow when a line changes. Use a sheet with the template's formulas.",
    },
  },
  run({ workbook, budget }, report) {
    if (!hasLost(budget)) return;
    const model = new FormulaModel(workbook, budget);
    for (const group of groupBy(
      model.cells.filter(({ figure }) => isFetched(figure)),
      partOf,
    ).values()) {
      const cell = group[0]!;
      const cells = areasOf(group.map(({ figure }) => figure));
      const expected = cell.complete();
      const formula = expected === null ? { da: "arkets egen formel", en: "the sheet's own formula" } : `=${expected}`;
      report("fetched", { name: cell.name(), expected: formula }, { cells, row: cell.figure.row });
    }
    const typed = model.cells.filter(({ figure }) => isTyped(figure));
    const parts = findTypedParts(model.cells);
    const bulk = typed.filter((cell) => parts.has(partOf(cell)));
    const [first] = bulk;
    if (first) report("all", { count: bulk.length }, { cells: areasOf(bulk.map((cell) => cell.figure)), row: first.figure.row });
    const single = typed.filter((cell) => !parts.has(partOf(cell)));
    const isRight = (cell: TemplateCell): boolean => {
      const expected = model.expectedValue(cell);
      return expected === null || same(expected, cell.figure.value ?? 0);
    };
    const columns = gatherColumns(model.cells, single, isRight);
    const inColumns = new Set(columns.flat());
    const others = gather(
      model.cells,
      single.filter((cell) => !inColumns.has(cell)),
    );
    for (const group of [...columns, ...others]) {
      const cell = group[0]!;
      const { figure } = cell;
      const name = cell.name();
      const found = figure.value ?? 0;
      const expected = model.expectedValue(cell);
      const place = {
        cells: areasOf(group.map((each) => each.figure)),
        row: figure.row,
        section: cell.section?.title ?? null,
        line: cell.line?.name ?? null,
        fix: restore(workbook, budget, model, group),
      };
      if (inColumns.has(cell)) report("column", { count: group.length, name }, { ...place, line: null });
      else if (group.length > 1) report("row", { count: group.length, name }, place);
      else if (cell.kind === "percent") report("percent", { found: { percent: found * 100 } }, { ...place, found });
      else if (isRight(cell) || expected === null) report("right", { name, found }, { ...place, found });
      else report("wrong", { name, found, expected }, { ...place, expected, found });
    }
  },
});
