// A choice and one line of a small budget: what of the line may have changed since, and what may not.
import { allLines, hasAmounts } from "../../src/budget/sums";
import { amountsOf, applyDecisions, type Decision } from "../../src/links/decide";
import type { Link } from "../../src/links/link";
import { sample, type Contents } from "../checks/sample";

const AREA = "Tryghed og trivsel";
const CAFE = [18, 24, 24, 46, 10, null, 10, null, null];

/** Where a decision made for line 22, Café, ends: the row as the sheet counts it with its reasons, or "lost". */
function end(changes: Partial<Decision>, cells: Contents = {}, others: readonly Decision[] = []): string {
  const { budget } = sample(cells);
  const decision: Decision = { section: AREA, line: "Café", row: 21, amounts: CAFE, status: "confirmed", activities: [], ...changes };
  const open = allLines(budget)
    .filter(({ line }) => hasAmounts(line))
    .map(({ section, line }): Link => ({
      section: section.title,
      line: line.name,
      row: line.row,
      status: "undecided",
      activities: [],
      reasons: [],
    }));
  const { links, lost } = applyDecisions(budget, open, [decision, ...others]);
  const taken = links.filter(({ status }) => status !== "undecided");
  expect(lost.length + taken.length).toBe(1 + others.length);
  return [
    ...taken.map(({ row, status, reasons }) => `${row + 1} ${status} ${reasons.map(({ kind }) => kind).join()}`),
    ...lost.map(() => "lost"),
  ].join("; ");
}

test("a decision remembers the line's years and financing", () => {
  expect(amountsOf(sample().budget.sections[1]!.lines[4]!)).toEqual(CAFE);
});

test.each<[string, Partial<Decision>, Contents, string]>([
  ["as it was", {}, {}, "22 confirmed user"],
  ["a shared cost", { status: "shared-cost" }, {}, "22 shared-cost user"],
  ["spelt slightly differently", { section: "TRYGHED OG TRIVSEL", line: "cafe" }, {}, "22 confirmed user"],
  ["in another row", { row: 3 }, {}, "22 confirmed user"],
  ["with other amounts", { amounts: [1, 2, 3] }, {}, "22 confirmed user"],
  ["in another row, with other amounts", { row: 3, amounts: [1] }, {}, "22 confirmed user"],
  ["renamed", { line: "Bistro" }, {}, "22 confirmed user,reattached"],
  [
    "renamed, with empty columns added or removed",
    { line: "Bistro", amounts: [null, 18, 24, 24, 0, 46, 10, 10] },
    {},
    "22 confirmed user,reattached",
  ],
  ["renamed, with one amount more", { line: "Bistro", amounts: [...CAFE, 1] }, {}, "lost"],
  ["renamed, with one amount changed", { line: "Bistro", amounts: [18, 24, 25, 46, 10, null, 10] }, {}, "lost"],
  ["renamed, with the same amounts in another order", { line: "Bistro", amounts: [24, 18, 24, 46, 10, null, 10] }, {}, "lost"],
  ["renamed, of a line that had no amounts", { line: "Bistro", amounts: [null, null] }, {}, "lost"],
  [
    "of a line without amounts, renamed, where one slot stands empty",
    { section: "Tværgående administrationsudgifter", line: "Bistro", amounts: [null] },
    {},
    "lost",
  ],
  ["renamed, in the row alone", { line: "Bistro", amounts: [1] }, {}, "lost"],
  ["moved to another section", { section: "Kriminalpræventiv indsats" }, {}, "22 confirmed user,reattached"],
  ["moved to another section, with other amounts", { section: "Kriminalpræventiv indsats", amounts: [1] }, {}, "lost"],
  ["moved and renamed", { section: "Kriminalpræventiv indsats", line: "Bistro" }, {}, "lost"],
  ["duplicated: the row decides", {}, { A23: "Café", C23: 18, D23: 24, E23: 24, G23: 46, H23: 10, J23: 10 }, "22 confirmed user"],
  ["duplicated, with other amounts", { amounts: [1] }, { A23: "Café" }, "lost"],
  ["duplicated, and the amounts indicate the other", { amounts: [27, 36, 36, 69, 15, 15] }, { A23: "Café" }, "23 confirmed user"],
  ["duplicated and neither row nor amounts decide", { amounts: [1], row: 3 }, { A23: "Café" }, "lost"],
])("%s", (_, changes, cells, wanted) => {
  expect(end(changes, cells)).toBe(wanted);
});

test("of two identical lines, one deleted, neither choice moves to the other silently", () => {
  const inRow: Decision = { section: AREA, line: "Café", row: 21, amounts: CAFE, status: "confirmed", activities: [] };
  expect(end({ row: 20, status: "shared-cost" }, {}, [inRow])).toBe("lost; lost");
});

test("each line takes one decision, the surest", () => {
  const other: Decision = { section: AREA, line: "Café", row: 3, amounts: [1], status: "shared-cost", activities: [] };
  expect(end({}, {}, [other])).toBe("22 confirmed user; lost");
  expect(end({ row: 3, amounts: [1] }, {}, [{ ...other, amounts: CAFE }])).toBe("22 shared-cost user; lost");
});
