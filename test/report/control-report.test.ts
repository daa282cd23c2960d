// The Kontrolrapport: figures and findings as a board member reads them; hostile texts stay texts in every form.
import { check } from "../build/checked";
import { buildResult } from "../../src/app/build-result";
import { cellText } from "../../src/danish/clean-text";
import { buildControlReport } from "../../src/report/control-report";
import { formatReportBody, formatReportPage, formatReportText, reportRows } from "../../src/report/report-format";
import type { BudgetResult } from "../../src/report/result";
import { withCells } from "../checks/sample";
import { amager, mjoelnerparken } from "../taskpane/budgets";

function result(): BudgetResult {
  const checked = check(mjoelnerparken());
  return buildResult("budget.xlsx", checked);
}

test("states the verdict, the figures and every finding", () => {
  const text = formatReportText(
    buildControlReport(result(), "da", { at: new Date("2026-01-02T03:04:05Z"), seal: "Budgettet er ikke forseglet." }),
  );
  expect(text).toContain("Kontrolrapport: Klar med advarsler");
  expect(text).toContain("Samlet budget\t14.300");
  expect(text).toContain("Medfinansiering\t3.575\t25,00 %");
  expect(text).toContain("Værkstedsleder 14 timer 2 år · Kriminalpræventiv indsats\tLinjen mangler 2 t.kr. i finansiering");
  expect(text).toContain("Budgettet er ikke forseglet.");
  const warnings = result().findings.filter((finding) => finding.severity === "warning").length;
  expect(text).toContain(`Advarsler (${warnings})`);
});

test("shows LBF's share as what the co-financing leaves: together they are 100,00 %", () => {
  const text = formatReportText(buildControlReport(buildResult("budget.xlsx", check(amager())), "da"));
  expect(text).toContain("LBF\t19.000\t60,96 %");
  expect(text).toContain("Medfinansiering\t12.169\t39,04 %");
});

test("says the most likely cause behind a finding whose own cell is another", () => {
  const wrong = buildResult("budget.xlsx", check(withCells(mjoelnerparken(), "Budget", { D50: 37, D88: "160 kr." })));
  const text = formatReportText(buildControlReport(wrong, "da"));
  expect(text).toContain("Ret det forkerte beløb. Måske er et ciffer forkert i D50. 37 skal så være 30.\tH50");
  expect(text).not.toContain("D88 skal være tallet");
});

test("has an English version", () => {
  expect(formatReportPage([buildControlReport(result(), "en")])).toContain("<h1>Control report: Ready with warnings</h1>");
});

test("lists an accepted finding with its reason", () => {
  const one = result();
  const accepted = {
    ...one,
    findings: one.findings.map((finding, index) => (index === 0 ? { ...finding, accepted: "aftalt med LBF" } : finding)),
  };
  expect(formatReportText(buildControlReport(accepted, "da"))).toMatch(/Accepteret med begrundelse \(1\)[\s\S]*aftalt med LBF/);
});

test("escapes a hostile name in HTML, and neutralises it in a spreadsheet", () => {
  const one = result();
  const hostile = {
    ...one,
    budget: one.budget && { ...one.budget, area: '<img src=x onerror="alert(1)">' },
    findings: one.findings.map((finding) => ({ ...finding, line: "=cmd|' /C calc'!A0", section: null })),
  };
  const report = buildControlReport(hostile, "da");
  const html = formatReportBody(report);
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  expect(formatReportText(report)).toContain("'=cmd|");
  expect(formatReportText(report)).not.toMatch(/(^|\t|\n)=cmd/);
  expect(cellText("+1\t=2\n@x")).toBe("'+1 =2 @x");
});

test("rows keep numbers as numbers", () => {
  expect(reportRows(buildControlReport(result(), "da"))).toContainEqual(["Samlet budget", 14300, ""]);
});

test("states the reason for a workbook without a budget", () => {
  const none: BudgetResult = { ...result(), status: "not-a-budget", reason: "Det er ikke et LBF-budget.", budget: null, findings: [] };
  expect(reportRows(buildControlReport(none, "da")).slice(0, 3)).toEqual([
    ["Kontrolrapport: Ikke et LBF-budget"],
    ["Det er ikke et LBF-budget."],
    [none.file],
  ]);
});

test("says the unit of a difference that is not in t.kr., as the rest of the report is", () => {
  const one = result();
  const [first] = one.findings;
  const differing = (check: string, difference: number) => ({ ...first!, check, severity: "error" as const, difference });
  const findings = [differing("area-economy", -5000), differing("link-share", 10), differing("row-financing", 7)];
  const report = buildControlReport({ ...one, findings }, "da");
  const table = report.blocks.find((block) => block.kind === "table" && block.caption.startsWith("Fejl"));
  expect(table?.kind === "table" && table.rows.map((row) => row.at(-1))).toEqual(["−5.000 kr.", "+10 %", 7]);
  expect(formatReportBody(report)).toContain('<td class="number">−5.000 kr.</td>');
});
