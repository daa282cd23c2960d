// The texts that identify the template's parts, and an index of a sheet's texts. Nothing is found by its address.
import { addTo } from "../workbook/group-by";
import type { Sheet } from "../workbook/workbook";
import { foldLabel } from "../danish/fold";
import { memoize } from "../danish/memoize";
import { SYNONYMS, TEMPLATES, type LabelName } from "./descriptions";
import { labelPattern } from "../danish/text-pattern";

/** A cell with text. */
export interface Label {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** {@link labelKey} of the text. */
  readonly key: string;
  readonly hasLetter: boolean;
}

type LabelRows = ReadonlyMap<number, readonly Label[]>;

/** The texts of a sheet by row, from the left. */
export interface Labels {
  readonly all: LabelRows;
  /** Only those matching one of the template's patterns below: few, whatever the number of lines. */
  readonly known: LabelRows;
}

/** Longer texts are never template labels. */
const LONGEST_LABEL = 160;

/** Letters and digits of a folded label: spaces, brackets and slashes differ between copies. */
export const labelKey = memoize((text) => foldLabel(text).replace(/[^\p{L}\p{N}]/gu, ""));

/** Common wordings for a part of the template, in the built-in descriptions and by people. */
function known(label: LabelName): RegExp {
  return labelPattern([...TEMPLATES.flatMap(({ labels }) => labels[label] ?? []), ...(SYNONYMS[label] ?? [])]);
}

export const HEAD = {
  items: known("items"),
  period: known("period"),
  total: known("total"),
  financing: known("financing"),
  lbf: known("lbf"),
  housing: known("housing"),
  municipality: known("municipality"),
  other: known("other"),
  cash: known("cash"),
  inKind: known("inKind"),
} as const;

export const SUBHEAD = { item: known("item"), type: known("type") } as const;

export const FIELD = {
  title: known("title"),
  start: known("start"),
  end: known("end"),
  area: known("area"),
  journalNumber: known("journalNumber"),
} as const;

export const FOOT = {
  distribution: known("distribution"),
  total: known("grandTotal"),
  cofinancingTotal: known("cofinancingTotal"),
  balance: known("balance"),
  percent: known("percent"),
} as const;

/** Whether a text is a label of the foot: below a section it is the user's own control. */
export const isFootLabel = ({ key }: Label): boolean => Object.values(FOOT).some((pattern) => pattern.test(key));

export const SUM = known("sum");

const PATTERNS: readonly RegExp[] = [HEAD, SUBHEAD, FIELD, FOOT, { SUM }].flatMap((patterns) => Object.values(patterns));

const readLabel = memoize((text) => {
  const key = labelKey(text);
  return { key, hasLetter: /\p{L}/u.test(text), isKnown: PATTERNS.some((pattern) => pattern.test(key)) };
});

/** Between a text and the same in another language: a sheet uses one of them. */
const SEPARATORS = [/\s+[/|]\s+/, /\s*[\r\n]+\s*/] as const;
/** Fewer known labels than this beside another text do not make a sheet one in two languages. */
const FEWEST_TWICE = 5;

/** Which separator, and which of the two parts. */
interface Language {
  readonly separator: RegExp;
  readonly part: 0 | 1;
}

/** A text's two parts with what separates them, and which of them alone is a label of the template; null for a text of one part, or of more. */
const splitLanguages = memoize((text) => {
  const separator = SEPARATORS.find((each) => each.test(text));
  const parts = separator ? text.split(separator) : [];
  if (!separator || parts.length !== 2) return null;
  const [first, second] = parts.map((part) => readLabel(part).isKnown);
  const isKnown = readLabel(text).isKnown;
  const known: 0 | 1 | null = isKnown || first === second ? null : first ? 0 : 1;
  return { separator, parts, isWhole: isKnown && first === second, known };
});

/** Where a sheet's texts have the template's part, if each is given in two languages; null for any other sheet. */
function languageOf(sheet: Sheet): Language | null {
  const found = SEPARATORS.flatMap((separator) => ([0, 1] as const).map((part) => ({ separator, part, texts: new Set<string>() })));
  for (const { value } of sheet.cells.values()) {
    if (typeof value !== "string" || value.length > LONGEST_LABEL) continue;
    const split = splitLanguages(value);
    found.find(({ separator, part }) => separator === split?.separator && part === split.known)?.texts.add(value);
  }
  const most = found.reduce((best, each) => (each.texts.size > best.texts.size ? each : best));
  return most.texts.size >= FEWEST_TWICE ? most : null;
}

/** Every text cell of a sheet; of two languages the template's. */
export function indexLabels(sheet: Sheet): Labels {
  const all = new Map<number, Label[]>();
  const known = new Map<number, Label[]>();
  const language = languageOf(sheet);
  for (const { row, column, value } of sheet.cells.values()) {
    if (typeof value !== "string" || value.length > LONGEST_LABEL) continue;
    const split = language && splitLanguages(value);
    const text = split && split.separator === language.separator && !split.isWhole ? split.parts[language.part]! : value;
    const { key, hasLetter, isKnown } = readLabel(text);
    if (key === "") continue;
    const label = { row, column, text, key, hasLetter };
    addTo(all, row, label);
    if (isKnown) addTo(known, row, label);
  }
  return { all: inOrder(all), known: inOrder(known) };
}

/** Rows from the top, labels from the left, whatever order the host gave its cells in. */
function inOrder(rows: Map<number, Label[]>): Map<number, Label[]> {
  let isOrdered = true;
  let before = -1;
  for (const [row, labels] of rows) {
    isOrdered &&= row > before;
    before = row;
    if (labels.some((label, index) => index > 0 && label.column < labels[index - 1]!.column)) labels.sort((a, b) => a.column - b.column);
  }
  return isOrdered ? rows : new Map([...rows].sort(([a], [b]) => a - b));
}

/** The labels of some rows, from the top and the left. */
export function labelsIn(rows: LabelRows, top: number, bottom: number): Label[] {
  const found: Label[] = [];
  for (let row = top; row <= bottom; row++) {
    const own = rows.get(row);
    if (own) found.push(...own);
  }
  return found;
}
