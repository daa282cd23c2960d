// Words that a narrow cell breaks are whole again; words that merely end a line stay apart.
import type { Fragment } from "../../src/documents/pdf-lines";
import type { Page } from "../../src/documents/pdf-page";
import { countWords, withWholeWords } from "../../src/documents/pdf-words";

const LETTER = 5;
const LIMIT = 60;

/** Lines of a cell of twelve letters. */
function cell(...texts: readonly string[]): Fragment[] {
  return texts.map((text, i) => ({
    text,
    left: 0,
    right: text.length * LETTER,
    y: i * 12,
    size: 10,
    bold: false,
    firstWord: (text.split(" ")[0] ?? "").length * LETTER,
    cell: null,
  }));
}

function page(...texts: readonly string[]): Page {
  const pieces = texts.map((text, i) => ({ text, left: 0, right: 9, y: i, size: 10, bold: false }));
  return { number: 1, width: 595, height: 842, pieces, upright: [], level: [] };
}

const wholeIn = (lines: readonly string[], ...elsewhere: readonly string[]): string[] =>
  withWholeWords(cell(...lines), LIMIT, countWords([page(...lines, ...elsewhere)])).map(({ text }) => text);

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  [
    "a word of the document",
    ["Tryghedsvand", "ringer med", "naboer"],
    ["tryghedsvandringer og ringer"],
    ["Tryghedsvandringer med", "naboer"],
  ],
  ["parts that are no words", ["Familiekonsu", "lent"], [], ["Familiekonsulent"]],
  ["a word over three lines", ["Projektkoord", "inatorassist", "ent"], [], ["Projektkoordinatorassistent"]],
  ["a full stop alone", ["virksomheden", "."], [], ["virksomheden."]],
])("a broken word is whole: %s", (_, lines, elsewhere, whole) => {
  expect(wholeIn(lines, ...elsewhere)).toEqual(whole);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["both are words", ["Beboermøderne", "samt"], ["samt en fest"]],
  ["there was room for a letter", ["Naboskabet", "samt"], []],
  ["a capital follows", ["Medarbejdere", "Timer"], []],
  ["several words", ["En af de ung", "gruppen"], []],
  ["a hyphen", ["Medarbejder-", "gruppen"], []],
])("lines stay apart: %s", (_, lines, elsewhere) => {
  expect(wholeIn(lines, ...elsewhere)).toEqual(lines);
});

test("words are counted whatever their capitals", () => {
  expect(countWords([page("Leder, leder", "LEDER 37")])).toEqual(new Map([["leder", 3]]));
});
