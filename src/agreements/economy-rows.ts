// What a row of an economy table is for, by the words in its name; and which of its columns is relevant, by the heads.
import { findMoney } from "../danish/kroner";
import { cleanArea, findArea, isSameArea } from "./areas";
import { decide, type Rule } from "./rules";

export type RowKind = "lbf" | "cofinancing" | "part" | "total" | "unknown";

const TOTAL = /^\W*(?:i\s?alt|total|samlet|samlede|sum)(?!\p{L})/iu;

/** Whether a name begins with a word for a sum. */
export function isTotalName(name: string): boolean {
  return TOTAL.test(name);
}

export const ROW_RULES: readonly Rule<string, RowKind>[] = [
  {
    name: "a sentence that tells an amount is no name",
    when: (name) => findMoney(name).some(({ hasUnit }) => hasUnit),
    then: () => "unknown",
    example: "Heraf 40.000 kr. fra Landsbyggefonden",
  },
  {
    name: "Landsbyggefonden by its name or its letters",
    when: (name) => /landsbyggefond|(?<!\p{L})lbf(?!\p{L})/iu.test(name),
    then: () => "lbf",
    example: "Tilskud fra LBF",
  },
  {
    name: "the sum of the co-financing",
    when: (name) => TOTAL.test(name) && /medfinans/i.test(name),
    then: () => "cofinancing",
    example: "Samlet medfinansiering",
  },
  { name: "the sum of all", when: (name) => TOTAL.test(name), then: () => "total", example: "I alt for området" },
  {
    name: "a party, or one kind of co-financing",
    when: (name) => /medfinans|kommunen?(?!\p{L})|boligorg|boligselskab|boligforening|boligafdeling/iu.test(name),
    then: () => "part",
    example: "Nordkøbing Kommune",
  },
];

/** What a row is for; a part of another row ("heraf drift") is not a party. */
export function classifyRow(name: string): RowKind {
  return decide(ROW_RULES, name) ?? "unknown";
}

/** The head of a column. */
interface ColumnHead {
  readonly text: string;
  readonly cell: number;
  /** The last cell of its row. */
  readonly last: number;
}

interface ColumnHeads {
  readonly heads: readonly ColumnHead[];
  /** The agreement's own area; null for the whole plan. */
  readonly area: string | null;
}

/** A relevant column. */
export interface Column {
  readonly cell: number;
  readonly last: number;
  readonly isArea: boolean;
}

const TOTAL_HEAD = /(?<!\p{L})(?:i\s?alt|total(?:t|en)?|samlet|samlede|sum)(?!\p{L})/iu;
/** The head of percentages, which may be listed below without their sign. */
const SHARE_HEAD = /^\W*(?:%|pct|procent|andel)(?!\p{L})/iu;

const ownOf = ({ heads, area }: ColumnHeads): ColumnHead | undefined =>
  heads.find(({ text }) => area !== null && isSameArea(cleanArea(text), area));
/** The one sum; of several, the one that begins that way. */
const totalOf = ({ heads }: ColumnHeads): ColumnHead | undefined => {
  const totals = heads.filter(({ text }) => TOTAL_HEAD.test(text));
  return totals.length > 1 ? totals.find(({ text }) => TOTAL.test(text)) : totals[0];
};
const besideShares = ({ heads }: ColumnHeads): ColumnHead | undefined => {
  const others = heads.filter(({ text }) => !SHARE_HEAD.test(text));
  return others.length === 1 && others.length < heads.length ? others[0] : undefined;
};
const toColumn = (head: ColumnHead | undefined, isArea = false): Column | null =>
  head ? { cell: head.cell, last: head.last, isArea } : null;
const head = (text: string, cell: number): ColumnHead => ({ text, cell, last: 2 });

/** `none`: the columns are other areas'. */
export const COLUMN_RULES: readonly Rule<ColumnHeads, Column | "none" | null>[] = [
  {
    name: "the agreement's own area",
    when: (heads) => ownOf(heads) !== undefined,
    then: (heads) => toColumn(ownOf(heads), true),
    example: { heads: [head("Tryghed og trivsel", 1), head("I alt", 2)], area: "Tryghed og trivsel" },
  },
  {
    name: "columns of other areas are not this one's",
    when: ({ heads, area }) => area !== null && heads.some(({ text }) => findArea(text) !== undefined),
    then: () => "none",
    example: { heads: [head("Kriminalpræventiv indsats", 1), head("I alt", 2)], area: "Tryghed og trivsel" },
  },
  {
    name: "the sum of years or kinds",
    when: (heads) => totalOf(heads) !== undefined,
    then: (heads) => toColumn(totalOf(heads)),
    example: { heads: [head("2018", 1), head("I alt", 2)], area: null },
  },
  {
    name: "the one beside percentages",
    when: (heads) => besideShares(heads) !== undefined,
    then: (heads) => toColumn(besideShares(heads)),
    example: { heads: [head("Beløb", 1), head("Andel", 2)], area: null },
  },
];

/** The relevant column; null if no head identifies it. */
export function chooseColumn(heads: ColumnHeads): Column | "none" | null {
  return decide(COLUMN_RULES, heads) ?? null;
}
