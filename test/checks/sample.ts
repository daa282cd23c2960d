// A small consistent budget with known addresses, and small edits of it, as the input of a check.
import { judgeNotes } from "../../src/checks/shared/note-amounts";
import type { Agreement } from "../../src/agreements/agreement";
import type { Payer } from "../../src/budget/budget";
import type { CheckInput } from "../../src/checks/check";
import { Evaluator } from "../../src/formulas/evaluate";
import type { Link } from "../../src/links/link";
import { readBudget } from "../../src/template/read-budget";
import { parseAddress, toAddress } from "../../src/workbook/address";
import { cellKey, type Cell, type CellValue, type Sheet, type Workbook } from "../../src/workbook/workbook";
import { buildWorkbook, layoutWith, type BudgetDescription, type DescribedLine, type Layout } from "../build";

function line(
  name: string,
  type: string,
  years: readonly (number | null)[],
  lbf: number | null = null,
  party: number | null = null,
): DescribedLine {
  const financing: Record<Payer, number | null> = {
    lbf,
    housingCash: party,
    housingInKind: null,
    municipalityCash: party,
    municipalityInKind: null,
    other: null,
  };
  return { name, type, years, financing };
}

const EMPTY = [null, null, null];

/**
 * Nine project months in 2018, twelve in 2019 and 2020. Columns: A name, B type, C–E years, F Samlede udgifter, G LBF,
 * H–I boligorganisation, J–K kommune, L other. Rows: 12–14 administration, 15 Sum; 18–23 Tryghed og trivsel, 24 Sum;
 * 27–32 Kriminalpræventiv indsats, 33 Sum; 36 Lokal evaluering, 37 I alt; 39 Fordeling, 40 Total, 41 Balance, 42 Medfinans.
 */
export const SAMPLE: BudgetDescription = {
  name: "Åparken",
  journalNumber: "102030",
  vintage: "2015-18",
  start: "2018-04-01",
  end: "2020-12-31",
  years: [2018, 2019, 2020],
  sections: [
    {
      kind: "administration",
      title: "Tværgående administrationsudgifter",
      lines: [
        line("Kontorhold", "5. Lokale adm.udgifter, kontorhold mv.", [9, 12, 12], 23, 5),
        line("Revision", "7. Revision", [6, 8, 8], 14, 4),
      ],
    },
    {
      kind: "focus-area",
      title: "Tryghed og trivsel",
      lines: [
        line("Projektleder 60 %", "Andel af projektlederløn", [90, 120, 120], 230, 50),
        line("Andel af fælleslokaler 60 %", "Andel af udgifter til leje & drift af lokaler", [45, 60, 60], 115, 25),
        line("Andel af kursusudgifter X%", "Andel af udgifter til kurser /efteruddannelse", EMPTY),
        line("Her skrives fx 'Administrativ medarbejder X%'", "Andel af løn til lokal administrativ medarbejder", EMPTY),
        line("Café", "", [18, 24, 24], 46, 10),
        line("Aktivitetsmidler", "", [27, 36, 36], 69, 15),
      ],
    },
    {
      kind: "focus-area",
      title: "Kriminalpræventiv indsats",
      lines: [
        line("Projektleder 40 %", "Andel af projektlederløn", [60, 80, 80], 150, 35),
        line("Andel af fælleslokaler 40 %", "Andel af udgifter til leje & drift af lokaler", [30, 40, 40], 76, 17),
        line("Andel af kursusudgifter X%", "Andel af udgifter til kurser /efteruddannelse", EMPTY),
        line("Her skrives fx 'Administrativ medarbejder X%'", "Andel af løn til lokal administrativ medarbejder", EMPTY),
        line("Værksted", "", [36, 48, 48], 90, 21),
      ],
    },
    { kind: "evaluation", title: "Lokal evaluering", lines: [line("Evaluering", "", [null, null, 30], 20, 5)] },
  ],
  notes: [],
};

const SAMPLE_LAYOUT = layoutWith({ slots: { administration: 3, focusArea: 6, evaluation: 1 }, typeList: "none", notes: "none" });

/** What a cell is to hold: a value, a formula to be worked out, or a formula with the result it was stored with. */
export type Content =
  | CellValue
  | { readonly formula: string; readonly stored?: CellValue; readonly numberFormat?: string }
  | { readonly value: CellValue; readonly numberFormat: string };

