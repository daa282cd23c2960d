// Tests of the check kroner-not-thousands.
import type { CheckInput } from "../../src/checks/check";
import { findKronerLines, kronerNotThousands, totalInThousands } from "../../src/checks/kroner-not-thousands";
import type { BudgetDescription, DescribedLine } from "../build";
import { SAMPLE, sample, type Contents } from "./sample";
import { testCheck } from "./tester";

const times = (factor: number): Partial<BudgetDescription> => {
  const scale = (amount: number | null): number | null => amount && amount * factor;
  return {
    sections: SAMPLE.sections.map((section) => ({
      ...section,
      lines: section.lines.map((line) => ({
        ...line,
        years: line.years.map(scale),
        financing: {
          ...line.financing,
          lbf: scale(line.financing.lbf),
          housingCash: scale(line.financing.housingCash),
          municipalityCash: scale(line.financing.municipalityCash),
        },
      })),
    })),
  };
};

/** A line too small to outweigh the rest even in kroner, and what its section's Sums should be. */
const SMALL: Contents = { A14: "Porto", C14: 2000, D14: 3000, E14: 3000, G14: 4000, H14: 2000, J14: 2000 };
const SUMS: Contents = { C15: 17, D15: 23, E15: 23, F15: 63, G15: 41, H15: 11, J15: 11 };

