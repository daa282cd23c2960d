// Answers about lines: after an edit only the lines that it changed are asked again.
import { askLines, askLinesIn, askSectionsIn, linesWhere, recordOrigin } from "../../src/budget/line-answers";
import type { Figure, Line, Section } from "../../src/budget/budget";
import { allLines } from "../../src/budget/sums";
import { dropOldMemos } from "../../src/danish/memoize";
import { applyEdits } from "../../src/formulas/apply-edits";
import { readBudget } from "../../src/template/read-budget";
import { rereadBudget } from "../../src/template/reread";
import { buildWorkbook, describeBudget } from "../build";

const line = (name: string): Line => ({ name }) as Line;
const section = (names: readonly string[]): Section => ({ lines: names.map(line) }) as unknown as Section;

test("asks each line of a section once", () => {
  const asked: string[] = [];
  const ask = askLines(({ name }) => (asked.push(name), name.length));
  const own = section(["a", "bb"]);
  expect(ask(own)).toEqual([1, 2]);
  expect(ask(own)).toBe(ask(own));
  expect(asked).toEqual(["a", "bb"]);
});

test("asks only the lines that another section does not share with the one it was made from, after another workbook's check too", () => {
  const asked: string[] = [];
  const ask = askLines(({ name }) => (asked.push(name), name));
  const before = section(["a", "b", "c"]);
  ask(before);
  const after = { ...before, lines: before.lines.map((own) => (own.name === "b" ? line("changed") : own)) };
  recordOrigin(after, before);
  dropOldMemos();
  expect(ask(after)).toEqual(["a", "changed", "c"]);
  expect(asked).toEqual(["a", "b", "c", "changed"]);
  dropOldMemos();
  dropOldMemos();
  const again = { ...after };
  recordOrigin(again, after);
  expect(ask(again)).toEqual(["a", "changed", "c"]);
});

test("keeps answers that also rest on something else apart, and asks the changed lines again for each", () => {
  const asked: string[] = [];
  const ask = askLinesIn(({ name }, suffix: string) => (asked.push(name + suffix), name + suffix));
  const before = section(["a", "b"]);
  expect([ask(before, "1"), ask(before, "2"), ask(before, "1")]).toEqual([
    ["a1", "b1"],
    ["a2", "b2"],
    ["a1", "b1"],
  ]);
  const after = { ...before, lines: [before.lines[0]!, line("c")] };
  recordOrigin(after, before);
  expect([ask(after, "1"), ask(after, "2")]).toEqual([
    ["a1", "c1"],
    ["a2", "c2"],
  ]);
  expect(asked).toEqual(["a1", "b1", "a2", "b2", "c1", "c2"]);
});

test("asks a section once for each context", () => {
  let asked = 0;
  const ask = askSectionsIn(({ lines }, more: number) => (asked++, lines.length + more));
  const own = section(["a", "b"]);
  expect([ask(own, 1), ask(own, 2), ask(own, 1)]).toEqual([3, 4, 3]);
  expect(asked).toBe(2);
});

test("gives the lines of a budget of which something holds, in sheet order", () => {
  const isLong = linesWhere(({ name }) => name.length > 1);
  const budget = { sections: [section(["aa", "b"]), section(["c", "dd"])] };
  expect(isLong(budget).map((each) => [budget.sections.indexOf(each.section), each.line.name])).toEqual([
    [0, "aa"],
    [1, "dd"],
  ]);
});

test("a budget that is read again keeps what is known of the lines that were not edited", () => {
  const workbook = buildWorkbook(describeBudget("amager-2022-2025"));
  const reading = readBudget(workbook);
  if (reading.kind !== "budget") throw new Error("not read");
  const { budget } = reading;
  const asked: Line[] = [];
  const ask = linesWhere((own) => (asked.push(own), own.total.value !== null));
  ask(budget);
  expect(asked).toEqual(allLines(budget).map((each) => each.line));
  const isTyped = ({ value, formula }: Figure): boolean => (value ?? 0) > 0 && formula === null;
  const edited = asked.find(({ years }) => years.some(isTyped))!;
  const figure = edited.years.find(isTyped)!;
  asked.length = 0;
  const again = rereadBudget(budget, applyEdits(workbook, [{ sheet: budget.sheet, cell: figure.address, from: figure.value, to: 7 }]))!;
  ask(again);
  expect(asked.map(({ row }) => row)).toEqual([edited.row]);
});
