// Reads the expense type of an administration line from the text of its second column.
import { distance } from "fastest-levenshtein";
import { foldName } from "../danish/fold";
import { remember } from "../danish/memoize";
import { EXPENSE_TYPES, type ExpenseType } from "./vintages";

/** Shortest text that counts as a part of a type's own. */
const SHORTEST_PART = 4;

const FOLDED: ReadonlyMap<ExpenseType, string> = new Map(EXPENSE_TYPES.map((type) => [type, foldName(type.text)]));

/** Likeness of a text to a type's own, 0–1; a part of it, or more than it, counts as the whole. */
function likeness(text: string, type: ExpenseType): number {
  const own = FOLDED.get(type)!;
  if (text.startsWith(own) || (text.length >= SHORTEST_PART && ` ${own}`.includes(` ${text}`))) return 1;
  return 1 - distance(own, text) / Math.max(own.length, text.length);
}

/** Least likeness for a text to stand for a type. */
const ALIKE = 0.6;

/** The types that a text is likest to, if it is like any. */
function findByText(text: string): ExpenseType[] {
  const likenesses = EXPENSE_TYPES.map((type) => ({ type, alike: likeness(text, type) }));
  const best = Math.max(...likenesses.map(({ alike }) => alike));
  return best < ALIKE ? [] : likenesses.filter(({ alike }) => alike === best).map(({ type }) => type);
}

function sharesWord(text: string, type: ExpenseType): boolean {
  const own = new Set(FOLDED.get(type)!.split(" "));
  return text.split(" ").some((word) => word.length >= SHORTEST_PART && own.has(word));
}

export interface TypeReading {
  /** Whether the text begins with a number, on the list or not. */
  readonly hasNumber: boolean;
  readonly numbered: ExpenseType | undefined;
  /** The words besides the number, as written. */
  readonly words: string;
  /** The types that the words are likest to. */
  readonly worded: readonly ExpenseType[];
  /** Whether number and words name different types. */
  readonly disagree: boolean;
}

/** What number and words of a line's second column say. */
export const parseTypeText = remember((typeText): TypeReading => {
  const match = /\s*(\d+)?[\s.):-]*(.*)/s.exec(typeText)!;
  const number = match[1];
  const words = match[2]!;
  const folded = foldName(words);
  const numbered = EXPENSE_TYPES.find((type) => type.number === Number(number));
  const worded = findByText(folded);
  const differs =
    numbered !== undefined && folded !== "" && (worded.length > 0 ? !worded.includes(numbered) : !sharesWord(folded, numbered));
  return { hasNumber: number !== undefined, numbered, words, worded, disagree: differs };
});

/** The number of a type, by its number or by its words alone: `5. Lokale adm.udgifter` → 5, `Revision` → 7; null where they are none of LBF's or several. */
export function findExpenseType(typeText: string): number | null {
  const { hasNumber, numbered, worded } = parseTypeText(typeText);
  const [only] = worded;
  if (hasNumber) return numbered?.number ?? null;
  return only && worded.length === 1 ? only.number : null;
}
