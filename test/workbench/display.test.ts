// The looks of a file in the grid's data, and what a person may do to the grid.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ICommandService, UndoCommand } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { readXlsx } from "../../src/file/read-xlsx";
import { buildFile } from "../../src/workbench/files/build-file";
import { showAsDanish } from "../../src/workbench/grid/danish-view";
import { toWorkbookData } from "../../src/workbench/grid/display";
import { readDisplay } from "../../src/workbench/grid/read-display";
import { cellAt } from "../../src/workbook/workbook";
import { openHeadless } from "./headless";

const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx")));

test("shows the budget as its file does", () => {
  const data = toWorkbookData("id", "name", readDisplay(bytes));
  const sheet = data.sheets["sheet-1"]!;
  const styleOf = (row: number, column: number) => data.styles[sheet.cellData![row]![column]!.s as string]!;
  expect(sheet.mergeData).toContainEqual({ startRow: 6, startColumn: 0, endRow: 8, endColumn: 1 });
  expect(sheet.mergeData).toHaveLength(15);
  expect(sheet.freeze).toEqual({ xSplit: 2, ySplit: 9, startRow: 9, startColumn: 2 });
  expect([sheet.columnData![0]!.w, sheet.columnData![2]!.w, sheet.rowData![6]!.h]).toEqual([252, 56, 40]);
  expect(sheet.rowData![0]).toEqual({ h: 25 }); // the title's letters are larger, its row has no height of its own
  expect(sheet.rowData![1]).toBeUndefined();
  expect(styleOf(0, 0)).toMatchObject({ bl: 1, fs: 14 });
  expect(styleOf(9, 5).bg).toEqual({ rgb: "#D9E1F2" }); // an empty cell's fill
  expect(styleOf(24, 2)).toMatchObject({ bl: 1, n: { pattern: "#,##0" }, bd: { t: { s: 1 } } });
  expect(styleOf(6, 0)).toMatchObject({ ht: 2, vt: 2, tb: 3 });
  expect(styleOf(1, 1).n).toEqual({ pattern: "dd-mm-yyyy" });
  expect(sheet.cellData![11]![7]).toMatchObject({ v: 201, t: 2, f: "=SUM(C12:G12)" });
  expect(data.sheetOrder.map((id) => data.sheets[id]!.name)).toEqual(["Budget", "Udgiftstyper"]);
  const rules = JSON.parse(data.resources![0]!.data) as Record<string, { rule: unknown }[]>;
  expect(rules["sheet-1"]!.map(({ rule }) => rule)).toEqual([
    { type: "highlightCell", subType: "formula", value: "=B110<>0", style: { bg: { rgb: "#FF0000" } } },
  ]);
});

