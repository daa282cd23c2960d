// Tests of the check kroner-not-thousands.
import type { CheckInput } from "../../src/checks/check";
import { kronerNotThousands } from "../../src/checks/kroner-not-thousands";
import { totalsInThousands } from "../../src/checks/shared/unit-blocks";
import type { BudgetDescription, DescribedLine } from "../build";
import { keyFigures } from "../../src/budget/sums";
import { applyEdits } from "../../src/formulas/apply-edits";
import { budgetOf } from "../build/checked";
import { SAMPLE, sample, type Contents } from "./sample";
import { testCheck, type ExpectedFinding } from "./tester";

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

/** A line's amounts, or one of them, and what puts them right. */
function line(
  words: readonly [da: string, en: string],
  cells: readonly string[],
  [expected, found]: readonly [number, number],
  edits: NonNullable<ExpectedFinding["fix"]>["edits"],
  place = { section: "Tryghed og trivsel", line: "Café" },
): ExpectedFinding {
  const [da, en] = words;
  return { da, en, cells, expected, found, difference: found - expected, fix: { kind: "changes-meaning", edits }, ...place };
}

/** Kroner that the cell shows in thousands. */
const shown = (value: number): { value: number; numberFormat: string } => ({ value, numberFormat: "#,##0," });

const PORTO = { section: "Tværgående administrationsudgifter", line: "Porto" };

