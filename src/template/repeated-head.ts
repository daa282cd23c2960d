// A head repeated further down a table, as on a second page: its texts or its years again.
import type { YearColumn } from "../budget/budget";
import { toAddress } from "../workbook/address";
import { HEAD, type Label } from "./labels";
import type { FigureCells } from "./row-kinds";
import type { Survey } from "./survey";
import type { TableColumns } from "./table-columns";
import { findYear } from "./years";

/** Texts of the head and no amounts, or the years again. */
export function isRepeatedHead({ labels }: Survey, columns: TableColumns, row: number, cells: FigureCells): boolean {
  const { years, total, left, right, payers } = columns;
  if (years.length > 1 && years.every(({ year }, index) => year !== null && findYear(cells[index]) === year)) return true;
  const texts = labels.known.get(row);
  if (!texts) return false;
  const from = Math.min(total, ...payers.map(({ column }) => column));
  const isHeadText = ({ key, column }: Label): boolean =>
    column >= left &&
    column <= right &&
    (HEAD.items.test(key) || HEAD.period.test(key) || (column >= from && Object.values(HEAD).some((pattern) => pattern.test(key))));
  // A number over a year column that is not a year is an amount.
  const isYear = (column: number): boolean => years.some((year) => year.column === column);
  return (
    texts.some(isHeadText) && !cells.some((cell) => typeof cell?.value === "number" && (!isYear(cell.column) || findYear(cell) === null))
  );
}

/** The years of a repeated head that differ from the first head's. */
export function strayYearsIn({ years }: TableColumns, row: number, cells: FigureCells): readonly YearColumn[] {
  return years.flatMap(({ column, year }, index) => {
    const own = findYear(cells[index]);
    return own !== null && own !== year ? [{ column, address: toAddress(row, column), year: own }] : [];
  });
}
