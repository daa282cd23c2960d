// The descriptions the product comes with, and which of them a title names. A new vintage is a new file here, not a branch.
import contracts from "./2011-14.json";
import first from "./2015-18.json";
import second from "./2019-26.json";
import synonyms from "./synonyms.json";
import { completeDescription } from "./complete-description";
import type { Description, LabelTexts, WrittenDescription } from "./description";

export type { Description, ExpenseType, LabelName, LabelTexts, PresetDescription } from "./description";

/** A rule that the sheet states by itself. */
export interface Statement {
  /** Of the total expenses, 0–1. */
  readonly share: number;
  readonly address: string;
  readonly text: string;
}

/** What the rules of a budget are taken from: a description, and whether it is the budget's own. */
export interface Template extends Description {
  /** `assumed`: no description knows these funds; the rules are those of the newest known, the areas as the sheet titles them. */
  readonly source: "built-in" | "given" | "assumed";
  /** Where the sheet itself states the least co-financing. */
  readonly statedMinimum?: Statement;
}

/** Ours are not checked here, but in the tests: who reads a budget does without the form of descriptions. */
const ours = (written: object, known: readonly Description[]): Description =>
  completeDescription(written as WrittenDescription, known) as Description;

const complete = [first, second].reduce<Description[]>((known, written) => [...known, ours(written, known)], []);

/** The known vintages in order of time, the newest last. */
export const TEMPLATES: readonly Template[] = [ours(contracts, complete), ...complete].map((description) => ({
  ...description,
  source: "built-in",
}));

/** What people write for the labels of any vintage. */
export const SYNONYMS: LabelTexts = synonyms;

/** The template of that name; undefined where none is known. */
export function findTemplate(name: string | null, templates: readonly Template[] = TEMPLATES): Template | undefined {
  return templates.find((template) => template.name === name);
}

/** The rules for funds that no description knows. */
export function assumeTemplate(name: string | null): Template {
  return { ...TEMPLATES.at(-1)!, name: name ?? "", title: ["*"], areas: [], documents: [], source: "assumed" };
}
