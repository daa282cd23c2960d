// Tests of the check stale-value.
import { staleValue } from "../../src/checks/stale-value";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(staleValue, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "no stored result", input: sample({ F22: { formula: "SUM(C22:E22)", stored: null } }) },
    { name: "binary rounding noise", input: sample({ F22: { formula: "SUM(C22:E22)", stored: 66.0000000001 } }) },
    { name: "a formula beyond our evaluation", input: sample({ B43: { formula: "MROUND(1,2)", stored: 0.5 } }) },
  ],
  invalid: [
    {
      name: "one cell",
      input: sample({ F22: { formula: "SUM(C22:E22)", stored: 70 } }),
      findings: [
        {
          da: "Cellen viser 70, men formlen giver 66. Åbn og gem filen i Excel.",
          en: "The cell shows 70, but its formula gives 66. Open and save the file in Excel.",
          cells: ["F22"],
          expected: 66,
          found: 70,
        },
      ],
    },
    {
      name: "a stored error",
      input: sample({ F22: { formula: "SUM(C22:E22)", stored: { error: "#NAME?" } } }),
      findings: [
        {
          da: "Cellen viser #NAME?, men formlen giver 66. Åbn og gem filen i Excel.",
          en: "The cell shows #NAME?, but its formula gives 66. Open and save the file in Excel.",
          cells: ["F22"],
          expected: 66,
          found: "#NAME?",
        },
      ],
    },
    {
      name: "a column",
      input: sample({
        F22: { formula: "SUM(C22:E22)", stored: 70 },
        F23: { formula: "SUM(C23:E23)", stored: 99.000002 },
        B42: { formula: "F40-G40-H40-J40-L40", stored: 4 },
      }),
      findings: [
        {
          da: "3 celler viser andre tal, end deres formler giver, fx F22: 70 i stedet for 66. Åbn og gem filen i Excel.",
          en: "3 cells show other figures than their formulas give, e.g. F22: 70 instead of 66. Open and save the file in Excel.",
          cells: ["F22:F23", "B42"],
          expected: 66,
          found: 70,
        },
      ],
    },
  ],
});
