// What is typed and pasted, read as Danish Excel reads it.
import { formatForEntry, parseDanishNumber, parseEntry, toEnglishFormula } from "../../src/workbench/grid/danish-entry";
import { parseClipboard, toContent } from "../../src/workbench/grid/paste";

test.each<[string, number | undefined]>([
  ["1.310", 1310],
  ["25,4", 25.4],
  ["-1.310,5", -1310.5],
  ["1.234.567", 1234567],
  ["1310", 1310],
  [",5", 0.5],
  ["5,", 5],
  ["+7", 7],
  ["1 310", 1310],
  ["−3", -3],
  ["0,1", 0.1],
  ["25.4", undefined], // a Dane's thousands come in threes
  ["1.31", undefined],
  ["1,310.5", undefined],
  ["1.31.0", undefined],
  ["25 kr.", undefined],
  ["", undefined],
  ["-", undefined],
  [",", undefined],
])("reads %p as the number %p", (text, expected) => {
  expect(parseDanishNumber(text)).toBe(expected);
});

test("keeps the kind of an entry", () => {
  expect(parseEntry(" 1.310 ")).toEqual({ kind: "number", value: 1310 });
  expect(parseEntry("25 %")).toEqual({ kind: "percent", value: 0.25 });
  expect(parseEntry("1-10-2017")).toEqual({ kind: "date", date: "2017-10-01" });
  expect(parseEntry("31-02-2017")).toEqual({ kind: "text", text: "31-02-2017" });
  expect(parseEntry("Projektleder 50%'")).toEqual({ kind: "text", text: "Projektleder 50%'" });
  expect(parseEntry("=A1;B1")).toEqual({ kind: "formula", formula: "=A1,B1" });
  expect(parseEntry("sand")).toEqual({ kind: "logical", value: true });
  expect(parseEntry(" FALSK ")).toEqual({ kind: "logical", value: false });
  expect(parseEntry("Sandkasse")).toEqual({ kind: "text", text: "Sandkasse" });
  expect(parseEntry("=")).toEqual({ kind: "text", text: "=" });
});

test.each([
  ["=HVIS(A1>0,5;1;2)", "=IF(A1>0.5,1,2)"],
  ["=SUM(C12:G12)", "=SUM(C12:G12)"],
  ["=SUM(A1,B1)", "=SUM(A1,B1)"],
  ["=1,5+A1", "=1.5+A1"],
  ['=HVIS(A1="1,5;2";"HVIS(";0)', '=IF(A1="1,5;2","HVIS(",0)'],
  ["=HVIS(A1;SAND;FALSK())", "=IF(A1,TRUE,FALSE())"],
  ["=Sandkasse!A1+Falsk.navn", "=Sandkasse!A1+Falsk.navn"],
  ["='Ark;1'!A1+RUND.OP(B1;0)", "='Ark;1'!A1+ROUNDUP(B1,0)"],
])("formats %s as %s", (danish, english) => {
  expect(toEnglishFormula(danish)).toBe(english);
});

test("shows a number for editing with decimal comma and every digit", () => {
  expect(formatForEntry(25.4)).toBe("25,4");
  expect(formatForEntry(1310)).toBe("1310");
  expect(parseDanishNumber(formatForEntry(0.1 + 0.2))).toBe(0.1 + 0.2);
});

test("splits clipboard text into rows and cells", () => {
  expect(parseClipboard("1.310\t25,4\r\n7\t\r\n")).toEqual([
    ["1.310", "25,4"],
    ["7", ""],
  ]);
  expect(parseClipboard('"to\nlinjer"\t"et ""ord"""')).toEqual([["to\nlinjer", 'et "ord"']]);
  expect(parseClipboard('"Café" Nora\tx')).toEqual([['"Café" Nora', "x"]]);
  expect(parseClipboard("")).toEqual([]);
  expect(parseClipboard("5")).toEqual([["5"]]);
});

test("turns pasted texts into cell contents", () => {
  expect(["1.310", "25,4", "25%", "01-10-2017", "=SUM(A1;B1)", "25 kr.", ""].map(toContent)).toEqual([
    1310,
    25.4,
    0.25,
    43009,
    "=SUM(A1,B1)",
    "25 kr.",
    null,
  ]);
});
