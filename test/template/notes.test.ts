// Where notes are found and what they say: on any other sheet, below the table, with the text in the cell or beside it.
import { readNotes } from "../../src/template/notes";
import { cellKey, type Cell, type Sheet, type Workbook } from "../../src/workbook/workbook";

function sheetOf(name: string, texts: readonly (readonly [number, number, string | number])[]): Sheet {
  const cells = new Map(
    texts.map(([row, column, value]): [number, Cell] => [
      cellKey(row, column),
      { row, column, value, formula: null, numberFormat: "General" },
    ]),
  );
  return { name, visibility: "visible", protected: false, cells, hiddenRows: new Set(), hiddenColumns: new Set() };
}

const budget = sheetOf("Budget", [
  [10, 0, "1) på bundlinjen"],
  [11, 0, "2) lige under"],
]);

function notesOf(...texts: readonly (readonly [number, number, string | number])[]): string[] {
  const workbook: Workbook = { sheets: [budget, sheetOf("Noter", texts)], storedPart: null };
  return readNotes(workbook, budget, 10).map(({ number, text, sheet, address }) => `${sheet}!${address} ${number}: ${text}`);
}

test("reads notes on the budget's own sheet only below the table", () => {
  expect(notesOf()).toEqual(["Budget!A12 2: lige under"]);
});

test.each<[string, readonly (readonly [number, number, string | number])[], readonly string[]]>([
  ["in the cell", [[0, 0, "12) ca. 75 % på X"]], ["Noter!A1 12: ca. 75 % på X"]],
  ["with spaces and a letter", [[3, 2, "  17B )  tekst "]], ["Noter!C4 17b: tekst"]],
  ["with a Danish letter", [[0, 0, "3ø) tekst"]], ["Noter!A1 3ø: tekst"]],
  [
    "beside the number",
    [
      [0, 0, "12)"],
      [0, 1, "teksten"],
    ],
    ["Noter!A1 12: teksten"],
  ],
  [
    "in the cell, although there is something beside it",
    [
      [0, 0, "12) her"],
      [0, 1, "andet"],
    ],
    ["Noter!A1 12: her"],
  ],
  [
    "without a text",
    [
      [0, 0, "12)"],
      [0, 1, 5],
    ],
    ["Noter!A1 12: "],
  ],
  ["several in one cell", [[0, 0, "1) en\n2) to\r\n3) tre"]], ["Noter!A1 1: en", "Noter!A1 2: to", "Noter!A1 3: tre"]],
  [
    "in lines of one cell",
    [[0, 0, "1) Fordeles med\n75 % X\n25 % Y\n2) Stillingen er på\nX."]],
    ["Noter!A1 1: Fordeles med 75 % X; 25 % Y", "Noter!A1 2: Stillingen er på X."],
  ],
  ["below the number in one cell, to an empty line", [[0, 0, "1)\n75 % X\n\nRettet i maj"]], ["Noter!A1 1: 75 % X"]],
  [
    "in lines beside the number",
    [
      [0, 0, "1)"],
      [0, 1, "75 % på café\nog 25 % på Y"],
    ],
    ["Noter!A1 1: 75 % på café og 25 % på Y"],
  ],
  [
    "in the rows below, where they cannot stand alone",
    [
      [0, 0, "1) Stillingen er fordelt på"],
      [1, 0, "Café Nora, 75 %,"],
      [2, 0, "og Beboernetværk"],
      [3, 0, "25 % i alt"],
      [4, 0, "Rettet i maj"],
    ],
    ["Noter!A1 1: Stillingen er fordelt på Café Nora, 75 %, og Beboernetværk; 25 % i alt"],
  ],
  [
    "in the rows below the text beside the number",
    [
      [0, 0, "1)"],
      [0, 1, "75 % på café,"],
      [1, 1, "25 % på Y"],
      [3, 1, "og mere"],
    ],
    ["Noter!A1 1: 75 % på café, 25 % på Y"],
  ],
  [
    "not in the rows below that are notes or sentences of their own",
    [
      [0, 0, "1) en,"],
      [1, 0, "2) to"],
      [2, 0, "Udarbejdet i maj"],
    ],
    ["Noter!A1 1: en,", "Noter!A2 2: to"],
  ],
  [
    "in the rows below, whole sentences too, where the next note follows without an empty row",
    [
      [0, 0, "1) Delt med to partnere;"],
      [1, 0, "Nr. 1: betaler 100 kr."],
      [2, 0, "Nr. 2: betaler 200 kr."],
      [3, 0, "2) Løn"],
    ],
    ["Noter!A1 1: Delt med to partnere; Nr. 1: betaler 100 kr. Nr. 2: betaler 200 kr.", "Noter!A4 2: Løn"],
  ],
  [
    "not in the rows below an empty one",
    [
      [0, 0, "1) Løn"],
      [2, 0, "Se også bilaget"],
      [3, 0, "2) Husleje"],
    ],
    ["Noter!A1 1: Løn", "Noter!A4 2: Husleje"],
  ],
  ["on a sheet's first rows too", [[0, 0, "9) tekst"]], ["Noter!A1 9: tekst"]],
  ["none: four digits", [[0, 0, "2022) tekst"]], []],
  ["none: two letters", [[0, 0, "1ab) tekst"]], []],
  ["none: no bracket", [[0, 0, "12 tekst"]], []],
  ["none: not at the beginning", [[0, 0, "se 12) tekst"]], []],
  ["none: a number", [[0, 0, 12]], []],
])("%s", (_, texts, wanted) => {
  expect(notesOf(...texts)).toEqual(["Budget!A12 2: lige under", ...wanted]);
});
