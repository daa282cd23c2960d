// One cause is one finding: what a wrong cell breaks folds under the finding at its root, with the likely slip first.
import { checkWorkbook } from "../../src/app/check";
import type { Finding } from "../../src/checks/check";
import { formatCause } from "../../src/report/causes";
import type { EditContent } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { sample, type Contents } from "../checks/sample";

function findingsOf(workbook: Workbook): readonly Finding[] {
  const checked = checkWorkbook(workbook);
  if (checked.kind !== "checked") throw new Error("not a budget");
  return checked.findings;
}

/** A small budget with formulas, its Balance in B42; what the edits break. */
function sampleFindings(edits: Contents): readonly Finding[] {
  return findingsOf(sample(edits).workbook).filter((finding) => finding.severity !== "notice");
}

test.each<[string, Contents, string, EditContent]>([
  ["a Sum, though an amount beside it would explain it too", { G24: 460 - 115 }, "section-sum", "=SUM(G18:G23)"],
  ["Fordeling", { H39: 127 - 10 }, "grand-total", "=H15+H24+H33+H37"],
  ["a Total", { G40: 833 - 23 }, "grand-total", "=G15+G24+G33+G37"],
  ["a line's total", { F22: 60 }, "row-sum", "=SUM(C22:E22)"],
  ["a line's total left empty", { F22: null }, "row-sum", "=SUM(C22:E22)"],
  ["Balance", { B42: 7 }, "balance", "=F40-G40-H40-J40-L40"],
])("one formula typed over is suspected before the amounts it sums: %s", (_, edits, check, formula) => {
  const [address, from] = Object.entries(edits)[0]!;
  const findings = sampleFindings(edits);
  expect(findings.map((finding) => [finding.check, finding.cells[0], finding.causes.map(({ kind }) => kind)])).toEqual([[check, address, ["total-overwritten"]]]);
  expect(findings[0]!.fix).toEqual({ kind: "safe", edits: [{ sheet: "Budget", cell: address, from, to: formula }] });
  expect(sampleFindings({ [address]: { formula: formula!.toString().slice(1) } })).toEqual([]);
});

test("two typed Sums that one amount in the column beside explains are right", () => {
  const overLines = (column: string): Contents => ({ [`${column}39`]: { formula: `SUM(${column}12:${column}14,${column}18:${column}23,${column}27:${column}32,${column}36)` } });
  const errors = sampleFindings({ H24: 100, I24: 0, H22: null, I22: 10, ...overLines("H"), ...overLines("I") }).filter(({ severity }) => severity === "error");
  expect(errors).toMatchObject([{ check: "section-sum", causes: [{ kind: "neighbour-column", cells: ["I22", "H22"] }] }]);
});

test("half of a move is no cause of its own: the amount goes back to where it belongs", () => {
  const errors = sampleFindings({ G24: 460, H24: 100, G22: null, H22: 56 }).filter(({ severity }) => severity === "error");
  expect(errors).toMatchObject([{ check: "section-sum", causes: [{ kind: "neighbour-column", cells: ["H22", "G22"], from: 46 }], fix: { edits: [{ cell: "H22", to: 10 }, { cell: "G22", to: 46 }] } }]);
  expect(errors[0]!.causes).toHaveLength(1);
});

test("of an empty total it is said that its formula is missing", () => {
  const [finding] = sampleFindings({ F22: null });
  expect(formatCause(finding!.causes[0]!)).toEqual({ da: "Formlen mangler i F22, som er tom: den skulle give 66.", en: "The formula is missing in F22, which is empty: it should give 66." });
});

test("a right total over its formula stays while an amount below it is wrong", () => {
  const findings = sampleFindings({ G24: 460, G22: 64 });
  expect(findings.map((finding) => [finding.check, finding.causes[0]?.kind, finding.causes[0]?.cells])).toContainEqual(["row-financing", "digits-swapped", ["G22"]]);
  expect(findings.flatMap((finding) => finding.causes.map(({ kind }) => kind))).not.toContain("total-overwritten");
});

/** The sample as a copy without formulas, its totals right before the edits. */
function typedFindings(edits: Contents): readonly Finding[] {
  const findings = findingsOf(sample(edits, { layout: { typedTotals: "all", typedLineTotals: "all" } }).workbook);
  return findings.filter((finding) => finding.severity !== "notice" && finding.check !== "formula-overwritten");
}

