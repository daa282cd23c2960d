// What the view of the reading lists: columns, rows and fields, each with its role and the evidence in words.
import type { Budget, Section } from "../../../budget/budget";
import type { Assumption, ColumnReading, Evidence, RowReading } from "../../../budget/reading";
import { isInUse } from "../../../budget/sums";
import { nameRole, reasonOf } from "../../../checks/shared/reading-roles";
import type { Localised } from "../../../danish/localised";
import { toAreaAddress } from "../../../workbook/address";

/** One column, row or field as listed. */
export interface ReadingItem {
  readonly what: "column" | "row" | "field";
  /** A1 area that its button goes to. */
  readonly area: string;
  /** As written: what an answer is about. */
  readonly text: string;
  readonly cell: string;
  readonly role: ColumnReading["role"] | RowReading["role"] | Assumption["role"];
  readonly isCofinancing?: boolean | undefined;
  readonly evidence: Evidence;
  /** The role in words. */
  readonly name: Localised;
  /** Its head or label, with those over it where it needs them. */
  readonly shown: string;
  /** Why it has the role, and what follows. */
  readonly because: readonly Localised[];
}

const EVIDENCE: Readonly<Record<Evidence, Localised>> = {
  label: { da: "kendt overskrift", en: "known heading" },
  formula: { da: "efter formlerne", en: "by the formulas" },
  position: { da: "efter sin plads", en: "by its place" },
  told: { da: "sagt af dig", en: "told by you" },
};

const NOT_CHECKED: Localised = { da: "tjekkes ikke", en: "not checked" };

/** Where the Sum is in the row of its title. */
const TITLE_AND_SUM: Localised = { da: "et afsnits titel og Sum", en: "a section's title and Sum" };

type Read = Pick<ReadingItem, "what" | "area" | "text" | "cell" | "role" | "evidence" | "isCofinancing">;

function itemOf({ reading }: Budget, read: Read, name: Localised = nameRole(read), shown = read.text): ReadingItem {
  const assumption = reading.assumptions.find(({ what, address }) => what === read.what && address === read.cell);
  const why = assumption && read.evidence !== "told" ? reasonOf(assumption) : EVIDENCE[read.evidence];
  const isOwn = read.role === "own";
  return {
    ...read,
    name,
    shown,
    because: [...(isOwn && !assumption && read.evidence !== "told" ? [] : [why]), ...(isOwn ? [NOT_CHECKED] : [])],
  };
}

export function columnItems(budget: Budget): ReadingItem[] {
  const { extent, ownPayers, years, reading } = budget;
  return reading.columns.map(({ column, address, head, role, evidence }) => {
    const payer = ownPayers.find((each) => each.column === column);
    const year = role === "year" ? years.find((each) => each.column === column)?.year : undefined;
    const area = toAreaAddress({ top: extent.top, bottom: extent.bottom, left: column, right: column });
    const read = { what: "column", area, text: head.trim(), cell: address, role, evidence, isCofinancing: payer?.isCofinancing } as const;
    return itemOf(budget, read, year ? { da: `året ${year}`, en: `the year ${year}` } : nameRole(read), payer?.name ?? read.text);
  });
}

/** From the top: fields without a known label, then titles, Sums, the foot and the user's own rows. */
export function rowItems(budget: Budget): ReadingItem[] {
  const { extent, reading, sections } = budget;
  const fields = reading.assumptions
    .filter(({ what }) => what === "field")
    .map(({ address, role, text }) => itemOf(budget, { what: "field", area: address, text, cell: address, role, evidence: "position" }));
  const rows = reading.rows.map(({ row, address, label, role, evidence }) => {
    const area = toAreaAddress({ top: row, bottom: row, left: extent.left, right: extent.right });
    const isAdministration = reading.assumptions.some((each) => each.role === "administration" && each.row === row);
    const item = itemOf(budget, {
      what: "row",
      area,
      text: label,
      cell: address,
      role: isAdministration ? "administration" : role,
      evidence,
    });
    const section = role === "title" ? sections.find((each) => each.row === row) : undefined;
    const lines = section && linesIn(section);
    const name = section?.sum.row === row ? TITLE_AND_SUM : item.name;
    return { ...item, name, because: lines ? [...item.because, lines] : item.because };
  });
  return [...fields, ...rows];
}

/** How many lines a section has, and where. */
function linesIn({ lines }: Section): Localised | null {
  const count = lines.filter(isInUse).length;
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return null;
  const rows = `${first.row + 1}–${last.row + 1}`;
  return {
    da: `${count} ${count === 1 ? "linje" : "linjer"} i række ${rows}`,
    en: `${count} ${count === 1 ? "line" : "lines"} in rows ${rows}`,
  };
}

/** What has no role: cells side by side in a row as one area, with the row's or column's name. */
export function unknownAreas({ reading }: Budget): { readonly area: string; readonly label: string }[] {
  const spans: { readonly row: number; readonly left: number; right: number; readonly label: string }[] = [];
  for (const { row, column, label } of reading.unknown) {
    const last = spans.at(-1);
    if (last?.row === row && last.right + 1 === column && last.label === label) last.right = column;
    else spans.push({ row, left: column, right: column, label });
  }
  return spans.map(({ row, left, right, label }) => ({ area: toAreaAddress({ top: row, bottom: row, left, right }), label }));
}
