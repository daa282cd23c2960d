// What the reader gets wrong of a described budget in a layout.
import { readBudget } from "../../src/template/read-budget";
import { parseAddress } from "../../src/workbook/address";
import type { BudgetDescription, DraftCell, Layout } from "../build";
import { layOut, replaceCells, toWorkbook, withCells } from "../build";
import { findMisreadings } from "../build/compare";

/** Texts that somebody wrote into the plain layout's empty cells, by address. */
export type Scribbles = Readonly<Record<string, string>>;

/** Every difference between what was described and what is read; empty where it is read as it was built. */
export function misreadings(description: BudgetDescription, layout: Layout, scribbles: Scribbles = {}): string[] {
  const { draft, places } = layOut(description, layout);
  const cells = draft.sheets.find((candidate) => candidate.name === places.sheet)?.cells ?? new Map<string, DraftCell>();
  const contents = Object.entries(scribbles).map(([address, content]) => ({
    ...(parseAddress(address) ?? { row: 0, column: 0 }),
    content,
  }));
  const workbook = toWorkbook(withCells(draft, places.sheet, replaceCells(cells, contents)));
  const reading = readBudget(workbook);
  return reading.kind === "budget" ? findMisreadings(reading.budget, workbook, places, description) : [JSON.stringify(reading)];
}
