// Tests of the check line-elsewhere.
import { lineElsewhere } from "../../src/checks/line-elsewhere";
import { sample } from "./sample";
import { testCheck } from "./tester";

/** The amounts of the line Café in row 22. */
const CAFE = { C: 18, D: 24, E: 24, G: 46, H: 10, J: 10 };
const inRow = (row: number): Record<string, number> =>
  Object.fromEntries(Object.entries(CAFE).map(([column, to]) => [`${column}${row}`, to]));

/** The row of Aktivitetsmidler as the sum of the three lines above it. */
const SUM = { A23: "Området i alt", C23: 153, D23: 204, E23: 204, G23: 391, H23: 85, J23: 85 };
const SUM_DA = "”Området i alt” er summen af række 18–22 og tæller 561 t.kr. med to gange. Slet linjen.";

/** Three lines of an area, and of the next. */
const three = (row: number): Record<string, string | number> => ({
  [`A${row}`]: "Café",
  ...inRow(row),
  [`A${row + 1}`]: "Madklub",
  ...inRow(row + 1),
  [`C${row + 1}`]: 17,
  [`A${row - 1}`]: "Cykelværksted",
  ...inRow(row - 1),
  [`D${row - 1}`]: 23,
});

testCheck(lineElsewhere, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "one name, other amounts", input: sample({ A31: "Café" }) },
    { name: "the same amounts under another name", input: sample(inRow(31)) },
    { name: "another number", input: sample({ A22: "Medarbejder 1", A31: "Medarbejder 2", ...inRow(31) }) },
    { name: "one name in one section, which is another check's", input: sample({ A23: "Café", ...inRow(23) }) },
    { name: "nearly the sum of the lines above", input: sample({ ...SUM, G23: 392 }) },
    { name: "the sum of lines that go alike, without its name", input: sample({ ...SUM, A23: "Aktivitetsmidler" }) },
    { name: "the sum in its years alone", input: sample({ ...SUM, G23: null, H23: 476 }) },
    { name: "a short name nearly the same", input: sample({ A22: "Kor", A31: "Kok", ...inRow(31) }) },
  ],
  invalid: [
    {
      name: "in another section",
      input: sample({ A31: "Cafe (2)", ...inRow(31) }),
      findings: [
        {
          da: "”Cafe (2)” har de samme beløb i ”Tryghed og trivsel” (A22). Slet den ene, hvis det er samme udgift.",
          en: "“Cafe (2)” has the same amounts in “Tryghed og trivsel” (A22). Delete one if it is the same expense.",
          cells: ["A31", "A22"],
          section: "Kriminalpræventiv indsats",
          line: "Cafe (2)",
        },
      ],
    },
    {
      name: "most lines of an area in the next too",
      input: sample({ ...three(23), ...three(33) }, { layout: { slots: { administration: 3, focusArea: 7, evaluation: 1 } } }),
      findings: [
        {
          severity: "warning",
          da: "3 linjer har samme navne og beløb i ”Kriminalpræventiv indsats” og ”Tryghed og trivsel”. Ret det ene afsnit, hvis det er sat ind oven i.",
          en: "3 lines have the same names and amounts in “Kriminalpræventiv indsats” and “Tryghed og trivsel”. Correct one if it was pasted over.",
          cells: ["A32", "A33", "A34"],
          section: "Kriminalpræventiv indsats",
          line: "Cykelværksted",
        },
      ],
    },
    {
      name: "a line that is the sum of those above",
      input: sample(SUM),
      findings: [
        {
          severity: "error",
          da: SUM_DA,
          en: "“Området i alt” is the sum of rows 18–22 and counts 561 t.kr. twice. Delete the line.",
          cells: ["C23:L23"],
          section: "Tryghed og trivsel",
          line: "Området i alt",
          fix: {
            kind: "changes-meaning",
            edits: [
              ...(["C", "D", "E", "G", "H", "J"] as const).map((column) => [`${column}23`, SUM[`${column}23`], null] as const),
              ["A23", "Området i alt", null],
            ],
          },
        },
      ],
    },
    {
      name: "under nearly one name",
      input: sample({ A22: "Lommepengejob", A23: "Lommepegejob", ...inRow(23) }),
      findings: [
        {
          da: "”Lommepegejob” har de samme beløb som ”Lommepengejob” (A22). Slet den ene, hvis det er samme udgift.",
          en: "“Lommepegejob” has the same amounts as “Lommepengejob” (A22). Delete one if it is the same expense.",
          cells: ["A23", "A22"],
          section: "Tryghed og trivsel",
          line: "Lommepegejob",
        },
      ],
    },
  ],
});
