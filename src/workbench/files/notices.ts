// The notices on screen: each once, those about a single step until the next step.
import type { Notice } from "./open-files-state";

/** Notices about a single step of the user, replaced by the next step. */
const STEPS: ReadonlySet<Notice["kind"]> = new Set(["locked", "shared", "list", "structure", "saved"]);

/** Notices about opened files, irrelevant to what follows. */
const OF_OPENING: ReadonlySet<Notice["kind"]> = new Set(["unreadable", "open-failed", "sample-failed", "report-sheet"]);

/** Two notices with the same key say the same. */
function keyOf(notice: Notice): string {
  if (STEPS.has(notice.kind)) return "step";
  return `${notice.kind} ${"name" in notice ? notice.name : "sheet" in notice ? notice.sheet : ""}`;
}

export function addNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  return [...notices.filter((one) => keyOf(one) !== keyOf(notice)), notice];
}

/** The notices that remain after the user's next step: an edit, or opening files. */
export function afterStep(notices: readonly Notice[], step: "edit" | "open"): readonly Notice[] {
  return notices.filter(({ kind }) => !STEPS.has(kind) && !(step === "open" && OF_OPENING.has(kind)));
}
