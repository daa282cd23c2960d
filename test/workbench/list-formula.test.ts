// The formulas of drop-down lists, worked out over small sheets: what each offers, and what only Excel can work out.
import type { Table } from "../../src/workbook/tables";
import type { CellValue, Workbook } from "../../src/workbook/workbook";
import { findList } from "../../src/workbench/grid/grid-lists";

const CELLS: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  Budget: [
    ["Drift", null],
    ["Løn", 2],
    [null, "A2:A3"],
  ],
  Lister: [
    ["Type", "Drift", "Løn", "Nummer"],
    ["Drift", "Leje", "Leder", 1],
    ["Løn", "Lys", "Vikar", 2],
    [null, "Vand", null, 3],
  ],
  "Ole's ark": [["alene"], ["en"], ["en"], ["to"]],
};

const NAMES = [
  { name: "Drift", source: "Lister!$B$2:$B$4" },
  { name: "Løn", source: "Lister!$C$2:$C$3" },
  { name: "Typer", source: "OFFSET(Lister!$A$2,0,0,COUNTA(Lister!$A:$A)-1,1)" },
  { name: "Valgt", source: "INDEX(Lister!$B$2:$C$4,0,MATCH(Budget!$A$1,Lister!$B$1:$C$1,0))" },
  { name: "Faste", source: '{"ja","nej";"måske","aldrig"}' },
  { name: "Typer", sheet: 2, source: "'Ole''s ark'!$A$4" },
  { name: "AfTabel", source: "Tabel1[Type]" },
  { name: "Rundt", source: "Rundt" },
];

const TABLES: readonly Table[] = [
  {
    name: "Tabel1",
    sheet: 1,
    area: { top: 0, left: 0, bottom: 3, right: 3 },
    columns: ["Type", "Drift", "Løn", "Nr. [t]"],
    hasHeader: true,
    hasTotals: true,
  },
  { name: "Drift2", sheet: 1, area: { top: 1, left: 1, bottom: 3, right: 1 }, columns: ["Ting"], hasHeader: false, hasTotals: false },
];

/** The list of a rule for B1:B3 at B2 of a sheet. */
function offered(source: string, at = 0): readonly string[] | undefined {
  const rule = { areas: [{ top: 0, left: 1, bottom: 2, right: 1 }], source, isEnforced: true, isShown: true };
  const names = Object.keys(CELLS);
  const workbook: Workbook = {
    sheets: names.map((name) => ({ name, lists: [rule] })),
    names: NAMES.map((one) => ({ sheet: undefined, ...one })),
  } as unknown as Workbook;
  const list = findList(
    { workbook, tables: TABLES },
    { sheet: at, row: 1, column: 1 },
    (place, row, column) => CELLS[names[place]!]?.[row]?.[column] ?? null,
  );
  return list?.options.map(({ text }) => text);
}

const DRIFT = ["Leje", "Lys", "Vand"];

