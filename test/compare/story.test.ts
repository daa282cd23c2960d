// Edits with their true story, a thousand pairs: what is said holds in the figures, and one way round mirrors the other in meanings too.
import { COFINANCING_PAYERS, PAYERS, type Budget, type Figure, type Line, type Payer, type Section } from "../../src/budget/budget";
import { sectionExpenses, sectionPaidBy } from "../../src/budget/sums";
import { compareBudgets } from "../../src/compare/compare-budgets";
import type { Comparison, Moves } from "../../src/compare/comparison";
import { findMeanings, type Meaning } from "../../src/compare/meaning";
import { readBudget } from "../../src/template/read-budget";
import { buildWorkbook, createRandom, describeBudget, randomBudget, REAL_NAMES, type BudgetDescription, type Random } from "../build";
import { comparable, mirrored } from "./edits";

const PAIRS = 1000;
const LIMIT = 50_000;

function read(description: BudgetDescription): Budget {
  const reading = readBudget(buildWorkbook(description));
  if (reading.kind !== "budget") throw new Error(JSON.stringify(reading));
  return reading.budget;
}

const BUDGETS: readonly Budget[] = [
  ...REAL_NAMES.map((name) => read(describeBudget(name))),
  ...Array.from({ length: 12 }, (_, seed) => read(randomBudget(seed + 1))),
];

const amount = (figure: Figure): number => figure.value ?? 0;

/** A line with other amounts: t.kr. added to its years and payers; the total follows the years. */
function withAmounts(line: Line, years: Readonly<Record<number, number>>, payers: Partial<Record<Payer, number>>): Line {
  const add = (figure: Figure, more: number | undefined): Figure =>
    more === undefined ? figure : { ...figure, value: amount(figure) + more };
  const ofYears = line.years.map((figure, index) => add(figure, years[index]));
  const financing = Object.fromEntries(PAYERS.map((payer) => [payer, add(line.financing[payer], payers[payer])])) as Line["financing"];
  const total = add(line.total, Object.values(years).reduce((sum, more) => sum + more, 0) || undefined);
  const paid = PAYERS.map((payer) => financing[payer]);
  return { ...line, years: ofYears, financing, total, paid, figures: [...ofYears, total, ...paid], inputs: [...ofYears, ...paid] };
}

interface Place {
  readonly section: number;
  readonly line: Line;
}

/** What was done, each with its own line: the truth that is told later. */
type Done =
  | { readonly kind: "years"; readonly from: string; readonly to: string; readonly amount: number; readonly section: number }
  | { readonly kind: "payers"; readonly amount: number; readonly section: number }
  | { readonly kind: "more" | "added" | "removed"; readonly amount: number; readonly section: number }
  | { readonly kind: "moved"; readonly from: number; readonly to: number; readonly amount: number };

interface Story {
  readonly earlier: Budget;
  readonly now: Budget;
  readonly done: readonly Done[];
}

function tellStory(seed: number): Story {
  const random = createRandom(seed);
  const earlier = random.pick(BUDGETS);
  const sections = earlier.sections.map((section) => [...section.lines]);
  const names = (lines: readonly Line[]): string[] => lines.map((line) => line.name);
  const places = random.shuffle(
    earlier.sections.flatMap((section, index) =>
      section.lines
        .filter((line) => line.kind === "free" && line.name !== "" && amount(line.total) > 8)
        .map((line): Place => ({ section: index, line })),
    ),
  );
  const put = ({ section, line }: Place, lines: readonly Line[]): void =>
    void sections[section]!.splice(sections[section]!.indexOf(line), 1, ...lines);
  const done = places.slice(0, random.integer(1, 4)).flatMap((place) => edit(random, earlier, sections, names, place, put));
  const now = { ...earlier, sections: earlier.sections.map((section, index): Section => ({ ...section, lines: sections[index]! })) };
  return { earlier, now, done };
}

