// Tests of the check year-outside-period.
import { yearOutsidePeriod } from "../../src/checks/year-outside-period";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(yearOutsidePeriod, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "an empty year after the end", input: sample({}, { layout: { yearsAfter: 1 } }) },
    { name: "a zero after the end", input: sample({ F22: 0 }, { layout: { yearsAfter: 1 } }) },
    { name: "one project day in the last year", input: sample({ B3: "01-01-2020" }) },
  ],
  invalid: [
    {
      name: "one line in a year after the end",
      input: sample({ F22: 5 }, { layout: { yearsAfter: 1 } }),
      findings: [
        {
          da: "Linjen har 5 t.kr. i 2021, men projektet løber kun fra 01-04-2018 til 31-12-2020. Flyt beløbet til et år i perioden, eller ret datoerne.",
          en:
            "The line has 5 t.kr. in 2021, but the project only runs from 1 April 2018 to 31 December 2020. Move the amount to a year of the " +
            "period, or correct the dates.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 0,
          found: 5,
          difference: 5,
        },
      ],
    },
    {
      name: "an amount beside an empty year of the period, to which it can be moved",
      input: sample({ F22: 5, E22: null }, { layout: { yearsAfter: 1 } }),
      findings: [
        {
          da: "Linjen har 5 t.kr. i 2021, men projektet løber kun fra 01-04-2018 til 31-12-2020. Flyt beløbet til et år i perioden, eller ret datoerne.",
          en:
            "The line has 5 t.kr. in 2021, but the project only runs from 1 April 2018 to 31 December 2020. Move the amount to a year of the " +
            "period, or correct the dates.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 0,
          found: 5,
          difference: 5,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["F22", 5, null],
              ["E22", null, 5],
            ],
          },
        },
      ],
    },
    {
      name: "a negative amount outside",
      input: sample({ F22: -5 }, { layout: { yearsAfter: 1 } }),
      findings: [
        {
          da: "Linjen har −5 t.kr. i 2021, men projektet løber kun fra 01-04-2018 til 31-12-2020. Flyt beløbet til et år i perioden, eller ret datoerne.",
          en:
            "The line has −5 t.kr. in 2021, but the project only runs from 1 April 2018 to 31 December 2020. Move the amount to a year of " +
            "the period, or correct the dates.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 0,
          found: -5,
          difference: -5,
        },
      ],
    },
    {
      name: "two lines of one section",
      input: sample({ F22: 5, F23: 6 }, { layout: { yearsAfter: 1 } }),
      findings: [
        {
          da:
            "2 linjer har tilsammen 11 t.kr. i 2021, men projektet løber kun fra 01-04-2018 til 31-12-2020. Flyt beløbene til år i perioden, " +
            "eller ret datoerne.",
          en:
            "2 lines have 11 t.kr. together in 2021, but the project only runs from 1 April 2018 to 31 December 2020. Move the amounts to " +
            "years of the period, or correct the dates.",
          cells: ["F22:F23"],
          section: "Tryghed og trivsel",
          expected: 0,
          found: 11,
          difference: 11,
        },
      ],
    },
    {
      name: "start moved past all of 2018",
      input: sample({ B2: "01-01-2019" }),
      findings: [
        {
          da:
            "9 linjer har tilsammen 321 t.kr. i 2018, men projektet løber kun fra 01-01-2019 til 31-12-2020. Flyt beløbene til år i " +
            "perioden, eller ret datoerne.",
          en:
            "9 lines have 321 t.kr. together in 2018, but the project only runs from 1 January 2019 to 31 December 2020. Move the amounts to " +
            "years of the period, or correct the dates.",
          cells: ["C12:C13", "C18:C19", "C22:C23", "C27:C28", "C31"],
          expected: 0,
          found: 321,
          difference: 321,
        },
      ],
    },
    {
      name: "the last day of a year as end",
      input: sample({ B3: "31-12-2019" }),
      findings: [
        {
          da:
            "10 linjer har tilsammen 458 t.kr. i 2020, men projektet løber kun fra 01-04-2018 til 31-12-2019. Flyt beløbene til år i " +
            "perioden, eller ret datoerne.",
          en:
            "10 lines have 458 t.kr. together in 2020, but the project only runs from 1 April 2018 to 31 December 2019. Move the amounts to " +
            "years of the period, or correct the dates.",
          cells: ["E12:E13", "E18:E19", "E22:E23", "E27:E28", "E31", "E36"],
          expected: 0,
          found: 458,
          difference: 458,
        },
      ],
    },
  ],
  notRun: [
    {
      name: "dates reversed",
      input: sample({ B3: "01-01-2018" }),
      da: "Start og Slut er ikke to datoer i den rigtige rækkefølge.",
      en: "Start and Slut are not two dates in the right order.",
    },
  ],
});
