// Tests of the check note-amount.
import { noteAmount } from "../../src/checks/note-amount";
import { confirmedRows, judgeNotes } from "../../src/checks/shared/note-amounts";
import { sample, type Contents } from "./sample";
import { testCheck } from "./tester";
import type { CheckInput } from "../../src/checks/check";

/** The sample's line Café (18, 24, 24; 46 LBF, 10 + 10) with a note of that text. */
const cafe = (text: string, cells: Contents = {}, more: readonly string[] = []): CheckInput =>
  sample({ A22: "Café (1)", ...cells }, { texts: [`1) ${text}`, ...more] });

const place = { section: "Tryghed og trivsel", line: "Café (1)" };

testCheck(noteAmount, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a price a year, the part-year by its months", input: cafe("Huslejen er 24.000 kr. pr. år.") },
    { name: "an unknown number of guests", input: cafe("300 kr. pr. gæst pr. måned") },
    { name: "an unknown number of employees", input: cafe("9.000 kr. pr. medarbejder pr. år") },
    {
      name: "two numbers of employees in the sheet",
      input: cafe("9.000 kr. pr. medarbejder pr. år", { A12: "IT til 3 medarbejdere", A13: "Løn til 4 medarbejdere" }),
    },
    {
      name: "employees of another kind than those counted",
      input: cafe("300 kr. pr. medarbejder pr. måned for timelønnede", { A12: "IT til 3 medarbejdere" }),
    },
    { name: "a limit", input: cafe("Op til 90.000 kr. pr. år") },
    { name: "a range", input: cafe("Mellem 60.000 og 90.000 kr. pr. år") },
    { name: "an amount that may be a part of anything", input: cafe("Kaffemaskine 12.000 kr.") },
    { name: "a part", input: cafe("Drift, heraf 12.000 kr. pr. år til kaffe") },
    { name: "what it was before", input: cafe("Prisen var tidligere 90.000 kr. pr. år") },
    { name: "what is not certain", input: cafe("Der søges 90.000 kr. pr. år hos en fond") },
    { name: "shares of time", input: cafe("Tiden fordeles 75 % på Café og 25 % på Værksted") },
    { name: "a share of something that the budget does not know", input: cafe("5 % af lønsummen") },
    {
      name: "a share of a budget that may be meant otherwise",
      input: cafe("6 % af det samlede budget", { F22: { formula: "SUM(C22:E22)" } }),
    },
    { name: "a note with two texts", input: cafe("90.000 kr. pr. år", {}, ["1) 24.000 kr. pr. år"]) },
    {
      name: "another note of the line with figures",
      input: sample({ A22: "Café (1 + 2)" }, { texts: ["1) 90.000 kr. pr. år", "2) 5.000 kr. i alt"] }),
    },
    { name: "a note that two lines share", input: sample({ A22: "Café (1)", A23: "Midler (1)" }, { texts: ["1) 90.000 kr. pr. år"] }) },
    { name: "an amount written as text", input: cafe("90.000 kr. pr. år", { D22: "24 t" }) },
    { name: "who pays is not stated and cannot be known", input: cafe("En partner giver 77.000 kr. i alt") },
    { name: "a price of another time", input: cafe("90.000 kr. pr. år i 2014 og 2015") },
  ],
  invalid: [
    {
      name: "a year",
      input: cafe("Huslejen er 24.000 kr. per år.", { E22: 42 }),
      findings: [
        {
          da: "Note 1 giver 24 t.kr. (24.000 kr. per år); linjen har 42 t.kr. i 2020. Ret beløbet eller noten.",
          en: "Note 1 gives 24 t.kr. (24.000 kr. per år); the line has 42 t.kr. in 2020. Correct the amount or the note.",
          cells: ["E22"],
          ...place,
          expected: 24,
          found: 42,
          difference: 18,
        },
      ],
    },
    {
      name: "a year, by its name",
      input: cafe("24.000 kr. i 2019 og 30.000 kr. i 2020"),
      findings: [
        {
          da: "Note 1 giver 30 t.kr. (24.000 kr. i 2019 + 30.000 kr. i 2020); linjen har 24 t.kr. i 2020. Ret beløbet eller noten.",
          en: "Note 1 gives 30 t.kr. (24.000 kr. i 2019 + 30.000 kr. i 2020); the line has 24 t.kr. in 2020. Correct the amount or the note.",
          cells: ["E22"],
          ...place,
          expected: 30,
          found: 24,
          difference: -6,
        },
      ],
    },
    {
      name: "in total",
      input: cafe("Inventar 40.000 kr. og maling 20.000 kr., i alt 60.000 kr."),
      findings: [
        {
          da: "Note 1 giver 60 t.kr. i alt (60.000 kr.); linjen har 66 t.kr. Ret beløbet eller noten.",
          en: "Note 1 gives 60 t.kr. in all (60.000 kr.); the line has 66 t.kr. Correct the amount or the note.",
          cells: ["F22"],
          ...place,
          expected: 60,
          found: 66,
          difference: 6,
        },
      ],
    },
    {
      name: "what a party pays",
      input: cafe("Kommunen giver 15.000 kr. i alt"),
      findings: [
        {
          da: "Note 1 giver 15 t.kr. (15.000 kr. i alt); der står 10 t.kr. i J22. Ret beløbet eller noten.",
          en: "Note 1 gives 15 t.kr. (15.000 kr. i alt); J22 holds 10 t.kr. Correct the amount or the note.",
          cells: ["J22"],
          ...place,
          expected: 15,
          found: 10,
          difference: -5,
        },
      ],
    },
    {
      name: "by a number of employees stated elsewhere",
      input: cafe("9.000 kr. pr. medarbejder pr. år", { A12: "IT til 3 medarbejdere" }),
      findings: [
        {
          da: "Note 1 giver 27 t.kr. (9.000 kr. pr. medarbejder pr. år × 3) med de 3 medarbejdere, budgettet nævner; linjen har 18 t.kr. Tjek antallet.",
          en:
            "Note 1 gives 27 t.kr. (9.000 kr. pr. medarbejder pr. år × 3) with the 3 employees that the budget names; " +
            "the line has 18 t.kr. Check the number.",
          cells: ["C22"],
          ...place,
          outcome: "unsure",
          expected: 27,
          found: 18,
          difference: -9,
        },
      ],
    },
    {
      name: "lines of one preset in every area",
      input: sample({ A18: "Projektleder 60 % (1)" }, { texts: ["1) Lederen koster 250.000 kr. pr. år."] }),
      findings: [
        {
          da: "Note 1 giver 250 t.kr. (250.000 kr. pr. år); linjerne har tilsammen 150 t.kr. i 2018. Ret beløbet eller noten.",
          en: "Note 1 gives 250 t.kr. (250.000 kr. pr. år); the lines together have 150 t.kr. in 2018. Correct the amount or the note.",
          cells: ["C18", "C27"],
          section: "Tryghed og trivsel",
          line: "Projektleder 60 % (1)",
          expected: 250,
          found: 150,
          difference: -100,
        },
      ],
    },
    {
      name: "a share of the whole",
      input: cafe("Bidraget er 2 % af projektets samlede udgifter"),
      findings: [
        {
          da: "Note 1 giver 24 t.kr. (2 % af 1.207); linjen har 66 t.kr. Ret beløbet eller noten.",
          en: "Note 1 gives 24 t.kr. (2% of 1,207); the line has 66 t.kr. Correct the amount or the note.",
          cells: ["F22"],
          ...place,
          expected: 24,
          found: 66,
          difference: 42,
        },
      ],
    },
    {
      name: "a share with a deduction, where another base would fit",
      input: cafe("Beregnet som 7,9 % af det samlede budget minus kommunens medfinansiering", { L22: 0 }),
      findings: [
        {
          da: "Note 1 giver 81 t.kr. (7,9 % af 1.207 − 187); linjen har 66 t.kr. Det er 7,9 % af LBF's andel. Tjek noten.",
          en: "Note 1 gives 81 t.kr. (7.9% of 1,207 − 187); the line has 66 t.kr. That is 7.9% of LBF's share. Check the note.",
          cells: ["F22"],
          ...place,
          outcome: "unsure",
          expected: 81,
          found: 66,
          difference: -15,
        },
      ],
    },
  ],
});

