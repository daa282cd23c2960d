// What the formula of a drop-down list is worked out to, and how Excel compares and converts it.
import type { Area } from "../../workbook/address";
import { isCellError, type CellError, type CellValue } from "../../workbook/workbook";

/** Cells of a sheet, by its zero-based position. */
export interface Reference {
  readonly sheet: number;
  readonly area: Area;
}

/** Rows of values. */
export type Matrix = readonly (readonly CellValue[])[];

export type Value = CellValue | Reference | Matrix;

/** The formula's own cell, and how far its references without `$` have moved from where it was written. */
export interface ListPlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly moved: { readonly rows: number; readonly columns: number };
}

export interface Call {
  readonly args: readonly Value[];
  readonly place: ListPlace;
  readonly matrix: (value: Value) => Matrix;
  readonly scalar: (value: Value) => CellValue;
  /** The cells that a text names. */
  readonly indirect: (text: string) => Value;
}

/** A whole column has so many rows; more of a list are not read. */
export const MOST_ROWS = 2_000;

export const error = (name: string): CellError => ({ error: name });
export const REF = error("#REF!");
export const VALUE = error("#VALUE!");

export const isReference = (value: Value): value is Reference => typeof value === "object" && value !== null && "area" in value;
export const isMatrix = (value: Value): value is Matrix => Array.isArray(value);

/** Excel orders numbers before texts before logical values, and ignores case. */
export function compare(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue): number => (typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0);
  const [one, other] = [a ?? (typeof b === "string" ? "" : 0), b ?? (typeof a === "string" ? "" : 0)];
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  const [x, y] = [one, other].map((value) => (typeof value === "string" ? value.toLowerCase() : value)) as [
    string | number,
    string | number,
  ];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function toText(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** A value where Excel needs a number: a text that reads as one counts. */
export function toNumber(value: CellValue): number | CellError {
  if (value === null) return 0;
  if (isCellError(value)) return value;
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  return Number.isNaN(number) ? VALUE : number;
}
