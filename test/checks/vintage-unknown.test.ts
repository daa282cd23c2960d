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
          da: "Budgettjek kender ikke 2027-34-midlerne. Det er antaget, at kravet er 25 % medfinansiering og typerne 0–9. Indsatsområderne er ikke tjekket. Hold dem op mod LBF's vejledning.",
          en: "Budgettjek does not know the 2027-34 funds. It is assumed that 25 % co-financing is asked for and that the types are 0–9. The focus areas were not checked. Hold them against LBF's guidance.",
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
          da: "Budgettjek kender ikke midlerne: titlen siger dem ikke. Arket selv kræver 22,5 % medfinansiering; udgiftstyperne er 0–9. Indsatsområderne er ikke tjekket. Hold dem op mod LBF's vejledning.",
          en: "Budgettjek does not know the funds: the title does not say them. The sheet itself asks for 22.5 % co-financing; the expense types are 0–9. The focus areas were not checked. Hold them against LBF's guidance.",
          cells: ["A1"],
        },
      ],
    },
  ],
});
