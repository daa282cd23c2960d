// Normalises a cell's content so that it is the same before and after another program has saved the workbook.
import { stripInvisible } from "../danish/invisible";
import { isCellError, type CellValue } from "../workbook/workbook";

const CONTROLS = new RegExp("[\\u0000-\\u001f]", "g");

/** Drops a result's last digits, line breaks, surrounding spaces and invisible characters; an error becomes its name. */
export function settledValue(value: CellValue): string | number | boolean | null {
  if (typeof value === "number") return Number(value.toPrecision(9));
  if (typeof value === "string") return stripInvisible(value.normalize("NFC")).replace(/\s+/g, " ").replace(CONTROLS, "").trim();
  return isCellError(value) ? value.error : value;
}
