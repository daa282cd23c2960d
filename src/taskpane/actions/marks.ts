// Marks in the sheet: shown, hidden, found again after the pane was closed, and the protection lifted for them.
import { budgetSheets } from "../../app/budget-sheets";
import { inBoth } from "../../report/sentences";
import { HostError } from "../../workbook/ports";
import { leftOutNote } from "../mark-strings";
import type { PaneModel } from "../model";
import type { HostErrorTexts } from "../trouble";
import { keyOf, marksIn } from "./mark-state";
import { STRINGS, type Strings } from "../strings";

/** Marks the cells of errors and warnings; asks first if that costs the user's undo. */
export function showMarks(model: PaneModel): Promise<void> {
  return model.askWhereUndoIsLost(
    (t) => t.marksCostUndo,
    () => mark(model),
  );
}

function mark(model: PaneModel): Promise<void> {
  const { surface, protection } = model.host;
  return model.act(
    async () => {
      const { outcome } = model.getState();
      if (outcome?.kind !== "checked") return;
      const marks = marksIn(outcome);
      if (marks.length === 0) {
        model.tell((t) => t.marksNothing);
        return;
      }
      const locked: string[] = [];
      for (const sheet of new Set(marks.map((mark) => mark.sheet))) {
        const permission = await surface.canMark(sheet);
        if (permission === "read-only") throw new HostError("read-only");
        if (permission === "protected-with-password" || (permission === "protected" && !protection)) {
          model.tell((t) => t.marksProtected);
          return;
        }
        if (permission === "protected") locked.push(sheet);
      }
      if (locked.length > 0) {
        model.ask(
          (t) => t.liftProtection,
          () => liftAndMark(model, locked),
        );
        return;
      }
      await surface.mark(marks, sheetsOfMarks(model));
      model.set({ marked: keyOf(outcome) });
      tellMarks(model, (t) => t.marksShown, "marks");
    },
    () => void mark(model),
  );
}

/** Only the web shows beforehand whether there is a password: elsewhere the lift itself finds out. */
const LIFT_REFUSALS: HostErrorTexts = {
  protected: {
    da: "Arket har en adgangskode, så Budgettjek kan ikke fjerne beskyttelsen. Fjern arkbeskyttelsen selv, og prøv igen.",
    en: "The sheet has a password, so Budgettjek cannot unprotect it. Unprotect the sheet yourself and try again.",
  },
};

/** With the user's consent: lifts the protection for the marks, and restores it at once if they cannot be set. */
function liftAndMark(model: PaneModel, sheets: readonly string[]): Promise<void> {
  const { surface, protection } = model.host;
  return model.act(
    async () => {
      const { outcome } = model.getState();
      if (!protection || outcome?.kind !== "checked") return;
      try {
        for (const sheet of sheets) await protection.lift(sheet);
        await surface.mark(marksIn(outcome), sheetsOfMarks(model));
      } catch (error) {
        await protection.restore();
        throw error;
      }
      model.set({ marked: keyOf(outcome) });
      tellMarks(model, (t) => t.marksShownLifted, "marks");
    },
    () => void mark(model),
    LIFT_REFUSALS,
  );
}

/** What remained in the workbook when the pane last closed: marks, which can be removed, and a lifted protection, which it offers to restore. */
export async function lookForLeftMarks(model: PaneModel): Promise<void> {
  const { surface, protection } = model.host;
  const isLeft = await surface.hasMarks(sheetsOfMarks(model));
  const { outcome, marked } = model.getState();
  if (isLeft && marked === null) model.set({ marked: outcome?.kind === "checked" ? keyOf(outcome) : "" });
  // A workbook whose sheets are all protected has none with lifted protection.
  if (!protection || (outcome?.kind === "checked" && outcome.checked.workbook.sheets.every((sheet) => sheet.protected))) return;
  const lifted = await protection.findLifted();
  if (lifted.length > 0)
    model.ask(
      (t) => t.stillLifted(lifted.join(", ")),
      () => hideMarks(model),
    );
}

export function hideMarks(model: PaneModel): Promise<void> {
  return model.act(
    async () => {
      const count = await model.host.surface.unmark(sheetsOfMarks(model));
      const restored = (await model.host.protection?.restore()) ?? [];
      model.set({ marked: null });
      tellMarks(model, (t) => (restored.length > 0 ? t.protectedAgain(restored.join(", ")) : t.marksHidden(count)), "removal");
    },
    () => void hideMarks(model),
  );
}

/** The sheets that may have marks; undefined, meaning all, if no budget was read. */
export function sheetsOfMarks(model: PaneModel): readonly string[] | undefined {
  const { outcome } = model.getState();
  return outcome?.kind === "checked" ? budgetSheets(outcome.checked) : undefined;
}

function tellMarks(model: PaneModel, text: (strings: Strings) => string, what: "marks" | "removal"): void {
  const done = inBoth((language) => text(STRINGS[language]));
  model.say(leftOutNote(done, model.host.surface.leftOut?.() ?? [], what));
}
