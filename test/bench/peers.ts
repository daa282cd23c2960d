// Other ways to get at the same file: LibreOffice, and reading cell by cell as naive add-ins do.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { startExcel } from "../../src/excel/start";
import { MemoryWorkbook } from "../host/memory-workbook";
import { startNodeExcel } from "../host/node-excel";
import { toAddress } from "../../src/workbook/address";
import { budgetPath, readBudgetFile } from "./budgets";
import { measure, measureAsync } from "./measure";
import { countRow, skippedRow, timeRow, type Group, type Row } from "./table";

const FILE = "mjoelnerparken-2017-2021.xlsx";

/** LibreOffice converting the file to text, which opens and recalculates it; the process's start is in it. */
function measureLibreOffice(): Row {
  const what = "LibreOffice uden skærm: åbner og genberegner filen (med start)";
  const folder = mkdtempSync(path.join(os.tmpdir(), "budgettjek-office-"));
  const convert = (): boolean => {
    const { status } = spawnSync(
      "soffice",
      [`-env:UserInstallation=${pathToFileURL(folder).href}`, "--headless", "--convert-to", "csv", "--outdir", folder, budgetPath(FILE)],
      { stdio: "ignore", timeout: 120_000 },
    );
    return status === 0;
  };
  try {
    return convert() ? timeRow(what, measure(convert, { warm: 0, runs: 2 })) : skippedRow(what, "LibreOffice er her ikke");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Excel answers at once here; over a network each sync also costs a round trip of tens of milliseconds. */
async function measureCellByCell(): Promise<Row[]> {
  const excel = startNodeExcel(MemoryWorkbook.from(readBudgetFile(FILE)));
  try {
    const { source } = await startExcel();
    const naive = async (): Promise<void> => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Budget");
        const used = sheet.getUsedRange(true).load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
        await context.sync();
        for (let row = 0; row < used.rowCount; row++) {
          for (let column = 0; column < used.columnCount; column++) {
            sheet.getRange(toAddress(used.rowIndex + row, used.columnIndex + column)).load(["values", "formulas"]);
            await context.sync();
          }
        }
      });
    };
    await source.read();
    const ours = await measureAsync(() => source.read(), { warm: 3, runs: 15 });
    excel.answerer.reset();
    const theirs = await measureAsync(naive, { warm: 0, runs: 1 });
    return [
      timeRow("Budgettjek læser hele mappen gennem Office.js, 1 `sync`", ours),
      timeRow("Det samme ark læst med et `sync` pr. celle", theirs),
      countRow("… rundture", excel.answerer.batches.length, "sync"),
    ];
  } finally {
    excel.stop();
  }
}

export const peers: Group = {
  name: "peers",
  title: "Til sammenligning, Mjølnerparken",
  measure: async () => [measureLibreOffice(), ...(await measureCellByCell())],
};