test.each<[string, Contents, unknown, readonly (readonly [string, EditContent, EditContent])[], string]>([
  [
    "in the column beside", { H22: null, I22: 10 }, ["section-sum", ["section-sum"]], [["I22", 10, null], ["H22", null, 10]],
    "Sandsynligvis er beløbet havnet i kolonnen ved siden af: 10 står i I22, men hører til i H22.",
  ],
  [
    "of two years in exchange", { C22: 24, D22: 18 }, ["section-sum", ["yearly-split", "section-sum"]], [["C22", 24, 18], ["D22", 18, 24]],
    "Sandsynligvis er to beløb byttet om: 24 står i C22, men hører til i D22, hvor der står 18.",
  ],
  [
    "on top of the next year's", { C22: null, D22: 42 }, ["section-sum", ["section-sum"]], [["D22", 42, 24], ["C22", null, 18]],
    "Sandsynligvis er et beløb talt med i cellen ved siden af: 18 ligger oven i det rigtige beløb i D22, men hører til i C22.",
  ],
  ["missing, where nothing else would do", { D22: null }, ["row-sum", ["section-sum"]], [["D22", null, 24]], "Måske mangler beløbet i D22: det skulle så være 24."],
])("an amount under typed totals, %s, is one finding with one cause and one fix", (_, edits, wanted, fix, text) => {
  const findings = typedFindings(edits);
  expect(findings.map((finding) => [finding.check, finding.consequences.map(({ check }) => check)])).toEqual([wanted]);
  expect(findings[0]!.causes.map((cause) => formatCause(cause).da)).toEqual([text]);
  expect(findings[0]!.fix?.edits.map(({ cell, from, to }) => [cell, from, to])).toEqual(fix);
});

test("no cause fills a slot that nobody uses", () => {
  const cells = typedFindings({ C24: 190, D24: 230 }).flatMap((finding) => finding.causes.flatMap((cause) => cause.cells));
  expect(cells.filter((cell) => /^[C-E]2[01]$/.test(cell))).toEqual([]);
});

test("an amount below zero is mended by its sign", () => {
  const [finding, ...others] = sampleFindings({ G22: -46 });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ check: "negative-amount", causes: [{ kind: "sign" }], fix: { kind: "changes-meaning", edits: [{ cell: "G22", from: -46, to: 46 }] } });
});

/** A line of the sample times 1,000: it still adds up in itself. */
function kroner(row: number, amounts: Readonly<Record<string, number>>): Contents {
  return Object.fromEntries(Object.entries(amounts).map(([column, amount]) => [`${column}${row}`, amount * 1000]));
}

const LEADER = { C: 90, D: 120, E: 120, G: 230, H: 50, J: 50 };
const PREMISES = { C: 45, D: 60, E: 60, G: 115, H: 25, J: 25 };

test("what lines in kroner do to shares and co-financing folds under them, though they add up in themselves", () => {
  const one = sampleFindings(kroner(18, LEADER));
  expect(one.map(({ check, cells, consequences }) => [check, cells[0], consequences.map((consequence) => consequence.check)])).toEqual([["kroner-not-thousands", "F18", ["share-amount"]]]);
  const two = sampleFindings({ ...kroner(18, LEADER), ...kroner(19, PREMISES) });
  expect(two.map(({ check, cells, consequences }) => [check, cells[0], consequences.map((consequence) => consequence.check)])).toEqual([
    ["kroner-not-thousands", "F18", ["share-amount"]],
    ["kroner-not-thousands", "F19", ["share-amount"]],
  ]);
  const rich = sampleFindings(kroner(18, { ...LEADER, G: 330, H: 0, J: 0 }));
  expect(rich.map(({ check, consequences }) => [check, consequences.map((consequence) => consequence.check)])).toEqual([["kroner-not-thousands", ["share-amount", "cofinancing-minimum"]]]);
});

test("a Total that counts lines and Sums alike, copied across its row, is one finding", () => {
  const edits = Object.fromEntries(["C", "D", "E", "F", "G"].map((column) => [`${column}40`, { formula: `SUM(${column}12:${column}37)` }]));
  const findings = sampleFindings(edits);
  expect(findings.map(({ check, cells }) => [check, cells])).toEqual([["formula-range", ["C40:G40"]]]);
  expect(findings[0]!.consequences.map(({ check, cells }) => `${check} ${cells[0]}`)).toEqual(["grand-total C40", "grand-total D40", "grand-total E40", "grand-total F40", "grand-total G40", "balance B42"]);
});
