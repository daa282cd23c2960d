// Tests of the check text-number.
import { textNumber } from "../../src/checks/text-number";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(textNumber, {
  valid: [
    { name: "dashes, which are nothing", input: sample({ I22: "-", K22: " – ", L22: "—", D20: "-" }) },
    { name: "the sample", input: sample() },
    { name: "a blank text", input: sample({ C22: "  " }) },
    { name: "text beside the table", input: sample({ M22: "25 kr." }) },
    { name: "an amount that is no date", input: sample({ C22: { value: 18, numberFormat: "#,##0" } }) },
    { name: "a formula that gives a number", input: sample({ C22: { formula: "9+9" } }) },
  ],
  invalid: [
    {
      name: "a line's years that cannot be read",
      input: sample({ C22: "ca. 18?", D22: "24?", E22: "24?" }),
      findings: [
        {
          da: "3 celler har tekst i stedet for beløb, den første ”ca. 18?”, så Excel tæller dem ikke med. Skriv beløbene i t.kr. som tal.",
          en: "3 cells hold text instead of amounts, the first “ca. 18?”, so Excel does not count them. Type the amounts in t.kr. as numbers.",
          cells: ["C22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: "ca. 18?",
        },
      ],
    },
    {
      name: "a letter O for a zero",
      input: sample({ H22: "1O" }),
      findings: [
        {
          da: "”1O” er tekst, så Excel tæller det ikke med. Skriv kun tallet 10.",
          en: "“1O” is text, so Excel does not count it. Type only the number 10.",
          cells: ["H22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 10,
          found: "1O",
          fix: { kind: "changes-meaning", edits: [["H22", "1O", 10]] },
        },
      ],
    },
    {
      name: "a line pasted as text in whole kroner",
      input: sample({ C22: "18.000,00", D22: "24.000,00", E22: "24.000,00", G22: "46.000,00", H22: "10.000,00", J22: "10.000,00" }),
      findings: [
        {
          da: "6 beløb er tekst og i kroner, så Excel tæller dem ikke med. Arket er i t.kr.: ”18.000,00” er 18.",
          en: "6 amounts are text and in kroner, so Excel does not count them. The sheet is in t.kr.: “18.000,00” is 18.",
          cells: ["C22:E22", "G22:H22", "J22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: "18.000,00",
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", "18.000,00", 18],
              ["D22", "24.000,00", 24],
              ["E22", "24.000,00", 24],
              ["G22", "46.000,00", 46],
              ["H22", "10.000,00", 10],
              ["J22", "10.000,00", 10],
            ],
          },
        },
      ],
    },
    {
      name: "a day and a month, which became a date",
      input: sample({ D22: { value: 46054, numberFormat: "d-mmm" } }),
      findings: [
        {
          da: "D22 er blevet til en dato (1. februar). Formatér cellen som tal, og skriv beløbet i t.kr. igen.",
          en: "D22 has become a date (1 February). Format the cell as a number, and type the amount in t.kr. again.",
          cells: ["D22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 24,
          found: "1. februar",
        },
      ],
    },
    {
      name: "a payer's amount that became a date with its year",
      input: sample({ G22: { value: 45042, numberFormat: "dd-mm-yyyy" } }),
      findings: [
        {
          da: "G22 er blevet til en dato (26. april 2023). Formatér cellen som tal, og skriv beløbet i t.kr. igen.",
          en: "G22 has become a date (26 April 2023). Format the cell as a number, and type the amount in t.kr. again.",
          cells: ["G22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 46,
          found: "26. april 2023",
        },
      ],
    },
    {
      name: "a date in a line that nothing else tells of",
      input: sample({ D22: { value: 46054, numberFormat: "dd-mm-yyyy" }, G22: 99999 }),
      findings: [
        {
          da: "D22 er blevet til en dato (1. februar 2026). Formatér cellen som tal, og skriv beløbet i t.kr. igen.",
          en: "D22 has become a date (1 February 2026). Format the cell as a number, and type the amount in t.kr. again.",
          cells: ["D22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 99977,
          found: "1. februar 2026",
        },
      ],
    },
    {
      name: "a remark with a digit where nothing is missing",
      input: sample({ I22: "se note 5" }),
      findings: [
        {
          severity: "warning",
          da: "”se note 5” tæller ikke med, og linjen går op uden. Flyt bemærkningen ud af beløbets celle.",
          en: "“se note 5” does not count, and the line adds up without it. Move the remark out of the amount's cell.",
          cells: ["I22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: "se note 5",
        },
      ],
    },
    {
      name: "thousands with a dot",
      input: sample({ C22: "1.310" }),
      findings: [
        {
          da: "”1.310” er tekst, så Excel tæller det ikke med. Skriv 1310 uden punktum.",
          en: "“1.310” is text, so Excel does not count it. Type 1310 without a separator.",
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
          da: "”1 310 t.kr.” er tekst, så Excel tæller det ikke med. Skriv kun tallet 1310.",
          en: "“1 310 t.kr.” is text, so Excel does not count it. Type only the number 1310.",
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
          da: "”18 kr.” er tekst, så Excel tæller det ikke med. Skriv kun tallet 18.",
          en: "“18 kr.” is text, so Excel does not count it. Type only the number 18.",
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
      name: "a line pasted as text",
      input: sample({ C22: "18", D22: "24 kr.", E22: "24" }),
      findings: [
        {
          da: "3 beløb er tekst, så Excel tæller dem ikke med. Skriv dem som tal: ”18” er 18.",
          en: "3 amounts are text, so Excel does not count them. Type them as numbers: “18” is 18.",
          cells: ["C22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: "18",
          fix: {
            kind: "safe",
            edits: [
              ["C22", "18", 18],
              ["D22", "24 kr.", 24],
              ["E22", "24", 24],
            ],
          },
        },
      ],
    },
    {
      name: "a line pasted as text, in kroner",
      input: sample({ C22: "18.000 kr.", D22: "24.000 kr.", E22: "24.000 kr." }),
      findings: [
        {
          da: "3 beløb er tekst og i kroner, så Excel tæller dem ikke med. Arket er i t.kr.: ”18.000 kr.” er 18.",
          en: "3 amounts are text and in kroner, so Excel does not count them. The sheet is in t.kr.: “18.000 kr.” is 18.",
          cells: ["C22:E22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: "18.000 kr.",
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", "18.000 kr.", 18],
              ["D22", "24.000 kr.", 24],
              ["E22", "24.000 kr.", 24],
            ],
          },
        },
      ],
    },
    {
      name: "kroner",
      input: sample({ C22: "18.000 kr." }),
      findings: [
        {
          da: "”18.000 kr.” er tekst og i kroner, så Excel tæller det ikke med. Arket er i t.kr.: skriv 18.",
          en: "“18.000 kr.” is text and in kroner, so Excel does not count it. The sheet is in t.kr.: type 18.",
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
      name: "thousands with kr. after them: the line adds up with the amount as it stands",
      input: sample({ C22: 1800, G22: "1.828 kr." }),
      findings: [
        {
          da: "”1.828 kr.” er tekst, så Excel tæller det ikke med. Skriv 1828 uden punktum.",
          en: "“1.828 kr.” is text, so Excel does not count it. Type 1828 without a separator.",
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
          da: "”18.000” er tekst og i kroner, så Excel tæller det ikke med. Arket er i t.kr.: skriv 18.",
          en: "“18.000” is text and in kroner, so Excel does not count it. The sheet is in t.kr.: type 18.",
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
          da: "2 beløb er tekst og i kroner, så Excel tæller dem ikke med. Arket er i t.kr.: ”18.200,00” er 18.",
          en: "2 amounts are text and in kroner, so Excel does not count them. The sheet is in t.kr.: “18.200,00” is 18.",
          cells: ["C22:D22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: "18.200,00",
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", "18.200,00", 18],
              ["D22", "24000", 24],
            ],
          },
        },
        {
          da: "”45.800” er tekst og i kroner, så Excel tæller det ikke med. Arket er i t.kr.: skriv 46.",
          en: "“45.800” is text and in kroner, so Excel does not count it. The sheet is in t.kr.: type 46.",
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
          da: "”2.000” er tekst, så Excel tæller det ikke med. Skriv 2000 uden punktum.",
          en: "“2.000” is text, so Excel does not count it. Type 2000 without a separator.",
          cells: ["C21"],
          section: "Tryghed og trivsel",
          line: "Her skrives fx 'Administrativ medarbejder X%'",
          expected: 2000,
          found: "2.000",
          fix: { kind: "safe", edits: [["C21", "2.000", 2000]] },
        },
        {
          da: "”1.800” er tekst, så Excel tæller det ikke med. Skriv 1800 uden punktum.",
          en: "“1.800” is text, so Excel does not count it. Type 1800 without a separator.",
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
      name: "a formula that is text",
      input: sample({ F22: "=SUM(C22:E22)" }),
      findings: [
        {
          da: "Formlen =SUM(C22:E22) er tekst, så cellen regner den ikke ud. Sæt den ind som formel.",
          en: "The formula =SUM(C22:E22) is text, so the cell does not work it out. Put it in as a formula.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: "=SUM(C22:E22)",
        },
      ],
    },
    {
      name: "no certain number",
      input: sample({ C22: "ca. 18" }),
      findings: [
        {
          da: "”ca. 18” er tekst, så Excel tæller det ikke med. Skriv beløbet i t.kr. som et tal.",
          en: "“ca. 18” is text, so Excel does not count it. Type the amount in t.kr. as a number.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: "ca. 18",
        },
      ],
    },
    {
      name: "a cell whose format makes a text of what is typed",
      input: sample({ C22: { value: "1.800", numberFormat: "@" } }),
      findings: [
        {
          da: "”1.800” er tekst, så Excel tæller det ikke med. Vælg celleformatet Tal, og skriv 1800.",
          en: "“1.800” is text, so Excel does not count it. Choose the cell format Number, and type 1800.",
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
      name: "a formula that gives another cell's text",
      input: sample({ C22: { formula: "Z1" }, Z1: "18" }),
      findings: [
        {
          da: "”18” er tekst, så Excel tæller det ikke med. Skriv kun tallet 18.",
          en: "“18” is text, so Excel does not count it. Type only the number 18.",
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
      input: sample({ C22: "x", D22: "-", E22: "x", G22: "–" }),
      findings: [
        {
          da: "Her står ”x” i stedet for et beløb. Skriv et beløb i t.kr., eller tøm cellen.",
          en: "The cell contains “x” instead of an amount. Type an amount in t.kr., or empty the cell.",
          cells: ["C22", "E22"],
          severity: "warning",
          section: "Tryghed og trivsel",
          line: "Café",
          found: "x",
        },
      ],
    },
    {
      name: "a boolean",
      input: sample({ C22: true }),
      findings: [
        {
          da: "Her står ”SAND” i stedet for et beløb. Skriv et beløb i t.kr., eller tøm cellen.",
          en: "The cell contains “SAND” instead of an amount. Type an amount in t.kr., or empty the cell.",
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
          da: "”180” er tekst, så Excel tæller det ikke med. Skriv kun tallet 180.",
          en: "“180” is text, so Excel does not count it. Type only the number 180.",
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
          da: "Procenten ”31 %” er tekst, så Excel kan ikke regne med den. Sæt formlen ind igen, eller skriv procenten som et tal.",
          en: "The percentage “31 %” is text, so Excel cannot work with it. Put the formula back, or type the percentage as a number.",
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
          da: "Procenten ”31,9 %” er tekst, og Total giver 31,00 %. Sæt formlen ind igen, eller skriv den rigtige procent som et tal.",
          en: "The percentage “31,9 %” is text, and Total gives 31.00 %. Put the formula back, or type the right percentage as a number.",
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
          da: "Her står ”ingen” i stedet for et beløb. Skriv et beløb i t.kr., eller tøm cellen.",
          en: "The cell contains “ingen” instead of an amount. Type an amount in t.kr., or empty the cell.",
          cells: ["G40"],
          severity: "warning",
          found: "ingen",
        },
        {
          da: "”187” er tekst, så Excel tæller det ikke med. Skriv kun tallet 187.",
          en: "“187” is text, so Excel does not count it. Type only the number 187.",
          cells: ["H40"],
          expected: 187,
          found: "187",
          fix: { kind: "safe", edits: [["H40", "187", 187]] },
        },
      ],
    },
  ],
});
