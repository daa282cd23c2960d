// Learns a template's description from LBF's own workbook without figures: areas, types, labels and presets as written in the sheet.
import type { Sheet, Workbook } from "../workbook/workbook";
import type { Budget } from "../budget/budget";
import type { FieldRole } from "../budget/reading";
import { foldLabel, foldName } from "../danish/fold";
import { beginningPattern } from "../danish/text-pattern";
import { TEMPLATES, type DescribedRole, type Description, type ExpenseType, type LabelName } from "./descriptions";
import { SAYS } from "./fields";
import { FIELD, FOOT, HEAD, labelKey, SUBHEAD, SUM } from "./labels";
import { keyOfAssumption } from "./given-template";
import { readBudget, type ReadingProblem } from "./read-budget";

type Learnt = { readonly kind: "learnt"; readonly description: Description } | ReadingProblem;

/** Where on the sheet a label belongs: above the table, in its head, among its rows, or in its foot. */
const PLACES: readonly (readonly [label: LabelName, pattern: RegExp, place: "above" | "head" | "rows" | "foot"])[] = [
  ["start", FIELD.start, "above"],
  ["end", FIELD.end, "above"],
  ["area", FIELD.area, "above"],
  ["journalNumber", FIELD.journalNumber, "above"],
  ["items", HEAD.items, "head"],
  ["period", HEAD.period, "head"],
  ["total", HEAD.total, "head"],
  ["financing", HEAD.financing, "head"],
  ["lbf", HEAD.lbf, "head"],
  ["housing", HEAD.housing, "head"],
  ["municipality", HEAD.municipality, "head"],
  ["other", HEAD.other, "head"],
  ["cash", HEAD.cash, "head"],
  ["inKind", HEAD.inKind, "head"],
  ["item", SUBHEAD.item, "rows"],
  ["type", SUBHEAD.type, "rows"],
  ["sum", SUM, "rows"],
  ["distribution", FOOT.distribution, "foot"],
  ["grandTotal", FOOT.total, "foot"],
  ["cofinancingTotal", FOOT.cofinancingTotal, "foot"],
  ["balance", FOOT.balance, "foot"],
  ["percent", FOOT.percent, "foot"],
];

/** The most rows a head takes, counted from one above its own. */
const HEAD_ROWS = 6;

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The texts of a sheet in reading order. */
function textsOf({ cells }: Sheet): { row: number; column: number; text: string }[] {
  return [...cells.values()].flatMap(({ row, column, value }) => (typeof value === "string" ? [{ row, column, text: tidy(value) }] : []));
}

function learnLabels(sheet: Sheet, budget: Budget): Description["labels"] {
  const texts = textsOf(sheet);
  const { top, bottom, left } = budget.extent;
  const first = Math.min(...budget.sections.map(({ row }) => row));
  const foot = budget.distribution?.row ?? budget.totals.row;
  const rows = { above: [0, top], head: [Math.max(0, top - 1), Math.min(first, top + HEAD_ROWS)], rows: [top, foot], foot: [foot, bottom] };
  const learnt: Partial<Record<LabelName, string[]>> = {};
  for (const [label, pattern, place] of PLACES) {
    const [from = 0, to = 0] = rows[place];
    const found = texts.filter(
      ({ row, column, text }) => row >= from && row <= to && (place === "above" || column >= left) && pattern.test(labelKey(text)),
    );
    const own = [...new Set(found.map(({ text }) => text))];
    if (own.length > 0) learnt[label] = label === "sum" ? own : own.slice(0, 1);
  }
  // An empty template has no dates beside its labels by which to recognise them.
  for (const [role, pattern] of Object.entries(SAYS) as [FieldRole, RegExp][]) {
    const other = Object.entries(SAYS).filter(([name]) => name !== role);
    const says = ({ row, text }: { row: number; text: string }): boolean =>
      row < top && pattern.test(labelKey(text)) && !FIELD.title.test(labelKey(text)) && !other.some(([, not]) => not.test(labelKey(text)));
    const found = learnt[role] ? undefined : texts.find(says);
    if (found) learnt[role] = [found.text];
  }
  learnDateBeside(learnt, texts, top);
  return learnt;
}

