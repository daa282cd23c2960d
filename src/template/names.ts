// What a line's own texts tell: its name, the numbers of its notes, and which of the template's slots it stands in.
import { foldLabel } from "../danish/fold";
import { remember } from "../danish/memoize";
import { isExample, PRESETS } from "./presets";

/** One kind of space, trimmed; the words as written. */
export const tidy = remember((text) => text.replace(/\s+/g, " ").trim());

/** What a line's second column tells by itself; `presetBeside`: the slot that the template's explanation is of. */
export const parseType = remember((text) => {
  const typeText = tidy(text);
  const key = foldLabel(typeText);
  return {
    typeText,
    presetBeside: PRESETS.find((preset) => preset.explanation.test(key))?.preset ?? null,
  };
});

/** What a line's name tells by itself; `asksForName`: it is the template's own "her skrives …". */
export const parseName = remember((text) => {
  const name = tidy(text);
  const key = foldLabel(name);
  return {
    name,
    asksForName: isExample(key),
    presetNamed: PRESETS.find((preset) => preset.name.test(key))?.preset ?? null,
    notes: parseNoteNumbers(name),
  };
});

const NOTE_NUMBERS = /\(\s*(\d+[a-zæøå]?(?:\s*\+\s*\d+[a-zæøå]?)*)\s*\)/gi;

/** Note numbers anywhere in a name: `(12)`, `(11 + 12)`, `(17b)`; `(1,9 %)` and `(21 timer)` are none. */
export const parseNoteNumbers = remember((name): readonly string[] =>
  [...name.matchAll(NOTE_NUMBERS)].flatMap((match) => match[1]!.split("+").map((number) => number.trim().toLowerCase())),
);

/** A name without its note numbers: `Café (12)` → `Café`. */
export const stripNoteNumbers = remember((name) => (name.includes("(") ? tidy(name.replace(NOTE_NUMBERS, " ")) : name));