test("recognises a report sheet made in Excel by its marker, whatever its name", () => {
  const parts = unzipSync(bytes);
  const part = "xl/worksheets/sheet2.xml";
  const marked = (name: string) =>
    zipSync({
      ...parts,
      [part]: strToU8(
        strFromU8(parts[part]!).replace(
          "</worksheet>",
          `<customProperties><customPr name="${name}" r:id="rId9"` +
            ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></customProperties></worksheet>`,
        ),
      ),
    });
  expect(readDisplay(marked("budgettjek-report")).reportSheets).toEqual(["Udgiftstyper"]);
  expect(readDisplay(marked("another")).reportSheets).toEqual([]);
});

test("the grid of an untouched workbook holds what the file holds", async () => {
  const grid = openHeadless(bytes);
  expect(await grid.workbook.changes()).toEqual([]);
  const strip = (sheets: readonly { cells: ReadonlyMap<number, unknown> }[]) => sheets.map(({ cells }) => [...cells]);
  expect(strip((await grid.workbook.read()).sheets)).toEqual(strip(readXlsx(bytes).sheets));
  grid.close();
});

test("accepts Danish input, recalculates and undoes; refuses locked cells", async () => {
  const grid = openHeadless(bytes);
  const { workbook, injector, refusals } = grid;
  const commands = injector.get(ICommandService);
  const at = async (row: number, column: number) => {
    const cell = cellAt((await workbook.read()).sheets[0]!, row, column);
    return cell?.formula ?? cell?.value ?? null;
  };
  const result = async () => cellAt((await workbook.read()).sheets[0]!, 11, 7)?.value;
  const select = (row: number, column: number) =>
    commands.executeCommand(SetSelectionsOperation.id, {
      unitId: "test",
      subUnitId: "sheet-1",
      selections: [{ range: { startRow: row, endRow: row, startColumn: column, endColumn: column }, primary: null, style: null }],
    });

  await select(11, 2);
  expect(workbook.paste("1.310\t25,4")).toBeUndefined();
  expect([await at(11, 2), await at(11, 3), await result()]).toEqual([1310, 25.4, 1310 + 25.4 + 50 + 50 + 38]);
  await commands.executeCommand(UndoCommand.id);
  expect([await at(11, 2), await at(11, 3), await result()]).toEqual([13, 50, 201]);

  await select(11, 6);
  expect(workbook.paste("1\t2")).toEqual({ kind: "locked", cell: "H12" });
  expect(await at(11, 6)).toBe(38);

  await commands.executeCommand(SetRangeValuesCommand.id, {
    unitId: "test",
    subUnitId: "sheet-1",
    range: { startRow: 11, endRow: 11, startColumn: 7, endColumn: 7 },
    value: { v: 5 },
  });
  expect(refusals).toEqual([{ kind: "locked", cell: "H12" }]);
  expect(await at(11, 7)).toBe("SUM(C12:G12)");
  await commands.executeCommand("sheet.command.insert-row", {
    unitId: "test",
    subUnitId: "sheet-1",
    range: { startRow: 11, endRow: 11, startColumn: 0, endColumn: 13 },
  });
  expect(refusals.at(-1)).toEqual({ kind: "structure" });
  expect(await at(11, 2)).toBe(13);
  grid.close();
});

test("shows logical values and errors by their Danish names, takes both so typed, and opens a cell with what is typed", async () => {
  const grid = openHeadless(bytes);
  showAsDanish(grid.injector);
  const { writeCellInterceptor } = grid.injector.get(SheetInterceptorService);
  const sheet = grid.model.getSheets()[0]!;
  const place = (row: number, column: number) => ({
    workbook: grid.model,
    worksheet: sheet,
    unitId: "test",
    subUnitId: "sheet-1",
    row,
    col: column,
    origin: sheet.getCellRaw(row, column),
  });
  const type = async (row: number, column: number, text: string) => {
    const value = writeCellInterceptor.fetchThroughInterceptors(AFTER_CELL_EDIT)({ v: text }, place(row, column))!;
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    await grid.injector
      .get(ICommandService)
      .executeCommand(SetRangeValuesCommand.id, { unitId: "test", subUnitId: "sheet-1", range, value });
  };
  const seen = async (row: number, column: number) => {
    const shown = sheet.getCell(row, column);
    const opened = writeCellInterceptor.fetchThroughInterceptors(BEFORE_CELL_EDIT)(shown, place(row, column));
    return [cellAt((await grid.workbook.read()).sheets[0]!, row, column)?.value, shown?.v, opened?.v];
  };
  for (const [typed, value] of [
    ["sand", true],
    ["FALSK", false],
    ["#I/T", { error: "#N/A" }],
    ["#division/0!", { error: "#DIV/0!" }],
  ] as const) {
    await type(11, 2, typed);
    expect(await seen(11, 2)).toEqual([value, typed.toUpperCase(), typed.toUpperCase()]);
  }
  await type(11, 2, "Sandkasse");
  expect(await seen(11, 2)).toEqual(["Sandkasse", "Sandkasse", "Sandkasse"]);
  grid.close();
});

test("saves only the change and its results", async () => {
  const grid = openHeadless(bytes);
  const { workbook } = grid;
  expect(await buildFile(bytes, workbook)).toEqual(bytes);
  await workbook.write([{ sheet: "Budget", cell: "C12", from: 13, to: 14 }]);
  const saved = readXlsx(await buildFile(bytes, workbook));
  const before = readXlsx(bytes);
  const different = [...saved.sheets[0]!.cells].filter(([key, cell]) => before.sheets[0]!.cells.get(key)?.value !== cell.value);
  expect(different.map(([, { row, column, value }]) => [row + 1, column, value])).toEqual([
    [12, 2, 14],
    [12, 7, 202],
    [25, 2, 308],
    [25, 7, 1946],
    [108, 2, 1192],
    [108, 7, 14301],
    [110, 1, 1],
    [111, 1, 3575 / 14301],
  ]);
  grid.close();
});
