// Tests of the check section-balance.
import { sectionBalance } from "../../src/checks/section-balance";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(sectionBalance, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "rounding evened out", input: sample({ G22: 44, G23: 71 }) },
    { name: "a line that shows an error", input: sample({ G22: { error: "#REF!" }, G23: 5 }) },
    { name: "a total that shows an error", input: sample({ F22: { error: "#REF!" }, G23: 5 }) },
    { name: "closer than any amount", input: sample({ G22: 46.0000004 }) },
  ],
  invalid: [
    {
      name: "two lines that nobody has said who pays",
      input: sample({ G12: null, H12: null, J12: null, G13: null, H13: "-", J13: null }),
      findings: [
        {
          da: "2 linjer i afsnittet mangler finansiering, i alt 55 t.kr. Skriv, hvem der betaler.",
          en: "2 lines of the section lack financing, 55 t.kr. in all. Type who pays.",
          cells: ["F15", "G15:L15", "G12:L12", "G13:L13"],
          section: "Tværgående administrationsudgifter",
          expected: 55,
          found: 0,
          difference: -55,
        },
      ],
    },
    {
      name: "lines with financing and no years",
      input: sample({ C12: null, D12: null, E12: null, C13: null, D13: null, E13: null }),
      findings: [
        {
          da: "2 linjer i afsnittet har finansiering, men ingen udgifter, i alt 55 t.kr. Skriv årene.",
          en: "2 lines of the section have financing but no expenses, 55 t.kr. in all. Type the years.",
          cells: ["F15", "G15:L15", "C12:E12", "C13:E13"],
          section: "Tværgående administrationsudgifter",
          expected: 0,
          found: 55,
          difference: 55,
        },
      ],
    },
    {
      name: "short",
      input: sample({ G22: 45 }),
      findings: [
        {
          da: "Afsnittet mangler 1 t.kr. i finansiering (udgifter 660, finansiering 659). Ret linjen.",
          en: "The section is 1 t.kr. short of financing (expenses 660, financing 659). Correct the line.",
          cells: ["F24", "G24:L24"],
          section: "Tryghed og trivsel",
          expected: 660,
          found: 659,
          difference: -1,
        },
      ],
    },
    {
      name: "over",
      input: sample({ H22: 12 }),
      findings: [
        {
          da: "Afsnittet har 2 t.kr. for meget i finansiering (udgifter 660, finansiering 662). Ret linjen.",
          en: "The section has 2 t.kr. too much financing (expenses 660, financing 662). Correct the line.",
          cells: ["F24", "G24:L24"],
          section: "Tryghed og trivsel",
          expected: 660,
          found: 662,
          difference: 2,
        },
      ],
    },
    {
      name: "two sections",
      input: sample({ G22: 45, G36: 21 }),
      findings: [
        {
          da: "Afsnittet mangler 1 t.kr. i finansiering (udgifter 660, finansiering 659). Ret linjen.",
          en: "The section is 1 t.kr. short of financing (expenses 660, financing 659). Correct the line.",
          cells: ["F24", "G24:L24"],
          section: "Tryghed og trivsel",
          expected: 660,
          found: 659,
          difference: -1,
        },
        {
          da: "Afsnittet har 1 t.kr. for meget i finansiering (udgifter 30, finansiering 31). Ret linjen.",
          en: "The section has 1 t.kr. too much financing (expenses 30, financing 31). Correct the line.",
          cells: ["F37", "G37:L37"],
          section: "Lokal evaluering",
          expected: 30,
          found: 31,
          difference: 1,
        },
      ],
    },
    {
      name: "a wrong Sum does not hide it",
      input: sample({ G22: 45, G24: 460 }),
      findings: [
        {
          da: "Afsnittet mangler 1 t.kr. i finansiering (udgifter 660, finansiering 659). Ret linjen.",
          en: "The section is 1 t.kr. short of financing (expenses 660, financing 659). Correct the line.",
          cells: ["F24", "G24:L24"],
          section: "Tryghed og trivsel",
          expected: 660,
          found: 659,
          difference: -1,
        },
      ],
    },
    {
      name: "a millionth of a t.kr.",
      input: sample({ G22: 46.000001 }),
      findings: [
        {
          da: "Afsnittet har 0,000001 t.kr. for meget i finansiering (udgifter 660, finansiering 660,000001). Ret linjen.",
          en: "The section has 0.000001 t.kr. too much financing (expenses 660, financing 660.000001). Correct the line.",
          cells: ["F24", "G24:L24"],
          section: "Tryghed og trivsel",
          expected: 660,
          found: 660.000001,
          difference: 0.000001,
        },
      ],
    },
  ],
});
