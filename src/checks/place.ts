// Where a finding is: addresses of the cells that checks name.
import type { Figure } from "../budget/budget";
import { toAreaAddress } from "../workbook/address";

/** One area over figures that stand side by side in a row, or below each other in a column. */
export function spanOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => figure.row);
  const columns = figures.map((figure) => figure.column);
  return toAreaAddress({ top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) });
}

/** The section's line of amounts as Danish sheets call it. */
export function sumRowName(kind: "administration" | "focus-area" | "evaluation"): string {
  return kind === "evaluation" ? "I alt" : "Sum";
}
