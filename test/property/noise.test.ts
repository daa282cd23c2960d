// Property: a budget in any layout, with what people add, gives the same figures or says what is doubtful; no fix touches cells without a role.
import { check } from "../build/checked";
import fc from "fast-check";
import type { Budget, Figure } from "../../src/budget/budget";
import { checkWorkbook } from "../../src/app/check";
import { distributionFigures } from "../../src/formula-model/place";
import { referredAreas } from "../../src/template/additions";
import { cellAt, cellKey } from "../../src/workbook/workbook";
import { buildWorkbook, createRandom, randomBudget, randomLayout } from "../build";
import { addNoise } from "./noise";
import { runs } from "../build/runs";

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** What tells that something was not read by its label, or has no role. */
const DOUBTS = new Set(["unknown-figure", "reading-assumed", "vintage-unknown", "line-elsewhere"]);

const figuresOf = (budget: Budget): unknown => ({
  total: budget.totals.total.value,
  lbf: budget.totals.lbf.value,
  cofinancing: budget.totals.cofinancing.map(({ value }) => value),
  sections: budget.sections.map(({ title, sum }) => [title, ...sum.figures.map(({ value }) => value)]),
  lines: budget.sections.map(({ lines }) => lines.filter(({ name }) => name !== "").map(({ total }) => total.value)),
});

/** Every cell with a role. */
function rolesOf(budget: Budget): Set<number> {
  const { sections, totals, distribution, cofinancingTotal, balance, statedPercent } = budget;
  const figures: (Figure | null)[] = [
    ...sections.flatMap(({ lines, sum }) => [...lines, sum].flatMap((amounts) => amounts.figures)),
    ...totals.years,
    totals.total,
    ...totals.paid,
    ...distributionFigures(distribution),
    cofinancingTotal,
    balance,
    statedPercent,
  ];
  return new Set(figures.flatMap((figure) => (figure ? [cellKey(figure.row, figure.column)] : [])));
}

test("rows people add never silently change a figure, and no fix spoils a formula that covers them", () => {
  fc.assert(
    fc.property(seed, seed, seed, (of, layoutSeed, noise) => {
      const description = randomBudget(of);
      const layout = randomLayout(layoutSeed);
      const plain = check(buildWorkbook(description, layout));
      const workbook = addNoise(description, layout, createRandom(noise)).ed.workbook();
      const noisy = checkWorkbook(workbook);
      // A refusal names what it did not find.
      if (noisy.kind !== "checked") {
        expect(noisy.problem.kind).toBe("unreadable");
        return;
      }
      const { budget, findings } = noisy;
      const isDoubtful = findings.some(({ check, severity }) => DOUBTS.has(check) && severity !== "notice");
      if (!isDoubtful) expect(figuresOf(budget)).toEqual(figuresOf(plain.budget));
      const errors = (of: typeof findings): number => of.filter(({ severity }) => severity === "error").length;
      if (!isDoubtful || JSON.stringify(figuresOf(budget)) === JSON.stringify(figuresOf(plain.budget)))
        expect(errors(findings)).toBeLessThanOrEqual(errors(plain.findings));
      const roles = rolesOf(budget);
      const sheet = workbook.sheets.find(({ name }) => name === budget.sheet)!;
      for (const { from } of findings.flatMap(({ fix }) => fix?.edits ?? [])) {
        if (typeof from !== "string" || !from.startsWith("=")) continue;
        for (const { top, left, bottom, right } of referredAreas(from.slice(1)))
          for (let row = top; row <= bottom; row++)
            for (let column = left; column <= right; column++)
              if (typeof cellAt(sheet, row, column)?.value === "number") expect(roles).toContain(cellKey(row, column));
      }
    }),
    {
      numRuns: runs(20),
      seed: 1,
      endOnFailure: true,
      // Line breaks in labels of a sheet in two languages.
      examples: [
        [1174457394, 864245207, 2134822425],
        [279360077, 2075920611, 2020865068],
      ],
    },
  );
});
