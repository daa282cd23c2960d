// The bound of a moved part equals what the lines fit better with the amounts where the move puts them.
import { Measure } from "../../src/causes/fit";
import { createRowShift } from "../../src/causes/row-shift-bound";
import { asItIs } from "../../src/causes/score";
import { sumOf } from "../../src/budget/amount";
import type { Figure, Line } from "../../src/budget/budget";
import { sample } from "../checks/sample";

const { budget } = sample({ C20: 5, D19: 7 });
const { lines } = budget.sections[1]!;
const measure = Measure.for(budget);
const PICKS: readonly ((line: Line) => readonly Figure[])[] = [
  (line) => line.years,
  (line) => line.paid,
  (line) => line.figures.filter(({ formula }) => formula === null).slice(line.row % 3),
];

/** The same by moving the amounts. */
function moved(pick: (line: Line) => readonly Figure[], first: number, last: number, step: number): number {
  const changes = new Map<Figure, number | null>();
  for (let index = first; index <= last; index++) {
    const target = pick(lines[index + step]!);
    pick(lines[index]!).forEach((figure, place) => target[place] && changes.set(target[place], figure.value));
  }
  for (const figure of pick(lines[step < 0 ? last : first]!)) changes.set(figure, null);
  const then = (figure: Figure): number => (changes.has(figure) ? (changes.get(figure) ?? 0) : asItIs(figure));
  return sumOf(lines, (line) => measure.misfit(line, asItIs) - measure.misfit(line, then));
}

test.each([0, 1, 2])("part %i: every range, up and down", (part) => {
  const pick = PICKS[part]!;
  const shift = createRowShift(lines, pick, measure);
  const seen = new Set<number>();
  for (const step of [-1, 1])
    for (let first = 0; first < lines.length; first++)
      for (let last = first; last < lines.length; last++) {
        if (!lines[first + step] || !lines[last + step]) continue;
        const expected = moved(pick, first, last, step);
        seen.add(expected);
        expect([first, last, step, shift(first, last, step)]).toEqual([first, last, step, expected]);
      }
  expect(seen.size).toBeGreaterThan(3);
});
