// The texts by which the template's parts are known, and an index of a sheet's texts. Nothing is found by its address.
import type { Sheet } from "../workbook/workbook";
import { foldLabel } from "../text/fold";
import { remember } from "../text/remember";

/** A cell with text. */
export interface Label {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** {@link foldLabel} of the text, without anything but letters and digits. */
  readonly key: string;
}

/** Longer texts are never labels of the template. */
const LONGEST_LABEL = 160;

/** Letters and digits of a folded label: spaces, brackets and slashes differ between copies. */
export const labelKey = remember((text) => foldLabel(text).replace(/[^\p{L}\p{N}]/gu, ""));

/** Every text cell of a sheet by row, from the left. */
export function indexLabels(sheet: Sheet): ReadonlyMap<number, readonly Label[]> {
  const rows = new Map<number, Label[]>();
  for (const cell of sheet.cells.values()) {
    if (typeof cell.value !== "string" || cell.value.length > LONGEST_LABEL) continue;
    const key = labelKey(cell.value);
    if (key === "") continue;
    const label = { row: cell.row, column: cell.column, text: cell.value, key };
    const row = rows.get(cell.row);
    if (row) row.push(label);
    else rows.set(cell.row, [label]);
  }
  return rows;
}

export const HEAD = {
  items: /^udgiftsposter$/,
  period: /^projektperiode/,
  total: /^samlede?udgift(er)?(ialt)?$/,
  financing: /^finansiering$/,
  lbf: /^(lbf|landsbyggefonden)$/,
  housing: /^medfin.*bolig/,
  municipality: /^medfin.*kommun/,
  other: /^(evt)?anden.*medfin/,
  cash: /^kontant$/,
  inKind: /^timer(og)?(lokaler)?$/,
} as const;

export const SUBHEAD = { item: /^udgiftspost$/, type: /^udgiftstype$/ } as const;

export const FIELD = {
  title: /^budgetark.*boligsocial|^budget.*boligsocial.*midler/,
  start: /^startboligsocial|^startdato$|^start$/,
  end: /^slutboligsocial|^slutdato$|^slut$/,
  area: /^boligområde/,
  journalNumber: /^jnr$|^jnummer$|^journalnr$|^journalnummer$/,
} as const;

export const FOOT = {
  distribution: /^fordelingaf(lokal)?medfin/,
  total: /^total(ialt|budget)?$/,
  cofinancingTotal: /^samletmedfinans/,
  balance: /^balance$/,
  percent: /^medfinans(iering)?(procent|pct|i)?$/,
} as const;

export const SUM = /^(sum|ialt|sumialt)$/;
