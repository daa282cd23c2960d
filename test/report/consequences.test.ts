// What a cause breaks too, in words: a phrase, the figure, the cell; nothing for what only informs.
import { CHECKS } from "../../src/checks";
import { agreementEconomy } from "../../src/checks/agreement-economy";
import { areaEconomy } from "../../src/checks/area-economy";
import { balance } from "../../src/checks/balance";
import { cofinancingSplit } from "../../src/checks/cofinancing-split";
import { linkShare } from "../../src/checks/link-share";
import { noteMissing } from "../../src/checks/note-missing";
import { sectionSum } from "../../src/checks/section-sum";
import { shareTotal } from "../../src/checks/share-total";
import { formatConsequence } from "../../src/report/causes";
import { resultFinding } from "../../src/report/result-finding";
import type { Finding } from "../../src/checks/check";

test("states a consequence as a phrase with its figure and first cell", () => {
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

test("states a difference from an agreement in kroner", () => {
  expect(formatConsequence({ check: areaEconomy.id, cells: ["H61"], difference: 400_000 })).toEqual({
    da: "Delaftalens beløb afviger: 400.000 kr. (H61)",
    en: "The sub-agreement's amounts differ: 400,000 kr. (H61)",
  });
  expect(formatConsequence({ check: agreementEconomy.id, cells: ["H108"], difference: -27_000 })).toEqual({
    da: "Samarbejdsaftalens beløb afviger: −27.000 kr. (H108)",
    en: "The strategic agreement's amounts differ: −27,000 kr. (H108)",
  });
});

test("states a wrong share in percent", () => {
  expect(formatConsequence({ check: shareTotal.id, cells: ["A27"], difference: -10 })?.da).not.toContain("t.kr.");
  expect(formatConsequence({ check: linkShare.id, cells: ["A27"], difference: 20 })?.da).not.toContain("t.kr.");
});

test("states a check without a phrase by its problem, and leaves out notices", () => {
  expect(formatConsequence({ check: noteMissing.id, cells: ["A27"], difference: null })?.da).toBe("Note mangler (A27)");
  expect(formatConsequence({ check: cofinancingSplit.id, cells: ["J108"], difference: 12 })).toBeNull();
});

test("has a phrase for every arithmetic check", () => {
  const without = CHECKS.filter(({ cause, consequence }) => cause.arithmetic && cause.arithmetic !== "cell" && !consequence);
  expect(without).toEqual([]);
});

test("says the same of the same cell only once", () => {
  const twice = { check: balance.id, cells: ["B111", "H109"], difference: 7 };
  const finding: Finding = {
    check: balance.id,
    severity: "error",
    outcome: "broken",
    sheet: "Budget",
    cells: ["B111"],
    row: 110,
    section: null,
    line: null,
    expected: 0,
    found: 7,
    difference: 7,
    message: { key: "cell", args: { expected: 0, found: 7 } },
    causes: [],
    fix: null,
    consequences: [twice, { ...twice, difference: -7 }, { ...twice, cells: ["B111"] }],
  };
  expect(resultFinding(finding).consequences.map(({ text }) => text.da)).toEqual(["Balancen bliver 7 (B111)", "Balancen bliver −7 (B111)"]);
});
