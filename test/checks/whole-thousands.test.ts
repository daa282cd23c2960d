// Tests of the check whole-thousands.
import { wholeThousands } from "../../src/checks/whole-thousands";
import { sample } from "./sample";
import { testCheck, type InvalidCase } from "./tester";

/** 18,456 t.kr. in the café's first year under a format that shows it so; null where it shows all decimals. */
const under = (numberFormat: string, shown: number | null): InvalidCase => ({
  name: `under the format ${numberFormat}`,
  input: sample({ C22: { value: 18.456, numberFormat } }),
  findings: [
    {
      ...(shown === null
        ? {
            da: "Beløbet 18,456 t.kr. har decimaler. Skriv det i hele tusinde.",
            en: "The amount of 18.456 t.kr. has decimals. Type it in whole thousands.",
          }
        : {
            da: `Cellen viser ${String(shown).replace(".", ",")}, men indeholder 18,456 t.kr. Skriv beløbet i hele tusinde.`,
            en: `The cell shows ${shown} but holds 18.456 t.kr. Type the amount in whole thousands.`,
          }),
      cells: ["C22"],
      section: "Tryghed og trivsel",
      line: "Café",
      found: 18.456,
      fix: { kind: "changes-meaning", edits: [["C22", 18.456, 18]] },
    },
  ],
});

testCheck(wholeThousands, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "binary rounding noise", input: sample({ C22: 18.0000001 }) },
    { name: "a Sum of decimals is no second finding", input: sample({ C24: { formula: "SUM(C18:C23)" } }) },
    { name: "thousand-separator has it", input: sample({ C22: 1.31, D22: 0, E22: 0, G22: 910, H22: 200, J22: 200 }) },
    { name: "a typed percentage", input: sample({ B43: 0.31 }) },
  ],
  invalid: [
    {
      name: "hidden by the format",
      input: sample({ C22: 18.4 }),
      findings: [
        {
          da: "Cellen viser 18, men indeholder 18,4 t.kr. Skriv beløbet i hele tusinde.",
          en: "The cell shows 18 but holds 18.4 t.kr. Type the amount in whole thousands.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 18.4,
          fix: { kind: "changes-meaning", edits: [["C22", 18.4, 18]] },
        },
      ],
    },
    {
      name: "half a unit rounds up",
      input: sample({ C22: 18.5 }),
      findings: [
        {
          da: "Cellen viser 19, men indeholder 18,5 t.kr. Skriv beløbet i hele tusinde.",
          en: "The cell shows 19 but holds 18.5 t.kr. Type the amount in whole thousands.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 18.5,
          fix: { kind: "changes-meaning", edits: [["C22", 18.5, 18]] },
        },
      ],
    },
    {
      name: "shown",
      input: sample({ C22: { value: 18.4, numberFormat: "#,##0.0" } }),
      findings: [
        {
          da: "Beløbet 18,4 t.kr. har decimaler. Skriv det i hele tusinde.",
          en: "The amount of 18.4 t.kr. has decimals. Type it in whole thousands.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 18.4,
          fix: { kind: "changes-meaning", edits: [["C22", 18.4, 18]] },
        },
      ],
    },
    {
      name: "partly shown",
      input: sample({ C22: { value: 18.45, numberFormat: "0.0" } }),
      findings: [
        {
          da: "Cellen viser 18,5, men indeholder 18,45 t.kr. Skriv beløbet i hele tusinde.",
          en: "The cell shows 18.5 but holds 18.45 t.kr. Type the amount in whole thousands.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 18.45,
          fix: { kind: "changes-meaning", edits: [["C22", 18.45, 18]] },
        },
      ],
    },
    {
      name: "no format",
      input: sample({ C22: { value: 18.4, numberFormat: "General" } }),
      findings: [
        {
          da: "Beløbet 18,4 t.kr. har decimaler. Skriv det i hele tusinde.",
          en: "The amount of 18.4 t.kr. has decimals. Type it in whole thousands.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 18.4,
          fix: { kind: "changes-meaning", edits: [["C22", 18.4, 18]] },
        },
      ],
    },
    under("0.00", 18.46),
    under("#.##", 18.46),
    under("?.?", 18.5),
    under("0.000", null),
    under("@", null),
    under('"00"', null),
    under('#,##0 "nr. 0.0"', 18),
    under('"nr. 7.0" #,##0', 18),
    under("[$kr.0.0-406] #,##0", 18),
    under("0\\.0", 18),
    under("0;-0.00", 18),
    under('"a;b" 0.0', 18.5),
    {
      name: "a typed total of a line",
      input: sample({ F22: 66.5 }),
      findings: [
        {
          da: "Cellen viser 67, men indeholder 66,5 t.kr. Skriv beløbet i hele tusinde.",
          en: "The cell shows 67 but holds 66.5 t.kr. Type the amount in whole thousands.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 66.5,
        },
      ],
    },
    {
      name: "years that together are what is paid",
      input: sample({ C22: 18.5, D22: 23.75, E22: 23.75 }),
      findings: [
        {
          da: "3 beløb i C22:E22 har decimaler, fx 18,5 t.kr. Skriv dem i hele tusinde.",
          en: "3 amounts in C22:E22 have decimals, such as 18.5 t.kr. Type them in whole thousands.",
          cells: ["C22", "D22", "E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 18.5,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", 18.5, 18],
              ["D22", 23.75, 24],
              ["E22", 23.75, 24],
            ],
          },
        },
      ],
    },
    {
      name: "half an amount beside the rest of it",
      input: sample({ G22: 45.5, H22: 0.5, J22: 20 }),
      findings: [
        {
          da: "2 beløb i G22:H22 har decimaler, fx 45,5 t.kr. Skriv dem i hele tusinde.",
          en: "2 amounts in G22:H22 have decimals, such as 45.5 t.kr. Type them in whole thousands.",
          cells: ["G22", "H22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 45.5,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["G22", 45.5, 46],
              ["H22", 0.5, null],
            ],
          },
        },
      ],
    },
    {
      name: "a formula in an input cell",
      input: sample({ C22: { formula: "37.5/2" } }),
      findings: [
        {
          da: "Cellen viser 19, men indeholder 18,75 t.kr. Skriv beløbet i hele tusinde.",
          en: "The cell shows 19 but holds 18.75 t.kr. Type the amount in whole thousands.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 18.75,
        },
      ],
    },
    {
      name: "a typed Sum and a typed Total",
      input: sample({ C24: 180.25, G40: 833.5 }),
      findings: [
        {
          da: "Cellen viser 180, men indeholder 180,25 t.kr. Skriv beløbet i hele tusinde.",
          en: "The cell shows 180 but holds 180.25 t.kr. Type the amount in whole thousands.",
          cells: ["C24"],
          section: "Tryghed og trivsel",
          found: 180.25,
        },
        {
          da: "Cellen viser 834, men indeholder 833,5 t.kr. Skriv beløbet i hele tusinde.",
          en: "The cell shows 834 but holds 833.5 t.kr. Type the amount in whole thousands.",
          cells: ["G40"],
          found: 833.5,
        },
      ],
    },
    {
      name: "negative, with a format of words",
      input: sample({ C22: { value: -18.5, numberFormat: '#,##0 "t.kr.";[Red]-#,##0' } }),
      findings: [
        {
          da: "Cellen viser −19, men indeholder −18,5 t.kr. Skriv beløbet i hele tusinde.",
          en: "The cell shows −19 but holds −18.5 t.kr. Type the amount in whole thousands.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: -18.5,
          fix: { kind: "changes-meaning", edits: [["C22", -18.5, -19]] },
        },
      ],
    },
  ],
});
