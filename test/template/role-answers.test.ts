// The user's answers about heads: of several with the same text, a single role and a year are those of the cell.
import { RoleAnswers } from "../../src/template/role-answers";
import type { RoleAnswer } from "../../src/budget/reading";
import { parseAddress } from "../../src/workbook/address";
import { cellKey, type Sheet } from "../../src/workbook/workbook";

function sheetOf(contents: Readonly<Record<string, string | number>>): Sheet {
  const cells = Object.entries(contents).map(([address, value]) => ({ ...parseAddress(address)!, value, formula: null, numberFormat: "" }));
  return {
    name: "Budget",
    visibility: "visible",
    protected: false,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    cells: new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell])),
  };
}

const ask = (answer: RoleAnswer, contents: Readonly<Record<string, string | number>>, address: string): boolean =>
  new RoleAnswers({ roles: [answer] }, [sheetOf(contents)]).is({ ...parseAddress(address)!, text: answer.text }, answer.role);

test.each<[string, RoleAnswer, Readonly<Record<string, string | number>>, string, boolean]>([
  ["a Total by its cell", { text: "I alt", cell: "A9", role: "total" }, { A5: "I alt", A9: "I alt" }, "A9", true],
  ["not the Sum of its text", { text: "I alt", cell: "A9", role: "total" }, { A5: "I alt", A9: "I alt" }, "A5", false],
  ["a Total that has moved", { text: "I alt", cell: "A9", role: "total" }, { A12: "I alt" }, "A12", true],
  ["each Sum of its text", { text: "Delsum", cell: "A5", role: "sum" }, { A5: "Delsum", A9: "Delsum" }, "A9", true],
  ["a year by its cell", { text: "2021", cell: "C3", role: "own" }, { C3: 2021, I3: 2021 }, "C3", true],
  ["not the same year elsewhere", { text: "2021", cell: "C3", role: "own" }, { C3: 2021, I3: 2021 }, "I3", false],
])("%s", (_, answer, contents, address, expected) => {
  expect(ask(answer, contents, address)).toBe(expected);
});
