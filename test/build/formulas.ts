// The formulas of the Total row in the styles that copies of the template show.
import { columnLetters, toAddress } from "../../src/workbook/address";
import type { Layout } from "./layout";
import type { SectionPlaces } from "./places";

/** The formula of one column's total over all sections. */
export function writeTotal(layout: Layout, column: number, sections: readonly SectionPlaces[]): string {
  const sums = sections.map((section) => toAddress(section.sum.row, column));
  const last = sections[sections.length - 1];
  switch (layout.totalStyle) {
    case "plus":
      return sums.join("+");
    case "list":
      return `SUM(${sums.join(",")})`;
    case "sum-of-sums":
      return sums.map((address) => `SUM(${address})`).join("+");
    case "ranges":
      return `SUM(${sections
        .map(({ slots }) => `${toAddress(slots[0]?.row ?? 0, column)}:${toAddress(slots[slots.length - 1]?.row ?? 0, column)}`)
        .join(",")})`;
    case "absolute":
      return sections.map((section) => `$${columnLetters(column)}$${section.sum.row + 1}`).join("+");
    case "subtotal":
      return `SUBTOTAL(9,${toAddress(sections[0]?.slots[0]?.row ?? 0, column)}:${toAddress(last?.sum.row ?? 0, column)})`;
  }
}
