// Makes the sections from their rows; the one with expense types is the administration's, whatever it is called.
import type { Budget, Section, SectionKind } from "../budget/budget";
import type { Assumption } from "../budget/reading";
import type { ExpenseType } from "./descriptions";
import { findExpenseType } from "./expense-type";
import type { FigureReader } from "./figures";
import { LineReader } from "./lines";
import type { Rows, SectionRows } from "./row-kinds";
import { shownText, type Survey } from "./survey";
import type { TableColumns } from "./table-columns";
import { SHARED_SECTIONS } from "./titles";

/** Lines of the section with expense types, or its sub-head, are the administration's, whatever it is called. */
export function readSections(
  { sections: rows, subtotalRows }: Pick<Rows, "sections" | "subtotalRows">,
  survey: Survey,
  columns: TableColumns,
  figures: FigureReader,
  types: readonly ExpenseType[],
): Pick<Budget, "sections" | "subtotals"> & { readonly assumptions: readonly Assumption[] } {
  const reader = new LineReader(survey, columns, figures, types);
  const kindOf = ({ title }: SectionRows): SectionKind => SHARED_SECTIONS.find((section) => section.title === title)?.kind ?? "focus-area";
  const isNamed = rows.some((section) => kindOf(section) === "administration");
  const administration = isNamed ? undefined : rows.find((section) => hasTypes(section, survey, columns, types));
  const assumptions: Assumption[] = administration
    ? [
        {
          what: "row",
          role: "administration",
          address: administration.titleAddress,
          row: administration.titleRow,
          text: administration.titleText.trim(),
          because: { kind: "has-types" },
        },
      ]
    : [];
  const sections = rows.map((section): Section => {
    const { title, titleRow, titleAddress, lineRows, sumRow } = section;
    const kind = section === administration ? "administration" : kindOf(section);
    return {
      kind,
      title,
      row: titleRow,
      titleAddress,
      lines: lineRows.map((row) => reader.readLine(row, kind)),
      sum: reader.readAmounts(sumRow),
    };
  });
  return { sections, subtotals: subtotalRows.map((row) => reader.readAmounts(row)), assumptions };
}

/** Fewer lines with a type than this may be a coincidence. */
const FEWEST_TYPES = 2;

function hasTypes({ hasTypeHead, lineRows }: SectionRows, survey: Survey, { type }: TableColumns, types: readonly ExpenseType[]): boolean {
  if (hasTypeHead) return true;
  if (type === null) return false;
  const typed = lineRows.filter((row) => {
    const text = shownText(survey, row, type);
    return /^\s*\d/.test(text) && findExpenseType(text, types) !== null;
  });
  return typed.length >= FEWEST_TYPES;
}
