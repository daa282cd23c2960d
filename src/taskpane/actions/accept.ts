// Findings accepted with a reason, and acceptances taken back: kept in the workbook, then checked again.
import { createAcceptance, type Acceptance } from "../../app/accept";
import { findingIdentity, findingSeen } from "../../app/finding-identity";
import { editableData, formatStored, parseStored, type StoredData } from "../../app/stored";
import type { FindingItem } from "../items";
import type { PaneModel } from "../model";
import { inBothWords } from "../view-strings";
import { goOn, placeOf } from "./flow";

/** Accepts, and goes on to the next finding that is open. */
export async function acceptFinding(model: PaneModel, item: FindingItem, reason: string): Promise<void> {
  const { outcome } = model.getState();
  if (outcome?.kind !== "checked") return;
  const from = placeOf(model);
  const acceptance = createAcceptance(item.finding, outcome.checked.workbook, reason, new Date());
  await changeStored(model, (data) => ({ ...data, acceptances: [...data.acceptances, acceptance] }));
  const after = model.getState();
  if (after.trouble || after.told) return; // it was not stored, and that is said
  await goOn(model, from, ({ fixed, of }) =>
    model.say(
      inBothWords((t) => t.acceptedNow(fixed, of)),
      () => void unacceptFinding(model, item),
    ),
  );
}

/** Takes back the acceptance of a finding that is accepted. */
export function unacceptFinding(model: PaneModel, item: FindingItem): Promise<void> {
  const { outcome } = model.getState();
  if (outcome?.kind !== "checked") return Promise.resolve();
  const finding = findingIdentity(item.finding);
  const seen = findingSeen(item.finding, outcome.checked.workbook);
  return changeStored(model, (data) => {
    const index = data.acceptances.findIndex((acceptance) => acceptance.finding === finding && acceptance.seen === seen);
    return { ...data, acceptances: data.acceptances.filter((_, at) => at !== index) };
  });
}

/** Forgets acceptances that no longer meet a finding. */
export function forgetAcceptances(model: PaneModel, unused: readonly Acceptance[]): Promise<void> {
  const keys = new Set(unused.map((acceptance) => JSON.stringify(acceptance)));
  return changeStored(model, (data) => ({
    ...data,
    acceptances: data.acceptances.filter((acceptance) => !keys.has(JSON.stringify(acceptance))),
  }));
}

/** Changes what is kept in the workbook and checks again. A part that is not ours to change is left alone. */
export function changeStored(model: PaneModel, change: (data: StoredData) => StoredData): Promise<void> {
  return model.act(
    async () => {
      // Read anew: another pane may have stored something since the check.
      const data = editableData(parseStored((await model.host.source.read()).storedPart));
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
