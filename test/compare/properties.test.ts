// Properties of comparing: a budget against itself has no change, A against B mirrors B against A, and seeded edits are found exactly, in any layout.
import fc from "fast-check";
import { compareBudgets } from "../../src/compare/compare-budgets";
import { readBudget } from "../../src/template/read-budget";
import {
  buildWorkbook,
  createRandom,
  isBlank,
  randomBudget,
  randomLayout,
  type BudgetDescription,
  type DescribedLine,
  type Layout,
  type Random,
} from "../build";
import { addLine, brief, comparable, compareDescriptions, editLine, mirrored, replaceLine } from "./edits";

/** Shrinking is off: a smaller seed is no simpler budget. */
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** Notes stand somewhere: a copy without them has lost them. */
const layout = (number: number): Layout => ({ ...randomLayout(number), notes: number % 2 === 0 ? "sheet" : "below" });

test("a budget equals itself, in any layouts", () => {
  fc.assert(
    fc.property(seed, seed, seed, (budget, one, other) => {
      const description = randomBudget(budget);
      const comparison = compareDescriptions(description, description, { layouts: [layout(one), layout(other)] });
      expect(comparison.lines.map(brief)).toEqual([]);
      expect([
        comparison.fields,
        comparison.notes,
        comparison.moved.areas.flows,
        comparison.moved.payers.flows,
        comparison.moved.years.flows,
      ]).toEqual([[], [], [], [], []]);
      expect(comparison.isSame).toBe(true);
    }),
    { numRuns: 40, seed: 1, endOnFailure: true },
  );
});

test("comparing backwards mirrors comparing forwards, even for budgets with little in common", () => {
  fc.assert(
    fc.property(seed, seed, seed, seed, (budget, another, one, other) => {
      const [earlier, now] = [randomBudget(budget), randomBudget(another)].map((description, index) => {
        const reading = readBudget(buildWorkbook(description, layout(index === 0 ? one : other)));
        if (reading.kind !== "budget") throw new Error(reading.key);
        return { budget: reading.budget, decisions: null };
      });
      expect(comparable(compareBudgets(now!, earlier!))).toEqual(mirrored(compareBudgets(earlier!, now!)));
    }),
    { numRuns: 40, seed: 1, endOnFailure: true },
  );
});

interface Edited {
  readonly description: BudgetDescription;
  /** What the comparison should tell, without order. */
  readonly expected: readonly string[];
}

/** Some edits of different lines, each of its own kind. */
function editAtRandom(description: BudgetDescription, random: Random): Edited {
  const free = description.sections.flatMap((section) =>
    section.lines.filter((line) => !isBlank(line) && isTelling(line)).map((line) => ({ section, line })),
  );
  const areas = description.sections.filter((section) => section.kind === "focus-area");
  let edited = description;
  const expected: string[] = [];
  const put = (line: DescribedLine, lines: readonly DescribedLine[], told: string): void => {
    edited = replaceLine(edited, line, lines);
    expected.push(told);
  };
  const plain = (name: string): string => name.replace(/\s+/g, " ").trim();
  for (const { section, line } of random.shuffle(free).slice(0, random.integer(1, 5))) {
    const name = plain(line.name);
    const amount = random.integer(2, 90);
    switch (random.integer(0, 5)) {
      case 0:
        put(line, [], `removed: ${name} -> - (${-totalOf(line)})`);
        break;
      case 1: {
        const renamed = `Zebra ${expected.length}${/\(\d+\)/.exec(name)?.[0] ?? ""}`;
        put(line, [{ ...line, name: renamed }], `renamed: ${name} -> ${renamed} (0)`);
        break;
      }
      case 2:
        put(line, [editLine(line, { years: { 0: amount, 1: -amount } })], `years: ${name} -> ${name} (0)`);
        break;
      case 3:
        put(line, [editLine(line, { payers: { lbf: -amount, municipalityCash: amount } })], `payers: ${name} -> ${name} (0)`);
        break;
      case 4:
        put(line, [editLine(line, { years: { 1: amount }, payers: { lbf: amount } })], `years payers: ${name} -> ${name} (${amount})`);
        break;
      default: {
        const target = areas.find((area) => area.title !== section.title && !area.lines.some((other) => plain(other.name) === name));
        if (!target || section.kind !== "focus-area" || line.type !== "") break;
        put(line, [], `moved: ${name} -> ${name} (0)`);
        edited = addLine(edited, target.title, line);
      }
    }
  }
  if (random.chance(0.5)) {
    const line = {
      name: "Xylofonhold",
      type: "",
      years: description.years.map((_, index) => 7001 + 13 * index),
      financing: { lbf: 4001, housingCash: 501, housingInKind: 31, municipalityCash: 502, municipalityInKind: null, other: 37 },
    };
    edited = addLine(edited, areas[0]!.title, line);
    expected.push(`added: - -> Xylofonhold (${totalOf(line)})`);
  }
  return { description: edited, expected: expected.sort() };
}

const totalOf = (line: DescribedLine): number => line.years.reduce<number>((total, amount) => total + (amount ?? 0), 0);

/** Amounts to be known by under another name: several of three digits or more, none of them round. */
const isTelling = (line: DescribedLine): boolean =>
  new Set(line.years.filter((amount) => (amount ?? 0) > 100 && (amount ?? 0) % 5 !== 0)).size >= 2;

test("finds edits exactly, in any layouts", () => {
  fc.assert(
    fc.property(seed, seed, seed, seed, (budget, edits, one, other) => {
      const description = randomBudget(budget);
      const edited = editAtRandom(description, createRandom(edits));
      const comparison = compareDescriptions(description, edited.description, { layouts: [layout(one), layout(other)] });
      expect(comparison.lines.map(brief).sort()).toEqual(edited.expected);
      const between = (field: "expenses" | "lbf" | "cofinancing"): number =>
        comparison.sections.reduce((total, section) => total + section[field].difference, 0);
      expect([between("expenses"), between("lbf"), between("cofinancing")]).toEqual([
        comparison.total.expenses.difference,
        comparison.total.lbf.difference,
        comparison.total.cofinancing.difference,
      ]);
    }),
    { numRuns: 60, seed: 1, endOnFailure: true },
  );
});