/** Of the two dates' labels the one in words of its own: it stands right below the start's, or right above the end's. */
function learnDateBeside(learnt: Partial<Record<LabelName, string[]>>, texts: ReturnType<typeof textsOf>, top: number): void {
  const missing = (["start", "end"] as const).filter((role) => learnt[role] === undefined);
  const [role] = missing;
  const known = texts.find(({ row, text }) => row < top && [learnt.start, learnt.end].some((own) => own?.[0] === text));
  if (!role || missing.length > 1 || !known) return;
  const others = Object.values(learnt).flat();
  const beside = texts.find(({ row, column }) => column === known.column && row === known.row + (role === "end" ? 1 : -1) && row < top);
  if (beside && !others.includes(beside.text) && !FIELD.title.test(labelKey(beside.text))) learnt[role] = [beside.text];
}

/** What is assumed of the template, so that a budget made of it is not asked about it again. */
function learnSettled({ reading }: Budget): string[] {
  return [...new Set(reading.assumptions.filter(({ what }) => what !== "sheet").map(keyOfAssumption))];
}

/** What was read by formula or place, so that a budget made of the template is read the same without assuming anything. */
function learnRoles({ reading, sections }: Budget): DescribedRole[] {
  const roles = new Map<string, DescribedRole>();
  // The Sum in a title's row is known by its formulas; its text says that it is the title.
  const titles = new Set(sections.map((section) => section.row));
  for (const { what, role, row, text, address, isCofinancing } of reading.assumptions) {
    if (what === "sheet" || role === "administration" || role === "year" || text === "" || titles.has(row)) continue;
    const key = [labelKey(text), role, isCofinancing].join(" ");
    if (!roles.has(key)) roles.set(key, { text, cell: address, role, ...(isCofinancing === undefined ? {} : { isCofinancing }) });
  }
  return [...roles.values()];
}

const TYPE = /^(\d{1,3})\s*[.)]\s*(\S.*)$/;

/** Minimum number of types in a list. */
const FEWEST_TYPES = 3;

interface Run {
  /** The text directly above. */
  readonly above: string | null;
  readonly types: { number: number; text: string }[];
}

/** The runs of numbered texts below each other, on every sheet. */
function findRuns(workbook: Workbook): Run[] {
  const runs: Run[] = [];
  for (const sheet of workbook.sheets) {
    let before: { row: number; column: number; text: string } | undefined;
    let open: Run | undefined;
    for (const at of textsOf(sheet).sort((one, other) => one.column - other.column || one.row - other.row)) {
      const match = TYPE.exec(at.text);
      const isBelow = before?.column === at.column && before.row + 1 === at.row;
      if (!isBelow || open?.types.some(({ number }) => number === Number(match?.[1]))) open = undefined;
      if (match) {
        if (!open) runs.push((open = { above: isBelow ? (before?.text ?? null) : null, types: [] }));
        open.types.push({ number: Number(match[1]), text: match[2]! });
      } else open = undefined;
      before = at;
    }
  }
  return runs.filter(({ types }) => types.length >= FEWEST_TYPES);
}

/** The text in brackets shown when no type is chosen: "(Vælg udgiftstype)". */
const PLACEHOLDER = /^\(\D+\)$/;

