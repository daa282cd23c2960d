// A cell's content without what programs store differently: the same for a workbook before and after another program saved it.
import { stripInvisible } from "../danish/invisible";
import { isCellError, type CellValue } from "../workbook/workbook";

const CONTROLS = new RegExp("[\\u0000-\\u001f]", "g");

/** A result's last digits, line breaks, spaces around a text and what nobody sees in it are left out; an error is its name. */
export function settledValue(value: CellValue): string | number | boolean | null {
  if (typeof value === "number") return Number(value.toPrecision(9));
  if (typeof value === "string") return stripInvisible(value.normalize("NFC")).replace(/\s+/g, " ").replace(CONTROLS, "").trim();
  return isCellError(value) ? value.error : value;
}