const outcomeOf = (input: CheckInput): string =>
  judgeNotes(input.budget)
    .map(({ outcome }) => outcome)
    .join(" ");

test.each([
  ["a price a year", "24.000 kr. per år", {}],
  ["after its period", "Årligt 24.000 kr.", {}],
  ["a price a month", "2.000 kr. pr. måned", {}],
  ["for each of the note's employees", "Frokost til 4 medarbejdere: 500 kr. pr. medarbejder pr. måned", {}],
  ["for each of the name's employees", "8.000 kr./medarbejder/år", { A22: "Café, 3 ansatte (1)" }],
  ["for each of things that the note counts", "12 lejre, 2.000 kr. pr. lejr pr. år", {}],
  ["that add up", "20.000 kr. pr. år til drift + 4.000 kr/år til kaffe", {}],
  ["that add up, in words", "ca. 20.000 årligt. Dertil udgifter til møder (ca. 5.000)", {}],
  ["all in all", "I alt 66.000 kr.", {}],
  ["in two parts and their sum", "40.000 kr. i alt til drift samt 26.000 kr. i alt til mad", {}],
  ["a payer's", "Kommunen betaler 10.000 kr. i alt", {}],
  ["two payers' over years", "En fond giver 5.000 kr/år i 2019 og 2020 (10.000 kr. i alt). Nr. 2 dækker 10.000 kr. i alt", {}],
  ["about", "Ca. 70.000 kr. i alt", {}],
  ["in thousands", "24 t.kr. om året", {}],
  ["a share of the whole", "5,5 % af det samlede budget", {}],
  ["a share of the whole less a party's", "6,5 % af budgettet minus kommunens medfinansiering", {}],
] as [string, string, Contents][])("a note confirms its line: %s", (_, text, cells) => {
  const input = cafe(text, cells);
  expect(outcomeOf(input)).toBe("confirms");
  expect([...confirmedRows(input.budget)]).toEqual([21]);
});

test("the note of one preset line confirms that line in every area", () => {
  const input = sample({ A18: "Projektleder 60 % (1)", C18: 120, C27: 80 }, { texts: ["1) 200.000 kr. pr. år"] });
  expect([...confirmedRows(input.budget)]).toEqual([17, 26]);
});

test("reads a note over several rows as one sum", () => {
  const input = sample(
    { A22: "Café (1)", L22: 1011 },
    {
      texts: [
        "1) 40 % dækkes via 2 stillinger;",
        "Nr. 1: hos en skole, som i 2019 finansierer 4 måneder/år af en medarbejders løn (411.420 kr i alt).",
        "Nr. 2: hos en forvaltning, som giver 300.000 kr/år i 2019 og 2020. (600.000 kr. ialt)",
        "2) Løn",
      ],
    },
  );
  expect(outcomeOf(input)).toBe("confirms");
});
