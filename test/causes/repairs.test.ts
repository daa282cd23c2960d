// What findings themselves say would mend them: which cells change, from what to what, and the slip it is called.
import { findRepairs } from "../../src/causes/repairs";
import { CHECKS } from "../../src/checks";
import { runChecks } from "../../src/checks/shared/run";
import { sample, type Contents } from "../checks/sample";

/** Of each repair: the check, the slip with what it was and should be, and its edits. */
function repairs(cells: Contents): string[] {
  const input = sample(cells);
  return findRepairs(input.workbook, input.budget, runChecks(CHECKS, input).findings).map(({ finding, edits, cause }) => {
    const slip = cause ? `${cause.kind} ${cause.cells.join()} ${JSON.stringify(cause.from)}→${JSON.stringify(cause.to)}` : "–";
    expect(cause?.edits ?? edits).toBe(edits);
    const told = edits.map(({ sheet, cell, from, to }) => `${sheet}!${cell} ${JSON.stringify(from)}→${JSON.stringify(to)}`);
    return `${finding.check}: ${slip}: ${told.join(", ")}`;
  });
}

const TWIN: Contents = { A23: "Café", C23: 18, D23: 24, E23: 24, G23: 46, H23: 10, J23: 10 };
const EMPTIED = "Budget!C23 18→null, Budget!D23 24→null, Budget!E23 24→null, Budget!G23 46→null, Budget!H23 10→null";

test.each<[string, Contents, readonly string[]]>([
  ["a budget that adds up", {}, []],
  ["a number stored as text", { G22: "46" }, ['text-number: text-number G22 "46"→46: Budget!G22 "46"→46']],
  ["a text that holds no number", { G22: "ca. 46" }, []],
  [
    "a short Sum",
    { G24: { formula: "SUM(G18:G21)" } },
    ['formula-range: outside-range G24 "=SUM(G18:G21)"→"=SUM(G18:G23)": Budget!G24 "=SUM(G18:G21)"→"=SUM(G18:G23)"'],
  ],
  [
    "a comma for a point",
    { C22: 0.018, D22: 0.024 },
    ["thousand-separator: decimal-separator C22,D22 0.018→18: Budget!C22 0.018→18, Budget!D22 0.024→24"],
  ],
  [
    "a line in kroner",
    { C18: 90000, D18: 120000, E18: 120000, G18: 230000, H18: 50000, J18: 50000 },
    [
      "kroner-not-thousands: factor-1000 C18,D18,E18,G18,H18,J18 90000→90: Budget!C18 90000→90, Budget!D18 120000→120, " +
        "Budget!E18 120000→120, Budget!G18 230000→230, Budget!H18 50000→50, Budget!J18 50000→50",
    ],
  ],
  ["a negative amount", { G22: -46 }, ["negative-amount: sign G22 -46→46: Budget!G22 -46→46"]],
  [
    "decimals, which no slip of the keyboard explains",
    { G22: 46.4, H22: 9.5 },
    ["whole-thousands: –: Budget!G22 46.4→46, Budget!H22 9.5→10"],
  ],
  ["both", { G22: -46.4 }, ["negative-amount: sign G22 -46.4→46.4: Budget!G22 -46.4→46.4", "whole-thousands: –: Budget!G22 -46.4→-46"]],
  ["a line's total below zero or with decimals, which follows from others", { F22: -66.5 }, []],
  ["an amount that a person must judge", { G22: 64 }, []],
  ["a line entered twice", TWIN, [`line-duplicate: line-twice A22,A23 18→null: ${EMPTIED}, Budget!J23 10→null, Budget!A23 "Café"→null`]],
  [
    "a line twice, with typed totals and a zero",
    { ...TWIN, F22: 66, F23: 66, I23: 0 },
    [
      `line-duplicate: line-twice A22,A23 18→null: ${EMPTIED}, Budget!I23 0→null, Budget!J23 10→null, Budget!F23 66→null, Budget!A23 "Café"→null`,
    ],
  ],
  ["two lines of one name, with one amount apart", { ...TWIN, J23: 11 }, []],
])("%s", (_, cells, wanted) => {
  expect(repairs(cells)).toEqual(wanted);
});

test("leaves an amount outside the period to a person", () => {
  const input = sample({ C22: 18 }, { layout: { yearsBefore: 1 } });
  const findings = runChecks(CHECKS, input).findings;
  expect(findings.map(({ check, cells }) => `${check} ${cells[0]}`)).toContain("year-outside-period C22");
  expect(findRepairs(input.workbook, input.budget, findings)).toEqual([]);
});
