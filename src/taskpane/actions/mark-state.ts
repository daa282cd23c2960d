// Which cells should be marked now, and whether the existing marks are still the right ones.
import { marksOf } from "../../app/marks";
import type { Outcome, PaneState } from "../pane-state";

/** Whether the marks in the sheet belong to other findings than those now listed. */
export function areMarksOld({ marked, outcome }: PaneState): boolean {
  return marked !== null && outcome?.kind === "checked" && marked !== keyOf(outcome);
}

/** What can be done with marks now; null where there is nothing to mark and nothing marked. */
export function offerOfMarks({ marked, outcome }: PaneState): "show" | "update" | "hide" | null {
  const isMarked = marked !== null && marked !== NO_MARKS_KEY;
  const key = outcome?.kind === "checked" ? keyOf(outcome) : NO_MARKS_KEY;
  if (key === NO_MARKS_KEY) return isMarked ? "hide" : null;
  if (!isMarked) return "show";
  return marked === key ? "hide" : "update";
}

type CheckedOutcome = Extract<Outcome, { kind: "checked" }>;

export const marksIn = ({ checked }: CheckedOutcome): ReturnType<typeof marksOf> => marksOf(checked.tree);

export const keyOf = (outcome: CheckedOutcome): string => JSON.stringify(marksIn(outcome));

/** The key of a budget without errors and warnings. */
const NO_MARKS_KEY = JSON.stringify([]);
