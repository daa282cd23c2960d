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
