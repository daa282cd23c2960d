// A sum's formula must include everything that belongs to it, once, and nothing else, and give the sum.
import { groupBy } from "../workbook/group-by";
import { settle } from "../budget/amount";
import type { Budget } from "../budget/budget";
import { findSheet } from "../workbook/workbook";
import { defineCheck, type FindingDraft } from "./check";
import { prose, type Localised } from "../danish/localised";
import { FormulaModel } from "../formula-model/formula-model";
import type { Deviation } from "../formula-model/deviation";
import type { TemplateCell } from "../formula-model/template-cells";
import { findMiscount, type Miscount } from "../formula-model/formula-value";
import { areasOf } from "../formula-model/place";
import { parseShift } from "../formulas/shift";

interface Deviating {
  readonly cell: TemplateCell;
  readonly formula: string;
  readonly problem: Localised;
  /** The same without the columns it confuses: adjacent cells each confuse different ones, but in the same way. */
  readonly kind: Localised;
}

function list(names: readonly Localised[]): Localised {
  const shown = names.slice(0, 3);
  const join = (parts: readonly string[], and: string, more: string): string => {
    const last = names.length > shown.length ? `${names.length - shown.length} ${more}` : parts[parts.length - 1]!;
    const first = names.length > shown.length ? parts : parts.slice(0, -1);
    return first.length === 0 ? last : `${first.join(", ")} ${and} ${last}`;
  };
  return {
    da: join(
      shown.map((name) => name.da),
      "og",
      "til",
    ),
    en: join(
      shown.map((name) => name.en),
      "and",
      "more",
    ),
  };
}

/** "tager ikke linjen "Revision" i række 14 med". */
function describe({ swapped, missing, extra, twice, sign }: Deviation, namesColumns: boolean): Localised {
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
  add(
    missing,
    (text) => `tager ikke ${text} med`,
    (text) => `leaves out ${text}`,
  );
  add(
    extra,
    (text) => `tager ${text} med, som ikke hører til`,
    (text) => `takes in ${text}, which does not belong there`,
  );
  add(
    twice,
    (text) => `tæller ${text} mere end én gang`,
    (text) => `counts ${text} more than once`,
  );
  add(
    sign,
    (text) => `regner ${text} med forkert fortegn`,
    (text) => `counts ${text} with the wrong sign`,
  );
  return { da: da.join(", og "), en: en.join(", and ") };
}

/** Cells with the same problem are grouped: of one Sum row, of all lines, of the foot. */
function partOf(cell: TemplateCell): string {
  return cell.kind === "sum" ? `sum ${cell.figure.row}` : cell.kind === "line-total" ? "line" : "foot";
}

/** A formula that depends on the right cells but gives a figure other than their sum. */
interface Wrong {
  readonly cell: TemplateCell;
  readonly formula: string;
  readonly miscount: Miscount;
  /** Whether what it should add up is empty: it takes its figure elsewhere, and the sum would lose it. */
  readonly isEmpty: boolean;
}

const NO_SUM: Localised = { da: "giver andet end summen", en: "gives something else than the sum" };
const SKIPS_HIDDEN: Localised = { da: "springer skjulte rækker over", en: "skips hidden rows" };

/** Formulas that went wrong together: they have one problem, or, those of lines, the same references as seen from each. */
function groupsOf(all: readonly Deviating[]): (readonly Deviating[])[] {
  const byKind = groupBy(all, ({ cell, kind }) => `${partOf(cell)}: ${kind.da}`);
  const same = groupBy(byKind.values(), (own) => {
    const { cell, formula, kind } = own[0]!;
    return cell.line && own.length === 1 ? parseShift(formula)(-cell.figure.row, 0) : `${partOf(cell)}: ${kind.da}`;
  }).values();
  return [...same].map((groups) => groups.flat());
}

/** What to type in a cell, with the "=" the model leaves out. */
interface Replacement {
  readonly cell: TemplateCell;
  readonly from: string;
  readonly to: string;
}

function placeOf(budget: Budget, group: readonly Replacement[]): FindingDraft {
  const { cell, from, to } = group[0]!;
  return {
    cells: areasOf(group.map((each) => each.cell.figure)),
    row: cell.figure.row,
    section: group.every((each) => each.cell.section === cell.section) ? (cell.section?.title ?? null) : null,
    line: group.length === 1 ? (cell.line?.name ?? null) : null,
    expected: to,
    found: from,
    fix: {
      kind: "safe",
      edits: group.map((each) => ({ sheet: budget.sheet, cell: each.cell.figure.address, from: each.from, to: each.to })),
    },
  };
}

