// The budget as a small grid: every row and column of the table, including names and types, each cell with its worst finding.
import type { Checked } from "../app/check-with";
import { isPresent, PAYERS, type Amounts, type Budget, type Figure, type Line, type Payer, type Section } from "../budget/budget";
import { isInUse } from "../budget/sums";
import { rolesOf, worse, type FindingTree, type Standing } from "../report/finding-tree";
import { parseAddress, parseArea } from "../workbook/address";
import { cellAt, cellKey, findSheet, type CellValue } from "../workbook/workbook";
import type { FindingItem } from "./items";

export interface PictureColumn {
  readonly kind: "name" | "type" | "year" | "total" | "own" | Payer;
  readonly year: number | null;
  /** The head of the sheet's own payer. */
  readonly name?: string;
  /** Its head's standing; null if nothing was found about it. */
  readonly standing: Standing | null;
}

export interface PictureCell {
  readonly address: string;
  /** The cell's content. */
  readonly stored: CellValue;
  /** A fraction of 1 instead of t.kr. */
  readonly isPercent?: boolean;
  /** The most severe finding about it, or folded under one; null if there is none. */
  readonly item: FindingItem | null;
  readonly standing: Standing | null;
  /** Whether the cell itself is suspected; else it only adds up with one that is, is broken by it, or represents the lines below. */
  readonly isSuspect: boolean;
}

export interface PictureRow {
  readonly key: string;
  readonly name: string;
  readonly isSum: boolean;
  /** One per column; null if the row has no such cell. */
  readonly cells: readonly (PictureCell | null)[];
}

interface PictureSection {
  readonly title: string;
  readonly sum: PictureRow;
  readonly lines: readonly PictureRow[];
  /** The worst finding in it, folded or not. */
  readonly worst: Standing | null;
}

/** The rows below the sections. */
type FootKind = "distribution" | "total" | "cofinancing" | "balanceRow" | "percent";

interface PictureFoot {
  readonly kind: FootKind;
  readonly row: PictureRow;
}

export interface Picture {
  readonly columns: readonly PictureColumn[];
  readonly sections: readonly PictureSection[];
  readonly foot: readonly PictureFoot[];
  /** Open errors and warnings about no visible cell: head fields, other sheets, documents. */
  readonly elsewhere: readonly FindingItem[];
}

type Seen = Pick<PictureCell, "item" | "standing" | "isSuspect">;
const FINE: Seen = { item: null, standing: null, isSuspect: false };

/** The picture of what was checked. `items` are its findings with their words. */
export function pictureOf(
  { workbook, budget, tree }: Pick<Checked, "workbook" | "budget" | "tree">,
  items: readonly FindingItem[],
): Picture {
  const { seen, rows } = indexByCell(budget, tree, items);
  const sheet = findSheet(workbook, budget.sheet);
  const shown = new Set<FindingItem>();
  const cellOf = ({ address, stored, error }: Pick<Figure, "address"> & Partial<Pick<Figure, "stored" | "error">>): PictureCell => {
    const place = parseAddress(address);
    const found = (place && seen.get(cellKey(place.row, place.column))) ?? FINE;
    if (found.item) shown.add(found.item);
    const held = stored === undefined ? ((place && sheet && cellAt(sheet, place.row, place.column)?.value) ?? null) : stored;
    return { address, stored: error ? { error } : held, ...found };
  };
  const figures = ({ years, total, paid }: Pick<Amounts, "years" | "total" | "paid">): PictureCell[] =>
    [...years, total, ...paid].map(cellOf);
  const lineRow = (line: Line): PictureRow => ({
    key: `${line.row}`,
    name: line.name,
    isSum: false,
    cells: [cellOf({ address: line.nameAddress }), cellOf({ address: line.typeAddress }), ...figures(line)],
  });
  const sectionOf = (section: Section): PictureSection => {
    const all = section.lines.map((line) => ({ line, row: lineRow(line) }));
    // An unused slot is shown if something was found about it, not merely about an area that it is in.
    const lines = all.filter(({ line }) => isInUse(line) || rows.has(line.row)).map(({ row }) => row);
    const named = items.filter(({ finding }) => finding.section === section.title);
    for (const item of named) shown.add(item);
    const title = cellOf({ address: section.titleAddress });
    const sums = figures(section.sum).map((cell, index) =>
      withBelow(
        cell,
        lines.flatMap(({ cells }) => cells[index + 2] ?? []),
      ),
    );
    const types = lines.flatMap(({ cells }) => cells[1] ?? []);
    // The title represents everything in the section, folded or not, whatever cell it is about.
    const whole = withBelow(title, [
      ...sums,
      ...lines.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])),
      ...named.map((item) => ({ ...title, item, standing: item.group })),
    ]);
    const cells = [whole, types[0] ? withBelow({ ...title, ...FINE, stored: null }, types) : null, ...sums];
    return {
      title: section.title,
      sum: { key: `${section.sum.row}`, name: section.title, isSum: true, cells },
      lines,
      worst: whole.standing,
    };
  };
  const sections = budget.sections.map(sectionOf);
  const foot = footOf(budget).map(({ kind, cells }): PictureFoot => ({
    kind,
    row: { key: kind, name: "", isSum: true, cells: cells.map((figure) => figure && { ...cellOf(figure), isPercent: kind === "percent" }) },
  }));
  const headed = (standing: Standing | null, column: Omit<PictureColumn, "standing">): PictureColumn => ({ ...column, standing });
  const columns = [
    headed(null, { kind: "name", year: null }),
    headed(null, { kind: "type", year: null }),
    ...budget.years.map(({ year, address }) => headed(cellOf({ address }).standing, { kind: "year", year })),
    headed(null, { kind: "total", year: null }),
    ...payersOf(budget).map((kind) => headed(null, { kind, year: null })),
    ...budget.ownPayers.map(({ name, address }) => headed(cellOf({ address }).standing, { kind: "own", year: null, name })),
  ];
  const elsewhere = items.filter((item) => (item.group === "error" || item.group === "warning") && !shown.has(item));
  return { columns, sections, foot, elsewhere };
}