function edit(
  random: Random,
  budget: Budget,
  sections: readonly (readonly Line[])[],
  names: (lines: readonly Line[]) => string[],
  place: Place,
  put: (place: Place, lines: readonly Line[]) => void,
): Done[] {
  const { section, line } = place;
  const filled = line.years.flatMap((figure, index) => (amount(figure) > 4 ? [index] : []));
  const yearOf = (index: number): string => String(budget.years[index]?.year);
  const some = random.integer(1, 4);
  switch (random.integer(0, 5)) {
    case 0: {
      const [from, to] = random.shuffle(filled);
      if (from === undefined || to === undefined) return [];
      put(place, [withAmounts(line, { [from]: -some, [to]: some }, {})]);
      return [{ kind: "years", from: yearOf(from), to: yearOf(to), amount: some, section }];
    }
    case 1: {
      const [from] = PAYERS.filter((payer) => amount(line.financing[payer]) > 4);
      const to = random.pick(PAYERS.filter((payer) => payer !== from));
      if (from === undefined) return [];
      put(place, [withAmounts(line, {}, { [from]: -3, [to]: 3 })]);
      return [{ kind: "payers", amount: 3, section }];
    }
    case 2: {
      const [year] = filled;
      if (year === undefined) return [];
      put(place, [withAmounts(line, { [year]: some }, { municipalityCash: some })]);
      return [{ kind: "more", amount: some, section }];
    }
    case 3:
      put(place, []);
      return [{ kind: "removed", amount: amount(line.total), section }];
    case 4: {
      const added = {
        ...withAmounts(line, { 1: 7013 }, { lbf: 7013 }),
        name: `Xylofon ${random.integer(1000, 9999)}-hold`,
        row: 5000 + line.row,
        notes: [],
      };
      put(place, [line, added]);
      return [{ kind: "added", amount: amount(added.total), section }];
    }
    default: {
      const to = budget.sections.findIndex(
        ({ kind, lines }, index) => kind === "focus-area" && index !== section && !names(lines).includes(line.name),
      );
      if (to === -1 || budget.sections[section]?.kind !== "focus-area") return [];
      put(place, []);
      (sections[to] as Line[]).push({ ...line, row: 3000 + line.row });
      return [{ kind: "moved", from: section, to, amount: amount(line.total) }];
    }
  }
}

const compare = (earlier: Budget, now: Budget): Comparison =>
  compareBudgets({ budget: earlier, decisions: null }, { budget: now, decisions: null });
const stories = Array.from({ length: PAIRS }, (_, seed) => tellStory(seed + 1)).filter(({ done }) => done.length > 0);
const compared = stories.map((story) => ({ ...story, comparison: compare(story.earlier, story.now) }));

/** Net by place of some flows. */
const netOf = ({ flows }: Moves, place: string): number =>
  flows.reduce((net, { from, to, amount: moved }) => net + (to === place ? moved : from === place ? -moved : 0), 0);

test("most stories change something", () => {
  expect(stories.length).toBeGreaterThan(PAIRS / 2);
});

test("every amount reported is a difference of actual figures", () => {
  for (const { earlier, now, comparison } of compared) {
    const paid = (budget: Budget, payer: Payer): number => budget.sections.reduce((all, section) => all + sectionPaidBy(section, payer), 0);
    for (const { place, difference } of comparison.moved.payers.nets)
      expect(difference).toBeCloseTo(paid(now, place as Payer) - paid(earlier, place as Payer), 6);
    for (const [index, section] of now.sections.entries()) {
      const change = comparison.sections.find((each) => each.now === section.title);
      if (change) expect(change.expenses.difference).toBeCloseTo(sectionExpenses(section) - sectionExpenses(earlier.sections[index]!), 6);
    }
    for (const line of comparison.lines) {
      const totalIn = (budget: Budget, lines: typeof line.now): number =>
        lines.reduce(
          (all, { row }) =>
            all +
            budget.sections
              .flatMap(({ lines: own }) => own)
              .filter((own) => own.row === row)
              .reduce((sum, own) => sum + amount(own.total), 0),
          0,
        );
      expect([line.total.earlier, line.total.now]).toEqual([totalIn(earlier, line.earlier), totalIn(now, line.now)]);
    }
  }
});