export const formulaRange = defineCheck({
  id: "formula-range",
  title: {
    da: "En sums formel skal tage alle sine linjer med, og ikke andre.",
    en: "A sum's formula must take in all its lines and no others.",
  },
  problem: { da: "Formlens område er forkert", en: "The formula's range is wrong" },
  why: {
    da: "Indsættes en linje under den sidste, tager formlen den ikke altid med. Så tæller beløbet ikke, selv om det står i arket.",
    en: "A line inserted below the last one is not always taken in by the formula. Its amount then does not count although it is in the sheet.",
  },
  source: { da: "Budgettets egen regning: arkets formler.", en: "The budget's own arithmetic: the sheet's formulas." },
  severity: "error",
  cause: { rank: 5, repair: "outside-range" },
  messages: {
    one: {
      da: "Formlen i {cell} ({name}) {problem}. Skriv {expected} (nu {found}).",
      en: "The formula in {cell} ({name}) {problem}. Type {expected} (now {found}).",
    },
    several: {
      da: "Formlen i {count} celler {problem}. Skriv {expected} i {cell} ({name}; nu {found}), og ret resten på samme måde.",
      en: "The formula in {count} cells {problem}. Type {expected} in {cell} ({name}; now {found}), and correct the rest likewise.",
    },
    value: {
      da: "Formlen i {cell} ({name}) {problem}: {value} t.kr. i stedet for {sum}. Skriv {expected} (nu {found}).",
      en: "The formula in {cell} ({name}) {problem}: {value} t.kr. instead of {sum}. Type {expected} (now {found}).",
    },
    empty: {
      da: "{cell} ({name}) giver {value} t.kr., men de celler, den skal lægge sammen, er tomme. Skriv beløbene i dem.",
      en: "{cell} ({name}) gives {value} t.kr., but the cells that it should add up are empty. Type the amounts in them.",
    },
    values: {
      da: prose(
        "Formlen i {count} celler {problem}. {cell} ({name}) giver {value} t.kr. i stedet for {sum}.",
        "Skriv {expected} (nu {found}), og ret resten på samme måde.",
      ),
      en: prose(
        "The formula in {count} cells {problem}. {cell} ({name}) gives {value} t.kr. instead of {sum}.",
        "Type {expected} (now {found}), and correct the rest likewise.",
      ),
    },
  },
  run({ workbook, budget }, report) {
    const model = new FormulaModel(workbook, budget);
    const sheet = findSheet(workbook, budget.sheet)!;
    const deviating: Deviating[] = [];
    const wrong: Wrong[] = [];
    for (const cell of model.toJudge) {
      const { formula } = cell.figure;
      if (formula === null) continue;
      const deviation = model.judge(cell, formula);
      if (deviation) deviating.push({ cell, formula, problem: describe(deviation, true), kind: describe(deviation, false) });
      const miscount = deviation ? null : findMiscount(model, sheet, cell, formula);
      if (miscount) wrong.push({ cell, formula, miscount, isEmpty: (cell.terms?.() ?? []).every((term) => (term.value ?? 0) === 0) });
    }
    for (const group of groupsOf(deviating)) {
      const { cell, formula, problem: first, kind } = group[0]!;
      const problem = group.every((each) => each.problem.da === first.da) ? first : kind;
      const figures = { cell: cell.figure.address, name: cell.name(), problem, found: `=${formula}`, expected: `=${cell.complete()!}` };
      const place = placeOf(
        budget,
        group.map((each) => ({ cell: each.cell, from: `=${each.formula}`, to: `=${each.cell.complete()!}` })),
      );
      if (group.length === 1) report("one", figures, place);
      else report("several", { ...figures, count: group.length }, place);
    }
    // What is hidden is hidden from every formula of its kind: a single cause.
    for (const group of groupBy(wrong, ({ cell, miscount, isEmpty }) =>
      miscount.skipsHidden ? "hidden" : `${partOf(cell)} ${isEmpty}`,
    ).values()) {
      const { cell, formula, miscount, isEmpty } = group[0]!;
      const { value, expected, right, skipsHidden } = miscount;
      const problem = skipsHidden ? SKIPS_HIDDEN : NO_SUM;
      const figures = {
        cell: cell.figure.address,
        name: cell.name(),
        problem,
        value: settle(value),
        sum: expected,
        found: `=${formula}`,
        expected: `=${right}`,
      };
      const place = placeOf(
        budget,
        group.map((each) => ({ cell: each.cell, from: `=${each.formula}`, to: `=${each.miscount.right}` })),
      );
      if (isEmpty) report("empty", { cell: figures.cell, name: figures.name, value: figures.value }, { ...place, fix: null });
      else if (group.length === 1) report("value", figures, place);
      else report("values", { ...figures, count: group.length }, place);
    }
  },
});
