// One cause is one finding, on whole real budgets: their rounding stays, and the slip is found all the same.
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/app/check";
import type { Finding } from "../../src/checks/check";
import { readXlsx } from "../../src/file/read-xlsx";
import { applyEdits } from "../../src/formulas/apply-edits";
import type { EditContent } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";

const budget = readXlsx(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx")));

function findingsOf(workbook: Workbook): readonly Finding[] {
  const checked = checkWorkbook(workbook);
  if (checked.kind !== "checked") throw new Error("not a budget");
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

test("digits swapped in the financing", () => {
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

test("a zero missing in a year", () => {
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

test("a total typed over its formula is told once, by its sum, with the formula as the fix", () => {
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

test("a Sum that leaves out a line is told at the formula", () => {
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

test("a number stored as text", () => {
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

test("two errors are two findings, in different sections and in one", () => {
  expect(newFindings({ I15: 686, D28: 230 }).map((finding) => `${finding.line} ${finding.causes[0]?.cells.join()}`)).toEqual([
    "Lejerbo admin I15",
    "Projektleder 50%' D28",
  ]);
  expect(
    newFindings({ I28: 928, I32: 332 }).map((finding) => `${finding.line} ${finding.causes[0]?.cells.join()} ${finding.causes[0]?.to}`),
  ).toEqual(["Projektleder 50%' I28 982", "Aktivitetmidler I32 233"]);
});

test("three errors are three findings", () => {
  expect(newFindings({ I15: 6680, D28: -320, H97: 3123 }).map((finding) => finding.causes[0]?.cells.join())).toEqual(["I15", "D28", "H97"]);
});

test("an amount in the row below is one finding over both rows, and no error where the section balances", () => {
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

test("an amount in the neighbouring column of typed Sums is one finding, over both columns", () => {
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

test("where a typed total is right, no formula over it is offered", () => {
  const [finding] = newFindings({ H33: 879, D33: 202 });
  expect(summary(finding)).toMatchObject({
    check: "row-sum",
    line: "aktivitetsmedarbejdere 1 (21 timer pr. uge)",
    cause: "digits-swapped D33 220",
  });
  expect(finding?.fix?.kind).not.toBe("safe");
});

test("an amount a row too high under typed totals is one finding", () => {
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

describe("where lines come out even", () => {
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

  test("the only line that does not is the one, be it within rounding", () => {
    expect(found({ I34: 181 })).toEqual(["row-financing H34: digit-mistyped I34 180"]);
    expect(found({ D34: 46 }, 2)).toEqual(["row-financing H34: digit-mistyped I34 181, digit-mistyped D34 45"]);
  });

  test("two slips of opposite sign are two findings, each with its own cell", () => {
    expect(found({ D33: 553, I32: 2051 })).toEqual([
      "row-financing H32: digits-swapped I32 2015",
      "row-financing H33: digits-swapped D33 535",
    ]);
  });

  test.each(["=331*2", "=ROUND(661.8,0)", "=IF(1=1,662,0)"])(
    "an amount that is calculated, %s, keeps no other from being found",
    (formula) => {
      const [first] = found({ D32: formula, D34: 54 });
      expect(first).toBe("row-financing H34: digits-swapped D34 45");
    },
  );

  test("an amount calculated from figures may be the wrong one, and the edit replaces its formula", () => {
    expect(found({ D20: "=100+25" })).toEqual(["row-financing H20: digit-mistyped D20 135"]);
    const workbook = applyEdits(even, [{ sheet: "Budget", cell: "D20", from: null, to: "=100+25" }]);
    expect(findingsOf(workbook).flatMap((finding) => finding.causes)[0]?.edits).toEqual([
      { sheet: "Budget", cell: "D20", from: "=100+25", to: 135 },
    ]);
  });

  test("no amount is missing in a year without a month of the project", () => {
    expect(found({ I16: 1065 }, 5).join()).not.toContain("missing-amount C16");
    expect(found({ E88: 653, N87: 1990 }, 5).join()).not.toMatch(/missing-amount C\d/);
  });
});
