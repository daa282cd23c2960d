// A formula that plainly adds up certain cells, and one that does not.
import type { Figure } from "../../src/budget/budget";
import { addsPlainly } from "../../src/formula-model/plain-sum";

const figure = (row: number, column: number, formula: string | null = null): Figure => ({ row, column, formula }) as Figure;
/** B1, C1, D1. */
const cells = [1, 2, 3].map((column) => figure(0, column));
const total = (formula: string | null): Figure => figure(0, 4, formula);

test.each(["SUM(B1:D1)", "B1+C1+D1", "SUM(B1:C1,D1)", "D1+SUM(B1:C1)"])("%s adds up B1, C1 and D1 and nothing else", (formula) => {
  expect(addsPlainly(total(formula), cells)).toBe(true);
});

test.each([
  null,
  "SUM(B1:C1)",
  "SUM(B1:E1)",
  "B1+C1+D1+5",
  "B1+C1-D1",
  "ROUND(SUM(B1:D1),0)",
  "SUBTOTAL(9,B1:D1)",
  "B1+B1+C1",
  "Ark2!B1+C1+D1",
])("%s is not plainly that sum", (formula) => {
  expect(addsPlainly(total(formula), cells)).toBe(false);
});

test("subtracts others", () => {
  expect([
    addsPlainly(total("B1-C1-D1"), cells.slice(0, 1), cells.slice(1)),
    addsPlainly(total("B1-C1+D1"), cells.slice(0, 1), cells.slice(1)),
  ]).toEqual([true, false]);
});
