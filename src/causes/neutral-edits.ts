// Edits that change no figure of the sheet: a formula put back where just what it gives is typed.
import { evaluatorOf } from "../formulas/evaluators";
import { parseAddress } from "../workbook/address";
import type { Edit } from "../workbook/ports";
import { findSheet, type Workbook } from "../workbook/workbook";

/** Whether an edit of the workbook replaces a typed number by a formula that gives the same: several of them change no figure either. */
export function createNeutral(workbook: Workbook): (edit: Edit) => boolean {
  return ({ sheet: name, cell, from, to }) => {
    if (typeof from !== "number" || typeof to !== "string" || !to.startsWith("=")) return false;
    const sheet = findSheet(workbook, name);
    const place = parseAddress(cell);
    if (!sheet || !place) return false;
    return evaluatorOf(workbook).evaluate(sheet, { ...place, value: null, formula: to.slice(1), numberFormat: "General" }) === from;
  };
}