test.each([
  // a cell names the list
  ["INDIRECT($A$1)", DRIFT],
  ["INDIRECT(A1)", ["Leder", "Vikar"]], // written for B1: at B2 it is A2
  ['INDIRECT("Lister!B2:B4")', DRIFT],
  ["INDIRECT(\"'Ole''s ark'!\"&$B$3)", ["en", "en"]],
  ['INDIRECT(SUBSTITUTE("Dri ft"," ",""))', DRIFT],
  ['INDIRECT("Lister!"&"B"&2&":B"&COUNTA(Lister!B:B))', DRIFT],
  // cells by place and number
  ["OFFSET(Lister!$A$1,1,1,3)", DRIFT],
  ["OFFSET(Lister!$B$2:$B$4,,1)", ["Leder", "Vikar"]],
  ["OFFSET(Lister!$B$4,0,0,-3,1)", DRIFT],
  [
    "OFFSET(Lister!$B$2,0,MATCH($A$2,Lister!$B$1:$C$1,0)-1,COUNTA(INDEX(Lister!$B$2:$C$4,0,MATCH($A$2,Lister!$B$1:$C$1,0))))",
    ["Leder", "Vikar"],
  ],
  ["Lister!$B$2:INDEX(Lister!$B:$B,COUNTA(Lister!$B:$B))", DRIFT],
  ['OFFSET(Lister!$A$2,0,0,COUNTIF(Lister!$A$2:$A$50,"?*"))', ["Drift", "Løn"]],
  ['OFFSET(Lister!$A$2,0,0,SUMPRODUCT(--(Lister!$A$2:$A$50<>"")))', ["Drift", "Løn"]],
  ["OFFSET(Lister!$D$2,0,0,MAX(Lister!$D$2:$D$9))", ["1", "2", "3"]],
  // what is chosen elsewhere decides
  ['IF($A$1="drift",Lister!$B$2:$B$4,Lister!$C$2:$C$3)', DRIFT],
  ["CHOOSE($B$2,Drift,Løn)", ["Leder", "Vikar"]],
  ["IFERROR(INDIRECT(Lister!$A$4),Typer)", ["Drift", "Løn"]],
  ['IFERROR(INDIRECT("to ord"),INDIRECT("Nyt!A1"))', undefined],
  ['IFERROR(INDIRECT("Nyt!A1"),Drift)', DRIFT],
  // names
  ["Typer", ["Drift", "Løn"]],
  ["=valgt", DRIFT],
  ["Faste", ["ja", "nej", "måske", "aldrig"]],
  // tables, by name or in a text
  ["AfTabel", ["Drift", "Løn"]],
  ['INDIRECT("Tabel1[Type]")', ["Drift", "Løn"]],
  ['INDIRECT("tabel1["&Lister!$B$1&"]")', ["Leje", "Lys"]],
  ['INDIRECT("Tabel1[[#Headers],[Type]:[Løn]]")', ["Type", "Drift", "Løn"]],
  ['INDIRECT("Tabel1[[#All],[Løn]]")', ["Løn", "Leder", "Vikar"]],
  ['INDIRECT("Tabel1[[#Totals],[Drift]]")', ["Vand"]],
  ["INDIRECT(\"Tabel1[Nr. '[t']]\")", ["1", "2"]],
  ['INDIRECT("Tabel1[@Drift]")', ["Leje"]], // its own row
  ['INDIRECT("Tabel1[[#This Row],[Drift]:[Løn]]")', ["Leje", "Leder"]],
  ["INDIRECT($A$1&2)", DRIFT],
  ["Drift2", DRIFT],
  ["INDEX(Tabel1[[Type]:[Løn]],2,0)", ["Løn", "Lys", "Vikar"]],
  ["OFFSET(Tabel1[[#Headers],[Drift]],1,0,ROWS(Tabel1[Drift]))", ["Leje", "Lys"]],
  ['IFERROR(INDIRECT("Tabel9[Type]"),Typer)', ["Drift", "Løn"]],
  // others
  ["Lister!$B$2:$B$4", DRIFT],
  ["Lister!$C:$C", ["Løn", "Leder", "Vikar"]],
  ["UNIQUE('Ole''s ark'!$A$1:$A$4)", ["alene", "en", "to"]],
  ["_xlfn.ANCHORARRAY(Lister!$B$2:$B$4)", DRIFT],
  ["Lister!$B$2#", DRIFT],
])("offers what %s gives", (source, expected) => {
  expect(offered(source)).toEqual(expected);
});

test("sees a sheet's own name before the workbook's", () => {
  expect(offered("Typer", 2)).toEqual(["to"]);
});

test.each([
  "INDIRECT($B$1)", // an empty cell
  'INDIRECT("ukendt")',
  'INDIRECT("R1C1",FALSE)',
  "OFFSET(Lister!$A$1,-5,0)",
  "OFFSET(Lister!$A$1,0,0,0)",
  "MATCH(1,2",
  "Tabel9[Type]",
  "Tabel1[Ukendt]",
  'INDIRECT("Drift2[#Totals]")', // it has none
  "[2]Andet!$A$1:$A$3",
  "UKENDT($A$1)",
  "Rundt",
])("offers nothing, and refuses nothing, where %s gives no cells here", (source) => {
  expect(offered(source)).toBeUndefined();
});
