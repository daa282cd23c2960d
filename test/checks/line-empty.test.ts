// Tests of the check line-empty.
import { lineEmpty } from "../../src/checks/line-empty";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(lineEmpty, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a preset line", input: sample({ A20: "Andel af kursusudgifter 60 %" }) },
    { name: "named like its section", input: sample({ A36: "Lokal evaluering", E36: null, G36: null, H36: null, J36: null }) },
  ],
  invalid: [
    {
      name: "an administration line",
      input: sample({ A14: "Inventar" }),
      findings: [
        {
          da: "Linjen har et navn, men ingen beløb. Skriv beløbene, eller slet navnet, hvis linjen ikke bruges.",
          en: "The line has a name but no amounts. Type the amounts, or delete the name if the line is not used.",
          cells: ["A14"],
          section: "Tværgående administrationsudgifter",
          line: "Inventar",
        },
      ],
    },
    {
      name: "zeros only",
      input: sample({ A32: "Ture", C32: 0, G32: 0 }),
      findings: [
        {
          da: "Linjen har et navn, men ingen beløb. Skriv beløbene, eller slet navnet, hvis linjen ikke bruges.",
          en: "The line has a name but no amounts. Type the amounts, or delete the name if the line is not used.",
          cells: ["A32"],
          section: "Kriminalpræventiv indsats",
          line: "Ture",
        },
      ],
    },
  ],
});
