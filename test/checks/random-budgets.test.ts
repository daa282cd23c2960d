// Properties over random budgets in random layouts: a consistent budget gives no error, a wrong cell is found and its row named.
import fc from "fast-check";
import { CHECKS } from "../../src/checks";
import { runChecks } from "../../src/checks/shared/run";
import { parseArea } from "../../src/workbook/address";
import { layOut, randomBudget, randomLayout, toWorkbook, type Layout } from "../build";
import { inputOf, withCells } from "./sample";

/** Any layout but one that no recalculation leaves right: a SUBTOTAL over typed Sums counts every line twice. */
function layoutOf(layoutSeed: number): Layout {
  const layout = randomLayout(layoutSeed);
  return layout.totalStyle === "subtotal" ? { ...layout, typedTotals: "none" } : layout;
}

const seed = fc.integer({ min: 0, max: 1_000_000 });

test("a consistent budget gives no error in any layout, and every check runs", () => {
  fc.assert(
    fc.property(seed, seed, (budget, layout) => {
      const { findings, notRun } = runChecks(CHECKS, inputOf(toWorkbook(layOut(randomBudget(budget), layoutOf(layout)).draft)));
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(findings.filter(({ check, severity }) => check === "row-financing" && severity !== "notice")).toEqual([]);
      const given = notRun.filter(
        ({ check, reason }) => check !== "template-changed" && reason.da !== "Der er ikke lagt nogen aftaler ind.",
      );
      expect(given).toEqual([]);
    }),
    { numRuns: 25, seed: 1 },
  );
});

test("a financing amount wrong beyond rounding is found, with its line and section named", () => {
  fc.assert(
    fc.property(seed, seed, fc.nat(), fc.integer({ min: 5, max: 5000 }), (budget, layout, pick, error) => {
      const { draft, places } = layOut(randomBudget(budget), layoutOf(layout));
      const filled = places.sections.flatMap((section) =>
        section.slots.filter(({ line }) => line && (line.financing.lbf ?? 0) > 0).map((slot) => ({ section, slot })),
      );
      const chosen = filled[pick % Math.max(1, filled.length)];
      if (!chosen) return;
      const { section, slot } = chosen;
      const workbook = withCells(toWorkbook(draft), places.sheet, { [slot.financing.lbf]: (slot.line?.financing.lbf ?? 0) + error });
      const { findings } = runChecks(CHECKS, inputOf(workbook));
      const rows = (check: string): (number | undefined)[] =>
        findings.filter((finding) => finding.check === check).map(({ cells }) => parseArea(cells[0] ?? "")?.top);
      expect(rows("row-financing")).toContain(slot.row);
      expect(rows("section-balance")).toEqual([section.sum.row]);
      expect(findings.filter(({ check, severity }) => check === "row-financing" && severity !== "notice").map(({ line }) => line)).toEqual([
        slot.line?.name,
      ]);
    }),
    { numRuns: 25, seed: 1 },
  );
});

test("arithmetic findings do not depend on the layout", () => {
  const arithmetic = new Set([
    "row-sum",
    "row-financing",
    "section-balance",
    "cofinancing-minimum",
    "yearly-split",
    "share-total",
    "share-amount",
    "negative-amount",
    "line-empty",
  ]);
  fc.assert(
    fc.property(seed, seed, seed, (budget, one, other) => {
      const found = (layout: number): string[] =>
        runChecks(CHECKS, inputOf(toWorkbook(layOut(randomBudget(budget), { ...layoutOf(layout), typedLineTotals: "none" }).draft)))
          .findings.filter(({ check }) => arithmetic.has(check))
          .map(({ check, section, line, expected, found: value, difference, message }) =>
            JSON.stringify([check, section, line, expected, value, difference, message.key]),
          )
          .sort();
      expect(found(one)).toEqual(found(other));
    }),
    { numRuns: 10, seed: 1 },
  );
});
