// What a cause breaks too, in words: a phrase, the figure, the cell; nothing for what only informs.
import { CHECKS } from "../../src/checks";
import { balance } from "../../src/checks/balance";
import { cofinancingSplit } from "../../src/checks/cofinancing-split";
import { sectionSum } from "../../src/checks/section-sum";
import { shareTotal } from "../../src/checks/share-total";
import { formatConsequence } from "../../src/report/causes";

test("a consequence is a phrase with its figure and first cell", () => {
  expect(formatConsequence({ check: balance.id, cells: ["B111", "H109"], difference: -36 })).toEqual({
    da: "Balancen bliver −36 (B111)",
    en: "The balance becomes −36 (B111)",
  });
  expect(formatConsequence({ check: sectionSum.id, cells: ["H43"], difference: 1310 })).toEqual({
    da: "Summen passer ikke: 1.310 t.kr. (H43)",
    en: "The sum does not match: 1,310 t.kr. (H43)",
  });
  expect(formatConsequence({ check: sectionSum.id, cells: [] })?.da).toBe("Summen passer ikke");
});

test("a check without a phrase is told by its title, one that only informs not at all", () => {
  expect(formatConsequence({ check: shareTotal.id, cells: ["A27"], difference: null })?.da).toBe(
    `${shareTotal.title.da.replace(/\.$/, "")} (A27)`,
  );
  expect(formatConsequence({ check: cofinancingSplit.id, cells: ["J108"], difference: 12 })).toBeNull();
});

test("every check of the arithmetic has a phrase", () => {
  const without = CHECKS.filter(({ cause, consequence }) => cause.arithmetic && cause.arithmetic !== "cell" && !consequence);
  expect(without).toEqual([]);
});
