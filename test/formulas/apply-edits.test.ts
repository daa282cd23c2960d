// An edit made for a cell: what it expects to find there.
import { editOf } from "../../src/formulas/edits";
import { sample } from "../checks/sample";

test("describes the content an edit expects, as an editor shows it, or null for no such cell", () => {
  const { workbook } = sample({ D22: { formula: "2*12" } });
  expect(editOf(workbook, "Budget", "C22", 19)).toEqual({ sheet: "Budget", cell: "C22", from: 18, to: 19 });
  expect(editOf(workbook, "Budget", "D22", 24)).toEqual({ sheet: "Budget", cell: "D22", from: "=2*12", to: 24 });
  expect(editOf(workbook, "Budget", "F22", null)).toEqual({ sheet: "Budget", cell: "F22", from: "=SUM(C22:E22)", to: null });
  expect([
    editOf(workbook, "Budget", "I22", 1).from,
    editOf(workbook, "Andet", "C22", 1).from,
    editOf(workbook, "Budget", "hele arket", 1).from,
  ]).toEqual([null, null, null]);
});
