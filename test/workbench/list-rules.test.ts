// The drop-down lists of a file: how its validations are read, what they offer, and what is refused.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ICommandService, UndoCommand } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { buildFile } from "../../src/workbench/files/build-file";
import { listAt } from "../../src/workbench/grid/grid-lists";
import { readDefinedName, readListRule } from "../../src/file/list-rules";
import { XmlScanner } from "../../src/opc/xml";
import { findListSource } from "../../src/workbook/lists";
import type { DefinedName, ListRule } from "../../src/workbook/workbook";
import { openHeadless } from "./headless";

function readAll<T>(xml: string, element: string, read: (scanner: XmlScanner) => T | null): T[] {
  const scanner = new XmlScanner(xml);
  const found: T[] = [];
  while (scanner.next()) {
    const one = scanner.opens(element) ? read(scanner) : null;
    if (one) found.push(one);
  }
  return found;
}
const readListRules = (xml: string): ListRule[] => readAll(xml, "dataValidation", readListRule);
const readDefinedNames = (xml: string): DefinedName[] => readAll(xml, "definedName", readDefinedName);

const sheetXml = (validations: string, extension = "") =>
  `<worksheet><sheetData><row r="1"><c r="A1"><f>1+1</f></c></row></sheetData>${validations}${extension}</worksheet>`;
const listXml = (formula: string, more = "", sqref = "B2:B4 D5") =>
  sheetXml(
    `<dataValidations><dataValidation type="list" ${more} sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`,
  );
const at = { sheet: 0, row: 2, column: 1 };

/** What a list's source is for the cell B3. */
function sourceOf(formula: string, names = "") {
  const [rule] = readListRules(listXml(formula));
  return findListSource(rule!, at, readDefinedNames(`<workbook><definedNames>${names}</definedNames></workbook>`));
}

test("reads only list rules, with their cells and whether the file enforces them", () => {
  const enforced = (more: string) => readListRules(listXml('"a,b"', more)).map(({ isEnforced, isShown }) => [isEnforced, isShown])[0];
  expect(readListRules(listXml("$A$1:$A$3"))).toEqual([
    {
      areas: [
        { top: 1, left: 1, bottom: 3, right: 1 },
        { top: 4, left: 3, bottom: 4, right: 3 },
      ],
      source: "$A$1:$A$3",
      isEnforced: false,
      isShown: true,
    },
  ]);
  expect(enforced('showErrorMessage="1"')).toEqual([true, true]);
  expect(enforced('showErrorMessage="1" errorStyle="warning"')).toEqual([false, true]);
  expect(enforced('showErrorMessage="true" errorStyle="stop" showDropDown="1"')).toEqual([true, false]);
  expect(
    readListRules(
      sheetXml(
        '<dataValidations><dataValidation type="whole" sqref="B2"><formula1>1</formula1><formula2>5</formula2></dataValidation></dataValidations>',
      ),
    ),
  ).toEqual([]);
  expect(readListRules(sheetXml(""))).toEqual([]);
});

test("reads a list in the sheet's extensions, with cells and formula in child elements", () => {
  const extension =
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" showErrorMessage="1">' +
    "<x14:formula1><xm:f>'Mine typer'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>C3 C5:C6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";
  expect(readListRules(sheetXml("", extension))).toEqual([
    {
      areas: [
        { top: 2, left: 2, bottom: 2, right: 2 },
        { top: 4, left: 2, bottom: 5, right: 2 },
      ],
      source: "'Mine typer'!$A$2:$A$4",
      isEnforced: true,
      isShown: true,
    },
  ]);
});

test.each([
  ['"a, b,c"', { texts: ["a", "b", "c"] }],
  ["&quot;Ja,Nej&quot;", { texts: ["Ja", "Nej"] }],
  ["$A$2:$A$12", { sheet: undefined, area: { top: 1, left: 0, bottom: 11, right: 0 } }],
  ["Udgiftstyper!$A$2:$A$12", { sheet: "Udgiftstyper", area: { top: 1, left: 0, bottom: 11, right: 0 } }],
  ["'Ole''s ark'!A2:A3", { sheet: "Ole's ark", area: { top: 2, left: 0, bottom: 3, right: 0 } }], // one row below the list's first cell
  ["typer", { sheet: "Data", area: { top: 0, left: 2, bottom: 4, right: 2 } }],
  ["OFFSET(A1,0,0,3)", undefined],
  ["INDIRECT(A1)", undefined],
  ["ukendt", undefined],
])("reads the source %s", (formula, expected) => {
  const names =
    '<definedName name="Typer" localSheetId="3">Andet!$A$1:$A$2</definedName><definedName name="Typer">Data!$C$1:$C$5</definedName>';
  expect(sourceOf(formula, names)).toEqual(expected);
});

test("prefers a sheet's own name to one of the workbook's", () => {
  const names = '<definedName name="x">Data!$A$1</definedName><definedName name="X" localSheetId="0">Eget!$A$1</definedName>';
  expect(sourceOf("x", names)).toMatchObject({ sheet: "Eget" });
});

const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx")));

function enforced(): Uint8Array {
  const parts = unzipSync(bytes);
  const part = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[part]!).replace('<dataValidation type="list"', '<dataValidation type="list" showErrorMessage="1"');
  return zipSync({ ...parts, [part]: strToU8(xml) });
}

const typed = (text: string) => ({
  unitId: "test",
  subUnitId: "sheet-1",
  range: { startRow: 11, endRow: 11, startColumn: 1, endColumn: 1 },
  value: { v: text },
});

test("the template's list offers the types of the other sheet in its own cells, and enforces nothing", async () => {
  const { workbook, injector, refusals, close } = openHeadless(bytes);
  const list = listAt(injector, workbook, "sheet-1", 11, 1);
  expect([list?.cell, list?.options.length, list?.options[8]]).toEqual(["B12", 11, { text: "7. Revision", content: "7. Revision" }]);
  expect(listAt(injector, workbook, "sheet-1", 11, 2)).toBeUndefined();
  expect(await injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, typed("Kaffe"))).toBe(true);
  expect(refusals).toEqual([]);
  close();
});

test("where the file enforces its list, refuses other values with the choices, writes listed ones undoably, and keeps the file's lists", async () => {
  const file = enforced();
  const { workbook, injector, refusals, close } = openHeadless(file);
  const commands = injector.get(ICommandService);
  expect(await commands.executeCommand(SetRangeValuesCommand.id, typed("Kaffe"))).toBe(false);
  expect(refusals).toEqual([
    { kind: "list", cell: "B12", options: listAt(injector, workbook, "sheet-1", 11, 1)!.options.map(({ text }) => text) },
  ]);
  expect(await workbook.changes()).toEqual([]);
  expect(await commands.executeCommand(SetRangeValuesCommand.id, typed("7. revision"))).toBe(true);
  expect(await workbook.changes()).toMatchObject([{ cell: "B12", to: "7. revision" }]);
  const saved = await buildFile(file, workbook);
  const validations = (data: Uint8Array) =>
    /<dataValidations.*<\/dataValidations>/s.exec(strFromU8(unzipSync(data)["xl/worksheets/sheet1.xml"]!))?.[0];
  expect(validations(saved)).toBe(validations(file));
  await commands.executeCommand(UndoCommand.id);
  expect(await workbook.changes()).toEqual([]);
  expect(refusals).toHaveLength(1);
  close();
});
