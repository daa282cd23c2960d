// The workbook every host starts the contract from: each kind of value, hidden things, and each kind of protection.
import { parseAddress, toAddress } from "../../src/workbook/address";
import { cellKey } from "../../src/workbook/workbook";
import type { Cell, CellValue, Sheet, Visibility, Workbook } from "../../src/workbook/workbook";

export interface ContractSheet extends Sheet {
  /** Null where the sheet is not protected. */
  readonly protection: { readonly password: boolean; readonly allowFormatCells: boolean } | null;
  /** A1 addresses of cells that may be written although the sheet is protected. */
  readonly unlocked: readonly string[];
  /** Conditional formats that are not ours: an area and its formula without "=". */
  readonly foreignFormats: readonly { readonly address: string; readonly formula: string }[];
}

export interface ContractWorkbook extends Workbook {
  readonly sheets: readonly ContractSheet[];
}

interface SheetDraft {
  readonly name: string;
  readonly visibility?: Visibility;
  readonly protection?: ContractSheet["protection"];
  readonly unlocked?: readonly string[];
  readonly foreignFormats?: ContractSheet["foreignFormats"];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Address → value, or value with formula and number format. */
  readonly cells?: Readonly<Record<string, CellValue | { value: CellValue; formula?: string; numberFormat?: string }>>;
}

function isDetailed(
  content: NonNullable<SheetDraft["cells"]>[string],
): content is { value: CellValue; formula?: string; numberFormat?: string } {
  return typeof content === "object" && content !== null && "value" in content;
}

function makeSheet(draft: SheetDraft): ContractSheet {
  const cells = new Map<number, Cell>();
  for (const [address, content] of Object.entries(draft.cells ?? {})) {
    const { row, column } = parseAddress(address)!;
    const detail = isDetailed(content) ? content : { value: content };
    cells.set(cellKey(row, column), {
      row,
      column,
      value: detail.value,
      formula: detail.formula ?? null,
      numberFormat: detail.numberFormat ?? "General",
    });
  }
  const protection = draft.protection ?? null;
  return {
    name: draft.name,
    visibility: draft.visibility ?? "visible",
    protected: protection !== null,
    cells: new Map([...cells].sort(([a], [b]) => a - b)),
    hiddenRows: new Set(draft.hiddenRows),
    hiddenColumns: new Set(draft.hiddenColumns),
    protection,
    unlocked: draft.unlocked ?? [],
    foreignFormats: draft.foreignFormats ?? [],
  };
}

export const CONTRACT_WORKBOOK: ContractWorkbook = {
  storedPart: null,
  sheets: [
    makeSheet({
      name: "Budget",
      protection: { password: false, allowFormatCells: false },
      unlocked: ["B4", "C4", "D4"],
      hiddenRows: [4],
      hiddenColumns: [4],
      cells: {
        A1: "Budgetark – æ, ø, å & <tegn> \"i\" 'tekst'",
        A2: "to\nlinjer",
        B2: { value: 43009, numberFormat: "dd-mm-yyyy" },
        A4: "Projektleder 50%'",
        B4: 37.6,
        C4: { value: 13, numberFormat: "#,##0" },
        D4: { value: 50, numberFormat: "#,##0" },
        E4: { value: 100.6, formula: "SUM(B4:D4)", numberFormat: "#,##0" },
        A5: "1.310",
        B5: -2,
        C5: true,
        D5: false,
        E5: { error: "#N/A" },
        A6: { value: "", formula: 'IF(C4=13,"","x")' },
        B6: { value: { error: "#DIV/0!" }, formula: "C4/0" },
        C6: { value: true, formula: "C4=13" },
        D6: { value: "13 t.kr.", formula: 'C4&" t.kr."' },
        E6: { value: 0.25, formula: "'Åbent ark'!B2/400", numberFormat: "0%" },
      },
    }),
    makeSheet({
      name: "Åbent ark",
      foreignFormats: [{ address: "A1:B3", formula: "$B1>50" }],
      cells: { A1: "Lektiecafé", B1: 686, B2: 100, A3: " mellemrum ", B3: { value: 786, formula: "SUM(B1:B2)" } },
    }),
    makeSheet({ name: "Med kode", protection: { password: true, allowFormatCells: false }, cells: { A1: 1 } }),
    makeSheet({ name: "Farver tilladt", protection: { password: true, allowFormatCells: true }, cells: { A1: 1 } }),
    makeSheet({ name: "Skjult", visibility: "hidden", cells: { A1: 1 } }),
    makeSheet({ name: "Meget skjult", visibility: "very-hidden", cells: { A1: 1 } }),
    makeSheet({ name: "Tomt" }),
  ],
};

/** The part of a sheet that {@link Sheet} promises, in a form that prints well: cells by address, in order. */
export function describeSheet(sheet: Sheet): unknown {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    cells: [...sheet.cells].map(([key, cell]) => {
      const inPlace = key === cellKey(cell.row, cell.column);
      return [inPlace ? toAddress(cell.row, cell.column) : `wrong key ${key}`, cell.value, cell.formula, cell.numberFormat];
    }),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
  };
}
