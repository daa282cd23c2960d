// The smallest changes that repair failed equations, on equations small enough to solve by hand.
import type { Section } from "../../src/budget/budget";
import type { Equation, System } from "../../src/causes/equations";
import { findSolutions } from "../../src/causes/search";

const [ONE, OTHER] = ["one", "other"].map((title) => ({ title }) as unknown as Section);

function equation(form: Readonly<Record<string, number>>, residual: number, section: Section | null = ONE ?? null): Equation {
  return { section, form: new Map(Object.entries(form)), residual };
}

/** Each group's equations, and its solutions as "a,b −5 + s 3": the cells that could be it, and by how much. */
function solve(...hard: readonly Equation[]): { equations: readonly number[]; solutions: readonly string[] }[] {
  const system: System = { leaves: new Map(), hard, soft: [] };
  const tell = ({ cells, delta }: { cells: { addresses: readonly string[] }; delta: number }): string =>
    `${cells.addresses.join()} ${delta}`;
  return findSolutions(system).map(({ equations, solutions }) => ({
    equations,
    solutions: solutions.map((shifts) => shifts.map(tell).sort().join(" + ")).sort(),
  }));
}

test("equations that hold form no group", () => {
  expect(solve(equation({ a: 1, s: -1 }, 0))).toEqual([]);
  expect(solve()).toEqual([]);
});

test("one failing equation: a term is too large or the sum too small", () => {
  expect(solve(equation({ a: 1, b: 1, s: -1 }, 5))).toEqual([{ equations: [0], solutions: ["a,b -5", "s 5"] }]);
});

test("divides by a coefficient", () => {
  expect(solve(equation({ a: 2, s: -1 }, 5))).toEqual([{ equations: [0], solutions: ["a -2.5", "s 5"] }]);
});

test("two equations off by the same amount suspect only their common cell", () => {
  expect(solve(equation({ a: 1, b: 1, s: -1 }, 5), equation({ a: 1, c: 1, t: -1 }, 5))).toEqual([
    { equations: [0, 1], solutions: ["a -5"] },
  ]);
  expect(solve(equation({ a: 1, s: -1 }, 5), equation({ a: -1, t: 1 }, -5))).toEqual([{ equations: [0, 1], solutions: ["a -5"] }]);
});

test("adds solutions with one more cell when the smallest will not do", () => {
  const hard = [equation({ a: 1, s: -1 }, 5), equation({ s: 1, p: -1 }, -5)];
  const tell = (solutions: readonly (readonly { cells: { addresses: readonly string[] }; delta: number }[])[]): string[] =>
    solutions.map((shifts) =>
      shifts
        .map(({ cells, delta }) => `${cells.addresses.join()} ${delta}`)
        .sort()
        .join(" + "),
    );
  const [group] = findSolutions({ leaves: new Map(), hard, soft: [] });
  expect(tell(group!.solutions)).toEqual(["s 5"]);
  expect(tell(group!.larger())).toEqual(["a -5 + p -5"]);
});

test("excludes a cell whose other equation holds", () => {
  expect(solve(equation({ a: 1, b: 1, s: -1 }, 5), equation({ a: 1, t: -1 }, 0))).toEqual([{ equations: [0], solutions: ["b -5", "s 5"] }]);
});

test("equations off by different amounts: two cells, in every combination", () => {
  expect(solve(equation({ a: 1, s: -1 }, 5), equation({ c: 1, t: -1 }, 3))).toEqual([
    { equations: [0, 1], solutions: ["a -5 + c -3", "a -5 + t 3", "c -3 + s 5", "s 5 + t 3"] },
  ]);
});

test("finds up to three cells, and nothing beyond", () => {
  const four = ["a", "b", "c", "d"].map((cell, index) => equation({ [cell]: 1 }, index + 1));
  expect(solve(...four.slice(0, 3))).toEqual([{ equations: [0, 1, 2], solutions: ["a -1 + b -2 + c -3"] }]);
  expect(solve(...four)).toEqual([{ equations: [0, 1, 2, 3], solutions: [] }]);
});

test("keeps sections apart; a foot equation joins the section it shares a cell with", () => {
  const [one, other] = [equation({ a: 1, s: -1 }, 5, ONE), equation({ b: 1, t: -1 }, 5, OTHER)];
  expect(solve(one, other).map(({ equations }) => equations)).toEqual([[0], [1]]);
  expect(solve(one, other, equation({ s: 1, u: -1 }, -5, null))).toEqual([
    { equations: [0, 2], solutions: ["s 5"] },
    { equations: [1], solutions: ["b -5", "t 5"] },
  ]);
  expect(solve(one, other, equation({ u: 1 }, 2, null)).map(({ equations }) => equations)).toEqual([[0], [1], [2]]);
});

test("settles decimals: three times a tenth is three tenths", () => {
  expect(solve(equation({ a: 3, s: -1 }, 0.3))).toEqual([{ equations: [0], solutions: ["a -0.1", "s 0.3"] }]);
});

test("keeps foot equations without a common cell apart", () => {
  expect(solve(equation({ u: 1 }, 2, null), equation({ v: 1 }, 3, null)).map(({ equations }) => equations)).toEqual([[0], [1]]);
});

test("lists a solution once, whatever the order it is found in", () => {
  const common = equation({ x: 1, y: 1 }, 10);
  const [left, right] = [equation({ x: 1, a: 1, b: 2, c: 3 }, 4), equation({ y: 1, d: 1, e: 2, f: 3 }, 6)];
  expect(solve(common, left, right)).toEqual([{ equations: [0, 1, 2], solutions: ["x -4 + y -6"] }]);
});

test("keeps at most sixty solutions", () => {
  const row = (...names: readonly string[]): Equation => equation(Object.fromEntries(names.map((name, index) => [name, index + 1])), 12);
  const [one, two] = [row("a", "b", "c", "d"), row("e", "f", "g", "h")];
  expect(solve(one, two, row("i", "j", "k", "l"))[0]!.solutions).toHaveLength(60);
  expect(solve(one, two, row("i", "j", "k"))[0]!.solutions).toHaveLength(48);
});
