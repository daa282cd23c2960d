// Amounts must not be in hidden rows or columns, beneath a merged area, or under a number format that shows nothing.
import { groupBy } from "../workbook/group-by";
import type { Amounts, Budget, Figure, Line, Section } from "../budget/budget";
import { allLines, hasMoney, sumFigures } from "../budget/sums";
import { columnLetters, toAreaAddress } from "../workbook/address";
import { hidesFigure } from "../workbook/number-format";
import { cellAt, findSheet, type Area, type Sheet } from "../workbook/workbook";
import { defineCheck } from "./check";
import { areasOf } from "../formula-model/place";
import { atLine } from "./shared/line-finding";

/** Amounts of some rows beneath a merged area: only its first cell is shown, but every cell counts. */
function beneath(rows: readonly Amounts[], { top, left, bottom, right }: Area): Figure[] {
  const isBeneath = ({ row, column, value }: Figure): boolean =>
    column >= left && column <= right && !(row === top && column === left) && (value ?? 0) !== 0;
  return rows.filter(({ row }) => row >= top && row <= bottom).flatMap(({ figures }) => figures.filter(isBeneath));
}

const formatAt = (sheet: Sheet, row: number, column: number): string => cellAt(sheet, row, column)?.numberFormat ?? "General";

/** The hidden lines with amounts of each section, those with only hidden rows between them together: one grouping hides them all. */
function hiddenRuns({ sections }: Budget, hidden: ReadonlySet<number>): { readonly section: Section; readonly lines: readonly Line[] }[] {
  const runs: { readonly section: Section; readonly lines: Line[] }[] = [];
  for (const section of sections) {
    let open: Line[] | null = null;
    for (const line of section.lines) {
      if (!hidden.has(line.row)) open = null;
      else if (hasMoney(line)) {
        if (open) open.push(line);
        else runs.push({ section, lines: (open = [line]) });
      }
    }
  }
  return runs;
}

export const hiddenAmount = defineCheck({
  id: "hidden-amount",
  title: { da: "Der må ikke stå beløb i skjulte rækker eller kolonner.", en: "No amounts may be in hidden rows or columns." },
  problem: { da: "Skjult beløb", en: "Hidden amount" },
  why: {
    da: "Skjulte beløb tæller med i summerne, men den, der læser arket, kan ikke se dem.",
    en: "Hidden amounts count in the sums, but whoever reads the sheet cannot see them.",
  },
  source: { da: "Erfaring.", en: "Experience." },
  severity: "warning",
  cause: { apart: true },
  messages: {
    row: {
      da: "Række {row} er skjult, men har {found} t.kr. i årene og {paid} t.kr. i finansiering. Vis rækken, eller slet beløbene.",
      en: "Row {row} is hidden but holds {found} t.kr. in its years and {paid} t.kr. of financing. Show the row, or delete the amounts.",
    },
    rows: {
      da: "Række {from}–{to} er skjult, men har {found} t.kr. i årene og {paid} t.kr. i finansiering. Vis rækkerne, eller slet beløbene.",
      en: "Rows {from}–{to} are hidden but hold {found} t.kr. in their years and {paid} t.kr. of financing. Show the rows, or delete the amounts.",
    },
    merged: {
      da: "Under den flettede celle {area} ligger {found} t.kr. ({cells}), som summerne tæller med. Ophæv fletningen, eller slet beløbene.",
      en: "Beneath the merged cell {area} there are {found} t.kr. ({cells}), which the sums count. Unmerge the cells, or delete the amounts.",
    },
    format: {
      da: "{cells} har {found} t.kr., som cellernes talformat skjuler. Vælg formatet Standard, eller slet beløbene.",
      en: "{cells} hold {found} t.kr. that the cells' number format hides. Choose the format General, or delete the amounts.",
    },
    column: {
      da: "Kolonne {column} er skjult, men har beløb på i alt {found} t.kr. Vis kolonnen, eller slet beløbene.",
      en: "Column {column} is hidden but holds {found} t.kr. Show the column, or delete the amounts.",
    },
  },
  run({ workbook, budget }, report) {
    const sheet = findSheet(workbook, budget.sheet);
    if (!sheet) return;
    const rows = budget.sections.flatMap(({ lines, sum }) => [...lines, sum]);
    for (const area of sheet.merged ?? []) {
      const figures = beneath(rows, area);
      const [first] = figures;
      if (!first) continue;
      const found = sumFigures(figures);
      const cells = areasOf(figures);
      const place = allLines(budget).find(({ line }) => line.row === first.row);
      report(
        "merged",
        { area: toAreaAddress(area), found, cells: cells.join(", ") },
        { cells, row: area.top, section: place?.section.title ?? null, line: place?.line.name ?? null, found },
      );
    }
    for (const { section, line } of allLines(budget)) {
      const figures = line.inputs.filter(
        ({ row, column, value }) => (value ?? 0) !== 0 && hidesFigure(formatAt(sheet, row, column), value!),
      );
      const found = sumFigures(figures);
      const cells = areasOf(figures);
      if (figures.length > 0) report("format", { cells: cells.join(", "), found }, { cells, ...atLine(section, line), found });
    }
    if (sheet.hiddenRows.size === 0 && sheet.hiddenColumns.size === 0) return;
    const filled = (figures: readonly Figure[]): Figure[] => figures.filter((figure) => (figure.value ?? 0) !== 0);
    for (const { section, lines } of hiddenRuns(budget, sheet.hiddenRows)) {
      const figures = lines.flatMap((line) => filled(line.inputs));
      const [first] = lines;
      const last = lines.at(-1);
      if (!first || !last || figures.length === 0) continue;
      const found = sumFigures(lines.flatMap((line) => line.years));
      const paid = sumFigures(lines.flatMap((line) => line.paid));
      const cells = areasOf(figures);
      if (first === last) report("row", { row: first.row + 1, found, paid }, { cells, ...atLine(section, first), found });
      else report("rows", { from: first.row + 1, to: last.row + 1, found, paid }, { cells, row: first.row, section: section.title, found });
    }
    const shown = allLines(budget).flatMap(({ line }) => (sheet.hiddenRows.has(line.row) ? [] : filled(line.figures)));
    const columns = groupBy(
      shown.filter((figure) => sheet.hiddenColumns.has(figure.column)),
      (figure) => figure.column,
    );
    for (const [column, figures] of columns) {
      const found = sumFigures(figures);
      report("column", { column: columnLetters(column), found }, { cells: areasOf(figures), row: figures[0]!.row, found });
    }
  },
});
