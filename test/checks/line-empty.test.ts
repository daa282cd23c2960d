// Tests of the check line-empty.
import { lineEmpty } from "../../src/checks/line-empty";
import { sample } from "./sample";
import { testCheck } from "./tester";

/** No amounts in these rows. */
function emptied(from: number, to: number): Record<string, null> {
  const cells: Record<string, null> = {};
  for (let row = from; row <= to; row++) for (const column of "CDEGHIJKL") cells[`${column}${row}`] = null;
  return cells;
}

testCheck(lineEmpty, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a preset line", input: sample({ A20: "Andel af kursusudgifter 60 %" }) },
    {
      name: "an area of the template that nobody filled in",
      input: sample({
        ...emptied(27, 32),
        A27: "Projektleder X%",
        A28: "Andel af fælleslokaler X%",
        A31: null,
      }),
    },
    { name: "an area's presets alone", input: sample({ ...emptied(27, 32), A31: null }) },
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
    {
      name: "a section that lost all its amounts, reported once",
      input: sample({ ...emptied(12, 14) }),
      findings: [
        {
          da: "2 linjer i ”Tværgående administrationsudgifter” har navn, men ingen beløb. Skriv beløbene, eller slet navnene.",
          en: "2 lines of “Tværgående administrationsudgifter” have a name but no amounts. Type the amounts, or delete the names.",
          severity: "warning",
          cells: ["A12", "A13"],
          section: "Tværgående administrationsudgifter",
        },
      ],
    },
    {
      name: "an area that lost all its amounts: the presets whose share is typed count, the template's own do not",
      input: sample({ ...emptied(27, 32), A32: "Ture" }),
      findings: [
        {
          da: "4 linjer i ”Kriminalpræventiv indsats” har navn, men ingen beløb. Skriv beløbene, eller slet navnene.",
          en: "4 lines of “Kriminalpræventiv indsats” have a name but no amounts. Type the amounts, or delete the names.",
          severity: "warning",
          cells: ["A27", "A28", "A31", "A32"],
          section: "Kriminalpræventiv indsats",
        },
      ],
    },
    {
      name: "a third of a section's lines",
      input: sample({ ...emptied(22, 23) }),
      findings: [
        {
          da: "2 linjer i ”Tryghed og trivsel” har navn, men ingen beløb. Skriv beløbene, eller slet navnene.",
          en: "2 lines of “Tryghed og trivsel” have a name but no amounts. Type the amounts, or delete the names.",
          severity: "warning",
          cells: ["A22", "A23"],
          section: "Tryghed og trivsel",
        },
      ],
    },
    {
      name: "a budget without amounts, reported once",
      input: sample({ ...emptied(12, 14), ...emptied(18, 23), ...emptied(27, 32), ...emptied(36, 36) }),
      findings: [
        {
          da: "9 linjer i budgettet har navn, men ingen beløb. Skriv beløbene.",
          en: "9 lines of the budget have a name but no amounts. Type the amounts.",
          severity: "error",
          cells: ["A12", "A13", "A18", "A19", "A22", "A23", "A27", "A28", "A31"],
        },
      ],
    },
    {
      name: "one name left in a section without amounts",
      input: sample({ ...emptied(12, 14), A13: null }),
      findings: [
        {
          da: "Linjen har et navn, men ingen beløb. Skriv beløbene, eller slet navnet, hvis linjen ikke bruges.",
          en: "The line has a name but no amounts. Type the amounts, or delete the name if the line is not used.",
          cells: ["A12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
        },
      ],
    },
  ],
});
