// The contract over Excel: the add-in's own ports on Microsoft's runtime, with a workbook in memory behind it.
import { startExcel } from "../../src/excel/start";
import { startNodeExcel, type NodeExcelOptions } from "../host/node-excel";
import { describeHost, type ContractHost } from "./contract";
import type { ContractWorkbook } from "./contract-workbook";
import { openContractWorkbook, viewOf } from "./excel-workbook";

async function makeExcelHost(contract: ContractWorkbook, options: NodeExcelOptions): Promise<ContractHost> {
  const workbook = openContractWorkbook(contract);
  const excel = startNodeExcel(workbook, options);
  const { source, surface } = await startExcel();
  return {
    source,
    surface,
    ...viewOf(workbook),
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