testCheck(kronerNotThousands, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a large amount that fits", input: sample({ C22: 19000, D22: 0, E22: 0, G22: 19000, H22: 0, J22: 0 }) },
    { name: "a date in an amount's cell", input: sample({ C22: { value: 46054, numberFormat: "d-mmm" } }) },
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
      name: "a budget of ten times what any plan has",
      input: sample({}, { description: times(130) }),
      findings: [
        {
          severity: "notice",
          da: "Budgettet er på 156.910 t.kr., altså 157 mio. kr. Tjek, at beløbene ikke har et nul for meget.",
          en: "The budget is 156,910 t.kr., that is 157 million kroner. Check that the amounts have no zero too many.",
          cells: ["F40"],
          found: 156_910,
        },
      ],
    },
    {
      name: "years a hundred times their financing",
      input: sample({ C22: 1800, D22: 2400, E22: 2400 }),
      findings: [
        line(
          [
            "Årene på linjen er ganget med 100: 6.600 t.kr. skulle være 66. Del beløbene med 100.",
            "The years of the line are multiplied by 100: 6,600 t.kr. should be 66. Divide the amounts by 100.",
          ],
          ["C22:E22"],
          [66, 6600],
          [
            ["C22", 1800, 18],
            ["D22", 2400, 24],
            ["E22", 2400, 24],
          ],
        ),
      ],
    },
    {
      name: "kroner that the cells show in thousands",
      input: sample({
        C22: shown(18_000),
        D22: shown(24_000),
        E22: shown(24_000),
        G22: shown(46_000),
        H22: shown(10_000),
        J22: shown(10_000),
      }),
      findings: [
        {
          da: "Linjen er skrevet i kroner, som talformatet viser i tusinde: cellerne rummer 66.000. Skriv t.kr. i dem, med formatet 0.",
          en: "The line is in kroner, which the number format shows in thousands: the cells hold 66,000. Type t.kr. in them, with the format 0.",
          cells: ["F22", "C22:E22", "G22:H22", "J22"],
          expected: 66,
          found: 66_000,
          difference: 65_934,
          section: "Tryghed og trivsel",
          line: "Café",
        },
      ],
    },
    {
      name: "a line in round hundreds that may be kroner as well",
      input: sample({ C22: 42_400, D22: 85_100, E22: 85_400, G22: 141_800, H22: 35_000, J22: 36_100 }),
      findings: [
        {
          da: "Linjen er i kroner eller ganget med 100: 212.900 t.kr. Del beløbene med 1.000, hvis det er kroner; ellers med 100.",
          en: "The line is in kroner or multiplied by 100: 212,900 t.kr. Divide the amounts by 1,000 if they are kroner; otherwise by 100.",
          cells: ["F22", "C22:E22", "G22:H22", "J22"],
          expected: 212,
          found: 212_900,
          difference: 212_688,
          section: "Tryghed og trivsel",
          line: "Café",
        },
      ],
    },
    {
      name: "a large line under typed Sums that take it in",
      input: sample({ ...SMALL, C15: 2015, D15: 3020, E15: 3020, F15: 8055, G15: 4037, H15: 2009, J15: 2009 }),
      findings: [
        line(
          [
            "Linjen er skrevet i kroner: 8.000 t.kr. skulle være 8. Del beløbene med 1.000.",
            "The line is in kroner: 8,000 t.kr. should be 8. Divide the amounts by 1,000.",
          ],
          ["F14", "C14:E14", "G14:H14", "J14"],
          [8, 8000],
          [
            ["C14", 2000, 2],
            ["D14", 3000, 3],
            ["E14", 3000, 3],
            ["G14", 4000, 4],
            ["H14", 2000, 2],
            ["J14", 2000, 2],
            ["C15", 2015, 17],
            ["D15", 3020, 23],
            ["E15", 3020, 23],
            ["F15", 8055, 63],
            ["G15", 4037, 41],
            ["H15", 2009, 11],
            ["J15", 2009, 11],
          ],
          PORTO,
        ),
      ],
    },
    {
      name: "a large line, and one of the typed Sums short of another amount",
      input: sample({ ...SMALL, ...SUMS, C15: 18 }),
      findings: [
        line(
          [
            "Linjen er skrevet i kroner: 8.000 t.kr. skulle være 8. Del beløbene med 1.000.",
            "The line is in kroner: 8,000 t.kr. should be 8. Divide the amounts by 1,000.",
          ],
          ["F14", "C14:E14", "G14:H14", "J14"],
          [8, 8000],
          [
            ["C14", 2000, 2],
            ["D14", 3000, 3],
            ["E14", 3000, 3],
            ["G14", 4000, 4],
            ["H14", 2000, 2],
            ["J14", 2000, 2],
          ],
          PORTO,
        ),
      ],
    },
    {
      name: "a large line with a small amount under typed Sums",
      input: sample({ ...SMALL, ...SUMS, G14: 3950, K14: 50 }),
      findings: [
        line(
          [
            "Linjen er skrevet i kroner: 8.000 t.kr. skulle være 8. Del beløbene med 1.000.",
            "The line is in kroner: 8,000 t.kr. should be 8. Divide the amounts by 1,000.",
          ],
          ["F14", "C14:E14", "G14:H14", "J14:K14"],
          [8, 8000],
          [
            ["C14", 2000, 2],
            ["D14", 3000, 3],
            ["E14", 3000, 3],
            ["G14", 3950, 4],
            ["H14", 2000, 2],
            ["J14", 2000, 2],
            ["K14", 50, 0],
          ],
          PORTO,
        ),
      ],
    },
    {
      name: "a large line with a small amount",
      input: sample({ C22: 18000, D22: 24000, E22: 24000, G22: 45500, H22: 10000, J22: 10000, K22: 500 }),
      findings: [
        line(
          [
            "Linjen er skrevet i kroner: 66.000 t.kr. skulle være 66. Del beløbene med 1.000.",
            "The line is in kroner: 66,000 t.kr. should be 66. Divide the amounts by 1,000.",
          ],
          ["F22", "C22:E22", "G22:H22", "J22:K22"],
          [66, 66000],
          [
            ["C22", 18000, 18],
            ["D22", 24000, 24],
            ["E22", 24000, 24],
            ["G22", 45500, 45],
            ["H22", 10000, 10],
            ["J22", 10000, 10],
            ["K22", 500, 1],
          ],
        ),
      ],
    },
    {
      name: "a small line under typed Sums",
      input: sample({ ...SMALL, ...SUMS }),
      findings: [
        line(
          [
            "Linjen er skrevet i kroner: 8.000 t.kr. skulle være 8. Del beløbene med 1.000.",
            "The line is in kroner: 8,000 t.kr. should be 8. Divide the amounts by 1,000.",
          ],
          ["F14", "C14:E14", "G14:H14", "J14"],
          [8, 8000],
          [
            ["C14", 2000, 2],
            ["D14", 3000, 3],
            ["E14", 3000, 3],
            ["G14", 4000, 4],
            ["H14", 2000, 2],
            ["J14", 2000, 2],
          ],
          PORTO,
        ),
      ],
    },
    {
      name: "a small line with its typed total under typed Sums",
      input: sample({ ...SMALL, ...SUMS, F14: 8000 }),
      findings: [
        line(
          [
            "Linjen er skrevet i kroner: 8.000 t.kr. skulle være 8. Del beløbene med 1.000.",
            "The line is in kroner: 8,000 t.kr. should be 8. Divide the amounts by 1,000.",
          ],
          ["C14:H14", "J14"],
          [8, 8000],
          [
            ["C14", 2000, 2],
            ["D14", 3000, 3],
            ["E14", 3000, 3],
            ["F14", 8000, 8],
            ["G14", 4000, 4],
            ["H14", 2000, 2],
            ["J14", 2000, 2],
          ],
          PORTO,
        ),
      ],
    },
    {
      name: "all but the typed total of a line",
      input: sample({ C22: 18000, D22: 24000, E22: 24000, G22: 46000, H22: 10000, J22: 10000 }, { layout: { typedLineTotals: "all" } }),
      findings: [
        line(
          [
            "Linjen er skrevet i kroner: 66.000 t.kr. skulle være 66. Del beløbene med 1.000.",
            "The line is in kroner: 66,000 t.kr. should be 66. Divide the amounts by 1,000.",
          ],
          ["C22:E22", "G22:H22", "J22"],
          [66, 66000],
          [
            ["C22", 18000, 18],
            ["D22", 24000, 24],
            ["E22", 24000, 24],
            ["G22", 46000, 46],
            ["H22", 10000, 10],
            ["J22", 10000, 10],
          ],
        ),
      ],
    },
    {
      name: "a year",
      input: sample({ C22: 18000 }),
      findings: [
        line(
          [
            "18.000 t.kr. er nok skrevet i kroner: med 18 t.kr. går det op. Skriv 18, hvis det er det, der menes.",
            "18,000 t.kr. is probably in kroner: with 18 t.kr. it adds up. Type 18 if that is what is meant.",
          ],
          ["C22"],
          [18, 18000],
          [["C22", 18000, 18]],
        ),
      ],
    },
    {
      name: "a year that is not round",
      input: sample({ C22: 18400 }),
      findings: [
        line(
          [
            "18.400 t.kr. er nok skrevet i kroner: med 18 t.kr. går det op. Skriv 18, hvis det er det, der menes.",
            "18,400 t.kr. is probably in kroner: with 18 t.kr. it adds up. Type 18 if that is what is meant.",
          ],
          ["C22"],
          [18, 18400],
          [["C22", 18400, 18]],
        ),
      ],
    },
    {
      name: "a payer",
      input: sample({ G22: 46000 }),
      findings: [
        line(
          [
            "46.000 t.kr. er nok skrevet i kroner: med 46 t.kr. går det op. Skriv 46, hvis det er det, der menes.",
            "46,000 t.kr. is probably in kroner: with 46 t.kr. it adds up. Type 46 if that is what is meant.",
          ],
          ["G22"],
          [46, 46000],
          [["G22", 46000, 46]],
        ),
      ],
    },
    {
      name: "a typed total",
      input: sample({ F22: 66000 }),
      findings: [
        line(
          [
            "66.000 t.kr. er nok skrevet i kroner: med 66 t.kr. går det op. Skriv 66, hvis det er det, der menes.",
            "66,000 t.kr. is probably in kroner: with 66 t.kr. it adds up. Type 66 if that is what is meant.",
          ],
          ["F22"],
          [66, 66000],
          [["F22", 66000, 66]],
        ),
      ],
    },
    {
      name: "within the financing's rounding",
      input: sample({ C22: 16000 }),
      findings: [
        line(
          [
            "16.000 t.kr. er nok skrevet i kroner: med 16 t.kr. går det op. Skriv 16, hvis det er det, der menes.",
            "16,000 t.kr. is probably in kroner: with 16 t.kr. it adds up. Type 16 if that is what is meant.",
          ],
          ["C22"],
          [16, 16000],
          [["C22", 16000, 16]],
        ),
      ],
    },
    {
      name: "all years",
      input: sample({ C22: 18000, D22: 24000, E22: 24000 }),
      findings: [
        line(
          [
            "Årene på linjen er skrevet i kroner: 66.000 t.kr. skulle være 66. Del beløbene med 1.000.",
            "The years of the line are in kroner: 66,000 t.kr. should be 66. Divide the amounts by 1,000.",
          ],
          ["C22:E22"],
          [66, 66000],
          [
            ["C22", 18000, 18],
            ["D22", 24000, 24],
            ["E22", 24000, 24],
          ],
        ),
      ],
    },
    {
      name: "all years that are not round, within rounding",
      input: sample({ C22: 18482, D22: 24105, E22: 23913, F22: 67, G22: 47, G18: 229 }),
      findings: [
        line(
          [
            "Årene på linjen er skrevet i kroner: 66.500 t.kr. skulle være 66. Del beløbene med 1.000.",
            "The years of the line are in kroner: 66,500 t.kr. should be 66. Divide the amounts by 1,000.",
          ],
          ["C22:E22"],
          [66, 66500],
          [
            ["C22", 18482, 18],
            ["D22", 24105, 24],
            ["E22", 23913, 24],
          ],
        ),
      ],
    },
    {
      name: "all years and the typed total",
      input: sample({ C22: 18000, D22: 24000, E22: 24000, F22: 66000 }),
      findings: [
        line(
          [
            "Årene på linjen er skrevet i kroner: 66.000 t.kr. skulle være 66. Del beløbene med 1.000.",
            "The years of the line are in kroner: 66,000 t.kr. should be 66. Divide the amounts by 1,000.",
          ],
          ["C22:F22"],
          [66, 66000],
          [
            ["C22", 18000, 18],
            ["D22", 24000, 24],
            ["E22", 24000, 24],
            ["F22", 66000, 66],
          ],
        ),
      ],
    },
    {
      name: "exactly a thousand kroner",
      input: sample({ C22: 1000, D22: 42, E22: 23 }),
      findings: [
        line(
          [
            "1.000 t.kr. er nok skrevet i kroner: med 1 t.kr. går det op. Skriv 1, hvis det er det, der menes.",
            "1,000 t.kr. is probably in kroner: with 1 t.kr. it adds up. Type 1 if that is what is meant.",
          ],
          ["C22"],
          [1, 1000],
          [["C22", 1000, 1]],
        ),
      ],
    },
    {
      name: "a line of exactly 20 million kroner, with an amount of exactly a thousand",
      input: sample({ C22: 1000, D22: 19000, E22: null, G22: 20000, H22: null, J22: null }),
      findings: [
        line(
          [
            "Linjen er skrevet i kroner: 20.000 t.kr. skulle være 20. Del beløbene med 1.000.",
            "The line is in kroner: 20,000 t.kr. should be 20. Divide the amounts by 1,000.",
          ],
          ["F22", "C22:D22", "G22"],
          [20, 20000],
          [
            ["C22", 1000, 1],
            ["D22", 19000, 19],
            ["G22", 20000, 20],
          ],
        ),
      ],
    },
    {
      name: "all payers",
      input: sample({ G22: 46000, H22: 10000, J22: 10000 }),
      findings: [
        line(
          [
            "Finansieringen på linjen er skrevet i kroner: 66.000 t.kr. skulle være 66. Del beløbene med 1.000.",
            "The financing of the line is in kroner: 66,000 t.kr. should be 66. Divide the amounts by 1,000.",
          ],
          ["G22:H22", "J22"],
          [66, 66000],
          [
            ["G22", 46000, 46],
            ["H22", 10000, 10],
            ["J22", 10000, 10],
          ],
        ),
      ],
    },
    {
      name: "a whole line",
      input: sample({ C22: 18000, D22: 24000, E22: 24000, G22: 46000, H22: 10000, J22: 10000, K22: 0 }),
      findings: [
        line(
          [
            "Linjen er skrevet i kroner: 66.000 t.kr. skulle være 66. Del beløbene med 1.000.",
            "The line is in kroner: 66,000 t.kr. should be 66. Divide the amounts by 1,000.",
          ],
          ["F22", "C22:E22", "G22:H22", "J22"],
          [66, 66000],
          [
            ["C22", 18000, 18],
            ["D22", 24000, 24],
            ["E22", 24000, 24],
            ["G22", 46000, 46],
            ["H22", 10000, 10],
            ["J22", 10000, 10],
          ],
        ),
      ],
    },
    {
      name: "a whole line that is not round",
      input: sample({ C22: 18482, D22: 24105, E22: 23913, G22: 46500, H22: 10000, J22: 10000 }),
      findings: [
        line(
          [
            "Linjen er skrevet i kroner: 66.500 t.kr. skulle være 66. Del beløbene med 1.000.",
            "The line is in kroner: 66,500 t.kr. should be 66. Divide the amounts by 1,000.",
          ],
          ["F22", "C22:E22", "G22:H22", "J22"],
          [66, 66500],
          [
            ["C22", 18482, 18],
            ["D22", 24105, 24],
            ["E22", 23913, 24],
            ["G22", 46500, 46],
            ["H22", 10000, 10],
            ["J22", 10000, 10],
          ],
        ),
      ],
    },
    {
      name: "years calculated from figures",
      input: sample({ C22: { formula: "6*3000" }, D22: 24000, E22: 24000 }),
      findings: [
        line(
          [
            "Årene på linjen er skrevet i kroner: 66.000 t.kr. skulle være 66. Del beløbene med 1.000.",
            "The years of the line are in kroner: 66,000 t.kr. should be 66. Divide the amounts by 1,000.",
          ],
          ["C22:E22"],
          [66, 66000],
          [
            ["C22", "=6*3000", 18],
            ["D22", 24000, 24],
            ["E22", 24000, 24],
          ],
        ),
      ],
    },
  ],
});