/** A section's cell has the worst standing of itself and the lines in its column. */
function withBelow(cell: PictureCell, below: readonly PictureCell[]): PictureCell {
  return below.reduce(
    (worst, { item, standing }) =>
      worse(worst.standing, standing) === worst.standing ? worst : { ...worst, item, standing, isSuspect: false },
    cell,
  );
}

/** The template's payers that the sheet has. */
function payersOf({ sections }: Budget): Payer[] {
  return PAYERS.filter((payer) => sections.every(({ sum }) => isPresent(sum.financing[payer])));
}

/** The foot's figures in the picture's columns; a party's merged cell is in each of its columns. */
function footOf(budget: Budget): { kind: FootKind; cells: readonly (Figure | null)[] }[] {
  const { distribution, totals, cofinancingTotal, balance, statedPercent, years, ownPayers } = budget;
  const payers = payersOf(budget);
  const row = (
    kind: FootKind,
    before: readonly (Figure | null)[],
    ofPayer: (payer: Payer) => Figure | null,
    own: (index: number) => Figure | null,
  ) => ({
    kind,
    cells: [null, null, ...before, ...payers.map(ofPayer), ...ownPayers.map((_, index) => own(index))],
  });
  const none = (): null => null;
  const noYears = years.map(none);
  const alone = (kind: FootKind, figure: Figure | null): ReturnType<typeof row>[] =>
    figure ? [row(kind, [...noYears, figure], none, none)] : [];
  const party = (isOf: (party: (typeof totals.parties)[number]) => boolean): Figure | null => totals.parties.find(isOf)?.figure ?? null;
  const present = (figure: Figure): Figure | null => (isPresent(figure) ? figure : null);
  return [
    ...(distribution
      ? [row("distribution", [...noYears, null], (kind) => (kind === "lbf" || kind === "other" ? null : present(distribution[kind])), none)]
      : []),
    row(
      "total",
      [...totals.years, totals.total],
      (kind) => (kind === "lbf" ? totals.lbf : party((one) => one.payers.includes(kind))),
      (index) => party((one) => one.own.includes(index)),
    ),
    ...alone("cofinancing", cofinancingTotal),
    ...alone("balanceRow", balance),
    ...alone("percent", statedPercent),
  ];
}

/** Every table cell that a finding names or breaks, with the most severe there; and the rows that a finding suspects or names alone. */
function indexByCell(budget: Budget, tree: FindingTree, items: readonly FindingItem[]): { seen: Map<number, Seen>; rows: Set<number> } {
  const { extent } = budget;
  const itemOf = new Map(items.map((item) => [item.branch, item]));
  const index = new Map<number, Seen>();
  const rows = new Set<number>();
  for (const { sheet, address, branch, standing, isSuspect } of rolesOf(tree)) {
    const area = sheet === budget.sheet ? parseArea(address) : undefined;
    const item = itemOf.get(branch);
    if (!area || !item) continue;
    for (let row = area.top; row <= Math.min(area.bottom, extent.bottom); row++) {
      if (isSuspect || area.top === area.bottom) rows.add(row);
      for (let column = Math.max(area.left, extent.left); column <= Math.min(area.right, extent.right); column++) {
        const key = cellKey(row, column);
        if (!index.has(key)) index.set(key, { item, standing, isSuspect });
      }
    }
  }
  return { seen: index, rows };
}
