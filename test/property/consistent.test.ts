// Property: a consistent budget, whatever its figures and wherever they stand, has no finding of arithmetic; findings do not depend on the layout.
import fc from "fast-check";
import type { Finding } from "../../src/checks/check";
import type { BudgetDescription, Layout } from "../build";
import { buildWorkbook, describeBudget, layoutWith, PLAIN_LAYOUT, randomBudget, randomLayout, REAL_NAMES } from "../build";
import { check } from "../errors/judge";
import { runs } from "../build/runs";

const ARITHMETIC = new Set([
  "row-sum",
  "row-financing",
  "section-sum",
  "section-balance",
  "grand-total",
  "balance",
  "cofinancing-minimum",
  "cofinancing-stated",
  "year-columns",
  "year-outside-period",
  "whole-thousands",
  "thousand-separator",
  "kroner-not-thousands",
  "text-number",
  "negative-amount",
  "stale-value",
  "cell-error",
  "formula-range",
]);

/** These speak of how a copy is made, not of what its budget says. */
const OF_THE_COPY = new Set(["formula-overwritten", "hidden-amount", "note-missing", "note-unused"]);

/** Shrinking is off: a smaller seed is no simpler budget. */
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

function findingsOf(description: BudgetDescription, layout: Layout): readonly Finding[] {
  return check(buildWorkbook(description, layout)).findings;
}

/** What a finding says, without where it stands. */
function contentOf(finding: Finding): string {
  const plain = (text: string | null): string | null => text && text.toLowerCase().replace(/\s+/g, " ").trim();
  return JSON.stringify([
    finding.check,
    finding.severity,
    finding.outcome,
    plain(finding.section),
    plain(finding.line),
    finding.difference,
  ]);
}

function contents(findings: readonly Finding[]): string[] {
  return findings
    .filter((finding) => !OF_THE_COPY.has(finding.check))
    .map(contentOf)
    .sort();
}

test("a consistent budget has no arithmetic finding in any layout", () => {
  fc.assert(
    fc.property(seed, seed, (budget, layout) => {
      const findings = findingsOf(randomBudget(budget), randomLayout(layout));
      expect(
        findings
          .filter((finding) => ARITHMETIC.has(finding.check) && finding.severity !== "notice")
          .map((finding) => [finding.check, finding.row, finding.difference]),
      ).toEqual([]);
    }),
    { numRuns: runs(20), seed: 1, endOnFailure: true },
  );
});

test("only rounding is reported, and only where there is some", () => {
  fc.assert(
    fc.property(seed, seed, (budget, layout) => {
      const findings = findingsOf(randomBudget(budget, { rounding: false }), randomLayout(layout));
      expect(findings.filter((finding) => finding.check === "row-financing")).toEqual([]);
    }),
    { numRuns: runs(10), seed: 1, endOnFailure: true },
  );
});

test("findings do not depend on the layout", () => {
  fc.assert(
    fc.property(seed, seed, (budget, layout) => {
      const description = randomBudget(budget);
      expect(contents(findingsOf(description, randomLayout(layout)))).toEqual(
        contents(findingsOf(description, layoutWith({ unused: randomLayout(layout).unused }))),
      );
    }),
    { numRuns: runs(12), seed: 1, endOnFailure: true },
  );
});

test.each(REAL_NAMES)("%s has the same findings in every layout", (name) => {
  const description = describeBudget(name);
  const plain = contents(findingsOf(description, PLAIN_LAYOUT));
  fc.assert(
    fc.property(seed, (layout) => {
      expect(contents(findingsOf(description, randomLayout(layout)))).toEqual(plain);
    }),
    { numRuns: runs(12), seed: 1, endOnFailure: true },
  );
});