export type Contents = Readonly<Record<string, Content>>;

function toCell(address: string, content: Content, known: Cell | undefined): Cell {
  const at = parseAddress(address);
  if (!at) throw new Error(`no cell: ${address}`);
  const base = { ...at, numberFormat: known?.numberFormat ?? "General", formula: null };
  if (typeof content !== "object" || content === null || "error" in content) return { ...base, value: content };
  if ("formula" in content)
    return { ...base, formula: content.formula, value: content.stored ?? null, numberFormat: content.numberFormat ?? base.numberFormat };
  return { ...base, value: content.value, numberFormat: content.numberFormat };
}

/** A copy with some cells replaced and every formula worked out again; a `stored` result stays as given. */
export function withCells(workbook: Workbook, sheetName: string, contents: Contents): Workbook {
  const pinned = new Set(
    Object.entries(contents).flatMap(([address, content]) =>
      typeof content === "object" && content !== null && "stored" in content ? [address] : [],
    ),
  );
  const replace = (sheet: Sheet): Sheet => {
    const cells = new Map(sheet.cells);
    for (const [address, content] of Object.entries(contents)) {
      const cell = toCell(address, content, cells.get(keyOf(address)));
      if (cell.value === null && cell.formula === null) cells.delete(keyOf(address));
      else cells.set(keyOf(address), cell);
    }
    return { ...sheet, cells };
  };
  const edited = { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === sheetName ? replace(sheet) : sheet)) };
  const evaluator = new Evaluator(edited);
  const recalculate = (sheet: Sheet): Sheet => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([key, cell]): [number, Cell] => {
        if (cell.formula === null || (sheet.name === sheetName && pinned.has(toAddress(cell.row, cell.column)))) return [key, cell];
        const value = evaluator.evaluate(sheet, cell);
        return [key, value === undefined ? cell : { ...cell, value }];
      }),
    ),
  });
  return { ...edited, sheets: edited.sheets.map(recalculate) };
}

function keyOf(address: string): number {
  const at = parseAddress(address);
  if (!at) throw new Error(`no cell: ${address}`);
  return cellKey(at.row, at.column);
}

/** The input of a check over a workbook. Throws where the workbook holds no readable budget. */
export function inputOf(
  workbook: Workbook,
  documents: {
    readonly agreements?: readonly Agreement[] | null;
    readonly setAside?: readonly Agreement[];
    readonly links?: readonly Link[] | null;
  } = {},
): CheckInput {
  const reading = readBudget(workbook);
  if (reading.kind !== "budget") throw new Error(JSON.stringify(reading));
  return {
    workbook,
    budget: reading.budget,
    judgeNotes,
    agreements: documents.agreements ?? null,
    setAside: documents.setAside,
    links: documents.links ?? null,
  };
}

export interface More {
  readonly layout?: Partial<Layout>;
  readonly description?: Partial<BudgetDescription>;
  readonly agreements?: readonly Agreement[];
  readonly setAside?: readonly Agreement[];
  readonly links?: readonly Link[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Texts of another sheet, one a row, in its column A. */
  readonly texts?: readonly string[];
}

/** The sample budget with some cells replaced, as the input of a check. */
export function sample(cells: Contents = {}, more: More = {}): CheckInput {
  const layout = { ...SAMPLE_LAYOUT, ...more.layout };
  const built = withCells(buildWorkbook({ ...SAMPLE, ...more.description }, layout), layout.sheetName, cells);
  const hide = (sheet: Sheet): Sheet => ({
    ...sheet,
    hiddenRows: new Set([...sheet.hiddenRows, ...(more.hiddenRows ?? [])]),
    hiddenColumns: new Set([...sheet.hiddenColumns, ...(more.hiddenColumns ?? [])]),
  });
  const texts = (more.texts ?? []).map((value, row): [number, Cell] => [
    cellKey(row, 0),
    { row, column: 0, value, formula: null, numberFormat: "General" },
  ]);
  const notes: Sheet = {
    name: "Noter",
    visibility: "visible",
    protected: false,
    cells: new Map(texts),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  return inputOf({ ...built, sheets: [...built.sheets.map(hide), ...(texts.length > 0 ? [notes] : [])] }, more);
}