testCheck(kronerNotThousands, {
  valid: [
    {
      name: "a large line under typed Sums that take it in",
      input: sample({ ...SMALL, C15: 2015, D15: 3020, E15: 3020, F15: 8055, G15: 4037, H15: 2009, J15: 2009 }),
    },
    { name: "a large line, and one of the typed Sums short of another amount", input: sample({ ...SMALL, ...SUMS, C15: 18 }) },
    { name: "a large line with a small amount under typed Sums", input: sample({ ...SMALL, ...SUMS, G14: 3950, K14: 50 }) },
    { name: "the sample", input: sample() },
    { name: "a large amount that fits", input: sample({ C22: 19000, D22: 0, E22: 0, G22: 19000, H22: 0, J22: 0 }) },
    { name: "÷ 1.000 repairs nothing", input: sample({ C22: 9000 }) },
    {
      name: "a line of so many kroner that even they would be too many",
      input: sample({ C22: 18e6, D22: 24e6, E22: 24e6, G22: 46e6, H22: 10e6, J22: 10e6 }),
    },
    {
      name: "a large line that the rest outweighs",
      input: sample({ C22: 7000, D22: 7000, E22: 7000, G22: 15000, H22: 3000, J22: 3000 }, { description: times(20) }),
    },
    {
      name: "a large line with a small amount",
      input: sample({ C22: 18000, D22: 24000, E22: 24000, G22: 45500, H22: 10000, J22: 10000, K22: 500 }),
    },
    {
      name: "years ÷ 1.000 that do not give the total, exact as they are",
      input: sample({ C22: 18000, D22: 24000, E22: 24000, F22: 67, G22: 47, G18: 229 }),
    },
    {
      name: "years ÷ 1.000 that miss the total by more than rounding",
      input: sample({ C22: 18482, D22: 24105, E22: 23913, F22: 68, G22: 48, G18: 228 }),
    },
    { name: "a small year among the large ones", input: sample({ C22: 18000, D22: 24000, E22: 24, F22: 42, G22: 22, G18: 254 }) },
    {
      name: "a line of 20 billion kroner",
      input: sample({ C22: 20_000_000, D22: null, E22: null, G22: 20_000_000, H22: null, J22: null }),
    },
    {
      name: "a large line by itself",
      input: sample(
        {},
        {
          description: {
            sections: [
              {
                kind: "focus-area",
                title: "Tryghed og trivsel",
                lines: [
                  {
                    name: "Café",
                    type: "",
                    years: [25_000, null, null],
                    financing: {
                      lbf: 25_000,
                      housingCash: null,
                      housingInKind: null,
                      municipalityCash: null,
                      municipalityInKind: null,
                      other: null,
                    },
                  },
                ],
              },
            ],
          },
        },
      ),
    },
    {
      name: "a deleted total, which a thousandth of what is paid is near to",
      input: sample({ C22: 1000, D22: null, E22: null, F22: null, G22: 1000, H22: null, J22: null }),
    },
    { name: "just below a thousand", input: sample({ C22: 999 }) },
    { name: "a budget of so many kroner that even they would be too many", input: sample({}, { description: times(1_000_013) }) },
  ],
  invalid: [
    {
      name: "a small line under typed Sums",
      input: sample({ ...SMALL, ...SUMS }),
      findings: [
        {
          da: "6 beløb på linjen er sandsynligvis skrevet i kroner: det første er 2.000 t.kr., og med 2 t.kr. går det op. Skriv beløbene i t.kr.",
          en: "6 amounts of the line were probably written in kroner: the first is 2,000 t.kr., and with 2 t.kr. it adds up. Type the amounts in t.kr.",
          cells: ["C14:E14", "G14:H14", "J14"],
          section: "Tværgående administrationsudgifter",
          line: "Porto",
          expected: 2,
          found: 2000,
          difference: 1998,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C14", 2000, 2],
              ["D14", 3000, 3],
              ["E14", 3000, 3],
              ["G14", 4000, 4],
              ["H14", 2000, 2],
              ["J14", 2000, 2],
            ],
          },
        },
      ],
    },
    {
      name: "a small line with its typed total under typed Sums",
      input: sample({ ...SMALL, ...SUMS, F14: 8000 }),
      findings: [
        {
          da: "7 beløb på linjen er sandsynligvis skrevet i kroner: det første er 2.000 t.kr., og med 2 t.kr. går det op. Skriv beløbene i t.kr.",
          en: "7 amounts of the line were probably written in kroner: the first is 2,000 t.kr., and with 2 t.kr. it adds up. Type the amounts in t.kr.",
          cells: ["C14:H14", "J14"],
          section: "Tværgående administrationsudgifter",
          line: "Porto",
          expected: 2,
          found: 2000,
          difference: 1998,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C14", 2000, 2],
              ["D14", 3000, 3],
              ["E14", 3000, 3],
              ["F14", 8000, 8],
              ["G14", 4000, 4],
              ["H14", 2000, 2],
              ["J14", 2000, 2],
            ],
          },
        },
      ],
    },
    {
      name: "all but the typed total of a line",
      input: sample({ C22: 18000, D22: 24000, E22: 24000, G22: 46000, H22: 10000, J22: 10000 }, { layout: { typedLineTotals: "all" } }),
      findings: [
        {
          da: "6 beløb på linjen er sandsynligvis skrevet i kroner: det første er 18.000 t.kr., og med 18 t.kr. går det op. Skriv beløbene i t.kr.",
          en: "6 amounts of the line were probably written in kroner: the first is 18,000 t.kr., and with 18 t.kr. it adds up. Type the amounts in t.kr.",
          cells: ["C22:E22", "G22:H22", "J22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: 18000,
          difference: 17982,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", 18000, 18],
              ["D22", 24000, 24],
              ["E22", 24000, 24],
              ["G22", 46000, 46],
              ["H22", 10000, 10],
              ["J22", 10000, 10],
            ],
          },
        },
      ],
    },
    {
      name: "a year",
      input: sample({ C22: 18000 }),
      findings: [
        {
          da: "Her står 18.000 t.kr. Med 18 t.kr. går det op, så beløbet er sandsynligvis skrevet i kroner. Skriv 18, hvis det er det, der menes.",
          en: "This holds 18,000 t.kr. With 18 t.kr. it adds up, so the amount was probably written in kroner. Type 18 if that is what is meant.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: 18000,
          difference: 17982,
          fix: { kind: "changes-meaning", edits: [["C22", 18000, 18]] },
        },
      ],
    },
    {
      name: "a year that is not round",
      input: sample({ C22: 18400 }),
      findings: [
        {
          da: "Her står 18.400 t.kr. Med 18 t.kr. går det op, så beløbet er sandsynligvis skrevet i kroner. Skriv 18, hvis det er det, der menes.",
          en: "This holds 18,400 t.kr. With 18 t.kr. it adds up, so the amount was probably written in kroner. Type 18 if that is what is meant.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: 18400,
          difference: 18382,
          fix: { kind: "changes-meaning", edits: [["C22", 18400, 18]] },
        },
      ],
    },
    {
      name: "a payer",
      input: sample({ G22: 46000 }),
      findings: [
        {
          da: "Her står 46.000 t.kr. Med 46 t.kr. går det op, så beløbet er sandsynligvis skrevet i kroner. Skriv 46, hvis det er det, der menes.",
          en: "This holds 46,000 t.kr. With 46 t.kr. it adds up, so the amount was probably written in kroner. Type 46 if that is what is meant.",
          cells: ["G22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 46,
          found: 46000,
          difference: 45954,
          fix: { kind: "changes-meaning", edits: [["G22", 46000, 46]] },
        },
      ],
    },
    {
      name: "a typed total",
      input: sample({ F22: 66000 }),
      findings: [
        {
          da: "Her står 66.000 t.kr. Med 66 t.kr. går det op, så beløbet er sandsynligvis skrevet i kroner. Skriv 66, hvis det er det, der menes.",
          en: "This holds 66,000 t.kr. With 66 t.kr. it adds up, so the amount was probably written in kroner. Type 66 if that is what is meant.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 66000,
          difference: 65934,
          fix: { kind: "changes-meaning", edits: [["F22", 66000, 66]] },
        },
      ],
    },
    {
      name: "within the financing's rounding",
      input: sample({ C22: 16000 }),
      findings: [
        {
          da: "Her står 16.000 t.kr. Med 16 t.kr. går det op, så beløbet er sandsynligvis skrevet i kroner. Skriv 16, hvis det er det, der menes.",
          en: "This holds 16,000 t.kr. With 16 t.kr. it adds up, so the amount was probably written in kroner. Type 16 if that is what is meant.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 16,
          found: 16000,
          difference: 15984,
          fix: { kind: "changes-meaning", edits: [["C22", 16000, 16]] },
        },
      ],
    },
    {
      name: "all years",
      input: sample({ C22: 18000, D22: 24000, E22: 24000 }),
      findings: [
        {
          da: "3 beløb på linjen er sandsynligvis skrevet i kroner: det første er 18.000 t.kr., og med 18 t.kr. går det op. Skriv beløbene i t.kr.",
          en: "3 amounts of the line were probably written in kroner: the first is 18,000 t.kr., and with 18 t.kr. it adds up. Type the amounts in t.kr.",
          cells: ["C22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: 18000,
          difference: 17982,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", 18000, 18],
              ["D22", 24000, 24],
              ["E22", 24000, 24],
            ],
          },
        },
      ],
    },
    {
      name: "all years that are not round, as far as rounding goes",
      input: sample({ C22: 18482, D22: 24105, E22: 23913, F22: 67, G22: 47, G18: 229 }),
      findings: [
        {
          da: "3 beløb på linjen er sandsynligvis skrevet i kroner: det første er 18.482 t.kr., og med 18 t.kr. går det op. Skriv beløbene i t.kr.",
          en: "3 amounts of the line were probably written in kroner: the first is 18,482 t.kr., and with 18 t.kr. it adds up. Type the amounts in t.kr.",
          cells: ["C22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: 18482,
          difference: 18464,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", 18482, 18],
              ["D22", 24105, 24],
              ["E22", 23913, 24],
            ],
          },
        },
      ],
    },
    {
      name: "all years and the typed total",
      input: sample({ C22: 18000, D22: 24000, E22: 24000, F22: 66000 }),
      findings: [
        {
          da: "4 beløb på linjen er sandsynligvis skrevet i kroner: det første er 18.000 t.kr., og med 18 t.kr. går det op. Skriv beløbene i t.kr.",
          en: "4 amounts of the line were probably written in kroner: the first is 18,000 t.kr., and with 18 t.kr. it adds up. Type the amounts in t.kr.",
          cells: ["C22:F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: 18000,
          difference: 17982,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", 18000, 18],
              ["D22", 24000, 24],
              ["E22", 24000, 24],
              ["F22", 66000, 66],
            ],
          },
        },
      ],
    },
    {
      name: "exactly a thousand kroner",
      input: sample({ C22: 1000, D22: 42, E22: 23 }),
      findings: [
        {
          da: "Her står 1.000 t.kr. Med 1 t.kr. går det op, så beløbet er sandsynligvis skrevet i kroner. Skriv 1, hvis det er det, der menes.",
          en: "This holds 1,000 t.kr. With 1 t.kr. it adds up, so the amount was probably written in kroner. Type 1 if that is what is meant.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 1,
          found: 1000,
          difference: 999,
          fix: { kind: "changes-meaning", edits: [["C22", 1000, 1]] },
        },
      ],
    },
    {
      name: "a line of exactly 20 million kroner, with an amount of exactly a thousand",
      input: sample({ C22: 1000, D22: 19000, E22: null, G22: 20000, H22: null, J22: null }),
      findings: [
        {
          da: "Linjen er på 20.000 t.kr., mere end alle linjer, der ikke ser ud til at stå i kroner, tilsammen (1.141 t.kr.). Den er sandsynligvis skrevet i kroner og skulle være på 20 t.kr. Del dens beløb med 1.000.",
          en: "The line is 20,000 t.kr., more than all lines together that do not seem to be in kroner (1,141 t.kr.). It was probably written in kroner and should be 20 t.kr. Divide its amounts by 1,000.",
          cells: ["F22", "C22:E22", "G22:L22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 20,
          found: 20000,
          difference: 19980,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", 1000, 1],
              ["D22", 19000, 19],
              ["G22", 20000, 20],
            ],
          },
        },
      ],
    },
    {
      name: "all payers",
      input: sample({ G22: 46000, H22: 10000, J22: 10000 }),
      findings: [
        {
          da: "3 beløb på linjen er sandsynligvis skrevet i kroner: det første er 46.000 t.kr., og med 46 t.kr. går det op. Skriv beløbene i t.kr.",
          en: "3 amounts of the line were probably written in kroner: the first is 46,000 t.kr., and with 46 t.kr. it adds up. Type the amounts in t.kr.",
          cells: ["G22:H22", "J22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 46,
          found: 46000,
          difference: 45954,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["G22", 46000, 46],
              ["H22", 10000, 10],
              ["J22", 10000, 10],
            ],
          },
        },
      ],
    },
    {
      name: "a whole line",
      input: sample({ C22: 18000, D22: 24000, E22: 24000, G22: 46000, H22: 10000, J22: 10000, K22: 0 }),
      findings: [
        {
          da: "Linjen er på 66.000 t.kr., mere end alle linjer, der ikke ser ud til at stå i kroner, tilsammen (1.141 t.kr.). Den er sandsynligvis skrevet i kroner og skulle være på 66 t.kr. Del dens beløb med 1.000.",
          en: "The line is 66,000 t.kr., more than all lines together that do not seem to be in kroner (1,141 t.kr.). It was probably written in kroner and should be 66 t.kr. Divide its amounts by 1,000.",
          cells: ["F22", "C22:E22", "G22:L22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 66000,
          difference: 65934,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", 18000, 18],
              ["D22", 24000, 24],
              ["E22", 24000, 24],
              ["G22", 46000, 46],
              ["H22", 10000, 10],
              ["J22", 10000, 10],
            ],
          },
        },
      ],
    },
    {
      name: "a whole line that is not round",
      input: sample({ C22: 18482, D22: 24105, E22: 23913, G22: 46500, H22: 10000, J22: 10000 }),
      findings: [
        {
          da: "Linjen er på 66.500 t.kr., mere end alle linjer, der ikke ser ud til at stå i kroner, tilsammen (1.141 t.kr.). Den er sandsynligvis skrevet i kroner og skulle være på 67 t.kr. Del dens beløb med 1.000.",
          en: "The line is 66,500 t.kr., more than all lines together that do not seem to be in kroner (1,141 t.kr.). It was probably written in kroner and should be 67 t.kr. Divide its amounts by 1,000.",
          cells: ["F22", "C22:E22", "G22:L22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 67,
          found: 66500,
          difference: 66433,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", 18482, 18],
              ["D22", 24105, 24],
              ["E22", 23913, 24],
              ["G22", 46500, 47],
              ["H22", 10000, 10],
              ["J22", 10000, 10],
            ],
          },
        },
      ],
    },
    {
      name: "years calculated from figures",
      input: sample({ C22: { formula: "6*3000" }, D22: 24000, E22: 24000 }),
      findings: [
        {
          da: "3 beløb på linjen er sandsynligvis skrevet i kroner: det første er 18.000 t.kr., og med 18 t.kr. går det op. Skriv beløbene i t.kr.",
          en: "3 amounts of the line were probably written in kroner: the first is 18,000 t.kr., and with 18 t.kr. it adds up. Type the amounts in t.kr.",
          cells: ["C22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: 18000,
          difference: 17982,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", "=6*3000", 18],
              ["D22", 24000, 24],
              ["E22", 24000, 24],
            ],
          },
        },
      ],
    },
    ...[1000, 1013].map((factor) => ({
      name: `the whole budget, times ${factor}`,
      input: sample({}, { description: times(factor) }),
      findings: [
        {
          da: `Budgettet er på ${(1207 * factor).toLocaleString("da-DK")} t.kr., og næsten alle beløb er over 1.000. Det er sandsynligvis skrevet i kroner. Del alle beløb med 1.000.`,
          en: `The budget is ${(1207 * factor).toLocaleString("en-GB")} t.kr., and almost all amounts are above 1,000. It was probably written in kroner. Divide all amounts by 1,000.`,
          cells: ["F40"],
          found: 1207 * factor,
        },
      ],
    })),
  ],
});

