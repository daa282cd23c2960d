// The user's choices find their lines again after rows were inserted, sorted, moved past each other and renamed; a line that is gone is told.
import { budgetOf } from "../build/checked";
import fc from "fast-check";
import type { Budget } from "../../src/budget/budget";
import { allLines, hasAmounts } from "../../src/budget/sums";
import { amountsOf, applyDecisions, type Decision } from "../../src/links/decide";
import type { Link } from "../../src/links/link";
import type { BudgetDescription, DescribedLine } from "../build";
import { buildWorkbook, createRandom, describeBudget, isBlank, randomLayout } from "../build";
import { undecided } from "./undecided";

const AMAGER = describeBudget("amager-2022-2025");

function read(description: BudgetDescription, layout?: number): Budget {
  const budget = budgetOf(layout === undefined ? buildWorkbook(description) : buildWorkbook(description, randomLayout(layout)));
  return budget;
}

/** Layouts differ in columns that stand empty. */
const filled = (amounts: readonly (number | null)[]): string => amounts.filter((amount) => amount).join();

/** A choice for every line with money, that names the amounts it was made for. */
function decideAll(budget: Budget): Decision[] {
  return allLines(budget)
    .filter(({ line }) => hasAmounts(line))
    .map(({ section, line }) => ({
      section: section.title,
      line: line.name,
      row: line.row,
      amounts: amountsOf(line),
      status: "confirmed",
      activities: [{ area: section.title, name: filled(amountsOf(line)), share: 100 }],
    }));
}

const changeLines = (
  description: BudgetDescription,
  change: (lines: readonly DescribedLine[]) => readonly DescribedLine[],
): BudgetDescription => ({
  ...description,
  sections: description.sections.map((section) => (section.kind === "focus-area" ? { ...section, lines: change(section.lines) } : section)),
});

/** Each link as the line it stands at and the line its choice was made for. */
function attached(budget: Budget, decisions: readonly Decision[]): { links: readonly Link[]; lost: readonly Decision[]; wrong: unknown[] } {
  const { links, lost } = applyDecisions(budget, undecided(budget), decisions);
  const amountsAt = new Map(allLines(budget).map(({ line }) => [line.row, filled(amountsOf(line))]));
  const wrong = links.filter((link) => link.status !== "confirmed" || link.activities[0]?.name !== amountsAt.get(link.row));
  return { links, lost, wrong };
}

test("keeps every choice with its line in another layout with sorted lines", () => {
  const decisions = decideAll(read(AMAGER));
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (layout, order) => {
      const random = createRandom(order);
      const budget = read(
        changeLines(AMAGER, (lines) => random.shuffle([...lines])),
        layout,
      );
      const { lost, wrong } = attached(budget, decisions);
      expect({ lost, wrong }).toEqual({ lost: [], wrong: [] });
    }),
    { numRuns: 10, seed: 1, endOnFailure: true },
  );
});

test("keeps the choices of two swapped lines with one name", () => {
  const twin = (amount: number): DescribedLine => ({
    name: "Aktivitetsmidler",
    type: "",
    years: AMAGER.years.map(() => amount),
    financing: {
      lbf: amount * AMAGER.years.length,
      housingCash: null,
      housingInKind: null,
      municipalityCash: null,
      municipalityInKind: null,
      other: null,
    },
  });
  const before = changeLines(AMAGER, (lines) => [...lines, twin(10), twin(20)]);
  const after = changeLines(AMAGER, (lines) => [...lines, twin(20), twin(10)]);
  expect(attached(read(after), decideAll(read(before)))).toMatchObject({ lost: [], wrong: [] });
});

test("finds a renamed line by its amounts, and says so", () => {
  const decisions = decideAll(read(AMAGER));
  const budget = read(
    changeLines(AMAGER, (lines) => lines.map((line) => (line.name.startsWith("Fritidsjob") ? { ...line, name: "Job til unge" } : line))),
  );
  const { links, lost } = attached(budget, decisions);
  expect(lost).toEqual([]);
  const renamed = links.filter(({ line }) => line === "Job til unge");
  expect(renamed.map(({ status, reasons }) => [status, reasons.map(({ kind, quote }) => [kind, quote])])).toEqual([
    [
      "confirmed",
      [
        ["user", null],
        ["reattached", "Fritidsjob (17b)"],
      ],
    ],
  ]);
  expect(links.filter(({ reasons }) => reasons.some(({ kind }) => kind === "reattached"))).toHaveLength(1);
});

test("keeps a line's choice when its amounts change", () => {
  const decisions = decideAll(read(AMAGER));
  const budget = read(
    changeLines(AMAGER, (lines) =>
      lines.map((line) => (line.name.startsWith("Fritidsjob") ? { ...line, years: line.years.map((year) => year && year + 1) } : line)),
    ),
  );
  const link = applyDecisions(budget, undecided(budget), decisions).links.find(({ line }) => line.startsWith("Fritidsjob"))!;
  expect(link).toMatchObject({ status: "confirmed", reasons: [{ kind: "user" }] });
});

test("a deleted line leaves its choice unused, and no other line takes it over", () => {
  const decisions = decideAll(read(AMAGER));
  const isGone = (line: DescribedLine): boolean => line.name.startsWith("Fritidsjob") && !isBlank(line);
  const { lost, wrong } = attached(read(changeLines(AMAGER, (lines) => lines.filter((line) => !isGone(line)))), decisions);
  expect({ lost: lost.map(({ line }) => line), wrong }).toEqual({ lost: ["Fritidsjob (17b)"], wrong: [] });
});
