// Blocks of a budget that went wrong in one go, of kinds that people make with Excel itself.
import { applyEdits } from "../../src/formulas/apply-edits";
import { editOf } from "../../src/formulas/edits";
import { referredAreas } from "../../src/template/additions";
import { parseAddress } from "../../src/workbook/address";
import type { Edit } from "../../src/workbook/ports";
import { cellKey, type Cell, type CellValue, type Workbook } from "../../src/workbook/workbook";
import type { Random } from "../build";
import { AMOUNT_KINDS } from "./amount-kinds";
import { HABIT_KINDS } from "./habit-kinds";
import { Place, type Make } from "./kind-place";
import { SHEET_KINDS } from "./sheet-kinds";
import { SLIP_KINDS } from "./slip-kinds";

/** By name: how the block went wrong. */
export const KINDS: Readonly<Record<string, Make>> = { ...AMOUNT_KINDS, ...SHEET_KINDS, ...SLIP_KINDS, ...HABIT_KINDS };

/** What Excel stores for a formula that it cannot work out; null for one that it can. */
function storedFor({ cell, to }: Edit): { readonly stand: string | number; readonly value: CellValue } | null {
  if (typeof to !== "string" || !to.startsWith("=")) return null;
  if (to.includes("SUMM(")) return { stand: "=1/0", value: { error: "#NAME?" } };
  const { row, column } = parseAddress(cell)!;
  const isCircular = referredAreas(to.slice(1)).some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return isCircular ? { stand: 0, value: 0 } : null;
}

/** The workbook after some edits, with the results that Excel stores also for formulas with an unknown name or in a circle. */
function edited(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const stored = new Map(edits.flatMap((edit) => [[edit, storedFor(edit)] as const]));
  const after = applyEdits(
    workbook,
    edits.map((edit) => ({ ...edit, to: stored.get(edit)?.stand ?? edit.to })),
  );
  const isNamed = [...stored.values()].some((each) => each?.stand === "=1/0");
  return {
    ...after,
    sheets: after.sheets.map((sheet) => {
      const own = new Map(
        [...stored].flatMap(([edit, of]) => {
          const { row, column } = parseAddress(edit.cell)!;
          return of && edit.sheet === sheet.name ? [[cellKey(row, column), { formula: String(edit.to).slice(1), value: of.value }]] : [];
        }),
      );
      if (own.size === 0) return sheet;
      const cells = [...sheet.cells].map(([key, cell]): [number, Cell] => {
        const isError = isNamed && typeof cell.value === "object" && cell.value?.error === "#DIV/0!";
        return [key, { ...cell, ...(isError ? { value: { error: "#NAME?" } } : {}), ...own.get(key) }];
      });
      return { ...sheet, cells: new Map(cells) };
    }),
  };
}

/** The budget with a block of a kind that is wrong; null where it has no room for it. */
export function seedKind(workbook: Workbook, kind: string, random: Random): Workbook | null {
  const place = new Place(workbook, random);
  const changes = place.sections.length > 0 ? KINDS[kind]!(place) : null;
  if (!changes) return null;
  const edits = [...new Map(changes)]
    .filter(([address]) => address !== "")
    .map(([address, to]) => editOf(workbook, place.budget.sheet, address, to))
    .filter(({ from, to }) => from !== to);
  return edits.length > 0 ? edited(workbook, edits) : null;
}
