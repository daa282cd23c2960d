// What a cell gives as an amount: our own evaluation before the stored result, nothing for texts and errors, and which formula nobody can work out.
import { FigureReader } from "../../src/template/figures";
import type { Figure } from "../../src/budget/budget";
import { parseAddress } from "../../src/workbook/address";
import { makeSheet, type Content } from "../excel/small-workbook";

function readerOf(cells: Content): (address: string) => Figure {
  const sheet = makeSheet("Budget", cells);
  const reader = new FigureReader({ sheets: [sheet], storedPart: null }, sheet);
  return (address) => {
    const { row, column } = parseAddress(address)!;
    return reader.read(row, column);
  };
}

test("reads an empty cell as a figure without a value, with its address", () => {
  expect(readerOf({})("D7")).toEqual({
    row: 6,
    column: 3,
    address: "D7",
    value: null,
    stored: null,
    error: null,
    formula: null,
    numberFormat: "General",
  });
});

test.each<[string, Content[string], Partial<Figure>]>([
  [
    "a typed amount with its format",
    { value: 37.6, numberFormat: "#,##0" },
    { value: 37.6, stored: 37.6, error: null, formula: null, numberFormat: "#,##0" },
  ],
  ["zero", 0, { value: 0, stored: 0 }],
  ["a number stored as text", "1.310", { value: null, stored: "1.310", error: null }],
  ["true", true, { value: null, stored: true, error: null }],
  ["a typed error", { error: "#N/A" }, { value: null, stored: { error: "#N/A" }, error: "#N/A" }],
  ["a formula stored as it gives", { value: 3, formula: "A1+A2" }, { value: 3, stored: 3, formula: "A1+A2" }],
  ["a formula stored with an old result: ours counts", { value: 7, formula: "A1+A2" }, { value: 3, stored: 7, formula: "A1+A2" }],
  ["a formula that names no cell is as good as typed", { value: 300, formula: "12*25" }, { value: 300, stored: 300, formula: null }],
  ["so is one whose result was never stored", { value: null, formula: "1200+60" }, { value: 1260, formula: null }],
  ["a formula without a result", { value: null, formula: "A1+A2" }, { value: 3, stored: null }],
  ["a formula that gives an error, stored as a number", { value: 5, formula: "A1/0" }, { value: null, stored: 5, error: "#DIV/0!" }],
  [
    "a formula beyond us: what is stored counts",
    { value: 8, formula: "VLOOKUP(1,A1:B2,2)" },
    { value: 8, stored: 8, error: null, formula: "VLOOKUP(1,A1:B2,2)" },
  ],
  ["a formula beyond us with a stored error", { value: { error: "#N/A" }, formula: "VLOOKUP(1,A1:B2,2)" }, { value: null, error: "#N/A" }],
  ["a formula beyond us without a result", { value: null, formula: "VLOOKUP(1,A1:B2,2)" }, { value: null, stored: null, error: null }],
])("%s", (_, content, wanted) => {
  expect(readerOf({ A1: 1, A2: 2, B3: content })("B3")).toMatchObject({ row: 2, column: 1, address: "B3", ...wanted });
});

test("reports the first formula that has no result and cannot be calculated, and only that", () => {
  const beyond = "VLOOKUP(1,A1:B2,2)";
  const sheet = makeSheet("Budget", {
    A1: 1,
    A2: { value: null, formula: "A1+1" },
    A3: { value: 4, formula: beyond },
    A4: { value: null, formula: beyond },
    A5: { value: null, formula: `${beyond}+1` },
  });
  const reader = new FigureReader({ sheets: [sheet], storedPart: null }, sheet);
  for (let row = 0; row < 3; row++) reader.read(row, 0);
  expect(reader.unknown).toBeNull();
  reader.read(3, 0);
  reader.read(4, 0);
  expect(reader.unknown).toEqual({ address: "A4", formula: beyond });
});
