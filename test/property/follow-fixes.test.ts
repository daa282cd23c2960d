// Property: whoever follows every fix that is offered ends with the true total, or with a budget that still says what is wrong.
import fc from "fast-check";
import { lineEmpty } from "../../src/checks/line-empty";
import { keyFigures } from "../../src/budget/sums";
import type { Workbook } from "../../src/workbook/workbook";
import { createRandom, describeBudget, layOut, randomBudget, randomLayout, REAL_NAMES, toWorkbook } from "../build";
import { checked, follow, statusOfChecked } from "../errors/follow";
import { BlockSeeder } from "../errors/seed-blocks";
import { ERROR_KINDS, seedError, type ErrorKind } from "../errors/seed-errors";
import { runs } from "../build/runs";

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const copy = fc.record({ budget: fc.oneof(fc.constantFrom(...REAL_NAMES), seed), layout: seed, place: seed });
const kind = fc.constantFrom(...(Object.keys(ERROR_KINDS) as ErrorKind[]));
const order = fc.constantFrom("first" as const, "last" as const, "together" as const);

const totalOf = (workbook: Workbook): number | null => keyFigures(checked(workbook).budget).total;
const errorsOf = (workbook: Workbook): number => checked(workbook).findings.filter(({ severity }) => severity === "error").length;

test("one wrong cell: following the fixes ends at the true total or an error", () => {
  let withFix = 0;
  fc.assert(
    fc.property(copy, kind, order, ({ budget, layout, place }, slip, way) => {
      const built = layOut(typeof budget === "string" ? describeBudget(budget) : randomBudget(budget), randomLayout(layout));
      const error = seedError(built, slip, createRandom(place));
      if (!error) return;
      const clean = toWorkbook(built.draft);
      const wrong = toWorkbook(error.draft);
      const begun = checked(wrong);
      if (!begun.findings.some(({ fix }) => fix !== null)) return;
      withFix++;
      const end = follow(wrong, way);
      const isTrue = keyFigures(end.budget).total === totalOf(clean);
      expect(isTrue || statusOfChecked(end) === "not-ready").toBe(true);
      expect(errorsOf(end.workbook)).toBeLessThanOrEqual(errorsOf(wrong));
    }),
    { numRuns: runs(16), seed: 5, endOnFailure: true },
  );
  expect(withFix).toBeGreaterThan(3);
});

test("a block of any kind: following the fixes ends at the true total or an error", () => {
  fc.assert(
    fc.property(copy, order, ({ budget, layout, place }, way) => {
      const built = layOut(typeof budget === "string" ? describeBudget(budget) : randomBudget(budget), randomLayout(layout));
      const clean = toWorkbook(built.draft);
      const block = createRandom(place).pick([...new BlockSeeder(clean).kinds().values()].flat());
      const end = follow(block.workbook, way);
      const isTrue = keyFigures(end.budget).total === totalOf(clean);
      // Lines that lost both sides still add up: only their warning can tell.
      const isTold = end.findings.some(({ check, severity }) => check === lineEmpty.id && severity === "warning");
      expect([block.name, isTrue || isTold || statusOfChecked(end) === "not-ready"]).toEqual([block.name, true]);
    }),
    { numRuns: runs(10), seed: 5, endOnFailure: true },
  );
});