describe("a whole budget in kroner", () => {
  const found = (cells: Contents, description: Partial<BudgetDescription> = times(1000)): string[] =>
    kronerNotThousands.run(sample(cells, { description })).map(({ message }) => message.key);
  const large: DescribedLine = {
    name: "Café",
    type: "",
    years: [600_000, null, null],
    financing: { lbf: 600_000, housingCash: null, housingInKind: null, municipalityCash: null, municipalityInKind: null, other: null },
  };
  const lines = (count: number): Partial<BudgetDescription> => ({
    sections: [
      {
        kind: "focus-area",
        title: "Tryghed og trivsel",
        lines: Array.from({ length: count }, (_, index) => ({ ...large, name: `Café ${index}` })),
      },
    ],
  });

  test("may hold a few small amounts, one in twenty", () => {
    expect(found({ C12: 9, C13: 6 })).toEqual(["budget"]);
    expect(found({ C12: 9, C13: 6, C22: 18, C23: 27 })).not.toContain("budget");
    expect(found({ C12: 1000, C13: 1000, C22: 1000, C23: 1000 })).toEqual(["budget"]);
  });

  test("has three lines with amounts at least", () => {
    expect(found({}, lines(3))).toEqual(["budget"]);
    expect(found({}, lines(2))).not.toContain("budget");
  });
});

test("what a line in kroner costs in t.kr., its total a formula, typed in kroner or typed in t.kr.", () => {
  const line = { C18: 90_000, D18: 120_000, E18: 120_000, G18: 230_000, H18: 50_000, J18: 50_000 };
  const told = (input: CheckInput): unknown[] => findKronerLines(input.budget).map((each) => [each.line.row + 1, totalInThousands(each)]);
  expect(told(sample(line))).toEqual([[18, 330]]);
  expect(told(sample({ ...line, F18: 330_000 }, { layout: { typedLineTotals: "all" } }))).toEqual([[18, 330]]);
  expect(told(sample({ ...line, F18: 330 }, { layout: { typedLineTotals: "all" } }))).toEqual([[18, 330]]);
  expect(told(sample({ D22: 24_000 }))).toEqual([[22, 66]]);
  expect(told(sample())).toEqual([]);
});
