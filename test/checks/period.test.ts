// Tests of the check period.
import { findPeriod, needsPeriod, period } from "../../src/checks/period";
import { sample, type Contents } from "./sample";
import { testCheck } from "./tester";

testCheck(period, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "exactly 48 months", input: sample({ B2: "01-01-2018", B3: "31-12-2021" }) },
    { name: "dates written out", input: sample({ B2: "1. april 2018", B3: "31. december 2020" }) },
    { name: "one day", input: sample({ B2: "01-04-2018", B3: "01-04-2018" }) },
    { name: "a date that shows an error, which cell-error states", input: sample({ B2: { error: "#REF!" } }) },
  ],
  invalid: [
    {
      name: "a formula that cannot be calculated",
      input: sample({ B2: { formula: "[1]Ark1!B2" } }),
      findings: [
        {
          da: "Budgettets startdato i B2 er en formel uden resultat (=[1]Ark1!B2). Skriv datoen i cellen, fx 01-10-2017.",
          en: "The budget's start date in B2 is a formula without a result (=[1]Ark1!B2). Write the date in the cell, e.g. 01-10-2017.",
          cells: ["B2"],
          found: "=[1]Ark1!B2",
        },
      ],
    },
    {
      name: "no start",
      input: sample({ B2: null }),
      findings: [
        {
          da: "Budgettets startdato mangler. Skriv datoen i feltet øverst i arket, fx 01-10-2017.",
          en: "The budget's start date is missing. Write the date in the field at the top of the sheet, e.g. 01-10-2017.",
          cells: ["B2"],
        },
      ],
    },
    {
      name: "no field for the end",
      input: sample({ A3: null }),
      findings: [
        {
          da: "Budgettets slutdato mangler. Skriv datoen i feltet øverst i arket, fx 01-10-2017.",
          en: "The budget's end date is missing. Write the date in the field at the top of the sheet, e.g. 01-10-2017.",
          cells: ["A1"],
        },
      ],
    },
    {
      name: "words instead of a date",
      input: sample({ B3: "når vi er færdige" }),
      findings: [
        {
          da: "Budgettets slutdato kan ikke læses som en dato: der står ”når vi er færdige”. Skriv den som dag-måned-år, fx 01-10-2017.",
          en: "The budget's end date cannot be read as a date: the cell says “når vi er færdige”. Write it as day-month-year, e.g. 01-10-2017.",
          cells: ["B3"],
          found: "når vi er færdige",
        },
      ],
    },
    {
      name: "a number that is no day",
      input: sample({ B2: 7 }),
      findings: [
        {
          da: "Budgettets startdato kan ikke læses som en dato: der står ”7”. Skriv den som dag-måned-år, fx 01-10-2017.",
          en: "The budget's start date cannot be read as a date: the cell says “7”. Write it as day-month-year, e.g. 01-10-2017.",
          cells: ["B2"],
          found: "7",
        },
      ],
    },
    {
      name: "both unreadable",
      input: sample({ B2: "x", B3: " " }),
      findings: [
        {
          da: "Budgettets startdato kan ikke læses som en dato: der står ”x”. Skriv den som dag-måned-år, fx 01-10-2017.",
          en: "The budget's start date cannot be read as a date: the cell says “x”. Write it as day-month-year, e.g. 01-10-2017.",
          cells: ["B2"],
          found: "x",
        },
        {
          da: "Budgettets slutdato mangler. Skriv datoen i feltet øverst i arket, fx 01-10-2017.",
          en: "The budget's end date is missing. Write the date in the field at the top of the sheet, e.g. 01-10-2017.",
          cells: ["B3"],
        },
      ],
    },
    {
      name: "end a day before start",
      input: sample({ B3: "31-03-2018" }),
      findings: [
        {
          da: "Slut (31-03-2018) ligger før Start (01-04-2018). Ret den dato, der er forkert.",
          en: "Slut (31 March 2018) lies before Start (1 April 2018). Correct the wrong date.",
          cells: ["B3", "B2"],
          found: "2018-03-31",
        },
      ],
    },
    {
      name: "a day more than 48 months",
      input: sample({ B2: "01-01-2018", B3: "01-01-2022" }),
      findings: [
        {
          da: "Perioden 01-01-2018 – 01-01-2022 er 48,1 måneder, mod højst 48 som regel. Ret datoerne, eller acceptér det, der er aftalt med LBF.",
          en: "The period 1 January 2018 – 1 January 2022 is 48.1 months, against 48 at most as a rule. Correct the dates, or accept what was agreed with LBF.",
          cells: ["B3", "B2"],
          severity: "warning",
          expected: 48,
          found: 48.03,
        },
      ],
    },
  ],
});

test.each<[string, Contents, unknown]>([
  ["two dates", {}, { start: "2018-04-01", end: "2020-12-31" }],
  ["one day", { B3: 43191 }, { start: "2018-04-01", end: "2018-04-01" }],
  ["no start", { B2: null }, null],
  ["no end", { B3: null }, null],
  ["no field for the end", { A3: null }, null],
  ["an end before the start", { B3: 43190 }, null],
])("formats the project period of %s", (_, cells, project) => {
  const { budget } = sample(cells);
  expect(findPeriod(budget)).toEqual(project);
  expect(needsPeriod(budget) === null).toBe(project !== null);
});
