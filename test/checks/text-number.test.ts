// Tests of the check text-number.
import { textNumber } from "../../src/checks/text-number";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(textNumber, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a blank text", input: sample({ C22: "  " }) },
    { name: "text beside the table", input: sample({ M22: "25 kr." }) },
    { name: "a formula that gives a number", input: sample({ C22: { formula: "9+9" } }) },
  ],
  invalid: [
    {
      name: "thousands with a dot",
      input: sample({ C22: "1.310" }),
      findings: [
        {
          da: 'Beløbet "1.310" er skrevet som tekst, så Excel tæller det ikke med. Skriv 1310, og ikke andet.',
          en: 'The amount "1.310" is stored as text, so Excel does not count it. Type 1310 and nothing else.',
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 1310,
          found: "1.310",
          fix: { kind: "safe", edits: [["C22", "1.310", 1310]] },
        },
      ],
    },
    {
      name: "non-breaking space and unit",
      input: sample({ C22: "1\u00a0310 t.kr." }),
      findings: [
        {
          da: 'Beløbet "1 310 t.kr." er skrevet som tekst, så Excel tæller det ikke med. Skriv 1310, og ikke andet.',
          en: 'The amount "1 310 t.kr." is stored as text, so Excel does not count it. Type 1310 and nothing else.',
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 1310,
          found: "1 310 t.kr.",
          fix: { kind: "safe", edits: [["C22", "1 310 t.kr.", 1310]] },
        },
      ],
    },
    {
      name: "kroner below a thousand",
      input: sample({ C22: "18 kr." }),
      findings: [
        {
          da: 'Beløbet "18 kr." er skrevet som tekst, så Excel tæller det ikke med. Skriv 18, og ikke andet.',
          en: 'The amount "18 kr." is stored as text, so Excel does not count it. Type 18 and nothing else.',
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: "18 kr.",
          fix: { kind: "safe", edits: [["C22", "18 kr.", 18]] },
        },
      ],
    },
    {
      name: "kroner",
      input: sample({ C22: "18.000 kr." }),
      findings: [
        {
          da: 'Beløbet "18.000 kr." er skrevet som tekst og i kroner, så Excel tæller det ikke med. Arket er i hele tusinde: skriv 18.',
          en: 'The amount "18.000 kr." is stored as text and in kroner, so Excel does not count it. The sheet is in thousands: type 18.',
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: "18.000 kr.",
          fix: { kind: "changes-meaning", edits: [["C22", "18.000 kr.", 18]] },
        },
      ],
    },
    {
      name: "thousands with kr. behind them: the line adds up with the amount as it stands",
      input: sample({ C22: 1800, G22: "1.828 kr." }),
      findings: [
        {
          da: 'Beløbet "1.828 kr." er skrevet som tekst, så Excel tæller det ikke med. Skriv 1828, og ikke andet.',
          en: 'The amount "1.828 kr." is stored as text, so Excel does not count it. Type 1828 and nothing else.',
          cells: ["G22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 1828,
          found: "1.828 kr.",
          fix: { kind: "safe", edits: [["G22", "1.828 kr.", 1828]] },
        },
      ],
    },
    {
      name: "kroner without a word of it, with which the line adds up",
      input: sample({ C22: "18.000" }),
      findings: [
        {
          da: 'Beløbet "18.000" er skrevet som tekst og i kroner, så Excel tæller det ikke med. Arket er i hele tusinde: skriv 18.',
          en: 'The amount "18.000" is stored as text and in kroner, so Excel does not count it. The sheet is in thousands: type 18.',
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: "18.000",
          fix: { kind: "changes-meaning", edits: [["C22", "18.000", 18]] },
        },
      ],
    },
    {
      name: "several amounts of a line in kroner",
      input: sample({ C22: "18.200,00", D22: "24000", G22: "45.800" }),
      findings: [
        {
          da: 'Beløbet "18.200,00" er skrevet som tekst og i kroner, så Excel tæller det ikke med. Arket er i hele tusinde: skriv 18.',
          en: 'The amount "18.200,00" is stored as text and in kroner, so Excel does not count it. The sheet is in thousands: type 18.',
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: "18.200,00",
          fix: { kind: "changes-meaning", edits: [["C22", "18.200,00", 18]] },
        },
        {
          da: 'Beløbet "24000" er skrevet som tekst og i kroner, så Excel tæller det ikke med. Arket er i hele tusinde: skriv 24.',
          en: 'The amount "24000" is stored as text and in kroner, so Excel does not count it. The sheet is in thousands: type 24.',
          cells: ["D22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 24,
          found: "24000",
          fix: { kind: "changes-meaning", edits: [["D22", "24000", 24]] },
        },
        {
          da: 'Beløbet "45.800" er skrevet som tekst og i kroner, så Excel tæller det ikke med. Arket er i hele tusinde: skriv 46.',
          en: 'The amount "45.800" is stored as text and in kroner, so Excel does not count it. The sheet is in thousands: type 46.',
          cells: ["G22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 46,
          found: "45.800",
          fix: { kind: "changes-meaning", edits: [["G22", "45.800", 46]] },
        },
      ],
    },
    {
      name: "thousands with which the line adds up, and some with which it does not in any unit",
      input: sample({ C22: "1.800", G22: 1828, C21: "2.000" }),
      findings: [
        {
          da: 'Beløbet "2.000" er skrevet som tekst, så Excel tæller det ikke med. Skriv 2000, og ikke andet.',
          en: 'The amount "2.000" is stored as text, so Excel does not count it. Type 2000 and nothing else.',
          cells: ["C21"],
          section: "Tryghed og trivsel",
          line: "Her skrives fx 'Administrativ medarbejder X%'",
          expected: 2000,
          found: "2.000",
          fix: { kind: "safe", edits: [["C21", "2.000", 2000]] },
        },
        {
          da: 'Beløbet "1.800" er skrevet som tekst, så Excel tæller det ikke med. Skriv 1800, og ikke andet.',
          en: 'The amount "1.800" is stored as text, so Excel does not count it. Type 1800 and nothing else.',
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 1800,
          found: "1.800",
          fix: { kind: "safe", edits: [["C22", "1.800", 1800]] },
        },
      ],
    },
    {
      name: "no certain number",
      input: sample({ C22: "ca. 18" }),
      findings: [
        {
          da: '"ca. 18" er tekst, så Excel tæller det ikke med, og Budgettjek kan ikke se, hvilket tal der menes. Skriv beløbet som et tal i t.kr.',
          en: '"ca. 18" is text, so Excel does not count it, and Budgettjek cannot tell which number is meant. Type the amount as a number in t.kr.',
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: "ca. 18",
        },
      ],
    },
    {
      name: "a formula that gives another cell's text",
      input: sample({ C22: { formula: "Z1" }, Z1: "18" }),
      findings: [
        {
          da: 'Beløbet "18" er skrevet som tekst, så Excel tæller det ikke med. Skriv 18, og ikke andet.',
          en: 'The amount "18" is stored as text, so Excel does not count it. Type 18 and nothing else.',
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 18,
          found: "18",
        },
      ],
    },
    {
      name: "words, together for a row",
      input: sample({ C22: "-", D22: "x", G22: "-" }),
      findings: [
        {
          da: 'Her står "-" i stedet for et beløb. Excel tæller det som ingenting. Lad cellen være tom, eller skriv beløbet i t.kr.',
          en: '"-" stands here instead of an amount. Excel counts it as nothing. Leave the cell empty, or type the amount in t.kr.',
          cells: ["C22:D22", "G22"],
          severity: "warning",
          section: "Tryghed og trivsel",
          line: "Café",
          found: "-",
        },
      ],
    },
    {
      name: "a truth value",
      input: sample({ C22: true }),
      findings: [
        {
          da: 'Her står "SAND" i stedet for et beløb. Excel tæller det som ingenting. Lad cellen være tom, eller skriv beløbet i t.kr.',
          en: '"SAND" stands here instead of an amount. Excel counts it as nothing. Leave the cell empty, or type the amount in t.kr.',
          cells: ["C22"],
          severity: "warning",
          section: "Tryghed og trivsel",
          line: "Café",
          found: "SAND",
        },
      ],
    },
    {
      name: "a Sum",
      input: sample({ C24: "180" }),
      findings: [
        {
          da: 'Beløbet "180" er skrevet som tekst, så Excel tæller det ikke med. Skriv 180, og ikke andet.',
          en: 'The amount "180" is stored as text, so Excel does not count it. Type 180 and nothing else.',
          cells: ["C24"],
          section: "Tryghed og trivsel",
          expected: 180,
          found: "180",
          fix: { kind: "safe", edits: [["C24", "180", 180]] },
        },
      ],
    },
    {
      name: "the percentage",
      input: sample({ B43: "31 %" }),
      findings: [
        {
          da: 'Procenten "31 %" er skrevet som tekst, så Excel kan ikke regne med den. Skriv den som et tal, eller sæt formlen ind igen.',
          en: 'The percentage "31 %" is stored as text, so Excel cannot work with it. Type it as a number, or put the formula back.',
          cells: ["B43"],
          expected: 0.31,
          found: "31 %",
          fix: { kind: "safe", edits: [["B43", "31 %", 0.31]] },
        },
      ],
    },
    {
      name: "the percentage, and a wrong one",
      input: sample({ B43: "31,9 %" }),
      findings: [
        {
          da: 'Procenten "31,9 %" er skrevet som tekst, så Excel kan ikke regne med den, og den passer ikke: Total giver 31,00 %. Sæt formlen ind igen, eller skriv den rigtige procent som et tal.',
          en: 'The percentage "31,9 %" is stored as text, so Excel cannot work with it, and it is wrong: Total gives 31.00 %. Put the formula back, or type the right percentage as a number.',
          cells: ["B43"],
          expected: 0.31,
          found: "31,9 %",
          fix: { kind: "changes-meaning", edits: [["B43", "31,9 %", 0.31]] },
        },
      ],
    },
    {
      name: "the foot",
      input: sample({ G40: "ingen", H40: "187" }),
      findings: [
        {
          da: 'Beløbet "187" er skrevet som tekst, så Excel tæller det ikke med. Skriv 187, og ikke andet.',
          en: 'The amount "187" is stored as text, so Excel does not count it. Type 187 and nothing else.',
          cells: ["H40"],
          expected: 187,
          found: "187",
          fix: { kind: "safe", edits: [["H40", "187", 187]] },
        },
        {
          da: 'Her står "ingen" i stedet for et beløb. Excel tæller det som ingenting. Lad cellen være tom, eller skriv beløbet i t.kr.',
          en: '"ingen" stands here instead of an amount. Excel counts it as nothing. Leave the cell empty, or type the amount in t.kr.',
          cells: ["G40"],
          severity: "warning",
          found: "ingen",
        },
      ],
    },
  ],
});
