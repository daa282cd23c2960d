// Findings accepted with a reason, and acceptances withdrawn: stored in the workbook, then checked again.
import { REASON_LOOKS_PERSONAL, STORING_COSTS_UNDO } from "../asked-strings";
import { createAcceptance, type Acceptance } from "../../app/accept";
import { editableData, formatStored, readStored, type StoredData } from "../../app/stored";
import { looksPersonal } from "../../privacy/looks-personal";
import { keepDraft } from "../drafts";
import type { FindingItem } from "../items";
import type { PaneModel } from "../model";
import { actWriting } from "./write";
import { inBothWords } from "../view-strings";
import { openNext, placeOf } from "./flow";

/** Accepts, and moves to the next open finding; asks first if the reason seems to name a person. */
export function acceptFinding(model: PaneModel, item: FindingItem, reason: string): Promise<void> {
  const keep = (): Promise<void> => keepAcceptance(model, item, reason);
  const store = (): Promise<void> => askBeforeStoring(model, keep);
  if (!looksPersonal(reason)) return store();
  model.ask(REASON_LOOKS_PERSONAL, store);
  return Promise.resolve();
}

async function keepAcceptance(model: PaneModel, item: FindingItem, reason: string): Promise<void> {
  const { outcome } = model.getState();
  if (outcome?.kind !== "checked") return;
  const from = placeOf(model);
  const { findings, workbook } = outcome.checked;
  const acceptance = createAcceptance(item.finding, workbook, reason, new Date(), findings);
  await changeStored(model, (data) => ({
    ...data,
    acceptances: [...data.acceptances.filter((other) => !isSame(other, acceptance)), acceptance],
  }));
  const after = model.getState();
  if (after.trouble || after.notice) return; // it was not stored, and the pane says so
  keepDraft(model, item.key, "");
  await openNext(model, from, ({ fixed, of }) =>
    model.say(
      inBothWords((t) => t.acceptedNow(fixed, of)),
      { edits: [], run: () => void forgetAcceptances(model, [acceptance]) },
    ),
  );
}

/** Whether both cover the same finding: two people may have accepted it. */
const isSame = (one: Acceptance, other: Acceptance): boolean =>
  one.finding === other.finding && one.seen === other.seen && one.place?.nth === other.place?.nth;

/** Withdraws the acceptance of a finding. */
export function unacceptFinding(model: PaneModel, item: FindingItem): Promise<void> {
  const { outcome } = model.getState();
  const acceptance = outcome?.kind === "checked" ? outcome.checked.acceptances.get(item.finding) : undefined;
  return acceptance ? forgetAcceptances(model, [acceptance]) : Promise.resolve();
}

/** Removes acceptances that no longer match a finding. */
export function forgetAcceptances(model: PaneModel, unused: readonly Acceptance[]): Promise<void> {
  const keys = new Set(unused.map((acceptance) => JSON.stringify(acceptance)));
  return askBeforeStoring(model, () =>
    changeStored(model, (data) => ({
      ...data,
      acceptances: data.acceptances.filter((acceptance) => !keys.has(JSON.stringify(acceptance))),
    })),
  );
}

/** Storing clears Excel's undo if the host has none of its own, and perhaps elsewhere (office-js #4484): asks first where that matters. */
export function askBeforeStoring(model: PaneModel, work: () => Promise<void>): Promise<void> {
  if (model.getState().settings.keepsUndo !== true) return model.askWhereUndoIsLost(STORING_COSTS_UNDO, work);
  model.ask(STORING_COSTS_UNDO, work);
  return Promise.resolve();
}

/** Changes what is stored in the workbook and checks again. A part that is not ours to change is left alone. */
export function changeStored(model: PaneModel, change: (data: StoredData) => StoredData): Promise<void> {
  return actWriting(
    model,
    async () => {
      // Re-read: another pane may have stored something since the check.
      const data = editableData(readStored(await model.host.source.read()).stored);
      if (!data) {
        model.say(inBothWords((t) => t.storedLocked));
        return;
      }
      await model.host.surface.store(formatStored(change(data)));
      await model.check();
    },
    () => void changeStored(model, change),
  );
}
