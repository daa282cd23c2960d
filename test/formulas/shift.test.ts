// Formulas moved to another cell.
import { parseShift } from "../../src/formulas/shift";

test.each([
  ["SUM(C12:G12)", 3, 0, "SUM(C15:G15)"],
  ["C15+C24+C33", 0, 2, "E15+E24+E33"],
  ["SUM($C12:$G12)", 1, 5, "SUM($C13:$G13)"],
  ["C$12+$C12", 1, 1, "D$12+$C13"],
  ["SUM(A:C)", 4, 1, "SUM(B:D)"],
  ["SUM(1:3)", 4, 1, "SUM(5:7)"],
  ["'C12'!C12+Ark1!C12", 1, 0, "'C12'!C13+Ark1!C13"],
  ['IF(A1="C12",LOG10(C12),0)', 1, 0, 'IF(A2="C12",LOG10(C13),0)'],
  ["A1-1", -1, -1, "XFD1048576-1"],
])("%s moved %d down and %d right is %s", (formula, rows, columns, moved) => {
  expect(parseShift(formula)(rows, columns)).toBe(moved);
});
