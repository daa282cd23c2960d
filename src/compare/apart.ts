// Whether two budgets belong to the same project at all: its case, its funds, its areas.
import type { Budget, Section } from "../budget/budget";
import { sectionExpenses } from "../budget/sums";
import type { Apart } from "./comparison";
import type { SectionPair } from "./pair-sections";

/** This many digits in a row are a case number; fewer are a year or a version. */
const CASE_NUMBER = /\d{5,}/g;

/** Why two budgets belong to different projects; empty if they belong to one. Empty fields are no evidence. */
export function findApart(earlier: Budget, now: Budget, pairs: readonly SectionPair[]): Apart[] {
  const apart: Apart[] = [];
  if (isOther(earlier.journalNumber?.text, now.journalNumber?.text, caseOf)) apart.push("journalNumber");
  if (isOther(earlier.vintage, now.vintage, (text) => text)) apart.push("vintage");
  if (hasOtherAreas(pairs)) apart.push("areas");
  return apart;
}

function isOther(one: string | null | undefined, other: string | null | undefined, keyOf: (text: string) => string): boolean {
  const [a, b] = [keyOf(one ?? ""), keyOf(other ?? "")];
  return a !== "" && b !== "" && a !== b;
}

/** "102627", "Jnr. 102627" and "102627, 2. udgave" are one case. */
function caseOf(text: string): string {
  return (text.match(CASE_NUMBER) ?? [text.toLowerCase().replace(/[^\p{L}\d]/gu, "")]).join();
}

/** Areas with money in both budgets that have no counterpart in the other, if they outnumber those that have. */
function hasOtherAreas(pairs: readonly SectionPair[]): boolean {
  const isUsed = (section: Section | null): boolean => section !== null && sectionExpenses(section) !== 0;
  const areas = pairs.filter(({ earlier, now }) => (now ?? earlier)?.kind === "focus-area" && (isUsed(earlier) || isUsed(now)));
  const gone = areas.filter(({ now }) => now === null).length;
  const come = areas.filter(({ earlier }) => earlier === null).length;
  const shared = areas.length - gone - come;
  return Math.min(gone, come) > shared;
}
