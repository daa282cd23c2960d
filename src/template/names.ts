// What a line's own texts say: its name, its note numbers, and which template slot it is in.
import { cleanLine, cleanText } from "../danish/clean-text";
import { foldLabel } from "../danish/fold";
import { memoize } from "../danish/memoize";
import { isExample, PRESETS } from "./presets";

/** Uniform spaces, trimmed, nothing invisible; the words as written. */
export const tidyWhole = memoize((text) => cleanLine(text).replace(/\s+/g, " ").trim());

/** The same, cut at a sentence's length: a name. */
export const tidy = memoize((text) => cleanText(tidyWhole(text)));

/** What a line's second column says on its own; `presetBeside`: the slot whose template explanation it has. */
export const parseType = memoize((text) => {
  const typeText = tidy(text);
  const key = foldLabel(typeText);
  return {
    typeText,
    presetBeside: PRESETS.find((preset) => preset.explanation.test(key))?.preset ?? null,
  };
});

/** What a line's name says on its own; `asksForName`: it is the template's own "her skrives …". */
export const parseName = memoize((text) => {
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

/** Note numbers anywhere in a name: `(12)`, `(11 + 12)`, `(17b)`; `(1,9 %)` and `(21 timer)` are not. */
export const parseNoteNumbers = memoize((name): readonly string[] =>
  [...name.matchAll(NOTE_NUMBERS)].flatMap((match) => match[1]!.split("+").map((number) => number.trim().toLowerCase())),
);

/** A name without its note numbers: `Café (12)` → `Café`. */
export const stripNoteNumbers = memoize((name) => (name.includes("(") ? tidy(name.replace(NOTE_NUMBERS, " ")) : name));
