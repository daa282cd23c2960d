// The budget as a small grid: every row and column of the table, each cell with the worst that was found about it.
import { isPresent, PAYERS, type Amounts, type Budget, type Figure, type Payer, type Section } from "../budget/budget";
import { isInUse } from "../budget/sums";
import { parseArea } from "../workbook/address";
import { cellKey } from "../workbook/workbook";
import { GROUPS, type FindingItem, type ItemGroup } from "./items";

export interface PictureColumn {
  /** A year column's place among the years, or which of the other columns. */
  readonly kind: "year" | "total" | "own" | Payer;
  readonly year: number | null;
  /** The head of a payer of the sheet's own. */
  readonly name?: string;
}

export interface PictureCell {
  readonly address: string;
  readonly figure: Figure;
  /** The finding about it that weighs most; null where all is well. */
  readonly item: FindingItem | null;
}

export interface PictureRow {
  readonly key: string;
  readonly name: string;
  readonly isSum: boolean;
  readonly cells: readonly PictureCell[];
}

export interface PictureSection {
  readonly title: string;
  readonly sum: PictureRow;
  readonly lines: readonly PictureRow[];
  /** What its lines' worst finding is. */
  readonly worst: ItemGroup | null;
}

export interface Picture {
  readonly columns: readonly PictureColumn[];
  readonly sections: readonly PictureSection[];
}

export function pictureOf(budget: Budget, items: readonly FindingItem[]): Picture {
  const byCell = indexByCell(budget, items);
  const cellOf = (figure: Figure): PictureCell => ({
    address: figure.address,
    figure,
    item: byCell.get(cellKey(figure.row, figure.column)) ?? null,
  });
  const rowOf = (amounts: Amounts, name: string, isSum: boolean): PictureRow => ({
    key: `${amounts.row}`,
    name,
    isSum,
    cells: [...amounts.years, amounts.total, ...amounts.paid].map(cellOf),
  });
  const sectionOf = (section: Section): PictureSection => {
    const lines = section.lines.filter(isInUse).map((line) => rowOf(line, line.name, false));
    return { title: section.title, sum: rowOf(section.sum, section.title, true), lines, worst: worstOf(lines) };
  };
  return {
    columns: [
      ...budget.years.map(({ year }): PictureColumn => ({ kind: "year", year })),
      { kind: "total", year: null },
      ...PAYERS.filter((payer) => budget.sections.every(({ sum }) => isPresent(sum.financing[payer]))).map((kind): PictureColumn => ({
        kind,
        year: null,
      })),
      ...budget.ownPayers.map(({ name }): PictureColumn => ({ kind: "own", year: null, name })),
    ],
    sections: budget.sections.map(sectionOf),
  };
}

function worstOf(rows: readonly PictureRow[]): ItemGroup | null {
  const groups = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.item?.group)));
  return GROUPS.find((group) => groups.has(group)) ?? null;
}

/** Every cell of the table that a finding names, with the finding that weighs most. */
function indexByCell(budget: Budget, items: readonly FindingItem[]): Map<number, FindingItem> {
  const { extent } = budget;
  const index = new Map<number, FindingItem>();
  for (const group of [...GROUPS].reverse()) {
    for (const item of items) {
      if (item.group !== group || item.finding.sheet !== budget.sheet) continue;
      for (const address of item.finding.cells) {
        const area = parseArea(address);
        if (!area) continue;
        for (let row = Math.max(area.top, extent.top); row <= Math.min(area.bottom, extent.bottom); row++) {
          for (let column = Math.max(area.left, extent.left); column <= Math.min(area.right, extent.right); column++)
            index.set(cellKey(row, column), item);
        }
      }
    }
  }
  return index;
}
