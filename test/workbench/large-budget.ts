// A real budget with many more sheets or rows beside it, for tests of size.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import { toAddress } from "../../src/workbook/address";

const COLUMNS = 20;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

function sheetXml(rows: number): string {
  const row = (at: number) => {
    const figures = Array.from({ length: COLUMNS - 1 }, (_, column) => `<c r="${toAddress(at, column)}"><v>${String(at % 7)}</v></c>`).join(
      "",
    );
    const sum =
      `<c r="${toAddress(at, COLUMNS - 1)}"><f>SUM(${toAddress(at, 0)}:${toAddress(at, COLUMNS - 2)})</f>` +
      `<v>${String((COLUMNS - 1) * (at % 7))}</v></c>`;
    return `<row r="${String(at + 1)}">${figures}${sum}</row>`;
  };
  return (
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetData>${Array.from({ length: rows }, (_, at) => row(at)).join("")}</sheetData></worksheet>`
  );
}

/** Mjølnerparken's budget with `sheets` more sheets of `rows` rows and 20 columns, the last a sum. */
export function largeBudget(sheets: number, rows: number): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx"))));
  const insert = (name: string, before: string, one: (at: number) => string) => {
    const added = Array.from({ length: sheets }, (_, at) => one(at)).join("");
    parts[name] = strToU8(strFromU8(parts[name]!).replace(before, added + before));
  };
  const xml = strToU8(sheetXml(rows));
  for (let at = 0; at < sheets; at++) parts[`xl/worksheets/large${String(at)}.xml`] = xml;
  insert(
    "xl/workbook.xml",
    "</sheets>",
    (at) => `<sheet name="Ark ${String(at + 1)}" sheetId="${String(100 + at)}" r:id="rLarge${String(at)}"/>`,
  );
  insert(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    (at) => `<Relationship Id="rLarge${String(at)}" Type="${RELATION}" Target="worksheets/large${String(at)}.xml"/>`,
  );
  insert("[Content_Types].xml", "</Types>", (at) => `<Override PartName="/xl/worksheets/large${String(at)}.xml" ContentType="${TYPE}"/>`);
  return zipSync(parts);
}