/** The list of types: the run below a text in brackets, else the one closest to the known types; numbered notes are neither. */
function learnTypes(workbook: Workbook, budget: Budget, known: Description): Description["expenseTypes"] {
  const texts = new Set(known.expenseTypes.list.map(({ text }) => foldName(text)));
  const chosen = budget.sections.flatMap(({ kind, lines }) => (kind === "administration" ? lines.map(({ typeText }) => typeText) : []));
  const rankOf = ({ above, types }: Run): number =>
    (above !== null && PLACEHOLDER.test(above) ? 1000 : 0) +
    types.filter(({ number, text }) => texts.has(foldName(text)) || chosen.some((one) => one.startsWith(`${number}`) && one.endsWith(text)))
      .length;
  const [best] = findRuns(workbook)
    .map((run) => ({ run, rank: rankOf(run) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank);
  // Where no sheet lists them, those of the budget's own drop-down list, or the known ones.
  if (!best)
    return { ...known.expenseTypes, list: budget.template.expenseTypes.list.map((type) => withRules(type, known.expenseTypes.list)) };
  const placeholder = [best.run.above, ...chosen].find((text) => text !== null && PLACEHOLDER.test(text));
  return {
    placeholder: placeholder ?? known.expenseTypes.placeholder,
    list: best.run.types.map((type) => withRules(type, known.expenseTypes.list)),
  };
}

/** A type with a known one's name has its rules, whatever its number; its own text counts as well. */
function withRules(type: { number: number; text: string }, known: readonly ExpenseType[]): ExpenseType {
  const like = known.find(({ text }) => foldName(text) === foldName(type.text));
  const byAgreement = /efter aftale/.test(foldLabel(type.text)) ? { byAgreement: true } : {};
  return { ...like, ...byAgreement, ...type };
}

/** Presets are found by the known texts; a line's own wording is added if only its explanation or only its name is known. */
function learnPresets(budget: Budget, known: Description): Description["presets"] {
  return known.presets.map((each) => {
    const line = budget.sections.flatMap(({ lines }) => lines).find(({ preset }) => preset === each.preset);
    if (!line) return each;
    const withOwn = (own: string, texts: readonly string[]): string[] =>
      own === "" || beginningPattern(texts).test(foldLabel(own)) ? [...texts] : [own, ...texts];
    const name = line.name.replace(/\d+(?:[.,]\d+)?\s*%/, "X%");
    return { ...each, name: withOwn(name, each.name), explanation: withOwn(line.typeText, each.explanation) };
  });
}

/** A minimum share stated by the sheet itself: "mindst 25 % af de samlede udgifter". */
function learnMinimum(sheet: Sheet): number | undefined {
  for (const { text } of textsOf(sheet)) {
    const match = /medfinans[^.]*?mindst\s+(\d{1,2}(?:[.,]\d+)?)\s*%|mindst\s+(\d{1,2}(?:[.,]\d+)?)\s*%[^.]*medfinans/i.exec(text);
    if (match) return Number((match[1] ?? match[2] ?? "").replace(",", ".")) / 100;
  }
  return undefined;
}

/** Whether a template's years stand from the last to the first. */
function isDescending({ years }: Budget): boolean {
  return years.length > 1 && years.every(({ year }, index) => year !== null && year === years[0]!.year! - index);
}

/** The year columns of the known templates. */
const USUAL_YEARS = 5;

/**
 * Learns from a workbook of LBF's template. What it does not state (documents, agreements, usual length of a period) is taken
 * from the newest vintage: whoever uses the description confirms it.
 */
export function learnTemplate(workbook: Workbook): Learnt {
  const known = TEMPLATES.at(-1)!;
  const reading = readBudget(workbook);
  if (reading.kind !== "budget") return reading;
  const { budget } = reading;
  const sheet = workbook.sheets.find(({ name }) => name === budget.sheet);
  if (!sheet) return { kind: "not-a-budget", key: "no-template" };
  const titleOf = (kind: "administration" | "evaluation"): string[] => {
    const title = budget.sections.find((section) => section.kind === kind)?.title;
    return [...new Set([...(title === undefined ? [] : [title]), ...known.sections[kind]])];
  };
  const title = budget.title?.text;
  const roles = learnRoles(budget);
  const settled = learnSettled(budget);
  return {
    kind: "learnt",
    description: {
      name: budget.vintage ?? title ?? known.name,
      title: title === undefined ? known.title : [title],
      unit: /tusinde|t\.\s?kr/i.test(title ?? "") || !/hele\s+kr/i.test(title ?? "") ? "t.kr." : "kr.",
      minimumShare: learnMinimum(sheet) ?? known.minimumShare,
      // A template with more years than usual is for longer periods.
      longestMonths: budget.years.length > USUAL_YEARS ? Math.max(known.longestMonths, 12 * budget.years.length) : known.longestMonths,
      areas: budget.sections.filter(({ kind }) => kind === "focus-area").map((section) => section.title),
      sections: { administration: titleOf("administration"), evaluation: titleOf("evaluation") },
      expenseTypes: learnTypes(workbook, budget, known),
      presets: learnPresets(budget, known),
      placeholders: known.placeholders,
      labels: learnLabels(sheet, budget),
      ...(roles.length > 0 ? { roles } : {}),
      ...(settled.length > 0 ? { settled } : {}),
      ...(isDescending(budget) ? { yearsDescend: true } : {}),
      documents: known.documents,
      agreements: known.agreements,
    },
  };
}
