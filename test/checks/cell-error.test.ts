// Tests of the check cell-error.
import { cellError } from "../../src/checks/cell-error";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(cellError, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "an error beside the table", input: sample({ N12: { error: "#REF!" } }) },
    { name: "an error in the name", input: sample({ A14: { error: "#N/A" } }) },
  ],
  invalid: [
    {
      name: "a typed error spreads",
      input: sample({ D22: { error: "#REF!" } }),
      findings: [
        {
          da: "Cellen viser #REFERENCE! og giver fejlen videre til 7 andre celler. Se på formlen, eller skriv beløbet igen.",
          en: "The cell shows #REF! and passes it on to 7 other cells. Look at its formula, or type the amount again.",
          cells: ["D22", "F22", "D24", "F24", "D40", "F40", "B42", "B43"], section: "Tryghed og trivsel", line: "Café", found: "#REF!",
        },
      ],
    },
    {
      name: "the percentage alone",
      input: sample({ B43: { formula: "1/0" } }),
      findings: [
        {
          da: "Cellen viser #DIVISION/0!. Se på formlen, eller skriv beløbet igen.",
          en: "The cell shows #DIV/0!. Look at its formula, or type the amount again.",
          cells: ["B43"], found: "#DIV/0!",
        },
      ],
    },
    {
      name: "a date",
      input: sample({ B2: { error: "#VALUE!" } }),
      findings: [
        {
          da: "Datoen viser #VÆRDI!. Skriv den igen som dag-måned-år, fx 01-10-2017.",
          en: "The date shows #VALUE!. Write it again as day-month-year, e.g. 01-10-2017.",
          cells: ["B2"], found: "#VALUE!",
        },
      ],
    },
    {
      name: "two first errors",
      input: sample({ C22: { error: "#REF!" }, E40: { formula: "1/0" } }),
      findings: [
        {
          da: "Cellen viser #REFERENCE! og giver fejlen videre til 7 andre celler. Se på formlen, eller skriv beløbet igen.",
          en: "The cell shows #REF! and passes it on to 7 other cells. Look at its formula, or type the amount again.",
          cells: ["C22", "F22", "C24", "F24", "C40", "F40", "B42", "B43"], section: "Tryghed og trivsel", line: "Café", found: "#REF!",
        },
        {
          da: "Cellen viser #DIVISION/0!. Se på formlen, eller skriv beløbet igen.",
          en: "The cell shows #DIV/0!. Look at its formula, or type the amount again.",
          cells: ["E40"], found: "#DIV/0!",
        },
      ],
    },
    {
      name: "errors that rest on each other",
      input: sample({ B42: { formula: "IFERROR(B43,1)", stored: { error: "#NUM!" } }, B43: { formula: "IFERROR(B42,1)", stored: { error: "#NUM!" } } }),
      findings: [
        {
          da: "Cellen viser #NUM! og giver fejlen videre til én anden celle. Se på formlen, eller skriv beløbet igen.",
          en: "The cell shows #NUM! and passes it on to one other cell. Look at its formula, or type the amount again.",
          cells: ["B42", "B43"], found: "#NUM!",
        },
      ],
    },
  ],
});
