// Prepares the workbook for upload: removes what is ours, seals the verdict, and proves that nothing else changed.
import { HostError, type WorkbookSource, type WorkbookSurface } from "../workbook/ports";
import { budgetSheets } from "./budget-sheets";
import { checkWorkbook, type Checked, type CheckOptions } from "./check";
import { createSeal, hashCells, verifySeal } from "./seal";
import { editableData, formatStored } from "./stored";

export { documentsToGoAlong, uploadChecklist, type ChecklistItem } from "./checklist";

/** What is left out of the part that stays in the uploaded file. */
export interface LeftOut {
  /** The text of all reasons. */
  readonly reasons?: boolean;
  /** Acceptances whose finding is gone or changed; true unless stated. */
  readonly unused?: boolean;
}

interface PreparationChoices {
  /** The pane's own check: what is shown is what is sealed. */
  readonly options?: CheckOptions;
  /** Also removes links, acceptances and seal. */
  readonly removesStored: boolean;
  readonly leavesOut?: LeftOut;
  /** Removes the report sheet; left out if the host has none. */
  readonly removeReport?: () => Promise<boolean>;
  readonly at: Date;
}

export interface Preparation {
  readonly stored: "none" | "removed" | "kept" | "sealed";
  /** The verdict of the workbook as it is now; one that is not ready is cleaned but never called ready. */
  readonly status: Checked["tree"]["status"];
  /** Remaining errors and warnings. */
  readonly left: { readonly errors: number; readonly warnings: number };
  /** What remains hidden in the workbook. */
  readonly kept: { readonly links: number; readonly acceptances: number; readonly reasons: boolean };
}

/**
 * Removes what is ours, seals what is kept if the budget is ready, and re-reads the workbook to prove that nothing else changed.
 * Rejects with HostError `changed` if the checked cells differ from before, or something of ours remains.
 */
export async function prepareForUpload(
  source: WorkbookSource,
  surface: WorkbookSurface,
  choices: PreparationChoices,
): Promise<Preparation> {
  const before = await readChecked(source, choices.options);
  const hash = await hashCells(before.workbook, before.budget);
  const sheets = budgetSheets(before);
  await surface.unmark(sheets);
  await choices.removeReport?.();
  const stored = await prepareStored(source, surface, before, choices);
  const after = await readChecked(source, choices.options);
  const isSame = (await hashCells(after.workbook, after.budget)) === hash && after.tree.status === before.tree.status;
  const isClean =
    (await surface.unmark(sheets)) === 0 &&
    !(await choices.removeReport?.()) &&
    (stored !== "removed" || after.storedParts.count === 0) &&
    (stored !== "sealed" || (await verifySeal(after)) === "confirmed");
  if (!isSame || !isClean) throw new HostError("changed", "the workbook is not as it was before");
  const { status, counts } = after.tree;
  const { links = [], acceptances = [] } = after.stored.kind === "stored" ? after.stored.data : {};
  const kept = { links: links.length, acceptances: acceptances.length, reasons: acceptances.some(({ reason }) => reason !== "") };
  return { stored, status, left: { errors: counts.error, warnings: counts.warning }, kept };
}

async function readChecked(source: WorkbookSource, options: CheckOptions = {}): Promise<Checked> {
  const checked = checkWorkbook(await source.read(), options);
  if (checked.kind === "not-checked") throw new HostError("changed", "no budget any more");
  return checked;
}

/** A part that is not ours to change is kept, unless the user wants it removed. */
async function prepareStored(
  source: WorkbookSource,
  surface: WorkbookSurface,
  checked: Checked,
  { removesStored, leavesOut = {}, options, at }: PreparationChoices,
): Promise<Preparation["stored"]> {
  if (removesStored) {
    if (checked.storedParts.count === 0 && checked.storedParts.troubles.length === 0) return "none";
    await surface.store(null);
    return "removed";
  }
  const data = editableData(checked.stored);
  if (!data) return "kept";
  const acceptances = data.acceptances
    .filter((acceptance) => leavesOut.unused === false || !checked.unusedAcceptances.includes(acceptance))
    .map((acceptance) => (leavesOut.reasons ? { ...acceptance, reason: "" } : acceptance));
  // When something was copied or saved is only useful here.
  const isLess = data.fetched.length > 0 || JSON.stringify(acceptances) !== JSON.stringify(data.acceptances);
  if (isLess) await surface.store(formatStored({ ...data, acceptances, fetched: [], seal: null }));
  // The seal covers what is kept: re-read if that is less than before.
  if (await storeSeal(surface, isLess ? await readChecked(source, options) : checked, at)) return "sealed";
  return data.links.length + acceptances.length + data.matches.length === 0 ? "none" : "kept";
}

/** Seals the verdict in the workbook; returns whether it could. A budget that is not ready loses its seal. */
export async function storeSeal(surface: WorkbookSurface, checked: Checked, at: Date): Promise<boolean> {
  const data = editableData(checked.stored);
  if (!data) return false;
  const seal = await createSeal(checked, at);
  if (seal || data.seal) await surface.store(formatStored({ ...data, seal: seal ?? null }));
  return seal !== undefined;
}
