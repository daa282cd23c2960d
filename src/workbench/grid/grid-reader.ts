// Reads the grid's live cells into the plain snapshot: formulas as in the file, results as Excel would have them.
import type { GridModel } from "./grid-model";
import type { ICellData, Injector, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { cellKey, isCellError, type Cell, type CellValue, type Sheet } from "../../workbook/workbook";
import { findGiven, type GivenFormula } from "./given-formulas";
import { readValue } from "./grid-cells";
import type { OpenedFile } from "./read-display";
import { sheetId } from "./sheet-id";

export class GridReader {
  /** By the grid's sheet id: the formulas that differ between engine and file. */
  private readonly given: ReadonlyMap<string, ReadonlyMap<number, GivenFormula>>;

  constructor(
    private readonly injector: Injector,
    private readonly id: string,
    private readonly model: GridModel,
    private readonly file: OpenedFile,
  ) {
    this.given = new Map(file.workbook.sheets.map((sheet, position) => [sheetId(position), findGiven(sheet, file.arrays[position] ?? [])]));
  }

  readSheet(sheet: Worksheet, position: number): Sheet {
    // The grid cannot add, move or remove sheets, so a sheet's position identifies it in the file.
    const origin = this.file.workbook.sheets[position];
    const cells = new Map<number, Cell>();
    sheet.getCellMatrix().forValue((row, column, data) => {
      const cell = this.readCell(sheet, row, column, data as ICellData | null | undefined);
      if (cell) cells.set(cellKey(row, column), cell);
    });
    const snapshot = sheet.getConfig();
    return {
      name: sheet.getName(),
      visibility: snapshot.hidden ? (origin?.visibility === "very-hidden" ? "very-hidden" : "hidden") : "visible",
      protected: origin?.protected ?? false,
      cells,
      hiddenRows: origin?.hiddenRows ?? new Set(),
      hiddenColumns: origin?.hiddenColumns ?? new Set(),
      ...(origin?.merged ? { merged: origin.merged } : {}),
      ...(origin?.lists ? { lists: origin.lists } : {}),
    };
  }

  readCell(sheet: Worksheet, row: number, column: number, data: ICellData | null | undefined): Cell | undefined {
    if (!data) return undefined;
    const written = this.readFormula(sheet, row, column, data);
    const found = readValue(data, written !== null);
    const { formula, value } = this.asInFile(sheet, row, column, written, found);
    if (value === null && formula === null) return undefined;
    return { row, column, value, formula, numberFormat: this.readNumberFormat(data) };
  }

  /**
   * A formula that the engine has in another form, or not at all, counts as the file's own until its cell is changed; so does its result
   * if the engine has none.
   */
  private asInFile(
    sheet: Worksheet,
    row: number,
    column: number,
    formula: string | null,
    value: CellValue,
  ): Pick<Cell, "formula" | "value"> {
    const given = this.given.get(sheet.getSheetId())?.get(cellKey(row, column));
    if (!given || formula !== given.engine) return { formula, value };
    if (given.engine === null)
      return JSON.stringify(value) === JSON.stringify(given.value) ? { formula: given.file, value } : { formula, value };
    const isLost = isCellError(value) && !isCellError(given.value) && given.value !== null;
    return { formula: given.file, value: isLost ? given.value : value };
  }

  private readFormula(sheet: Worksheet, row: number, column: number, data: ICellData): string | null {
    const whole =
      data.f || (data.si ? this.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet.getSheetId(), this.id) : null);
    return whole ? whole.replace(/^=/, "") : null;
  }

  /** A style from the file has the file's number format; one made by an edit has the format the edit gave it. */
  private readNumberFormat(data: ICellData): string {
    const { s } = data;
    if (typeof s === "string" && /^\d+$/.test(s)) return this.file.numberFormats[Number(s)] ?? "General";
    const style = this.model.getStyles().get(s);
    return style?.n?.pattern ?? (s ? "General" : (this.file.numberFormats[0] ?? "General"));
  }
}
