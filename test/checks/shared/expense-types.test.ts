// Which lines need an expense type, and whether one was chosen.
import { administrationLines, hasExpenseType } from "../../../src/checks/shared/expense-types";
import { sample } from "../sample";

test.each<[string, boolean]>([
  ["7. Revision", true],
  ["Kaffe", true],
  ["(Vælg udgiftstype)", false],
  ["(VÆLG  UDGIFTSTYPE)", false],
])("tells whether %s is a chosen type: %s", (typeText, chosen) => {
  const { budget } = sample({ B12: typeText });
  const line = budget.sections[0]?.lines[0];
  expect(line && hasExpenseType(line, budget)).toBe(chosen);
});

test("a cell without text is not a chosen type, and only administration lines have one", () => {
  const { budget } = sample({ B12: null });
  expect(
    administrationLines(budget).map(({ section, line }) => `${section.title} ${line.row + 1} ${hasExpenseType(line, budget)}`),
  ).toEqual([
    "Tværgående administrationsudgifter 12 false",
    "Tværgående administrationsudgifter 13 true",
    "Tværgående administrationsudgifter 14 false",
  ]);
});
