// Tests of the check section-sum.
import { sectionSum } from "../../src/checks/section-sum";
import { sample, type Contents } from "./sample";
import { testCheck } from "./tester";

testCheck(sectionSum, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "typed and right", input: sample({ C24: 180 }) },
    { name: "closer than any amount", input: sample({ C24: 180.0000004 }) },
    { name: "a line that shows an error", input: sample({ C22: { error: "#REF!" } }) },
    { name: "a line that shows an error, under a typed Sum", input: sample({ C22: { error: "#REF!" }, C24: 181 }) },
    { name: "a Sum that shows an error", input: sample({ C24: { error: "#REF!" } }) },
    { name: "an empty Sum over nothing", input: sample({ I24: null }) },
  ],
  invalid: [
    {
      name: "a year",
      input: sample({ C24: 181 }),
      findings: [
        {
          da: "Sum for 2018 er 181 t.kr.; linjerne giver 180. Tjek formlen.",
          en: "Sum of 2018 is 181 t.kr.; the lines add up to 180. Check the formula.",
          cells: ["C24", "C18:C23"],
          section: "Tryghed og trivsel",
          expected: 180,
          found: 181,
          difference: 1,
        },
      ],
    },
    {
      name: "a deleted Sum",
      input: sample({ C24: null }),
      findings: [
        {
          da: "Sum for 2018 er 0 t.kr.; linjerne giver 180. Tjek formlen.",
          en: "Sum of 2018 is 0 t.kr.; the lines add up to 180. Check the formula.",
          cells: ["C24", "C18:C23"],
          section: "Tryghed og trivsel",
          expected: 180,
          found: 0,
          difference: -180,
        },
      ],
    },
    {
      name: "the total",
      input: sample({ F24: 650 }),
      findings: [
        {
          da: "Sum for Samlede udgifter er 650 t.kr.; linjerne giver 660. Tjek formlen.",
          en: "Sum of total expenses is 650 t.kr.; the lines add up to 660. Check the formula.",
          cells: ["F24", "F18:F23"],
          section: "Tryghed og trivsel",
          expected: 660,
          found: 650,
          difference: -10,
        },
      ],
    },
    {
      name: "a payer",
      input: sample({ H24: 101 }),
      findings: [
        {
          da: "Sum for boligorganisation, kontant er 101 t.kr.; linjerne giver 100. Tjek formlen.",
          en: "Sum of housing organisation, cash is 101 t.kr.; the lines add up to 100. Check the formula.",
          cells: ["H24", "H18:H23"],
          section: "Tryghed og trivsel",
          expected: 100,
          found: 101,
          difference: 1,
        },
      ],
    },
    {
      name: "an amount in the Sum of a section without lines",
      input: sample({
        A36: "I alt",
        E36: 30,
        G36: 0,
        H36: 0,
        J36: 0,
        A37: null,
        ...Object.fromEntries("C D E F G H I J K L".split(" ").map((column) => [`${column}37`, null])),
        F36: 0,
      }),
      findings: [
        {
          da: "I alt for 2020 er 30 t.kr.; linjerne giver 0. Tjek formlen.",
          en: "I alt of 2020 is 30 t.kr.; the lines add up to 0. Check the formula.",
          cells: ["E36"],
          section: "Lokal evaluering",
          expected: 0,
          found: 30,
          difference: 30,
        },
      ],
    },
    {
      name: "other payer of I alt",
      input: sample({ L37: 2 }),
      findings: [
        {
          da: "I alt for anden lokal medfinansiering er 2 t.kr.; linjerne giver 0. Tjek formlen.",
          en: "I alt of other local co-financing is 2 t.kr.; the lines add up to 0. Check the formula.",
          cells: ["L37", "L36"],
          section: "Lokal evaluering",
          expected: 0,
          found: 2,
          difference: 2,
        },
      ],
    },
    {
      name: "a line left out",
      input: sample({ C24: { formula: "SUM(C18:C22)" }, D24: { formula: "SUM(D18:D22)" } }),
      findings: [
        {
          da: "Sum for 2018 er 153 t.kr.; linjerne giver 180. Tjek formlen.",
          en: "Sum of 2018 is 153 t.kr.; the lines add up to 180. Check the formula.",
          cells: ["C24", "C18:C23"],
          section: "Tryghed og trivsel",
          expected: 180,
          found: 153,
          difference: -27,
        },
        {
          da: "Sum for 2019 er 204 t.kr.; linjerne giver 240. Tjek formlen.",
          en: "Sum of 2019 is 204 t.kr.; the lines add up to 240. Check the formula.",
          cells: ["D24", "D18:D23"],
          section: "Tryghed og trivsel",
          expected: 240,
          found: 204,
          difference: -36,
        },
      ],
    },
    {
      name: "a line inserted above a typed Sum",
      input: sample(
        { A14: "Porto", B14: "5. Lokale adm.udgifter, kontorhold mv.", C14: 3, D14: 4, E14: 4, G14: 9, H14: 1, J14: 1 },
        { layout: { typedTotals: "sums" } },
      ),
      findings: [
        {
          da:
            "Linjen ”Porto” i række 14 er ikke talt med i rækken Sum, som er typet: Samlede udgifter er 55 t.kr., " +
            "linjerne giver 66. Sæt formler ind i rækken, eller ret de 7 tal.",
          en:
            "The line “Porto” in row 14 is not counted in the row Sum, which was typed: total expenses are 55 t.kr., " +
            "the lines add up to 66. Put formulas into the row, or correct the 7 figures.",
          cells: ["C15:H15", "J15", "C14:L14"],
          section: "Tværgående administrationsudgifter",
          expected: 66,
          found: 55,
          difference: -11,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C15", 15, 18],
              ["D15", 20, 24],
              ["E15", 20, 24],
              ["F15", 55, 66],
              ["G15", 37, 46],
              ["H15", 9, 10],
              ["J15", 9, 10],
            ],
          },
        },
      ],
    },
    {
      name: "a line removed above a typed Sum",
      input: sample({ C13: null, D13: null, E13: null, G13: null, H13: null, J13: null }, { layout: { typedTotals: "sums" } }),
      findings: [
        {
          da:
            "7 typede tal i rækken Sum passer ikke med linjerne: Samlede udgifter er 55 t.kr., linjerne giver 33. Sæt formler ind i rækken, " +
            "og i Total, hvis den også er typet.",
          en:
            "7 typed figures of the row Sum do not match the lines: total expenses are 55 t.kr., " +
            "the lines add up to 33. Put formulas into the row, and into Total if it was typed too.",
          cells: ["C15:H15", "J15"],
          section: "Tværgående administrationsudgifter",
          expected: 33,
          found: 55,
          difference: 22,
        },
      ],
    },
    {
      name: "a millionth of a t.kr.",
      input: sample({ C24: 180.000001 }),
      findings: [
        {
          da: "Sum for 2018 er 180,000001 t.kr.; linjerne giver 180. Tjek formlen.",
          en: "Sum of 2018 is 180.000001 t.kr.; the lines add up to 180. Check the formula.",
          cells: ["C24", "C18:C23"],
          section: "Tryghed og trivsel",
          expected: 180,
          found: 180.000001,
          difference: 0.000001,
        },
      ],
    },
    {
      name: "a Sum that holds text",
      input: sample({ C24: "180" }),
      findings: [
        {
          da: "Sum for 2018 er 0 t.kr.; linjerne giver 180. Tjek formlen.",
          en: "Sum of 2018 is 0 t.kr.; the lines add up to 180. Check the formula.",
          cells: ["C24", "C18:C23"],
          section: "Tryghed og trivsel",
          expected: 180,
          found: 0,
          difference: -180,
        },
      ],
    },
  ],
});

test.each<[string, Contents]>([
  ["one year and one payer of a line: two cells as well as one line", { C13: 7, G13: 15 }],
  ["years without their financing", { C13: 7, D13: 9 }],
  ["payers alone", { G13: 15, H13: 3 }],
  ["a line inserted, and a year of another mistyped", { A14: "Porto", C14: 3, D14: 4, E14: 4, G14: 9, H14: 1, J14: 1, C13: 60 }],
  ["a Sum row with formulas that leave it out", { C13: 7, D13: 9, G13: 16, C15: { formula: "C12+6" }, D15: 20, G15: 37 }],
])("states a row's difference column by column: %s", (_, cells) => {
  const findings = sectionSum.run(sample(cells, { layout: { typedTotals: "sums" } }));
  expect(findings.length).toBeGreaterThan(1);
  expect(new Set(findings.map(({ message }) => message.key))).toEqual(new Set(["wrong"]));
});
