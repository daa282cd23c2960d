// Mjølnerparken's budget with a table on the sheet of the expense types, and lists that take their values from it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const TABLE =
  '<?xml version="1.0" encoding="UTF-8"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Typer" displayName="Typer" ' +
  'ref="A1:A4"><tableColumns count="1"><tableColumn id="1" name="Hvad_x000a_kr."/></tableColumns></table>';
const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdT" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>';

/** B12:B24 has the list of a name that stands for the table's column, or another list's formula. `table`: its part. */
export function withTables(source = "Typeliste", table = TABLE): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx"))));
  const edit = (part: string, from: string | RegExp, to: string): void => {
    const before = strFromU8(parts[part]!);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${part} has no ${String(from)}`);
    parts[part] = strToU8(after);
  };
  edit("xl/worksheets/sheet1.xml", /(<dataValidation type="list"[^>]*>)<formula1>[^<]*<\/formula1>/, `$1<formula1>${source}</formula1>`);
  const name = '<definedName name="Typeliste">Typer[Hvad\nkr.]</definedName>';
  const workbook = strFromU8(parts["xl/workbook.xml"]!);
  if (workbook.includes("<definedNames>")) edit("xl/workbook.xml", "<definedNames>", `<definedNames>${name}`);
  else edit("xl/workbook.xml", "</sheets>", `</sheets><definedNames>${name}</definedNames>`);
  parts["xl/worksheets/_rels/sheet2.xml.rels"] = strToU8(RELATIONS);
  parts["xl/tables/table1.xml"] = strToU8(table);
  return zipSync(parts);
}
