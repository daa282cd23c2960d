// Our evaluation of formulas is Excel's: SUM and SUBTOTAL pass over texts, + does not, errors spread, circles have no value.
import { Evaluator, type Evaluation } from "../../src/formulas/evaluate";
import { parseAddress } from "../../src/workbook/address";
import { cellKey, type Cell, type CellValue, type Sheet, type Workbook } from "../../src/workbook/workbook";

type Content = CellValue;

function sheetOf(name: string, contents: Record<string, Content>): Sheet {
  const cells = new Map<number, Cell>();
  for (const [address, content] of Object.entries(contents)) {
    const { row, column } = parseAddress(address)!;
    const formula = typeof content === "string" && content.startsWith("=") ? content.slice(1) : null;
    cells.set(cellKey(row, column), { row, column, value: formula === null ? content : null, formula, numberFormat: "General" });
  }
  return { name, visibility: "visible", protected: false, cells, hiddenRows: new Set(), hiddenColumns: new Set() };
}

function evaluate(formula: string, contents: Record<string, Content> = {}, others: readonly Sheet[] = []): Evaluation {
  const sheet = sheetOf("Budget", { ...contents, Z99: `=${formula}` });
  const workbook: Workbook = { sheets: [sheet, ...others], storedPart: null };
  return new Evaluator(workbook).evaluate(sheet, sheet.cells.get(cellKey(98, 25))!);
}

const CELLS: Record<string, Content> = {
  A1: 1,
  A2: 2,
  A3: "3",
  A4: null,
  A5: true,
  B1: 10,
  B2: "=A1+A2",
  C1: { error: "#REF!" },
  D1: "tekst",
};

test.each<[string, Evaluation]>([
  ["1+2*3", 7],
  ["(1+2)*3", 9],
  ["-2-3", -5],
  ["--2", 2],
  ["+4", 4],
  ["10/4", 2.5],
  ["10/0", { error: "#DIV/0!" }],
  ["50%", 0.5],
  ["200%*2", 4],
  ["1.5e2", 150],
  [".5+1", 1.5],
  [" 1 +\n2 ", 3],
  ["A1+A2", 3],
  ["$A$1+A$2", 3],
  ["A4+1", 1],
  ["A5+1", 2],
  ["D1+1", { error: "#VALUE!" }],
  ["A3+1", undefined],
  ["C1+1", { error: "#REF!" }],
  ["1+C1", { error: "#REF!" }],
  ["A4", 0],
  ["B2*2", 6],
  ["SUM(A1:A5)", 3],
  ["SUM(A1,A2,5)", 8],
  ["SUM(B2:A1)", 16],
  ["sum(A1:A2)", 3],
  ["SUM(A1:C1)", { error: "#REF!" }],
  ["SUM()", 0],
  ["SUBTOTAL(9,A1:A5)", 3],
  ["SUBTOTAL(9,A1,B1)", 11],
  ["SUBTOTAL(1,A1:A5)", undefined],
  ["IF(A1=1,5,6)", 5],
  ["IFERROR(A1/0,7)", 7],
  ["IFERROR(A1/A2,7)", 0.5],
  ["IFERROR(A3+1,7)", undefined],
  ["IF(ISERROR(C1),1,2)", 1],
  ["IF(ISERROR(A1),1,2)", 2],
  ["ABS(-A2)", 2],
  ["ROUND(2.5,0)", 3],
  ["ROUND(-2.5,0)", -3],
  ["ROUND(1.005,2)", 1.01],
  ["ROUND(1310,-2)", 1300],
  ["ROUND(C1,0)", { error: "#REF!" }],
  ["IF(A1>1,5,6)", 6],
  ["IF(A1<>1,5)", false],
  ["IF(C1,1,2)", { error: "#REF!" }],
  ['IF("x",1,2)', { error: "#VALUE!" }],
  ['IF(D1="TEKST","ja","nej")', "ja"],
  ['D1="andet"', false],
  ['"a""b"', 'a"b'],
  ["A4=0", true],
  ['A4=""', true],
  ["1<=1", true],
  ["2>=3", false],
  ["2<3", true],
  ['1="1"', false],
  ['1<>"1"', true],
  ['1<"a"', undefined],
  ["C1=1", { error: "#REF!" }],
  ["1=C1", { error: "#REF!" }],
  ["TRUE", true],
  ["VLOOKUP(1,A1:B2,2)", undefined],
  ["A1:A2", undefined],
  ["{1,2}", undefined],
  ["[1]Ark!A1", undefined],
  ["navn+1", undefined],
  ["1+", undefined],
  ["(1", undefined],
  ["SUM(A1", undefined],
  ["A1 A2", undefined],
  ["SUM(A1:A2000000)", undefined],
  ["SUM(A1:XFD1048576)", undefined],
])("%s evaluates to %j", (formula, expected) => {
  expect(evaluate(formula, CELLS)).toEqual(expected);
});

