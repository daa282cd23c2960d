// A hundred thousand stored links and acceptances cost a few calls each, and hardly more than among ten thousand.
import { checkWorkbook } from "../../src/app/check";
import { EMPTY_STORED, formatStored, parseStored, readStored, type StoredData } from "../../src/app/stored";
import { allLines } from "../../src/budget/sums";
import { amountsOf, applyDecisions } from "../../src/links/decide";
import { sample } from "../checks/sample";
import { amager } from "../taskpane/budgets";
import { countCalls } from "./count-calls";

jest.setTimeout(120_000);

const { budget } = sample();
const cafe = allLines(budget).find(({ line }) => line.row === 21)!;

/** Every second link names the same line, every third has its amounts: the worst that a file can ask. */
function manyOf(count: number): string {
  const links = Array.from({ length: count }, (_, index) => ({
    section: cafe.section.title,
    line: index % 2 === 0 ? cafe.line.name : `Linje ${index}`,
    row: index,
    amounts: index % 3 === 0 ? amountsOf(cafe.line) : [index, 1, 2],
    status: "shared-cost" as const,
    activities: [],
  }));
  const acceptances = Array.from({ length: count }, (_, index) => ({
    finding: index % 2 === 0 ? "row-financing|total|A|B" : `balance|total|${index}|`,
    seen: index % 3 === 0 ? "1" : String(index),
    reason: `aftalt ${index}`,
    at: "2026-01-02T03:04:05.000Z",
  }));
  return formatStored({ ...EMPTY_STORED, links, acceptances })!;
}

/** What opening such a workbook does with the part, beside checking the budget. */
function use(part: string): void {
  const stored = parseStored(part);
  if (stored.kind !== "stored") throw new Error("not read");
  expect(applyDecisions(budget, [], stored.data.links).lost.length).toBeGreaterThan(stored.data.links.length - 10);
}

/** Two parts of half as many that must be merged, and written as one. */
function merge(parts: readonly [string, string]): StoredData {
  const { stored } = readStored({ storedPart: parts[0], moreStoredParts: [parts[1]] });
  if (stored.kind !== "stored") throw new Error("not read");
  formatStored(stored.data);
  return stored.data;
}

test("a link or acceptance costs little, and hardly more among a hundred thousand than among ten thousand", async () => {
  const counter = await countCalls();
  const perEntry = async (count: number): Promise<number[]> => {
    const part = manyOf(count);
    const half = manyOf(count / 2);
    const workbook = { ...amager(), storedPart: part };
    const plain = await counter.count(() => void checkWorkbook(amager()));
    const calls = [
      await counter.count(() => use(part)),
      await counter.count(() => expect(merge([half, half]).links).toHaveLength(count / 2)),
      (await counter.count(() => void checkWorkbook(workbook))) - plain,
    ];
    return calls.map((each) => each / count);
  };
  await perEntry(1_000); // its texts are known then
  const few = await perEntry(10_000);
  const many = await perEntry(100_000);
  counter.stop();
  many.forEach((calls, i) => {
    // Sorting and texts that are no longer remembered take a little more; each against each other would take ten times as much.
    expect(calls).toBeLessThan(few[i]! * 2 + 1);
    expect(calls).toBeLessThan(150);
  });
});
