// Corrections requested by the user: written in one step if the host can, then checked again.
import { FIX_COSTS_UNDO } from "../asked-strings";
import { safeEdits } from "../../app/preview";
import type { Localised } from "../../danish/localised";
import type { Edit } from "../../workbook/ports";
import type { PaneModel } from "../model";
import type { HostErrorTexts } from "../trouble";
import { actWriting } from "./write";
import { inBothWords } from "../view-strings";
import { openNext, placeOf } from "./flow";

/** Makes the edits, all or none, and checks again. */
export function applyFix(model: PaneModel, edits: readonly Edit[]): Promise<void> {
  return model.askWhereUndoIsLost(FIX_COSTS_UNDO, () => write(model, edits));
}

/** Makes the edits of every safe fix. */
export function applySafeFixes(model: PaneModel): Promise<void> {
  const { outcome } = model.getState();
  return outcome?.kind === "checked" ? applyFix(model, safeEdits(outcome.checked)) : Promise.resolve();
}

const UNDONE = inBothWords((t) => t.undone);
const REFUSALS: HostErrorTexts = { protected: inBothWords((t) => t.lockedFix) };

function write(model: PaneModel, edits: readonly Edit[]): Promise<void> {
  return actWriting(
    model,
    async () => {
      const from = placeOf(model);
      await model.host.surface.write(edits);
      await model.check();
      await openNext(model, from, ({ fixed, of }) =>
        model.say(
          inBothWords((t) => t.fixed(edits.length, fixed, of)),
          { edits, run: () => void undoEdits(model, edits, UNDONE) },
        ),
      );
    },
    () => void model.check(),
  );
}

/** Restores what the edits replaced, where nobody has changed it since, and checks again; `done` is then said. */
export function undoEdits(model: PaneModel, edits: readonly Edit[], done?: Localised): Promise<void> {
  return model.act(
    async () => {
      await model.host.surface.write(edits.map(({ sheet, cell, from, to }) => ({ sheet, cell, from: to, to: from })).reverse());
      await model.check();
      if (done) model.say(done);
    },
    () => void model.check(),
    REFUSALS,
  );
}
