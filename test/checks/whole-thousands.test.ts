// Tests of the check whole-thousands.
import { wholeThousands } from "../../src/checks/whole-thousands";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(wholeThousands, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "what binary fractions add", input: sample({ C22: 18.0000001 }) },
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
          cells: ["C22"], section: "Tryghed og trivsel", line: "Café", found: 18.4,
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
          cells: ["C22"], section: "Tryghed og trivsel", line: "Café", found: 18.5,
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
          cells: ["C22"], section: "Tryghed og trivsel", line: "Café", found: 18.4,
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
          cells: ["C22"], section: "Tryghed og trivsel", line: "Café", found: 18.45,
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
          cells: ["C22"], section: "Tryghed og trivsel", line: "Café", found: 18.4,
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
          cells: ["C22"], section: "Tryghed og trivsel", line: "Café", found: 18.75,
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
          cells: ["C24"], section: "Tryghed og trivsel", found: 180.25,
        },
        {
          da: "Cellen viser 834, men indeholder 833,5 t.kr. Skriv beløbet i hele tusinde.",
          en: "The cell shows 834 but holds 833.5 t.kr. Type the amount in whole thousands.",
          cells: ["G40"], found: 833.5,
        },
      ],
    },
    {
      name: "below zero, with a format of words",
      input: sample({ C22: { value: -18.5, numberFormat: "#,##0 \"t.kr.\";[Red]-#,##0" } }),
      findings: [
        {
          da: "Cellen viser -19, men indeholder -18,5 t.kr. Skriv beløbet i hele tusinde.",
          en: "The cell shows -19 but holds -18.5 t.kr. Type the amount in whole thousands.",
          cells: ["C22"], section: "Tryghed og trivsel", line: "Café", found: -18.5,
        },
      ],
    },
  ],
});
