// The sheets beside the budget: texts and tables that use the template's words without being a budget.
import { toAddress } from "../../src/workbook/address";
import { EXPENSE_TYPES } from "./description";
import type { DraftCell, DraftContent, DraftSheet, Style } from "./draft";
import { emptySheet } from "./draft";
import { TYPE_PLACEHOLDER } from "./labels";

function fill(rows: readonly (readonly DraftContent[])[], style: Style = "plain"): Map<string, DraftCell> {
  const cells = new Map<string, DraftCell>();
  rows.forEach((contents, row) =>
    contents.forEach((content, column) => {
      if (content !== null) cells.set(toAddress(row, column), { row, column, content, style });
    }),
  );
  return cells;
}

export function listSheet(visibility: DraftSheet["visibility"]): DraftSheet {
  return {
    ...emptySheet("Udgiftstyper"),
    visibility,
    cells: fill([["Tværgående_admin.udgifter"], [TYPE_PLACEHOLDER], ...EXPENSE_TYPES.map((type) => [type])]),
  };
}

export function notesSheet(notes: readonly { readonly number: string; readonly text: string }[]): DraftSheet {
  return { ...emptySheet("Noter"), cells: fill([["Noter til budgettet"], ...notes.map((note) => [`${note.number}) ${note.text}`])]) };
}

export function textSheet(name: string): DraftSheet {
  return {
    ...emptySheet(name),
    cells: fill([
      ["Vejledning til budgetarket"],
      [null],
      ["Udgiftsposter skrives i hele tusinde kr. Husk at udfylde Lokal evaluering."],
      ["Balance", "skal være 0, ellers er budgettet ikke finansieret."],
      ["Finansiering", "LBF betaler højst 75 % af de samlede udgifter."],
      ["Sum og Total regnes ud af arket."],
    ]),
  };
}

export function numberSheet(name: string, years: readonly number[]): DraftSheet {
  const salary = years.map((_, i) => 480 + 12 * i);
  const total = (column: number): DraftContent => ({ formula: `SUM(${toAddress(1, column)}:${toAddress(2, column)})` });
  return {
    ...emptySheet(name),
    cells: fill([
      ["Lønberegning", ...years],
      ["Projektleder", ...salary],
      ["Timelønnede", ...salary.map((amount) => amount / 4)],
      ["Total", ...years.map((_, i) => total(i + 1))],
    ]),
  };
}
