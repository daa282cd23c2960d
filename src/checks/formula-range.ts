// A sum's formula must take in all that belongs to it, once, and nothing else.
import { defineCheck, type Localised } from "./check";
import { FormulaModel, type Stray, type TemplateCell } from "./formula-model";
import { areasOf } from "./place";

interface Strayed {
  readonly cell: TemplateCell;
  readonly formula: string;
  readonly problem: Localised;
}

function list(names: readonly Localised[]): Localised {
  const shown = names.slice(0, 3);
  const join = (parts: readonly string[], and: string, more: string): string => {
    const last = names.length > shown.length ? `${names.length - shown.length} ${more}` : parts[parts.length - 1]!;
    const first = names.length > shown.length ? parts : parts.slice(0, -1);
    return first.length === 0 ? last : `${first.join(", ")} ${and} ${last}`;
  };
  return { da: join(shown.map((name) => name.da), "og", "til"), en: join(shown.map((name) => name.en), "and", "more") };
}

/** "tager ikke linjen "Revision" i række 14 med". */
function describe({ missing, extra, twice, sign }: Stray): Localised {
  const da: string[] = [];
  const en: string[] = [];
  const add = (names: readonly Localised[], say: (text: string) => string, sayEnglish: (text: string) => string): void => {
    if (names.length === 0) return;
    const text = list(names);
    da.push(say(text.da));
    en.push(sayEnglish(text.en));
  };
  add(missing, (text) => `tager ikke ${text} med`, (text) => `leaves out ${text}`);
  add(extra, (text) => `tager ${text} med, som ikke hører til`, (text) => `takes in ${text}, which does not belong there`);
  add(twice, (text) => `tæller ${text} mere end én gang`, (text) => `counts ${text} more than once`);
  add(sign, (text) => `regner ${text} med forkert fortegn`, (text) => `counts ${text} with the wrong sign`);
  return { da: da.join(", og "), en: en.join(", and ") };
}

/** Cells with the same problem belong together: of one Sum row, of all lines, of the foot. */
function groupOf({ cell, problem }: Strayed): string {
  const place = cell.kind === "sum" ? `sum ${cell.figure.row}` : cell.kind === "line-total" ? "line" : "foot";
  return `${place}: ${problem.da}`;
}

export const formulaRange = defineCheck({
  id: "formula-range",
  title: { da: "En sums formel skal tage alle sine linjer med, og ikke andre.", en: "A sum's formula must take in all its lines and no others." },
  why: {
    da: "Indsættes en linje under den sidste, tager formlen den ikke altid med. Så tæller beløbet ikke, selv om det står i arket.",
    en: "A line inserted below the last one is not always taken in by the formula. Its amount then does not count although it is in the sheet.",
  },
  source: { da: "Budgettets egen regning: arkets formler.", en: "The budget's own arithmetic: the sheet's formulas." },
  severity: "error",
  messages: {
    one: {
      da: "Formlen i {cell} ({name}) {problem}. Den er {found} og skal være {expected}.",
      en: "The formula in {cell} ({name}) {problem}. It is {found} and must be {expected}.",
    },
    several: {
      da: "Formlen i {count} celler {problem}. Den første, {cell} ({name}), er {found} og skal være {expected}.",
      en: "The formula in {count} cells {problem}. The first, {cell} ({name}), is {found} and must be {expected}.",
    },
  },
  run({ workbook, budget }, report) {
    const model = new FormulaModel(workbook, budget);
    const groups = new Map<string, Strayed[]>();
    for (const cell of model.cells) {
      const { formula } = cell.figure;
      if (formula === null) continue;
      const stray = model.judge(cell, formula);
      if (!stray) continue;
      const strayed = { cell, formula, problem: describe(stray) };
      const group = groupOf(strayed);
      groups.set(group, [...(groups.get(group) ?? []), strayed]);
    }
    for (const group of groups.values()) {
      const { cell, formula, problem } = group[0]!;
      const expected = `=${cell.complete()!}`;
      const found = `=${formula}`;
      const edits = group.map((each) => ({ sheet: budget.sheet, cell: each.cell.figure.address, from: `=${each.formula}`, to: `=${each.cell.complete()!}` }));
      const section = group.every((each) => each.cell.section === cell.section) ? (cell.section?.title ?? null) : null;
      const place = {
        cells: areasOf(group.map((each) => each.cell.figure)),
        row: cell.figure.row,
        section,
        line: group.length === 1 ? (cell.line?.name ?? null) : null,
        expected,
        found,
        fix: { kind: "safe" as const, edits },
      };
      if (group.length === 1) report("one", { cell: cell.figure.address, name: cell.name(), problem, found, expected }, place);
      else report("several", { cell: cell.figure.address, count: group.length, name: cell.name(), problem, found, expected }, place);
    }
  },
});
