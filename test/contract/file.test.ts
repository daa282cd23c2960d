// The contract over an .xlsx file. Marks and contents are looked for in the saved file, not in the host's memory.
import { strFromU8, unzipSync } from "fflate";
import { findMarks, removeMarks } from "../../src/file/mark-formats";
import { openXlsx } from "../../src/file/open-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { describeHost } from "./contract";
import type { ContractHost } from "./contract";
import { toContractFile } from "./contract-file";

describeHost("file", (workbook) => {
  const host = openXlsx(toContractFile(workbook));
  const sheetTexts = (): [string, string][] => {
    const parts = unzipSync(host.save());
    return workbook.sheets.map(({ name }, i) => [name, strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`]!)]);
  };
  const contract: ContractHost = {
    // What is read is what a new opening of the saved file reads.
    source: { read: () => Promise.resolve(readXlsx(host.save())) },
    surface: host,
    marks: () =>
      Promise.resolve(
        sheetTexts().flatMap(([sheet, xml]) =>
          findMarks(xml).flatMap(({ severity, addresses }) => addresses.map((address) => ({ sheet, address, severity }))),
        ),
      ),
    picture: () => {
      const { "xl/styles.xml": styles, ...parts } = unzipSync(host.save());
      const texts = Object.entries(parts).map(([name, bytes]): [string, string] => [name, removeMarks(strFromU8(bytes))]);
      // The looks of marks stand among the differential formats, behind the file's own.
      return Promise.resolve([...texts, strFromU8(styles!).replace(/<dxfs.*<\/dxfs>/, "")]);
    },
  };
  return Promise.resolve(contract);
});
