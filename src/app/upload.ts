// The workbook made ready for the upload: what is ours taken out, the verdict sealed, and proof that nothing else was changed.
import { HostError, type WorkbookSource, type WorkbookSurface } from "../workbook/ports";
import { budgetSheets } from "./budget-sheets";
import { checkWorkbook, type Checked, type CheckOptions } from "./check";
import { createSeal, hashCells, verifySeal } from "./seal";
import { editableData, formatStored } from "./stored";

export { documentsToGoAlong, uploadChecklist, type ChecklistItem } from "./checklist";

/** What is left out of the part that stays in the uploaded file. */
export interface LeftOut {
  /** The words of all reasons. */
  readonly reasons?: boolean;
  /** Acceptances whose finding is gone or changed; true where it is not said. */
  readonly unused?: boolean;
}

export interface PreparationChoices {
  /** What the pane checks with: what is shown is what is sealed. */
  readonly options?: CheckOptions;
  /** Takes out links, acceptances and seal too. */
  readonly removesStored: boolean;
  readonly leavesOut?: LeftOut;
  /** Takes out the report sheet; left out where the host has none. */
  readonly removeReport?: () => Promise<boolean>;
  readonly at: Date;
}

export interface Preparation {
  readonly marks: number;
  readonly report: boolean;
  readonly stored: "none" | "removed" | "kept" | "sealed";
  /** The verdict of the workbook as it is now; one that is not ready is cleaned, but never called ready. */
  readonly status: Checked["tree"]["status"];
  /** Errors and warnings that are left. */
  readonly left: { readonly errors: number; readonly warnings: number };
  /** What stays hidden in the workbook. */
  readonly kept: { readonly links: number; readonly acceptances: number; readonly reasons: boolean };
}

/**
 * Takes out what is ours, seals what is kept where it is ready, and reads the workbook again to prove that nothing else changed.
 * Rejects with HostError `changed` where the checked cells are not as before, or something of ours is still there.
 */
export async function prepareForUpload(
  source: WorkbookSource,
  surface: WorkbookSurface,
  choices: PreparationChoices,
): Promise<Preparation> {
  const before = await readChecked(source, choices.options);
  const hash = await hashCells(before.workbook, before.budget);
  const sheets = budgetSheets(before);
  const marks = await surface.unmark(sheets);
  const report = (await choices.removeReport?.()) ?? false;
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
  return { marks, report, stored, status, left: { errors: counts.error, warnings: counts.warning }, kept };
}

async function readChecked(source: WorkbookSource, options: CheckOptions = {}): Promise<Checked> {
  const checked = checkWorkbook(await source.read(), options);
  if (checked.kind === "not-checked") throw new HostError("changed", "no budget any more");
  return checked;
}

/** A part that is not ours to change is kept as it is, unless the user wants it out. */
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
  // When something was fetched is of use here only.
  const isLess = data.fetched.length > 0 || JSON.stringify(acceptances) !== JSON.stringify(data.acceptances);
  if (isLess) await surface.store(formatStored({ ...data, acceptances, fetched: [], seal: null }));
  // Sealed is what is kept: read again where that is less than before.
  if (await storeSeal(surface, isLess ? await readChecked(source, options) : checked, at)) return "sealed";
  return data.links.length + acceptances.length + data.matches.length === 0 ? "none" : "kept";
}

/** Seals the verdict in the workbook; answers whether it could. A budget that is not ready loses the seal it had. */
export async function storeSeal(surface: WorkbookSurface, checked: Checked, at: Date): Promise<boolean> {
  const data = editableData(checked.stored);
  if (!data) return false;
  const seal = await createSeal(checked, at);
  if (seal || data.seal) await surface.store(formatStored({ ...data, seal: seal ?? null }));
  return seal !== undefined;
}
