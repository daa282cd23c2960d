// A sum's formula must take in all that belongs to it, once, and nothing else.
import { defineCheck, type Localised } from "./check";
import { FormulaModel, type Stray, type TemplateCell } from "./formula-model";
import { areasOf } from "./place";

interface Strayed {
  readonly cell: TemplateCell;
  readonly formula: string;
  readonly problem: Localised;
  /** The same without the columns it confuses: cells side by side confuse different ones alike. */
  readonly kind: Localised;
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
function describe({ swapped, missing, extra, twice, sign }: Stray, namesColumns: boolean): Localised {
  const da: string[] = [];
  const en: string[] = [];
  const add = (names: readonly Localised[], say: (text: string) => string, sayEnglish: (text: string) => string): void => {
    if (names.length === 0) return;
    const text = list(names);
    da.push(say(text.da));
    en.push(sayEnglish(text.en));
  };
  for (const { taken, wanted, where } of swapped) {
    const [took, should, place] = [list(taken), list(wanted), where.length > 0 ? list(where) : null];
    da.push(`tager ${namesColumns ? `${took.da} i stedet for ${should.da}` : "en forkert kolonne"}${place ? ` i ${place.da}` : ""}`);
    en.push(`takes ${namesColumns ? `${took.en} instead of ${should.en}` : "a wrong column"}${place ? ` in ${place.en}` : ""}`);
  }
  add(missing, (text) => `tager ikke ${text} med`, (text) => `leaves out ${text}`);
  add(extra, (text) => `tager ${text} med, som ikke hører til`, (text) => `takes in ${text}, which does not belong there`);
  add(twice, (text) => `tæller ${text} mere end én gang`, (text) => `counts ${text} more than once`);
  add(sign, (text) => `regner ${text} med forkert fortegn`, (text) => `counts ${text} with the wrong sign`);
  return { da: da.join(", og "), en: en.join(", and ") };
}

/** Cells with the same problem belong together: of one Sum row, of all lines, of the foot. */
function groupOf({ cell, kind }: Strayed): string {
  const place = cell.kind === "sum" ? `sum ${cell.figure.row}` : cell.kind === "line-total" ? "line" : "foot";
  return `${place}: ${kind.da}`;
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
      const strayed = { cell, formula, problem: describe(stray, true), kind: describe(stray, false) };
      const group = groupOf(strayed);
      groups.set(group, [...(groups.get(group) ?? []), strayed]);
    }
    for (const group of groups.values()) {
      const { cell, formula, problem: first, kind } = group[0]!;
      const problem = group.every((each) => each.problem.da === first.da) ? first : kind;
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
