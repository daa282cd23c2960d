// A former plan's agreements beside the current ones are left out of a budget's check; one that stands alone is not.
import { check } from "../build/checked";
import type { Agreement } from "../../src/agreements/agreement";
import type { Budget } from "../../src/budget/budget";
import { linkBudget } from "../../src/links/link-budget";
import { sortAgreements } from "../../src/links/sort-agreements";
import { buildResult } from "../../src/app/build-result";
import { agreement as agreementOf } from "../checks/documents";
import { sample } from "../checks/sample";

function agreement(start: string | null, end: string | null, area: string | null = "Tryghed og trivsel", file = "a.docx"): Agreement {
  return agreementOf({ file, kind: area === null ? "strategic-agreement" : "sub-agreement-2015-18", area, start, end });
}

function budgetOf(start: string | null, end: string | null): Budget {
  const { budget } = sample();
  return { ...budget, start: { ...budget.start!, date: start }, end: { ...budget.end!, date: end } };
}

const NOW = agreement("2017-10-01", "2021-09-30");
const FORMER = agreement("2013-10-01", "2017-09-30");

test.each<[string, readonly Agreement[], readonly number[]]>([
  ["a former agreement for the same area", [NOW, { ...FORMER, file: "b.docx" }], [0]],
  ["a later one", [agreement("2021-10-01", "2025-09-30", "Tryghed, trivsel", "b.docx"), NOW], [1]],
  ["a former one beside one without a period", [agreement(null, null), FORMER], [0]],
  ["a former one for another area in the same document", [NOW, agreement("2013-10-01", "2017-09-30", "Sundhed")], [0]],
  [
    "former strategic agreements",
    [agreement("2013-10-01", null, null), agreement("2017-10-01", "2021-09-30", null), agreement(null, "2017-09-30", null, "b.docx")],
    [0, 1],
  ],
])("%s", (_, given, meant) => {
  expect(sortAgreements(budgetOf("2017-10-01", "2021-09-30"), given)).toEqual({
    meant: meant.map((at) => given[at]),
    setAside: given.filter((_, at) => !meant.includes(at)),
  });
});

test.each<[string, readonly Agreement[]]>([
  ["a former one alone", [FORMER]],
  [
    "a former one for another area in another document",
    [NOW, agreement("2013-10-01", "2017-09-30", "Kriminalpræventiv indsats", "b.docx")],
  ],
  ["a sub-agreement beside a strategic agreement", [agreement("2017-10-01", "2021-09-30", null), FORMER]],
  ["one that ends on the budget's first day", [NOW, agreement("2013-10-01", "2017-10-01")]],
  ["one that begins on its last", [NOW, agreement("2021-09-30", "2025-10-01")]],
])("keeps: %s", (_, given) => {
  expect(sortAgreements(budgetOf("2017-10-01", "2021-09-30"), given)).toEqual({ meant: given, setAside: [] });
});

test("a budget without a readable period is compared with all agreements", () => {
  expect(sortAgreements(budgetOf(null, "2021-09-30"), [NOW, FORMER])).toEqual({ meant: [NOW, FORMER], setAside: [] });
});

test("checks nothing against an earlier plan's agreement, says so, and lists both in the result", () => {
  const { workbook, budget } = sample();
  const now = agreement(budget.start!.date, budget.end!.date);
  const former = agreement("1999-01-01", "2002-12-31", "Sundhed");
  const checked = check(workbook, { documents: { agreements: [former, now], linkBudget } });
  expect([checked.agreements, checked.setAside]).toEqual([[now], [former]]);
  expect(checked.findings.flatMap(({ check, severity, found }) => (check === "agreement-period" ? [[severity, found]] : []))).toEqual([
    ["notice", "2002-12-31"],
  ]);
  expect(buildResult("x.xlsx", checked).agreements.map(({ area, end }) => [area, end])).toEqual([
    [now.area, now.end],
    ["Sundhed", "2002-12-31"],
  ]);
});
