// Reads the expense type of an administration line from the text of its second column.
import { distance } from "fastest-levenshtein";
import { foldName } from "../danish/fold";
import { memoize, memoizeByObject } from "../danish/memoize";
import type { ExpenseType } from "./descriptions";

/** Minimum length of a text that counts as part of a type's own text. */
const SHORTEST_PART = 4;

/** Minimum likeness for a text to name a type. */
const ALIKE = 0.6;

interface TypeReading {
  /** Whether the text begins with a number, on the list or not. */
  readonly hasNumber: boolean;
  readonly numbered: ExpenseType | undefined;
  /** The words besides the number, as written. */
  readonly words: string;
  /** The types closest to the words. */
  readonly worded: readonly ExpenseType[];
  /** Whether number and words name different types. */
  readonly disagree: boolean;
}

interface FoldedType {
  readonly type: ExpenseType;
  readonly folded: string;
}

/** Likeness of a text to a type's own, 0–1; a part of it, or more than it, counts as the whole. */
function likeness(text: string, { folded }: FoldedType): number {
  if (text.startsWith(folded) || (text.length >= SHORTEST_PART && ` ${folded}`.includes(` ${text}`))) return 1;
  return 1 - distance(folded, text) / Math.max(folded.length, text.length);
}

/** The types closest to a text, if any is close. */
function findByText(text: string, types: readonly FoldedType[]): ExpenseType[] {
  const likenesses = types.map((each) => ({ type: each.type, alike: likeness(text, each) }));
  const best = Math.max(...likenesses.map(({ alike }) => alike));
  return best < ALIKE ? [] : likenesses.filter(({ alike }) => alike === best).map(({ type }) => type);
}

function sharesWord(text: string, own: string): boolean {
  const words = new Set(own.split(" "));
  return text.split(" ").some((word) => word.length >= SHORTEST_PART && words.has(word));
}

function parse(typeText: string, types: readonly FoldedType[]): TypeReading {
  const match = /\s*(?:(?:udgifts)?type\s*(?=\d))?(\d+)?[\s.):-]*(.*)/is.exec(typeText)!;
  const number = match[1];
  const words = match[2]!;
  const folded = foldName(words);
  const numbered = types.find(({ type }) => type.number === Number(number));
  const worded = findByText(folded, types);
  const differs =
    numbered !== undefined && folded !== "" && (worded.length > 0 ? !worded.includes(numbered.type) : !sharesWord(folded, numbered.folded));
  return { hasNumber: number !== undefined, numbered: numbered?.type, words, worded, disagree: differs };
}

const readerOf = memoizeByObject((list: readonly ExpenseType[]) => {
  const types = list.map((type): FoldedType => ({ type, folded: foldName(type.text) }));
  return memoize((text) => parse(text, types));
});

/** The type named by number and words of a line's second column, from a list of types. */
export function parseTypeText(typeText: string, list: readonly ExpenseType[]): TypeReading {
  return readerOf(list)(typeText);
}

/** A type's number, by number or words alone: `5. Lokale adm.udgifter` → 5, `Revision` → 7; null if not on the list or ambiguous. */
export function findExpenseType(typeText: string, list: readonly ExpenseType[]): number | null {
  const { hasNumber, numbered, worded } = parseTypeText(typeText, list);
  const [only] = worded;
  if (hasNumber) return numbered?.number ?? null;
  return only && worded.length === 1 ? only.number : null;
}
