// Workbooks of LBF budgets for tests: from a plain description and a layout to a snapshot or an .xlsx file.
import type { Workbook } from "../../src/workbook/workbook";
import { layOut } from "./build";
import type { BudgetDescription } from "./description";
import type { Layout } from "./layout";
import { PLAIN_LAYOUT } from "./layout";
import { toWorkbook } from "./workbook";
import { toXlsx } from "./xlsx";

export { layOut, withCells } from "./build";
export { describeBudget, isBlank, REAL_NAMES } from "./description";
export type { BudgetDescription, DescribedLine, DescribedSection, RealName } from "./description";
export { replaceCells } from "./draft";
export type { Draft, DraftCell, DraftContent, DraftSheet } from "./draft";
export { layoutWith, PLAIN_LAYOUT, randomLayout } from "./layout";
export type { Layout } from "./layout";
export type { AmountPlaces, Built, LinePlaces, Places, SectionPlaces } from "./places";
export { createRandom } from "./random";
export type { Random } from "./random";
export { randomBudget } from "./random-budget";
export { toWorkbook } from "./workbook";
export { toXlsx } from "./xlsx";

/** The snapshot of a described budget in a layout. */
export function buildWorkbook(description: BudgetDescription, layout: Layout = PLAIN_LAYOUT): Workbook {
  return toWorkbook(layOut(description, layout).draft);
}

/** The .xlsx file of a described budget in a layout. */
export function buildXlsx(description: BudgetDescription, layout: Layout = PLAIN_LAYOUT): Uint8Array {
  return toXlsx(layOut(description, layout).draft);
}
