// An open budget before the grid has it: read from its file, its locks known, and everything else waiting for the grid.
import { readFileSync } from "node:fs";
import path from "node:path";
import { toXlsx } from "../../src/file/write-table";
import { OpenWorkbook } from "../../src/workbench/files/open-workbook";
import { readDisplay } from "../../src/workbench/grid/read-display";
import { cellAt } from "../../src/workbook/workbook";
import { openHeadless } from "./headless";

const mjoelnerparken = new Uint8Array(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx")));

test("uses the file until the grid is requested, and the grid afterwards", async () => {
  let asked = 0;
  const grid = openHeadless(mjoelnerparken);
  const opened = new OpenWorkbook(readDisplay(mjoelnerparken), () => {
    asked++;
    return Promise.resolve(grid.workbook);
  });
  const heard = jest.fn();
  const stop = await opened.onChange(heard);
  const sheet = opened.file.workbook.sheets[0]!.name;
  expect(cellAt((await opened.read()).sheets[0]!, 11, 2)?.value).toBe(13);
  expect(
    await opened.writable([
      { sheet: sheet.toUpperCase(), address: "C12" },
      { sheet, address: "H12" },
      { sheet: "none", address: "C12" },
    ]),
  ).toEqual(
    [true, false, true], // a sheet that is not there is told when it is written to
  );
  expect([asked, opened.isLive]).toEqual([0, false]);
  await Promise.all([opened.write([{ sheet, cell: "C12", from: 13, to: 14 }]), opened.hasMarks()]);
  expect([asked, opened.isLive, heard.mock.calls.length]).toEqual([1, true, 1]);
  expect(cellAt((await opened.read()).sheets[0]!, 11, 2)?.value).toBe(14);
  await stop();
  await opened.write([{ sheet, cell: "C12", from: 14, to: 13 }]);
  expect(heard).toHaveBeenCalledTimes(1);
  grid.close();
});

test("waits for the grid to calculate a file without results", async () => {
  const file = readDisplay(mjoelnerparken);
  for (const lacking of [{ ...file, recalculates: true }, withoutResult(file)]) {
    const grid = openHeadless(mjoelnerparken);
    const opened = new OpenWorkbook(lacking, () => Promise.resolve(grid.workbook));
    await opened.read();
    expect(opened.isLive).toBe(true);
    grid.close();
  }
  const plain = new OpenWorkbook(readDisplay(toXlsx([["a", 1]], "Ark")), () => Promise.reject(new Error("not asked for")));
  expect((await plain.read()).sheets).toHaveLength(1);
});

function withoutResult(file: ReturnType<typeof readDisplay>): ReturnType<typeof readDisplay> {
  const [first, ...rest] = file.workbook.sheets;
  const cells = new Map([...first!.cells].map(([key, cell]) => [key, cell.formula === null ? cell : { ...cell, value: null }]));
  return { ...file, workbook: { ...file.workbook, sheets: [{ ...first!, cells }, ...rest] } };
}

test("retries a grid that could not be started", async () => {
  let fails = true;
  const grid = openHeadless(mjoelnerparken);
  const opened = new OpenWorkbook(grid.workbook.file, () =>
    fails ? Promise.reject(new Error("no engine")) : Promise.resolve(grid.workbook),
  );
  await expect(opened.show([{ sheet: "Budget", address: "C12" }])).rejects.toThrow("no engine");
  fails = false;
  expect(await opened.hasMarks()).toBe(false);
  grid.close();
});
