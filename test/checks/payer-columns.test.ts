// Tests of the check payer-columns.
import { payerColumns } from "../../src/checks/payer-columns";
import type { BudgetDescription, DescribedLine, DescribedSection } from "../build";
import { sample } from "./sample";
import { testCheck } from "./tester";

function line(name: string, years: readonly number[], [lbf, housingCash, municipalityCash]: readonly number[]): DescribedLine {
  return {
    name,
    type: "",
    years: [...years],
    financing: {
      lbf: lbf!,
      housingCash: housingCash!,
      housingInKind: null,
      municipalityCash: municipalityCash!,
      municipalityInKind: null,
      other: null,
    },
  };
}

/** Three areas with the same two posts; `exchanged`: how many of the first area's have LBF's and the housing organisation's amounts exchanged. */
function areas(exchanged: number, count = 3): Partial<BudgetDescription> {
  const section = (title: string, wrong: number): DescribedSection => ({
    kind: "focus-area",
    title,
    lines: [
      line("Projektleder 30 %", [100, 100, 100], wrong > 0 ? [60, 200, 40] : [200, 60, 40]),
      line("Medarbejder 2", [50, 50, 50], wrong > 1 ? [30, 100, 20] : [100, 30, 20]),
    ],
  });
  const titles = ["Tryghed og trivsel", "Kriminalpræventiv indsats", "Uddannelse og beskæftigelse"].slice(0, count);
  return { sections: titles.map((title, index) => section(title, index === 0 ? exchanged : 0)) };
}

testCheck(payerColumns, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "three areas that agree", input: sample({}, { description: areas(0) }) },
    { name: "one line paid otherwise", input: sample({}, { description: areas(1) }) },
    { name: "lines that disagree on what is exchanged", input: sample({ G12: 20, H12: 30, J12: 100 }, { description: areas(2) }) },
    { name: "only one other area to compare with", input: sample({}, { description: areas(2, 2) }) },
  ],
  invalid: [
    {
      name: "an area with two payers exchanged",
      input: sample({}, { description: areas(2) }),
      findings: [
        {
          da: "LBF og boligorganisation, kontant ser byttet om ud i ”Tryghed og trivsel”: 2 linjer betales omvendt i de andre afsnit. Byt G11:G12 og H11:H12.",
          en:
            "LBF and housing organisation, cash look exchanged in “Tryghed og trivsel”: " +
            "2 lines are paid the other way in the other sections. Exchange G11:G12 and H11:H12.",
          cells: ["G11:G12", "H11:H12"],
          section: "Tryghed og trivsel",
          fix: {
            kind: "changes-meaning",
            edits: [
              ["G11", 60, 200],
              ["H11", 200, 60],
              ["G12", 30, 100],
              ["H12", 100, 30],
            ],
          },
        },
      ],
    },
    {
      name: "an area with all payers one column to the right",
      input: sample(
        { G11: null, H11: 200, I11: 60, J11: null, K11: 40, G12: null, H12: 100, I12: 30, J12: null, K12: 20 },
        { description: areas(0) },
      ),
      findings: [
        {
          da: "Finansieringen i ”Tryghed og trivsel” ser ud til at være i forkerte kolonner: 2 linjer betales anderledes i de andre afsnit. Tjek G11:L12.",
          en: "The financing of “Tryghed og trivsel” looks to be in the wrong columns: 2 lines are paid differently in the other sections. Check G11:L12.",
          cells: ["G11:G12", "H11:H12", "I11:I12", "J11:J12", "K11:K12", "L11:L12"],
          section: "Tryghed og trivsel",
          fix: {
            kind: "changes-meaning",
            edits: [
              ["G11", null, 200],
              ["H11", 200, 60],
              ["I11", 60, null],
              ["J11", null, 40],
              ["K11", 40, null],
              ["G12", null, 100],
              ["H12", 100, 30],
              ["I12", 30, null],
              ["J12", null, 20],
              ["K12", 20, null],
            ],
          },
        },
      ],
    },
  ],
});
