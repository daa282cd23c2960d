// What the user has typed but not submitted: kept until the window closes, so that a reloaded pane still has it.
import { isListOf, isTableOf, isText } from "../app/shape";
import type { Link } from "../links/link";
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

const isShares = isListOf((entry): entry is [string, string] => Array.isArray(entry) && entry.length === 2 && entry.every(isText));

/** The shares begun for a line's activities, in percent as typed; undefined if there are none. */
export function findShares(model: PaneModel, link: Link): ReadonlyMap<string, string> | undefined {
  try {
    const kept: unknown = JSON.parse(findDraft(model, keyOfLink(link)));
    return isShares(kept) ? new Map(kept) : undefined;
  } catch {
    return undefined; // none, or not what we wrote
  }
}

/** Stores the shares begun; null removes them. */
export function keepShares(model: PaneModel, link: Link, shares: ReadonlyMap<string, string> | null): void {
  keepDraft(model, keyOfLink(link), shares === null ? "" : JSON.stringify([...shares]));
}

const keyOfLink = ({ section, line, row }: Link): string => ["link", section, line, row].join("|");

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
