// The contract over Excel: the add-in's own ports on Microsoft's runtime, with a workbook in memory behind it.
import { parseMarkFormula } from "../../src/workbook/marks";
import { parseAddress, toAreaAddress } from "../../src/workbook/address";
import { cellKey } from "../../src/workbook/workbook";
import { startExcel } from "../../src/excel/start";
import { areaOf, MemoryWorkbook } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcelOptions } from "../host/node-excel";
import { describeHost, type ContractHost } from "./contract";
import type { ContractWorkbook } from "./contract-workbook";

function openContractWorkbook(workbook: ContractWorkbook): MemoryWorkbook {
  const host = MemoryWorkbook.from(workbook);
  for (const { name, protection, unlocked, foreignFormats } of workbook.sheets) {
    const sheet = host.sheet(name);
    sheet.protection = protection && { password: protection.password, options: { allowFormatCells: protection.allowFormatCells } };
    for (const address of unlocked) {
      const { row, column } = parseAddress(address)!;
      sheet.unlocked.add(cellKey(row, column));
    }
    sheet.formats = foreignFormats.map(({ address, formula }) => ({ areas: [areaOf(address)], type: "Custom", formula: `=${formula}`, look: {} }));
  }
  return host;
}

async function makeExcelHost(contract: ContractWorkbook, options: NodeExcelOptions): Promise<ContractHost> {
  const workbook = openContractWorkbook(contract);
  const excel = startNodeExcel(workbook, options);
  const { source, surface } = await startExcel();
  return {
    source,
    surface,
    marks: () =>
      Promise.resolve(
        workbook.sheets.flatMap(({ name, formats }) =>
          formats.flatMap(({ formula, areas }) => {
            const mark = parseMarkFormula(formula);
            return mark ? areas.map((area) => ({ sheet: name, address: toAreaAddress(area), severity: mark.severity })) : [];
          }),
        ),
      ),
    picture: () => {
      const whole = JSON.parse(workbook.snapshot()) as { sheets: { formats: { formula: string }[] }[] };
      for (const sheet of whole.sheets) sheet.formats = sheet.formats.filter(({ formula }) => !parseMarkFormula(formula));
      return Promise.resolve(whole);
    },
    selection: () => {
      const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId)!;
      return Promise.resolve({ sheet: sheet.name, addresses: workbook.selection.map(toAreaAddress) });
    },
    type: async (sheet, cell, content, by) => {
      workbook.type(sheet, cell, content, by === "another" ? "Remote" : "Local");
      await answered();
    },
    close: () => {
      excel.stop();
      return Promise.resolve();
    },
  };
}

/** Events reach the add-in behind a few promises of the runtime. */
function answered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

describeHost("Excel", (workbook) => makeExcelHost(workbook, { newerRuntime: true, sets: { ExcelApiOnline: "1.1" } }));