test.each([1000, 1013])("finds the whole budget in kroner, times %d", (factor) => {
  const input = sample({}, { description: times(factor) });
  const [finding, ...others] = kronerNotThousands.run(input);
  expect(others).toEqual([]);
  expect(finding!.message.args).toMatchObject({ name: { da: "Hele budgettet er", en: "The whole budget is" }, found: 1207 * factor });
  const mended = applyEdits(input.workbook, finding!.fix!.edits);
  const { total, balance } = keyFigures(budgetOf(mended));
  expect(Math.abs(total - (1207 * factor) / 1000)).toBeLessThan(8);
  expect(balance).toBe(0);
  expect(kronerNotThousands.run({ ...input, workbook: mended, budget: budgetOf(mended) })).toEqual([]);
});

describe("recognising a whole budget in kroner", () => {
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

  test("tolerates a few small amounts", () => {
    expect(found({ C12: 9, C13: 6 })).toEqual(["block"]);
    expect(found({ C12: 9, C13: 6, C22: 18, C23: 27 })).toEqual(["block"]);
    expect(found({ C12: 1000, C13: 1000, C22: 1000, C23: 1000 })).toEqual(["block"]);
  });

  test("accepts few lines of a size only kroner can have", () => {
    for (const count of [1, 2, 3]) expect(found({}, lines(count))).toEqual(["block"]);
  });
});

test("converts the total of a line in kroner to t.kr., whether calculated, typed in kroner or in t.kr.", () => {
  const line = { C18: 90_000, D18: 120_000, E18: 120_000, G18: 230_000, H18: 50_000, J18: 50_000 };
  const reported = (input: CheckInput): unknown[] => [...totalsInThousands(input.budget)].map(([line, total]) => [line.row + 1, total]);
  expect(reported(sample(line))).toEqual([[18, 330]]);
  expect(reported(sample({ ...line, F18: 330_000 }, { layout: { typedLineTotals: "all" } }))).toEqual([[18, 330]]);
  expect(reported(sample({ ...line, F18: 330 }, { layout: { typedLineTotals: "all" } }))).toEqual([[18, 330]]);
  expect(reported(sample({ D22: 24_000 }))).toEqual([[22, 66]]);
  expect(reported(sample())).toEqual([]);
});
