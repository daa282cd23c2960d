// The expense type that a line's own name says plainly ("Revision" → 7), and the fix that chooses it as the sheet's own list writes it.
import { distance } from "fastest-levenshtein";
import type { Budget, Line } from "../../budget/budget";
import { foldLabel } from "../../danish/fold";
import { wholeWords } from "../../danish/word-list";
import { editOf } from "../../formulas/edits";
import type { ExpenseType } from "../../template/descriptions";
import type { Workbook } from "../../workbook/workbook";
import type { Fix } from "../check";

/** Shorter words are not forgiven a slip: another letter makes another word. */
const SHORTEST_MISSPELT = 7;

/** Words that may accompany a type's words without naming another expense. */
const BESIDE = wholeWords(
  `udgift(er(ne)); omkostning(er(ne)); til; ekstern; årlig; af; på; det; den; for; i alt; pr; år; mv; m.v; m. v; mm; m.m; m. m; evt;
  (projekt/års)regnskab(et/er(ne)); [projekt/indsats/helhedsplan](en(s)/et(s)/s); boligsocial(e)`,
  "gu",
);

/** A line of two expenses names both. */
const JOINED = /\s*[,;/+&]\s*|\s+(?:og|samt)\s+/u;

/** The parts of a type's text that each name it ("Temadage/ erfaringsudveksling"), without brackets. */
function partsOf({ text }: ExpenseType): string[] {
  return text
    .replace(/\([^)]*\)/g, "")
    .split(/[,/]/)
    .map((part) => foldLabel(part.replace(/(?<!\p{L})m\.?\s?v\.?(?!\p{L})/gu, "")))
    .filter((part) => part.length > 0);
}

/** A part as a pattern: an abbreviation matches its word, in any form. */
function patternOf(part: string): RegExp {
  const words = part.split(/(?<=\.)|\s+/).map((word) => {
    const letters = word.replace(/[^\p{L}-]/gu, "");
    return word.endsWith(".") || letters === "boligorg" ? `${letters}\\p{L}*[.\\s]*` : `${letters}\\s*`;
  });
  return new RegExp(`^${words.join("")}$`, "u");
}

/** Whether a piece of a name consists of the part's words, allowing one slip in a long word and accompanying words. */
function states(piece: string, part: string): boolean {
  const pattern = patternOf(part);
  const own = foldLabel(piece.replace(/[\d%():–-]+/gu, " "));
  return [own, foldLabel(own.replace(BESIDE, " "))].some(
    (words) => pattern.test(words) || (words.length >= SHORTEST_MISSPELT && part.length >= SHORTEST_MISSPELT && distance(words, part) <= 1),
  );
}

/** Whether a piece of a name has meaning: more than figures and accompanying words. */
function saysAnything(piece: string): boolean {
  return /\p{L}/u.test(piece.replace(BESIDE, " "));
}

/** The type that all of the name says; undefined where it says none, several, or something else too. What needs an agreement is never said by a name. */
export function statedType(name: string, types: readonly ExpenseType[]): ExpenseType | undefined {
  const pieces = foldLabel(name).split(JOINED).filter(saysAnything);
  const candidates = types.filter((type) => !type.byAgreement).map((type) => ({ type, parts: partsOf(type) }));
  const said = pieces.map((piece) => candidates.filter(({ parts }) => parts.some((part) => states(piece, part))).map(({ type }) => type));
  const [first] = said[0] ?? [];
  return first && said.every((found) => found.length === 1 && found[0] === first) ? first : undefined;
}

/** The type as written in the workbook's list or in another line; otherwise its number and text. */
function writtenIn({ sheets }: Workbook, { number, text }: ExpenseType): string {
  const own = new RegExp(`^\\s*${String(number)}\\s*[.):–-]?\\s*(?=\\p{L})`, "u");
  const folded = foldLabel(text);
  for (const sheet of sheets)
    for (const { value } of sheet.cells.values())
      if (typeof value === "string" && own.test(value) && foldLabel(value.replace(own, "")) === folded) return value;
  return `${String(number)}. ${text}`;
}

/** The fix that chooses the type a line's name says; null if it says none plainly. `among`: the types the cell leaves open. */
export function chooseStatedType(workbook: Workbook, budget: Budget, line: Line, among?: readonly ExpenseType[]): Fix | null {
  const type = statedType(line.name, budget.template.expenseTypes.list);
  if (!type || (among && !among.includes(type))) return null;
  return { kind: "changes-meaning", edits: [editOf(workbook, budget.sheet, line.typeAddress, writtenIn(workbook, type))] };
}
