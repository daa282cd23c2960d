// What the user has typed but not submitted: kept until the window closes, so that a reloaded pane still has it.
import { isTableOf, isText } from "../app/shape";
import type { PaneModel } from "./model";

const KEY = "budgettjek-drafts";
const isDrafts = isTableOf(isText);

/** Distinguishes one workbook's findings from another's. */
function placeOf(model: PaneModel, key: string): string {
  const { outcome } = model.getState();
  const journal = outcome?.kind === "checked" ? outcome.budget.journalNumber : null;
  return [model.host.fileName ?? "", journal ?? "", key].join("|");
}

function readDrafts(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(globalThis.sessionStorage.getItem(KEY) ?? "{}");
    return isDrafts(kept) ? kept : {};
  } catch {
    return {}; // blocked, or not what we wrote
  }
}

/** The reason begun for this finding; empty if there is none. */
export function findDraft(model: PaneModel, key: string): string {
  return readDrafts()[placeOf(model, key)] ?? "";
}

/** Stores what is typed; an empty text removes it. */
export function keepDraft(model: PaneModel, key: string, text: string): void {
  const place = placeOf(model, key);
  const others = Object.entries(readDrafts()).filter(([kept]) => kept !== place);
  try {
    globalThis.sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(text === "" ? others : [...others, [place, text]])));
  } catch {
    // Full or blocked: kept as long as the pane is not loaded anew.
  }
}
