// One cause is one finding, on whole real budgets: their rounding stays, and the slip is found all the same.
import { check } from "../build/checked";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../../src/checks/check";
import { readXlsx } from "../../src/file/read-xlsx";
import { applyEdits } from "../../src/formulas/apply-edits";
import type { EditContent } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";

const budget = readXlsx(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx")));

function findingsOf(workbook: Workbook): readonly Finding[] {
  const checked = check(workbook);
  return checked.findings;
}

const keyOf = (finding: Finding): string =>
  `${finding.check}|${finding.cells.join()}|${finding.severity}|${finding.difference}|${finding.consequences.length}`;

/** What the edits add to the findings of the real budget. */
function newFindings(edits: Record<string, EditContent>): readonly Finding[] {
  const workbook = applyEdits(
    budget,
    Object.entries(edits).map(([cell, to]) => ({ sheet: "Budget", cell, from: null, to })),
  );
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

test("explains swapped digits in the financing", () => {
  const findings = newFindings({ I15: 686 });
  expect(findings.map(summary)).toEqual([
    {
      check: "row-financing",
      severity: "error",
      line: "Lejerbo admin",
      cause: "digits-swapped I15 668",
      consequences: ["section-balance H25", "balance B110"],
    },
  ]);
  expect(findings[0]!.fix).toEqual({ kind: "changes-meaning", edits: [{ sheet: "Budget", cell: "I15", from: 686, to: 668 }] });
});

test("explains a missing zero in a year", () => {
  expect(newFindings({ E88: 16 }).map(summary)).toEqual([
    {
      check: "row-financing",
      severity: "error",
      line: "Sundhedsplejen tidlig indsats frikøb",
      cause: "factor-10 E88 160",
      consequences: ["section-balance H97", "balance B110"],
    },
  ]);
});

test("explains a total typed over its formula once, at its sum, and offers the formula", () => {
  const findings = newFindings({ C43: 999 });
  expect(findings.map(summary)).toEqual([
    {
      check: "section-sum",
      severity: "error",
      line: null,
      cause: "total-overwritten C43 274",
      consequences: ["formula-overwritten C43", "row-sum H43", "row-sum H108"],
    },
  ]);
  expect(findings[0]!.fix).toEqual({ kind: "safe", edits: [{ sheet: "Budget", cell: "C43", from: 999, to: "=SUM(C28:C42)" }] });
});

test("explains a Sum that leaves out a line at the formula", () => {
  expect(newFindings({ H43: "=SUM(H28:H33)" }).map(summary)).toEqual([
    {
      check: "formula-range",
      severity: "error",
      line: null,
      cause: "outside-range H43 =SUM(H28:H42)",
      consequences: ["row-sum H43", "section-sum H43", "row-sum H108", "balance B110"],
    },
  ]);
});

test("explains a number stored as text", () => {
  const [finding, ...others] = newFindings({ I15: "668" });
  expect(others).toEqual([]);
  expect(summary(finding)).toEqual({
    check: "text-number",
    severity: "error",
    line: "Lejerbo admin",
    cause: "text-number I15 668",
    consequences: ["row-financing H15", "section-balance H25", "balance B110"],
  });
  expect(finding!.fix?.kind).toBe("safe");
});

test("gives two findings for two errors, in one section or two", () => {
  expect(newFindings({ I15: 686, D28: 230 }).map((finding) => `${finding.line} ${finding.causes[0]?.cells.join()}`)).toEqual([
    "Lejerbo admin I15",
    "Projektleder 50%' D28",
  ]);
  expect(
    newFindings({ I28: 928, I32: 332 }).map((finding) => `${finding.line} ${finding.causes[0]?.cells.join()} ${finding.causes[0]?.to}`),
  ).toEqual(["Projektleder 50%' I28 982", "Aktivitetmidler I32 233"]);
});

test("gives three findings for three errors", () => {
  expect(newFindings({ I15: 6680, D28: -320, H97: 3123 }).map((finding) => finding.causes[0]?.cells.join())).toEqual(["I15", "D28", "H97"]);
});

test("gives one finding for an amount in the row below, and no error where the section balances", () => {
  const [finding, ...others] = newFindings({ I89: null, I90: 350 });
  expect(others).toEqual([]);
  expect(summary(finding)).toEqual({
    check: "row-financing",
    severity: "error",
    line: "Sjakket frikøb",
    cause: "neighbour-row I90,I89 null",
    consequences: ["row-financing H90", "line-unnamed A90"],
  });
});

test("gives one finding for an amount in the neighbouring column of typed Sums, over both columns", () => {
  const findings = newFindings({ E43: 907, F43: 698, F34: 165, E34: 0 });
  expect(findings.filter((finding) => finding.severity === "error").map(summary)).toEqual([
    {
      check: "section-sum",
      severity: "error",
      line: null,
      cause: "neighbour-column F34,E34 null",
      consequences: ["section-sum F43", "formula-overwritten E43"],
    },
  ]);
});

test("offers no formula over a typed total that is right", () => {
  const [finding] = newFindings({ H33: 879, D33: 202 });
  expect(summary(finding)).toMatchObject({
    check: "row-sum",
    line: "aktivitetsmedarbejdere 1 (21 timer pr. uge)",
    cause: "digits-swapped D33 220",
  });
  expect(finding?.fix?.kind).not.toBe("safe");
});

test("gives one finding for an amount one row too high under typed totals", () => {
  const findings = newFindings({ H34: 440, H35: 0, D34: null, D35: 220 });
  expect(findings.map((finding) => `${finding.check} ${finding.causes[0]?.kind} ${finding.causes[0]?.cells.join()}`)).toEqual([
    "row-sum neighbour-row D35,D34",
  ]);
});

test("an error within rounding names its section and says that several cells may be wrong", () => {
  const [finding, ...others] = newFindings({ I12: 151 });
  expect(others).toEqual([]);
  expect(finding?.check).toBe("section-balance");
  expect(finding?.causes.length).toBeGreaterThan(1);
  expect(finding?.fix).toBeNull();
});

test("folds too little co-financing under what breaks the balance, and shows it alone otherwise", () => {
  const broken = newFindings({ I43: 9999, J28: 0, L28: 0 });
  expect(broken.every((finding) => finding.check !== "cofinancing-minimum")).toBe(true);
  const moved = newFindings({ I28: 1146, J28: 0 });
  expect(moved.map((finding) => finding.check)).toContain("cofinancing-minimum");
});

test("leaves existing rounding differences unchanged", () => {
  const workbook = applyEdits(budget, [{ sheet: "Budget", cell: "I15", from: 668, to: 686 }]);
  const rounding = (findings: readonly Finding[]): string[] => findings.filter((finding) => finding.severity === "notice").map(keyOf);
  expect(rounding(findingsOf(workbook))).toEqual(rounding(findingsOf(budget)));
});

describe("where lines add up exactly", () => {
  const even = readXlsx(readFileSync(path.join(__dirname, "../budgets/amager-2022-2025.xlsx")));
  const known = new Set(findingsOf(even).map(keyOf));
  /** New errors and warnings: check, first cell of the finding, and the likeliest causes. */
  const found = (edits: Record<string, EditContent>, causes = 1): string[] => {
    const workbook = applyEdits(
      even,
      Object.entries(edits).map(([cell, to]) => ({ sheet: "Budget", cell, from: null, to })),
    );
    const news = findingsOf(workbook).filter((finding) => finding.severity !== "notice" && !known.has(keyOf(finding)));
    return news.map(
      (finding) =>
        `${finding.check} ${finding.cells[0] ?? ""}: ${finding.causes
          .slice(0, causes)
          .map(({ kind, cells, to }) => `${kind} ${cells[0] ?? ""} ${String(to)}`)
          .join(", ")}`,
    );
  };

  test("suspects the only line that does not, even within rounding", () => {
    expect(found({ I34: 181 })).toEqual(["row-financing H34: digit-mistyped I34 180"]);
    expect(found({ D34: 46 }, 2)).toEqual(["row-financing H34: digit-mistyped I34 181, digit-mistyped D34 45"]);
  });

  test("gives two findings for two slips of opposite sign, each at its own cell", () => {
    expect(found({ D33: 553, I32: 2051 })).toEqual([
      "row-financing H32: digits-swapped I32 2015",
      "row-financing H33: digits-swapped D33 535",
    ]);
  });

  test.each(["=331*2", "=ROUND(661.8,0)", "=IF(1=1,662,0)"])("finds a wrong amount although another is calculated by %s", (formula) => {
    const [first] = found({ D32: formula, D34: 54 });
    expect(first).toBe("row-financing H34: digits-swapped D34 45");
  });

  test("may suspect an amount calculated from figures, and replaces its formula", () => {
    expect(found({ D20: "=100+25" })).toEqual(["row-financing H20: digit-mistyped D20 135"]);
    const workbook = applyEdits(even, [{ sheet: "Budget", cell: "D20", from: null, to: "=100+25" }]);
    expect(findingsOf(workbook).flatMap((finding) => finding.causes)[0]?.edits).toEqual([
      { sheet: "Budget", cell: "D20", from: "=100+25", to: 135 },
    ]);
  });

  test("suggests no missing amount in a year outside the project", () => {
    expect(found({ I16: 1065 }, 5).join()).not.toContain("missing-amount C16");
    expect(found({ E88: 653, N87: 1990 }, 5).join()).not.toMatch(/missing-amount C\d/);
  });
});

test("too little co-financing is a finding of its own when it lacks more than the balance does", () => {
  // A line's copy: 1 t.kr. too much financing by its rounding, and 110 t.kr. too little co-financing.
  const line = { A35: "Ny medarbejder", C35: 55, D35: 220, E35: 220, F35: 220, G35: 164, I35: 770, L35: 110 };
  const errors = newFindings(line).filter(({ severity }) => severity === "error");
  expect(errors.map(({ check, consequences }) => [check, consequences.map((each) => each.check)])).toEqual([
    ["section-balance", ["balance"]],
    ["cofinancing-minimum", []],
  ]);
});

test("a section whose names and years are gone lacks its names and its years, not an amount in each line", () => {
  const rows = [46, 47, 48, 50, 51, 52, 53, 54];
  const gone = Object.fromEntries(rows.flatMap((row) => ["A", "B", "C", "D", "E", "F", "G"].map((column) => [`${column}${row}`, null])));
  const errors = newFindings(gone).filter(({ severity }) => severity === "error");
  expect(errors.map(({ check, cells, message }) => [check, cells[0], message.key])).toEqual([
    ["line-unnamed", "A46:A54", "several"],
    ["section-balance", "H61", "no-years"],
  ]);
});
