// Marks in the sheet: shown, hidden, found again after the pane was closed, and the protection lifted for them.
import type { Localised } from "../../danish/localised";
import { budgetSheets } from "../../app/budget-sheets";
import { HostError } from "../../workbook/ports";
import { LIFT_PROTECTION, MARKS_COST_UNDO } from "../asked-strings";
import {
  leftOutNote,
  MARKS_HIDDEN,
  MARKS_PROTECTED,
  MARKS_SHOWN,
  MARKS_SHOWN_LIFTED,
  NO_MARKS,
  NOTHING_TO_MARK,
  protectedAgain,
  stillLifted,
} from "../mark-strings";
import type { PaneModel } from "../model";
import type { HostErrorTexts } from "../trouble";
import { keyOf, marksIn } from "./mark-state";

/** Marks the cells of errors and warnings; asks first if that costs the user's undo. */
export function showMarks(model: PaneModel): Promise<void> {
  return model.askWhereUndoIsLost(MARKS_COST_UNDO, () => mark(model));
}

function mark(model: PaneModel): Promise<void> {
  const { surface, protection } = model.host;
  return model.act(
    async () => {
      const { outcome } = model.getState();
      if (outcome?.kind !== "checked") return;
      const marks = marksIn(outcome);
      if (marks.length === 0) {
        model.say(NOTHING_TO_MARK);
        return;
      }
      const locked: string[] = [];
      for (const sheet of new Set(marks.map((mark) => mark.sheet))) {
        const permission = await surface.canMark(sheet);
        if (permission === "read-only") throw new HostError("read-only");
        if (permission === "protected-with-password" || (permission === "protected" && !protection)) {
          model.say(MARKS_PROTECTED);
          return;
        }
        if (permission === "protected") locked.push(sheet);
      }
      if (locked.length > 0) {
        model.ask(LIFT_PROTECTION, () => liftAndMark(model, locked));
        return;
      }
      await surface.mark(marks, sheetsOfMarks(model));
      model.set({ marked: keyOf(outcome) });
      tellMarks(model, MARKS_SHOWN, "marks");
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
      tellMarks(model, MARKS_SHOWN_LIFTED, "marks");
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
  // Marks of findings that are gone belong to no result.
  if (isLeft && marked === null) model.set({ marked: outcome?.kind === "checked" && marksIn(outcome).length > 0 ? keyOf(outcome) : "" });
  // A workbook whose sheets are all protected has none with lifted protection.
  if (!protection || (outcome?.kind === "checked" && outcome.checked.workbook.sheets.every((sheet) => sheet.protected))) return;
  const lifted = await protection.findLifted();
  if (lifted.length > 0) model.ask(stillLifted(lifted.join(", ")), () => hideMarks(model));
}

export function hideMarks(model: PaneModel): Promise<void> {
  return model.act(
    async () => {
      const count = await model.host.surface.unmark(sheetsOfMarks(model));
      const restored = (await model.host.protection?.restore()) ?? [];
      model.set({ marked: null });
      const done = count === 0 ? NO_MARKS : MARKS_HIDDEN;
      tellMarks(model, restored.length > 0 ? protectedAgain(restored.join(", ")) : done, "removal");
    },
    () => void hideMarks(model),
  );
}

/** The sheets that may have marks; undefined, meaning all, if no budget was read. */
export function sheetsOfMarks(model: PaneModel): readonly string[] | undefined {
  const { outcome } = model.getState();
  return outcome?.kind === "checked" ? budgetSheets(outcome.checked) : undefined;
}

function tellMarks(model: PaneModel, done: Localised, what: "marks" | "removal"): void {
  model.say(leftOutNote(done, model.host.surface.leftOut?.() ?? [], what));
}
