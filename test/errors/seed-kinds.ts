// Blocks of a budget that went wrong in one go, of kinds that people make with Excel itself.
import { applyEdits } from "../../src/formulas/apply-edits";
import { editOf } from "../../src/formulas/edits";
import type { Workbook } from "../../src/workbook/workbook";
import type { Random } from "../build";
import { AMOUNT_KINDS } from "./amount-kinds";
import { Place, type Make } from "./kind-place";
import { SHEET_KINDS } from "./sheet-kinds";

/** By name: how the block went wrong. */
export const KINDS: Readonly<Record<string, Make>> = { ...AMOUNT_KINDS, ...SHEET_KINDS };

/** The budget with a block of a kind that is wrong; null where it has no room for it. */
export function seedKind(workbook: Workbook, kind: string, random: Random): Workbook | null {
  const place = new Place(workbook, random);
  const changes = place.sections.length > 0 ? KINDS[kind]!(place) : null;
  if (!changes) return null;
  const edits = [...new Map(changes)]
    .filter(([address]) => address !== "")
    .map(([address, to]) => editOf(workbook, place.budget.sheet, address, to))
    .filter(({ from, to }) => from !== to);
  return edits.length > 0 ? applyEdits(workbook, edits) : null;
}
