// Tests of the check unknown-figure.
import { unknownFigure } from "../../src/checks/unknown-figure";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(unknownFigure, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a row that repeats a Sum", input: sample({ A16: "Transport", C16: { formula: "C15" }, F16: { formula: "F15" } }) },
    { name: "a typed row that repeats a Sum", input: sample({ A16: "Transport", C16: 15 }) },
    { name: "a remark in a title's row", input: sample({ G17: "se note" }) },
    { name: "a figure right of the table", input: sample({ P18: 7 }) },
  ],
  invalid: [
    {
      name: "a figure in a title's row",
      input: sample({ G17: 660 }),
      findings: [
        {
          da: "660 i G17 står i titelrækken til ”1. Tryghed og trivsel” og tæller ikke med. Slet tallet, eller skriv det i en linje.",
          en: "660 in G17 is in the title row of “1. Tryghed og trivsel” and does not count. Delete the figure, or type it in a line.",
          cells: ["G17"],
          section: "Tryghed og trivsel",
          found: 660,
        },
      ],
    },
    {
      name: "a row below a Sum",
      input: sample({ A16: "Årsværk", C16: 1.5, D16: 1.5 }),
      findings: [
        {
          da: "Rækken ”Årsværk” (C16:D16) tæller ikke med. Lad den stå, hvis den er din egen; ellers skriv den som en linje i et afsnit.",
          en: "The row “Årsværk” (C16:D16) does not count. Leave it if it is your own; otherwise type it as a line of a section.",
          cells: ["C16:D16"],
        },
      ],
    },
    {
      name: "a figure beside Fordeling",
      input: sample({ C39: 7 }),
      findings: [
        {
          da: "C39 er ikke en del af budgettet og tæller ikke med. Lad tallet stå, hvis det er dit eget; ellers slet det.",
          en: "C39 is no part of the budget and does not count. Leave the figure if it is your own; otherwise delete it.",
          cells: ["C39"],
          found: 7,
        },
      ],
    },
    {
      name: "a figure in a title's row that a Sum counts",
      input: sample({ C17: 5, C24: { formula: "SUM(C17:C23)" } }),
      findings: [
        {
          severity: "error",
          da: "C17 er ikke en del af budgettet, men formlen i C24 tæller det med. Ret formlen, eller flyt tallet.",
          en: "C17 is no part of the budget, but the formula in C24 counts it. Correct the formula, or move the figure.",
          cells: ["C17"],
          section: "Tryghed og trivsel",
          found: 5,
        },
      ],
    },
  ],
});
