// The built-in descriptions, and which of them a title names. A new vintage is a new file here, not a branch.
import contracts from "./2011-14.json";
import first from "./2015-18.json";
import second from "./2019-26.json";
import synonyms from "./synonyms.json";
import { completeDescription } from "./complete-description";
import type { Description, LabelTexts, WrittenDescription } from "./description";

export type { DescribedRole, Description, ExpenseType, LabelName } from "./description";

/** A rule stated by the sheet itself. */
export interface Statement {
  /** Of the total expenses, 0–1. */
  readonly share: number;
  readonly address: string;
  readonly text: string;
}

/** The source of a budget's rules: a description, and whether it is the budget's own. */
export interface Template extends Description {
  /** `assumed`: no description knows these funds; the rules are the newest vintage's, the areas as the sheet titles them. */
  readonly source: "built-in" | "given" | "assumed";
  /** Where the sheet itself states the minimum co-financing. */
  readonly statedMinimum?: Statement;
}

/** Ours are validated in the tests, not here, so that reading a budget does not load the schema of descriptions. */
const ours = (written: object, known: readonly Description[]): Description =>
  completeDescription(written as WrittenDescription, known) as Description;

const complete = [first, second].reduce<Description[]>((known, written) => [...known, ours(written, known)], []);

/** The known vintages in chronological order, the newest last. */
export const TEMPLATES: readonly Template[] = [ours(contracts, complete), ...complete].map((description) => ({
  ...description,
  source: "built-in",
}));

/** Common wordings for the labels of any vintage. */
export const SYNONYMS: LabelTexts = synonyms;

/** The template with that name; undefined if unknown. */
export function findTemplate(name: string | null, templates: readonly Template[] = TEMPLATES): Template | undefined {
  return templates.find((template) => template.name === name);
}

/** The rules for funds unknown to every description. */
export function assumeTemplate(name: string | null): Template {
  const newest = TEMPLATES.at(-1)!;
  const sections = { ...newest.sections, evaluation: [...newest.sections.evaluation, "*evaluering*"] };
  return { ...newest, name: name ?? "", title: ["*"], areas: [], sections, documents: [], source: "assumed" };
}
