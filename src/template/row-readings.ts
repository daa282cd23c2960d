// What is said of rows while they are read: each one's role with its evidence, and what was assumed.
import type { Assumption, Because, Evidence, RowReading, RowRole } from "../budget/reading";
import { toAddress } from "../workbook/address";
import type { Label } from "./labels";

/** A row's label, or where it would be. */
export type RowPlace = Pick<Label, "row" | "column" | "text">;

export class RowReadings {
  readonly readings: RowReading[] = [];
  readonly assumptions: Assumption[] = [];

  add({ row, column, text }: RowPlace, role: RowRole, evidence: Evidence): void {
    this.readings.push({ row, address: toAddress(row, column), label: text.trim(), role, evidence });
  }

  assume({ row, column, text }: RowPlace, role: RowRole, because: Because): void {
    this.assumptions.push({ what: "row", role, address: toAddress(row, column), row, text: text.trim(), because });
  }
}
