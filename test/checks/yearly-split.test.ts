// Tests of the check yearly-split.
import type { CheckInput } from "../../src/checks/check";
import { yearlySplit } from "../../src/checks/yearly-split";
import type { BudgetDescription } from "../build";
import { SAMPLE, sample } from "./sample";
import { testCheck } from "./tester";

/** The rows of an area's lines, and their amounts by year. */
const AREA = [18, 19, 22, 23];
const AMOUNTS = [
  [90, 120, 120],
  [45, 60, 60],
  [18, 24, 24],
  [27, 36, 36],
];

/** A year of the area in another's column, on top of what is there; a third line in each of the other sections. */
function merged(from: number, to: number): Record<string, number | null> {
  const column = (year: number): string => "CDE"[year]!;
  const cells: Record<string, number | null> = { C14: 9, D14: 12 };
  AREA.forEach((row, index) => {
    cells[`${column(from)}${row}`] = null;
    cells[`${column(to)}${row}`] = AMOUNTS[index]![from]! + AMOUNTS[index]![to]!;
  });
  return cells;
}

testCheck(yearlySplit, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a quarter more and the rounding, exactly", input: sample({ C22: 14, D22: 14 }) },
    { name: "one t.kr. below the bound", input: sample({ C22: 23 }) },
    { name: "money in the part-year only", input: sample({ C22: 500, D22: 0 }) },
    { name: "no money in the full year", input: sample({ C22: 500, D22: null }) },
    { name: "negative", input: sample({ C22: -500, D22: 24 }) },
    { name: "a year before the project, which year-outside-period states", input: sample({ B2: "01-01-2019", C22: 500 }) },
    { name: "a full year that is not beside it", input: sample({ B2: "01-04-2018", B3: "31-12-2020", C22: 500, D22: null }) },
    { name: "less than a month of the project in the year", input: sample({ B2: "17-12-2018", C22: 500 }) },
    { name: "less than its share", input: sample({ C22: 1 }) },
    { name: "the full year is negative", input: sample({ C22: 5, D22: -24 }) },
    {
      name: "an area that begins a year later",
      input: sample(Object.fromEntries(AREA.map((row) => [`C${row}`, null]))),
    },
    {
      name: "an area that ends before the last year",
      input: sample({
        ...merged(2, 2),
        ...Object.fromEntries(
          AREA.flatMap((row, index) => [
            [`E${row}`, null],
            [`D${row}`, AMOUNTS[index]![1]!],
          ]),
        ),
      }),
    },
    { name: "full years only", input: sample({ B2: "01-01-2018", C22: 900 }) },
  ],
  invalid: [
    {
      name: "a year of an area typed in the one beside it",
      input: sample(merged(1, 2)),
      findings: [
        {
          da: "Ingen af 4 linjer i ”Tryghed og trivsel” har beløb i 2019, men de fleste har for meget i 2020. Fordel beløbene på årene.",
          en: "None of 4 lines of “Tryghed og trivsel” has an amount in 2019, but most have too much in 2020. Spread the amounts over the years.",
          cells: ["E18:E19", "E22:E23"],
          section: "Tryghed og trivsel",
        },
      ],
    },
    {
      name: "all years of an area typed in one",
      input: sample({ ...merged(1, 0), ...Object.fromEntries(AREA.map((row) => [`E${row}`, null])) }),
      findings: [
        {
          da: "4 linjer i ”Tryghed og trivsel” har kun beløb i 2018, de andre afsnit også i 2019. Fordel beløbene på årene.",
          en: "4 lines of “Tryghed og trivsel” have amounts in 2018 only, the other sections in 2019 too. Spread the amounts over the years.",
          cells: ["C18:C19", "C22:C23"],
          section: "Tryghed og trivsel",
        },
      ],
    },
    {
      name: "just above the bound",
      input: sample({ C22: 14.1, D22: 14 }),
      findings: [
        {
          da: "2018 har 9 måneder, men 14,1 t.kr. (1,6 om måneden mod 1,2 i 2019). Acceptér en engangsudgift; ellers flyt beløbet.",
          en: "2018 has 9 months but 14.1 t.kr. (1.6 a month against 1.2 in 2019). Accept a one-off; otherwise move the amount.",
          cells: ["C22", "D22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 10.5,
          found: 14.1,
          difference: 3.6,
        },
      ],
    },
    {
      name: "one t.kr. above the bound",
      input: sample({ C22: 24 }),
      findings: [
        {
          da: "2018 har 9 måneder, men 24 t.kr. (2,7 om måneden mod 2 i 2019). Acceptér en engangsudgift; ellers flyt beløbet.",
          en: "2018 has 9 months but 24 t.kr. (2.7 a month against 2 in 2019). Accept a one-off; otherwise move the amount.",
          cells: ["C22", "D22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: 24,
          difference: 6,
        },
      ],
    },
    {
      name: "two lines",
      input: sample({ C22: 40, C31: 90 }),
      findings: [
        {
          da: "2018 har 9 måneder, men 40 t.kr. (4,4 om måneden mod 2 i 2019). Acceptér en engangsudgift; ellers flyt beløbet.",
          en: "2018 has 9 months but 40 t.kr. (4.4 a month against 2 in 2019). Accept a one-off; otherwise move the amount.",
          cells: ["C22", "D22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: 40,
          difference: 22,
        },
        {
          da: "2018 har 9 måneder, men 90 t.kr. (10 om måneden mod 4 i 2019). Acceptér en engangsudgift; ellers flyt beløbet.",
          en: "2018 has 9 months but 90 t.kr. (10 a month against 4 in 2019). Accept a one-off; otherwise move the amount.",
          cells: ["C31", "D31"],
          section: "Kriminalpræventiv indsats",
          line: "Værksted",
          expected: 36,
          found: 90,
          difference: 54,
        },
      ],
    },
    {
      name: "most lines: rather the start is wrong",
      input: sample({ B2: "01-11-2018" }),
      findings: [
        {
          da: "9 af 9 linjer har mere pr. måned i 2018 end i 2019: 2018 har kun 2 måneder, fordi Start er 01-11-2018. Tjek datoen, før du flytter beløb.",
          en:
            "9 of 9 lines hold more a month in 2018 than in 2019: " +
            "2018 has only 2 months because Start is 1 November 2018. Check the date before you move amounts.",
          cells: ["B2", "C12:C13", "C18:C19", "C22:C23", "C27:C28", "C31"],
          found: "2018-11-01",
        },
      ],
    },
    {
      name: "most lines: rather the end is wrong",
      input: sample({ B3: "29-02-2020", E12: 1 }),
      findings: [
        {
          da: "8 af 9 linjer har mere pr. måned i 2020 end i 2019: 2020 har kun 2 måneder, fordi Slut er 29-02-2020. Tjek datoen, før du flytter beløb.",
          en:
            "8 of 9 lines hold more a month in 2020 than in 2019: " +
            "2020 has only 2 months because Slut is 29 February 2020. Check the date before you move amounts.",
          cells: ["B3", "E13", "E18:E19", "E22:E23", "E27:E28", "E31"],
          found: "2020-02-29",
        },
      ],
    },
    {
      name: "both ends of the period",
      input: sample({ B3: "30-11-2020", C22: 24, E22: 29 }),
      findings: [
        {
          da: "2018 har 9 måneder, men 24 t.kr. (2,7 om måneden mod 2 i 2019). Acceptér en engangsudgift; ellers flyt beløbet.",
          en: "2018 has 9 months but 24 t.kr. (2.7 a month against 2 in 2019). Accept a one-off; otherwise move the amount.",
          cells: ["C22", "D22", "E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: 24,
          difference: 6,
        },
      ],
    },
    {
      name: "a part month",
      input: sample({ B2: "16-04-2018", C22: 24 }),
      findings: [
        {
          da: "2018 har 8,5 måneder, men 24 t.kr. (2,8 om måneden mod 2 i 2019). Acceptér en engangsudgift; ellers flyt beløbet.",
          en: "2018 has 8.5 months but 24 t.kr. (2.8 a month against 2 in 2019). Accept a one-off; otherwise move the amount.",
          cells: ["C22", "D22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 17,
          found: 24,
          difference: 7,
        },
      ],
    },
  ],
  notRun: [
    {
      name: "no start",
      input: sample({ B2: "x" }),
      da: "Start og Slut er ikke to datoer i den rigtige rækkefølge.",
      en: "Start and Slut are not two dates in the right order.",
    },
  ],
});

test("reports lines one by one up to seven, or up to half of the comparable ones", () => {
  const count = (input: CheckInput): number => yearlySplit.run(input).length;
  /** Each line a second time, with so much in the part-year. */
  const twice = (first: number): Partial<BudgetDescription> => ({
    sections: SAMPLE.sections.map((section) => ({
      ...section,
      lines: section.lines.flatMap((line) => [
        line,
        { ...line, name: `${line.name} igen`, years: line.years.map((amount, year) => (year === 0 && amount !== null ? first : amount)) },
      ]),
    })),
  });
  expect(count(sample({ B2: "01-11-2018", C12: 1, C13: 1 }))).toBe(7);
  expect(count(sample({ B2: "01-11-2018" }, { description: twice(1) }))).toBe(9);
  // A date at one end hides no amount at the other.
  const ends = yearlySplit.run(sample({ B2: "01-11-2018", B3: "30-11-2020", E22: 29 }));
  expect(ends.map(({ message, cells }) => `${message.key} ${cells[0] ?? ""} ${cells[1] ?? ""}`)).toEqual([
    "many B2 C12:C13",
    "high E22 D22",
  ]);
  expect(
    yearlySplit.run(sample({ B2: "01-11-2018", B3: "29-02-2020" })).map(({ message, cells }) => `${message.key} ${cells[0] ?? ""}`),
  ).toEqual(["many B2", "many B3"]);
  expect(count(sample({ B2: "01-11-2018" }, { description: twice(100) }))).toBe(1);
});
