// Odd sheets of every kind, made of the two real budgets: read right or said to be doubtful; planted errors found, right formulas left alone.
import { KINDS, pair } from "./kinds";
import type { BaseName } from "./editor";
import { AMAGER, MJOELNER, type Kind } from "./kind";
import { judge } from "./judge";
import { PLANTS } from "./plants";

/** Each kind in one of its budgets, by turns: every budget is as odd as the other. */
const baseOf = ({ bases = [AMAGER, MJOELNER] }: Kind, turn: number): BaseName => bases[turn % bases.length]!;

const cases = KINDS.map((kind, index) => [kind.name, kind, index] as const);

test.each(cases)("%s", (_, kind, index) => {
  const judged = judge(kind, baseOf(kind, index), null);
  expect(judged?.wrong).toEqual([]);
});

test.each(cases)("%s, with an error in it", (_, kind, index) => {
  const judged = judge(kind, baseOf(kind, index + 1), PLANTS[index % PLANTS.length]!);
  // Where the edit is the error nothing more is planted.
  expect(judged?.wrong ?? []).toEqual([]);
});

/** Two kinds at once, of which one once hid what the other is. */
const met = (
  [
    ["a recap below the foot with Total and Balance again", 'Total called "Hele projektet"'],
    ["Balance under every Sum", "carried over, and taken in again at the head of the next section"],
    ["carried over, and taken in again at the head of the next section", "remark rows between sections"],
    ["the Sums called Total, as Total is", 'Total called "Hele projektet"'],
    ["a percentage after each payer", "Balance in brackets"],
    ["Sums by LET", 'Sum called "Sum #"'],
    ["Sums of a table", 'Sum called "Samlet for %"'],
    ["Sums by SUMIF", 'Sum called "Subtotal"'],
    ["columns in another order: the total behind the financing", "head of total split in two cells"],
    ["columns in another order: the financing before the years", "LBF % and Medfin. % columns at the right"],
    ["columns in another order: total, financing, years", "values only, Sums with labels"],
  ] as const
).map((names) => names.map((name) => KINDS.find((kind) => kind.name === name)!));

test.each(met.map(([one, other]) => pair(one!, other!)).map((kind, index) => [kind.name, kind, index] as const))("%s", (_, kind, index) => {
  expect(judge(kind, baseOf(kind, index), null)?.wrong).toEqual([]);
});

const rows = KINDS.filter(({ name }) => /own row|remark|overview|control row|percent column|invisible|carried over/.test(name));
const pairs = rows
  .map((kind, index) => pair(kind, rows[(index * 5 + 3) % rows.length]!))
  .filter(({ name }) => new Set(name.split(" & ")).size > 1);

test.each(pairs.map((kind, index) => [kind.name, kind, index] as const))("%s", (_, kind, index) => {
  const judged = judge(kind, baseOf(kind, index), PLANTS[index % PLANTS.length]!);
  expect(judged?.wrong ?? []).toEqual([]);
});
