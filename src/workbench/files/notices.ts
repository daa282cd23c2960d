// What is said on the screen at one time: each thing once, and what was said about one step until the next.
import type { Notice } from "./open-files-state";

/** Said about a single step of the user: another step replaces it. */
const STEPS: ReadonlySet<Notice["kind"]> = new Set(["locked", "shared", "list", "structure", "saved"]);

/** Said about files that were opened, and about nothing that comes after. */
const OF_OPENING: ReadonlySet<Notice["kind"]> = new Set(["unreadable", "open-failed", "sample-failed", "report-sheet"]);

/** With the same key a notice says the same again. */
function keyOf(notice: Notice): string {
  if (STEPS.has(notice.kind)) return "step";
  return `${notice.kind} ${"name" in notice ? notice.name : "sheet" in notice ? notice.sheet : ""}`;
}

export function addNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  return [...notices.filter((one) => keyOf(one) !== keyOf(notice)), notice];
}

/** What is left when the user goes on: with an edit, or by opening files. */
export function afterStep(notices: readonly Notice[], step: "edit" | "open"): readonly Notice[] {
  return notices.filter(({ kind }) => !STEPS.has(kind) && kind !== "unreadable" && !(step === "open" && OF_OPENING.has(kind)));
}