test("reads other sheets by name, quoted or not, in any case", () => {
  const other = sheetOf("Års tal", { B3: 4, B4: 5 });
  expect(evaluate("'års TAL'!B3+1", {}, [other])).toBe(5);
  expect(evaluate("SUM('Års tal'!B3:B4)", {}, [other])).toBe(9);
  expect(evaluate("Andet!A1", {}, [other])).toBeUndefined();
  expect(evaluate("Data!A1*2", {}, [sheetOf("Data", { A1: 3 })])).toBe(6);
  expect(evaluate("'Peters ''ark'''!A1", {}, [sheetOf("Peters 'ark'", { A1: 3 })])).toBe(3);
});

test("SUBTOTAL skips subtotals in its range", () => {
  expect(evaluate("SUBTOTAL(9,A1:A4)", { A1: 1, A2: 2, A3: "=SUBTOTAL(9,A1:A2)", A4: 4 })).toBe(7);
  expect(evaluate("SUM(A1:A4)", { A1: 1, A2: 2, A3: "=SUBTOTAL(9,A1:A2)", A4: 4 })).toBe(10);
});

test("a circular cell has no value and does not hang", () => {
  expect(evaluate("A1", { A1: "=A2", A2: "=A1" })).toBeUndefined();
  expect(evaluate("SUM(A1:A2)", { A1: "=SUM(A1:A2)", A2: 1 })).toBeUndefined();
});

test("a chain beyond the limit has no value instead of overflowing the stack", () => {
  const chain: Record<string, Content> = { A1: 1 };
  for (let row = 2; row <= 3000; row++) chain[`A${row}`] = `=A${row - 1}+1`;
  expect(evaluate("A300", chain)).toBe(300);
  expect(evaluate("A3000", chain)).toBeUndefined();
});

test("deeply nested brackets have no value", () => {
  expect(evaluate(`${"(".repeat(5000)}1${")".repeat(5000)}`)).toBeUndefined();
  expect(evaluate(`${"(".repeat(20)}1${")".repeat(20)}`)).toBe(1);
});

describe("defined names", () => {
  const sheet = sheetOf("Budget", {
    A1: 1,
    A2: 2,
    A3: 4,
    B1: "=SUM(Beløb)",
    B2: "=Enkelt*Sats",
    B3: "=beløb",
    B4: "=SUM(Andet)",
    B5: "=Ukendt+1",
  });
  const other = sheetOf("Andet ark", { A1: 10, A2: 20 });
  const workbook: Workbook = {
    sheets: [sheet, other],
    storedPart: null,
    names: [
      { name: "Beløb", sheet: 1, source: "'Andet ark'!$A$1:$A$2" },
      { name: "Beløb", sheet: undefined, source: "Budget!$A$1:$A$3" },
      { name: "Enkelt", sheet: undefined, source: "Budget!$A$3" },
      { name: "Sats", sheet: undefined, source: "0.25" },
      { name: "Andet", sheet: 0, source: "'Andet ark'!$A$1:$A$2" },
      { name: "Andet", sheet: undefined, source: "Budget!$A$1" },
      { name: "Ukendt", sheet: undefined, source: "OFFSET(Budget!$A$1,1,0)" },
    ],
  };
  it.each([
    ["an area", 0, 7],
    ["one cell, and a number", 1, 1],
    ["an area where one cell is needed", 2, undefined],
    ["the sheet's own before the workbook's", 3, 30],
    ["a formula, which is not followed", 4, undefined],
  ])("mean what they name: %s", (_, row, value) => {
    expect(new Evaluator(workbook).evaluate(sheet, sheet.cells.get(cellKey(row, 1))!)).toBe(value);
  });
});
