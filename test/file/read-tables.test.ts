// A file's tables as the lists of its cells use them.
import { readDisplay } from "../../src/workbench/grid/read-display";
import { findList } from "../../src/workbench/grid/grid-lists";
import { withTables } from "../workbench/with-tables";
import { cellAt } from "../../src/workbook/workbook";

const TYPES = ["(Vælg udgiftstype)", "0. Forlodsudbetaling"];

function offered(bytes: Uint8Array): readonly string[] | undefined {
  const file = readDisplay(bytes);
  const list = findList(file, { sheet: 0, row: 12, column: 1 }, (sheet, row, column) => {
    return cellAt(file.workbook.sheets[sheet]!, row, column)?.value ?? null;
  });
  return list?.options.map(({ text }) => text);
}

test("reads a table's name, place and columns", () => {
  expect(readDisplay(withTables()).tables).toEqual([
    {
      name: "Typer",
      sheet: 1,
      area: { top: 0, left: 0, bottom: 3, right: 0 },
      columns: ["Hvad\nkr."],
      hasHeader: true,
      hasTotals: false,
    },
  ]);
});

test.each(["Typeliste", 'INDIRECT("Typer")', "INDEX(Typeliste,0,1)"])("a list from a table offers its rows: %s", (source) => {
  expect(offered(withTables(source))?.slice(0, 2)).toEqual(TYPES);
});

test("a header row that is turned off is a row of values, a total row none", () => {
  const table = (more: string): string =>
    `<table displayName="Typer" ref="A2:A4" ${more}><tableColumns><tableColumn name="a"/></tableColumns></table>`;
  expect(offered(withTables('INDIRECT("Typer[a]")', table('headerRowCount="0"')))).toHaveLength(3);
  expect(offered(withTables('INDIRECT("Typer[a]")', table('headerRowCount="0" totalsRowCount="1"')))).toHaveLength(2);
});

test("a table that cannot be read leaves the file readable", () => {
  for (const broken of ["<table", "<other/>", '<table displayName="Typer" ref="hvad"/>', ""]) {
    expect([readDisplay(withTables("Typeliste", broken)).tables, offered(withTables("Typeliste", broken))]).toEqual([[], undefined]);
  }
});
