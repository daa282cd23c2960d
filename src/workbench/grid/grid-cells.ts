// Converts cells between the grid's engine and the plain snapshot.
import { CellValueType, extractPureTextFromCell, type ICellData } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { EditContent } from "../../workbook/ports";
import type { CellValue } from "../../workbook/workbook";
import { looksLikeError, toCellData } from "./display";

/** A cell's value in the normal form; a text that looks like an error is one unless the engine forced it to be text. */
export function readValue(data: ICellData, hasFormula: boolean): CellValue {
  const { v, t } = data;
  if (v === undefined || v === null) {
    const text = data.p ? extractPureTextFromCell(data) : "";
    return text === "" ? null : text;
  }
  if (typeof v === "boolean") return v;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === "1" || String(v).toUpperCase() === "TRUE";
  if (typeof v === "number") return v;
  if (t === CellValueType.NUMBER && v.trim() !== "" && Number.isFinite(Number(v))) return Number(v);
  if (t !== CellValueType.FORCE_STRING && looksLikeError(v)) return { error: v };
  return v === "" && !hasFormula ? null : v;
}

/** Whether an editor would show the same. */
export function sameContent(a: EditContent, b: EditContent): boolean {
  return a === b || (typeof a === "number" && typeof b === "number" && Object.is(a, b));
}

/** A cell's new content; null removes the old one. A text stays a text, whatever it looks like. */
export function cellOf(content: EditContent): ICellData {
  const empty: ICellData = { v: null, t: null, f: null, si: null, p: null };
  if (typeof content === "string" && content.startsWith("=")) return { ...empty, f: content };
  return { ...empty, ...toCellData({ value: content, formula: null }) };
}

/** Whether a change affects cell contents, not only formatting. */
export function changesContent(params: ISetRangeValuesMutationParams): boolean {
  return Object.values(params.cellValue ?? {}).some((row) =>
    Object.values((row ?? {}) as Record<number, ICellData | null>).some(
      (cell) => cell === null || "v" in cell || "f" in cell || "p" in cell || "si" in cell,
    ),
  );
}
