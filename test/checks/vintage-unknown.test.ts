// Tests of the check vintage-unknown.
import { vintageUnknown } from "../../src/checks/vintage-unknown";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(vintageUnknown, {
  valid: [{ name: "known funds", input: sample() }],
  invalid: [
    {
      name: "funds that no description knows",
      input: sample({ A1: "Budgetark for boligsocial indsats inden for 2027-34-midlerne" }),
      findings: [
        {
          da: "2027-34-midlerne er ukendte: antaget er 25 % medfinansiering og typerne 0–9, og områderne er ikke tjekket. Hold dem op mod LBF's vejledning.",
          en:
            "The 2027-34 funds are unknown: 25 % co-financing and the types 0–9 are assumed, and the areas were not checked. " +
            "Hold them against LBF's guidance.",
          cells: ["A1"],
          found: "2027-34",
        },
      ],
    },
    {
      name: "a sheet that states its own minimum",
      input: sample({ A1: "Budgetark for boligsocial indsats", A44: "Krav til lokal medfinansiering: mindst 22,5 %" }),
      findings: [
        {
          da:
            "Titlen siger ikke, hvilke midler det er: arket selv kræver 22,5 % medfinansiering, typerne er 0–9, og områderne er ikke tjekket. " +
            "Hold dem op mod LBF's vejledning.",
          en:
            "The title does not say which funds these are: the sheet itself asks for 22.5 % co-financing, the types are 0–9, " +
            "and the areas were not checked. Hold them against LBF's guidance.",
          cells: ["A1"],
        },
      ],
    },
  ],
});
