// Which cells of a finding's corrections are locked.
import { findSheet } from "../workbook/workbook";
import type { WorkbookSurface } from "../workbook/ports";
import type { FindingItem } from "./items";
import type { Outcome } from "./pane-state";

/** Addresses of the locked cells of its fix and causes. The host is asked only if the sheet is protected. */
export async function findLocked(surface: WorkbookSurface, outcome: Outcome | null, { finding }: FindingItem): Promise<string[]> {
  if (outcome?.kind !== "checked") return [];
  const edits = [...(finding.fix?.edits ?? []), ...finding.causes.flatMap((cause) => cause.edits)];
  const isProtected = (name: string): boolean => findSheet(outcome.checked.workbook, name)?.protected ?? false;
  const cells = edits.filter((edit) => isProtected(edit.sheet)).map((edit) => ({ sheet: edit.sheet, address: edit.cell }));
  if (cells.length === 0) return [];
  const writable = await surface.writable(cells);
  return cells.filter((_, index) => writable[index] === false).map((cell) => cell.address);
}
