// The contract's workbook behind Excel, and what the contract sees of it past the ports. The same for Node and the browser.
import { parseMarkFormula } from "../../src/workbook/marks";
import { parseAddress, toAreaAddress } from "../../src/workbook/address";
import { cellKey } from "../../src/workbook/workbook";
import { areaOf, MemoryWorkbook } from "../host/memory-workbook";
import type { ContractHost } from "./contract";
import type { ContractWorkbook } from "./contract-workbook";

export function openContractWorkbook(workbook: ContractWorkbook): MemoryWorkbook {
  const host = MemoryWorkbook.from(workbook);
  for (const { name, protection, unlocked, foreignFormats } of workbook.sheets) {
    const sheet = host.sheet(name);
    sheet.protection = protection && { password: protection.password, options: { allowFormatCells: protection.allowFormatCells } };
    for (const address of unlocked) {
      const { row, column } = parseAddress(address)!;
      sheet.unlocked.add(cellKey(row, column));
    }
    sheet.formats = foreignFormats.map(({ address, formula }) => ({
      areas: [areaOf(address)],
      type: "Custom",
      formula: `=${formula}`,
      look: {},
    }));
  }
  return host;
}

export function viewOf(workbook: MemoryWorkbook): Pick<ContractHost, "marks" | "picture" | "selection"> {
  return {
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
  };
}
