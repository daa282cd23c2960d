// Makes the sections from their rows; the one with expense types is the administration's, whatever it is called.
import { memoizeByObject } from "../danish/memoize";
import { labelPattern } from "../danish/text-pattern";
import type { Budget, Section, SectionKind } from "../budget/budget";
import type { Assumption } from "../budget/reading";
import type { ExpenseType, Template } from "./descriptions";
import { findExpenseType } from "./expense-type";
import type { Area } from "../workbook/workbook";
import type { FigureReader } from "./figures";
import { labelKey } from "./labels";
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
  template: Template,
): Pick<Budget, "sections" | "subtotals"> & { readonly assumptions: readonly Assumption[] } {
  const types = template.expenseTypes.list;
  const reader = new LineReader(survey, columns, figures, types);
  const patterns = patternsOf(template.sections);
  const kindOf = ({ title }: SectionRows): SectionKind =>
    SHARED_SECTIONS.find((section) => section.title === title)?.kind ??
    (["administration", "evaluation"] as const).find((kind) => patterns[kind].test(labelKey(title))) ??
    "focus-area";
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
  return { sections, subtotals: subtotalRows.map((row) => ({ row, figures: reader.readAmounts(row).figures })), assumptions };
}

/** How a template's own titles of the shared sections are recognised. */
const patternsOf = memoizeByObject(({ administration, evaluation }: Template["sections"]) => ({
  administration: labelPattern(administration),
  evaluation: labelPattern(evaluation),
}));

/** The placeholder of a type that is not chosen yet. */
const NOT_CHOSEN = /^\(\s*vælg\b/i;

/** Fewer lines with a type than this may be a coincidence. */
const FEWEST_TYPES = 2;

function hasTypes(section: SectionRows, survey: Survey, { type }: TableColumns, types: readonly ExpenseType[]): boolean {
  const { hasTypeHead, lineRows } = section;
  if (hasTypeHead) return true;
  if (type === null) return false;
  if (survey.sheet.lists?.some(({ areas }) => areas.every((area) => isListOf(area, section, type)))) return true;
  const typed = lineRows.filter((row) => {
    const text = shownText(survey, row, type);
    return (/^\s*\d/.test(text) && findExpenseType(text, types) !== null) || NOT_CHOSEN.test(text);
  });
  return typed.length >= FEWEST_TYPES;
}

/** Whether a drop-down list's cells are those of the section's type column alone. */
function isListOf({ top, bottom, left, right }: Area, { titleRow, sumRow }: SectionRows, type: number): boolean {
  return left === type && right === type && top > titleRow && bottom < sumRow && bottom > top;
}
