// Tests of the check year-columns.
import { yearColumns } from "../../src/checks/year-columns";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(yearColumns, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "years as text", input: sample({}, { layout: { yearHeads: "year-text" } }) },
    { name: "empty years around the period", input: sample({}, { layout: { yearsBefore: 1, yearsAfter: 1 } }) },
    { name: "no period to hold them against", input: sample({ B2: "x" }) },
    { name: "a head repeated with the same years", input: sample({ A16: "Udgiftsposter", C16: 2018, D16: 2019, E16: 2020 }) },
  ],
  invalid: [
    {
      name: "a repeated year",
      input: sample({ D8: 2018 }),
      findings: [
        {
          da: "Årstallene over beløbene er 2018, 2018, 2020. De skal følge efter hinanden: 2018, 2019, 2020. Ret D8.",
          en: "The years above the amounts are 2018, 2018, 2020. They must follow each other: 2018, 2019, 2020. Correct D8.",
          cells: ["D8"],
          expected: "2018, 2019, 2020",
          found: "2018, 2018, 2020",
        },
      ],
    },
    {
      name: "a repeated head with other years",
      input: sample({ A16: "Udgiftsposter", C16: 2018, D16: 2020, E16: 2019 }),
      findings: [
        {
          da:
            "Hovedet er gentaget længere nede, og dér er årstallene 2020, 2019, hvor de øverst er 2019, 2020. De skal være ens. " +
            "Ret D16, E16, og se efter, at beløbene nedenunder står i de rigtige år.",
          en:
            "The head is repeated further down, and its years are 2020, 2019 there where they are 2019, 2020 at the top. " +
            "They must be the same. Correct D16, E16, and check that the amounts below are in the right years.",
          cells: ["D16", "E16"],
          expected: "2019, 2020",
          found: "2020, 2019",
        },
      ],
    },
    {
      name: "a skipped year",
      input: sample({ E8: 2021 }),
      findings: [
        {
          da: "Årstallene over beløbene er 2018, 2019, 2021. De skal følge efter hinanden: 2018, 2019, 2020. Ret E8.",
          en: "The years above the amounts are 2018, 2019, 2021. They must follow each other: 2018, 2019, 2020. Correct E8.",
          cells: ["E8"],
          expected: "2018, 2019, 2020",
          found: "2018, 2019, 2021",
        },
      ],
    },
    {
      name: "most heads agree on other years than the period's",
      input: sample({ D8: 2020, E8: 2021 }),
      findings: [
        {
          da: "Årstallene over beløbene er 2018, 2020, 2021. De skal følge efter hinanden: 2018, 2019, 2020. Ret D8, E8.",
          en: "The years above the amounts are 2018, 2020, 2021. They must follow each other: 2018, 2019, 2020. Correct D8, E8.",
          cells: ["D8", "E8"],
          expected: "2018, 2019, 2020",
          found: "2018, 2020, 2021",
        },
      ],
    },
    {
      name: "most heads agree on years before the period's last",
      input: sample({ C8: 2017, D8: 2018 }),
      findings: [
        {
          da: "Årstallene over beløbene er 2017, 2018, 2020. De skal følge efter hinanden: 2018, 2019, 2020. Ret C8, D8.",
          en: "The years above the amounts are 2017, 2018, 2020. They must follow each other: 2018, 2019, 2020. Correct C8, D8.",
          cells: ["C8", "D8"],
          expected: "2018, 2019, 2020",
          found: "2017, 2018, 2020",
        },
      ],
    },
    {
      name: "one year among words, without a period",
      input: sample({ B2: "x", C8: "i alt", D8: "i alt" }),
      findings: [
        {
          da: "Årstallene over beløbene er ?, ?, 2020. De skal følge efter hinanden: 2018, 2019, 2020. Ret C8, D8.",
          en: "The years above the amounts are ?, ?, 2020. They must follow each other: 2018, 2019, 2020. Correct C8, D8.",
          cells: ["C8", "D8"],
          expected: "2018, 2019, 2020",
          found: "?, ?, 2020",
        },
      ],
    },
    {
      name: "no two heads agree, without a period: the earliest",
      input: sample({ B2: "x", C8: 2019, D8: 2021, E8: 2020 }),
      findings: [
        {
          da: "Årstallene over beløbene er 2019, 2021, 2020. De skal følge efter hinanden: 2018, 2019, 2020. Ret C8, D8.",
          en: "The years above the amounts are 2019, 2021, 2020. They must follow each other: 2018, 2019, 2020. Correct C8, D8.",
          cells: ["C8", "D8"],
          expected: "2018, 2019, 2020",
          found: "2019, 2021, 2020",
        },
      ],
    },
    {
      name: "a year over two columns",
      input: sample({ B3: 43830, D8: 2018, E8: 2019 }),
      findings: [
        {
          da: "2018 står over mere end én kolonne (C8, D8). Hvert år skal have én: læg beløbene sammen, og slet den anden.",
          en: "2018 is above more than one column (C8, D8). Each year must have one: add up the amounts, and delete the other.",
          cells: ["C8", "D8"],
          expected: "2018",
          found: "2018, 2018, 2019",
        },
      ],
    },
    {
      name: "two years swapped",
      input: sample({ C8: 2019, D8: 2018 }),
      findings: [
        {
          da: "Årstallene over beløbene er 2019, 2018, 2020. De skal følge efter hinanden: 2018, 2019, 2020. Ret C8, D8.",
          en: "The years above the amounts are 2019, 2018, 2020. They must follow each other: 2018, 2019, 2020. Correct C8, D8.",
          cells: ["C8", "D8"],
          expected: "2018, 2019, 2020",
          found: "2019, 2018, 2020",
        },
      ],
    },
    {
      name: "a head that is no year",
      input: sample({ D8: "i alt" }),
      findings: [
        {
          da: "Årstallene over beløbene er 2018, ?, 2020. De skal følge efter hinanden: 2018, 2019, 2020. Ret D8.",
          en: "The years above the amounts are 2018, ?, 2020. They must follow each other: 2018, 2019, 2020. Correct D8.",
          cells: ["D8"],
          expected: "2018, 2019, 2020",
          found: "2018, ?, 2020",
        },
      ],
    },
    {
      name: "a year out of line without a period",
      input: sample({ B2: "x", C8: 2017 }),
      findings: [
        {
          da: "Årstallene over beløbene er 2017, 2019, 2020. De skal følge efter hinanden: 2018, 2019, 2020. Ret C8.",
          en: "The years above the amounts are 2017, 2019, 2020. They must follow each other: 2018, 2019, 2020. Correct C8.",
          cells: ["C8"],
          expected: "2018, 2019, 2020",
          found: "2017, 2019, 2020",
        },
      ],
    },
    {
      name: "the period's first year has no column",
      input: sample({ C8: 2019, D8: 2020, E8: 2021 }),
      findings: [
        {
          da: "Perioden går fra 2018 til 2020, men årstallene over beløbene er 2019, 2020, 2021. Ret årstallene, eller ret Start og Slut.",
          en: "The period runs from 2018 to 2020, but the years above the amounts are 2019, 2020, 2021. Correct the years, or correct Start and Slut.",
          cells: ["C8", "D8", "E8"],
          expected: "2018–2020",
          found: "2019, 2020, 2021",
        },
      ],
    },
    {
      name: "the period's last year has no column",
      input: sample({ B3: "01-01-2021" }),
      findings: [
        {
          da: "Perioden går fra 2018 til 2021, men årstallene over beløbene er 2018, 2019, 2020. Ret årstallene, eller ret Start og Slut.",
          en: "The period runs from 2018 to 2021, but the years above the amounts are 2018, 2019, 2020. Correct the years, or correct Start and Slut.",
          cells: ["C8", "D8", "E8"],
          expected: "2018–2021",
          found: "2018, 2019, 2020",
        },
      ],
    },
  ],
});
