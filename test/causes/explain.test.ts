// One cause is one finding: what a wrong cell breaks folds under the finding at its root, with the likely slip first.
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/app/check";
import type { Finding } from "../../src/checks/check";
import { readXlsx } from "../../src/file/read-xlsx";
import { applyEdits } from "../../src/formulas/apply-edits";
import type { EditContent } from "../../src/workbook/ports";
import { formatCause } from "../../src/report/causes";
import type { Workbook } from "../../src/workbook/workbook";
import { sample, type Contents } from "../checks/sample";

const budget = readXlsx(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx")));

function findingsOf(workbook: Workbook): readonly Finding[] {
  const checked = checkWorkbook(workbook);
  if (checked.kind !== "checked") throw new Error("not a budget");
  return checked.findings;
}

const keyOf = (finding: Finding): string => `${finding.check}|${finding.cells.join()}|${finding.severity}|${finding.difference}|${finding.consequences.length}`;

/** What the edits add to the findings of the real budget. */
function newFindings(edits: Record<string, EditContent>): readonly Finding[] {
  const workbook = applyEdits(budget, Object.entries(edits).map(([cell, to]) => ({ sheet: "Budget", cell, from: null, to })));
  const known = new Set(findingsOf(budget).map(keyOf));
  return findingsOf(workbook).filter((finding) => !known.has(keyOf(finding)));
}

const summary = (finding: Finding | undefined): unknown =>
  finding && {
    check: finding.check,
    severity: finding.severity,
    line: finding.line,
    cause: finding.causes[0] && `${finding.causes[0].kind} ${finding.causes[0].cells.join()} ${finding.causes[0].to}`,
    consequences: finding.consequences.map(({ check, cells }) => `${check} ${cells[0]}`),
  };

test("digits swapped in the financing", () => {
  const findings = newFindings({ I15: 686 });
  expect(findings.map(summary)).toEqual([
    { check: "row-financing", severity: "error", line: "Lejerbo admin", cause: "digits-swapped I15 668", consequences: ["section-balance H25", "balance B110"] },
  ]);
  expect(findings[0]!.fix).toEqual({ kind: "changes-meaning", edits: [{ sheet: "Budget", cell: "I15", from: 686, to: 668 }] });
});

test("a zero missing in a year", () => {
  expect(newFindings({ E88: 16 }).map(summary)).toEqual([
    { check: "row-financing", severity: "error", line: "Sundhedsplejen tidlig indsats frikøb", cause: "factor-10 E88 160", consequences: ["section-balance H97", "balance B110"] },
  ]);
});

test("a total typed over its formula is told once, by its sum, with the formula as the fix", () => {
  const findings = newFindings({ C43: 999 });
  expect(findings.map(summary)).toEqual([
    { check: "section-sum", severity: "error", line: null, cause: "total-overwritten C43 274", consequences: ["formula-overwritten C43", "row-sum H43", "row-sum H108"] },
  ]);
  expect(findings[0]!.fix).toEqual({ kind: "safe", edits: [{ sheet: "Budget", cell: "C43", from: 999, to: "=SUM(C28:C42)" }] });
});

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

test("of an empty total it is said that its formula is missing", () => {
  const [finding] = sampleFindings({ F22: null });
  expect(formatCause(finding!.causes[0]!)).toEqual({ da: "Formlen mangler i F22, som er tom: den skulle give 66.", en: "The formula is missing in F22, which is empty: it should give 66." });
});

test("a right total over its formula stays while an amount below it is wrong", () => {
  const findings = sampleFindings({ G24: 460, G22: 64 });
  expect(findings.map((finding) => [finding.check, finding.causes[0]?.kind, finding.causes[0]?.cells])).toContainEqual(["row-financing", "digits-swapped", ["G22"]]);
  expect(findings.flatMap((finding) => finding.causes.map(({ kind }) => kind))).not.toContain("total-overwritten");
});

test("a Sum that leaves out a line is told at the formula", () => {
  expect(newFindings({ H43: "=SUM(H28:H33)" }).map(summary)).toEqual([
    { check: "formula-range", severity: "error", line: null, cause: "outside-range H43 =SUM(H28:H42)", consequences: ["row-sum H43", "section-sum H43", "row-sum H108", "balance B110"] },
  ]);
});

test("a number stored as text", () => {
  const [finding, ...others] = newFindings({ I15: "668" });
  expect(others).toEqual([]);
  expect(summary(finding)).toEqual({ check: "text-number", severity: "error", line: "Lejerbo admin", cause: "text-number I15 668", consequences: ["row-financing H15", "section-balance H25", "balance B110"] });
  expect(finding!.fix?.kind).toBe("safe");
});

test("two errors are two findings, in different sections and in one", () => {
  expect(newFindings({ I15: 686, D28: 230 }).map((finding) => `${finding.line} ${finding.causes[0]?.cells.join()}`)).toEqual(["Lejerbo admin I15", "Projektleder 50%' D28"]);
  expect(newFindings({ I28: 928, I32: 332 }).map((finding) => `${finding.line} ${finding.causes[0]?.cells.join()} ${finding.causes[0]?.to}`)).toEqual(["Projektleder 50%' I28 982", "Aktivitetmidler I32 233"]);
});

test("three errors are three findings", () => {
  expect(newFindings({ I15: 6680, D28: -320, H97: 3123 }).map((finding) => finding.causes[0]?.cells.join())).toEqual(["I15", "D28", "H97"]);
});

test("an amount in the row below is one finding over both rows, and no error where the section balances", () => {
  const [finding, ...others] = newFindings({ I89: null, I90: 350 });
  expect(others).toEqual([]);
  expect(summary(finding)).toEqual({ check: "row-financing", severity: "error", line: "Sjakket frikøb", cause: "neighbour-row I90,I89 null", consequences: ["row-financing H90", "line-unnamed A90"] });
});

test("an amount in the neighbouring column of typed Sums is one finding, over both columns", () => {
  const findings = newFindings({ E43: 907, F43: 698, F34: 165, E34: 0 });
  expect(findings.filter((finding) => finding.severity === "error").map(summary)).toEqual([
    { check: "section-sum", severity: "error", line: null, cause: "neighbour-column F34,E34 null", consequences: ["section-sum F43", "formula-overwritten E43"] },
  ]);
});

test("where a typed total is right, no formula over it is offered", () => {
  const [finding] = newFindings({ H33: 879, D33: 202 });
  expect(summary(finding)).toMatchObject({ check: "row-sum", line: "aktivitetsmedarbejdere 1 (21 timer pr. uge)", cause: "digits-swapped D33 220" });
  expect(finding?.fix?.kind).not.toBe("safe");
});

test("an amount a row too high under typed totals is one finding", () => {
  const findings = newFindings({ H34: 440, H35: 0, D34: null, D35: 220 });
  expect(findings.map((finding) => `${finding.check} ${finding.causes[0]?.kind} ${finding.causes[0]?.cells.join()}`)).toEqual(["row-sum neighbour-row D35,D34"]);
});

test("an error within rounding names its section and says that several cells may be wrong", () => {
  const [finding, ...others] = newFindings({ I12: 151 });
  expect(others).toEqual([]);
  expect(finding?.check).toBe("section-balance");
  expect(finding?.causes.length).toBeGreaterThan(1);
  expect(finding?.fix).toBeNull();
});

test("too little co-financing waits under what breaks the balance, and stands alone where nothing does", () => {
  const broken = newFindings({ I43: 9999, J28: 0, L28: 0 });
  expect(broken.every((finding) => finding.check !== "cofinancing-minimum")).toBe(true);
  const moved = newFindings({ I28: 1146, J28: 0 });
  expect(moved.map((finding) => finding.check)).toContain("cofinancing-minimum");
});

test("rounding that was there before stays as it was", () => {
  const workbook = applyEdits(budget, [{ sheet: "Budget", cell: "I15", from: 668, to: 686 }]);
  const rounding = (findings: readonly Finding[]): string[] => findings.filter((finding) => finding.severity === "notice").map(keyOf);
  expect(rounding(findingsOf(workbook))).toEqual(rounding(findingsOf(budget)));
});
