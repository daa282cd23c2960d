// Tests of the check line-elsewhere.
import { lineElsewhere } from "../../src/checks/line-elsewhere";
import { sample } from "./sample";
import { testCheck } from "./tester";

/** The amounts of the line Café in row 22. */
const CAFE = { C: 18, D: 24, E: 24, G: 46, H: 10, J: 10 };
const inRow = (row: number): Record<string, number> =>
  Object.fromEntries(Object.entries(CAFE).map(([column, to]) => [`${column}${row}`, to]));

testCheck(lineElsewhere, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "one name, other amounts", input: sample({ A31: "Café" }) },
    { name: "the same amounts under another name", input: sample(inRow(31)) },
    { name: "another number", input: sample({ A22: "Medarbejder 1", A31: "Medarbejder 2", ...inRow(31) }) },
    { name: "one name in one section, which is another check's", input: sample({ A23: "Café", ...inRow(23) }) },
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