test("every 'fra X til Y' is what lines did or the only net transfer; payers never give", () => {
  for (const { earlier, done, comparison } of compared) {
    const { areas, years, payers } = comparison.moved;
    expect(payers.flows).toEqual([]);
    const sum = (flows: readonly { from: string; to: string; amount: number }[]): string[] => {
      const sums = new Map<string, number>();
      for (const { from, to, amount: moved } of flows) sums.set(`${from} ${to}`, (sums.get(`${from} ${to}`) ?? 0) + moved);
      return [...sums].map(([ends, moved]) => `${ends} ${moved}`).sort();
    };
    const isCertain = comparison.questions.length === 0;
    const madeYears = done.flatMap((each) => (each.kind === "years" ? [each] : []));
    const madeAreas = done.flatMap((each) =>
      each.kind === "moved"
        ? [{ from: earlier.sections[each.from]!.title, to: earlier.sections[each.to]!.title, amount: each.amount }]
        : [],
    );
    for (const [moves, made] of [
      [years, madeYears],
      [areas, madeAreas],
    ] as const) {
      const own = moves.flows.filter(({ isNet }) => !isNet);
      if (isCertain) expect(sum(own)).toEqual(sum(made));
      const changed = moves.places.filter(({ difference }) => difference !== 0);
      if (moves.flows.some(({ isNet }) => isNet)) expect([moves.flows.length, changed.length]).toEqual([1, 2]);
      // Either the flows are the whole difference of every place, or each place's own is told beside them.
      const isWhole = changed.every(({ place, difference }) => netOf(moves, place) === difference);
      expect(moves.nets.map(({ place }) => place)).toEqual(isWhole ? [] : changed.map(({ place }) => place));
    }
  }
});

/** Rules that look only at the budget now. */
const ONE_WAY: ReadonlySet<string> = new Set(["by-agreement"]);
const SIGNED: ReadonlySet<string> = new Set(["total", "grant"]);

const meaningsOf = (comparison: Comparison, budget: Budget): Meaning[] =>
  findMeanings(comparison, { localLimit: LIMIT, vintage: budget.vintage, errors: 0 });

test("meanings mirror backwards, count money once against the limit, keep “across” from “inside”, and rounding hides nothing", () => {
  for (const { earlier, now, done, comparison } of compared) {
    const back = compare(now, earlier);
    expect(comparable(back)).toEqual(mirrored(comparison));
    const brief = (meanings: readonly Meaning[], sign: 1 | -1): string[] =>
      meanings
        .filter(({ rule }) => !ONE_WAY.has(rule))
        .map(
          ({ rule, amount: much, sections }) =>
            `${rule} ${much === null ? "" : SIGNED.has(rule) ? sign * much : much} ${[...sections].sort().join()}`,
        )
        .sort();
    const meanings = meaningsOf(comparison, now);
    expect(brief(meaningsOf(back, earlier), -1)).toEqual(brief(meanings, 1));
    const titles = (numbers: readonly number[]): string[] => numbers.map((number) => earlier.sections[number]!.title);
    const across = done.flatMap((each) => (each.kind === "moved" ? titles([each.from, each.to]) : []));
    const inside = meanings.filter(({ rule }) => rule === "inside" || rule === "shared").flatMap(({ sections }) => sections);
    if (comparison.questions.length === 0) expect(inside.filter((title) => across.includes(title))).toEqual([]);
    const [only] = done;
    if (done.length === 1 && (only!.kind === "years" || only!.kind === "payers" || only!.kind === "more"))
      for (const { rule, amount: much } of meanings)
        if (rule === "inside" || rule === "under-limit" || rule === "over-limit") expect(much).toBe(only!.amount);
    const isEven = now.sections.every((section, index) =>
      [["lbf"] as const, COFINANCING_PAYERS].every(
        (payers: readonly Payer[]) =>
          payers.reduce((all, payer) => all + sectionPaidBy(section, payer) - sectionPaidBy(earlier.sections[index]!, payer), 0) === 0,
      ),
    );
    if (meanings.some(({ rule }) => rule === "rounding")) expect(isEven).toBe(true);
  }
});
