// Words that a narrow cell of a PDF's table breaks without a hyphen.
import { widthOf, type Fragment } from "./pdf-lines";
import type { Page } from "./pdf-page";

/** How often each word is in the document, in small letters. */
export type Words = ReadonlyMap<string, number>;

export function countWords(pages: readonly Page[]): Words {
  const words = new Map<string, number>();
  for (const [word] of pages.flatMap(({ pieces }) => pieces.flatMap(({ text }) => [...text.matchAll(WORD)]))) {
    const key = word.toLowerCase();
    words.set(key, (words.get(key) ?? 0) + 1);
  }
  return words;
}

const WORD = /\p{L}+/gu;

/**
 * Lines of a narrow cell in which a word that was too long is whole again. It fills its line, without a hyphen, and goes on with small letters:
 * either the document has the whole word elsewhere, or it has neither part as a word.
 */
export function withWholeWords(lines: readonly Fragment[], limit: number, words: Words): Fragment[] {
  const whole: Fragment[] = [];
  for (const next of lines) {
    const before = whole.at(-1);
    const isBroken =
      before !== undefined && /^\S*\p{L}$/u.test(before.text) && /^[\p{Ll}.,)]/u.test(next.text) && isFilled(before, next, limit);
    if (isBroken && isOneWord(before.text, next.text, words))
      whole.splice(-1, 1, { ...next, text: before.text + next.text, firstWord: before.firstWord });
    else whole.push(next);
  }
  return whole;
}

/** Whether not even the next letter had room. */
function isFilled(before: Fragment, { text, size }: Fragment, limit: number): boolean {
  return limit - before.right < (widthOf(text.charAt(0)) + 0.1) * size;
}

function isOneWord(start: string, end: string, words: Words): boolean {
  const count = (text: string): number => words.get(text.toLowerCase()) ?? 0;
  const [head = ""] = /\p{L}+$/u.exec(start) ?? [];
  const [tail = ""] = /^\p{L}*/u.exec(end) ?? [];
  return tail === "" || count(head + tail) > 0 || (count(head) < 2 && count(tail) < 2);
}
