// Which cells should be marked now, and whether the existing marks are still the right ones.
import { marksOf } from "../../app/marks";
import type { Outcome, PaneState } from "../pane-state";

/** Whether the marks in the sheet belong to other findings than those now listed. */
export function areMarksOld({ marked, outcome }: PaneState): boolean {
  return marked !== null && outcome?.kind === "checked" && marked !== keyOf(outcome);
}

type CheckedOutcome = Extract<Outcome, { kind: "checked" }>;

export const marksIn = ({ checked }: CheckedOutcome): ReturnType<typeof marksOf> => marksOf(checked.tree);

export const keyOf = (outcome: CheckedOutcome): string => JSON.stringify(marksIn(outcome));
