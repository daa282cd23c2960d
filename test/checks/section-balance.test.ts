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
          da: "Afsnittet mangler 1 t.kr. i finansiering: linjernes udgifter er 660 t.kr., finansieringen 659. Find linjen, hvor et beløb er forkert eller mangler.",
          en: "The section lacks 1 t.kr. of financing: its lines' expenses are 660 t.kr., the financing 659. Find the line where an amount is wrong or missing.",
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
          da: "Afsnittet har 2 t.kr. for meget i finansiering: linjernes udgifter er 660 t.kr., finansieringen 662. Find linjen, hvor et beløb er forkert.",
          en: "The section has 2 t.kr. too much financing: its lines' expenses are 660 t.kr., the financing 662. Find the line where an amount is wrong.",
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
          da: "Afsnittet mangler 1 t.kr. i finansiering: linjernes udgifter er 660 t.kr., finansieringen 659. Find linjen, hvor et beløb er forkert eller mangler.",
          en: "The section lacks 1 t.kr. of financing: its lines' expenses are 660 t.kr., the financing 659. Find the line where an amount is wrong or missing.",
          cells: ["F24", "G24:L24"],
          section: "Tryghed og trivsel",
          expected: 660,
          found: 659,
          difference: -1,
        },
        {
          da: "Afsnittet har 1 t.kr. for meget i finansiering: linjernes udgifter er 30 t.kr., finansieringen 31. Find linjen, hvor et beløb er forkert.",
          en: "The section has 1 t.kr. too much financing: its lines' expenses are 30 t.kr., the financing 31. Find the line where an amount is wrong.",
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
          da: "Afsnittet mangler 1 t.kr. i finansiering: linjernes udgifter er 660 t.kr., finansieringen 659. Find linjen, hvor et beløb er forkert eller mangler.",
          en: "The section lacks 1 t.kr. of financing: its lines' expenses are 660 t.kr., the financing 659. Find the line where an amount is wrong or missing.",
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
          da: "Afsnittet har 0,000001 t.kr. for meget i finansiering: linjernes udgifter er 660 t.kr., finansieringen 660,000001. Find linjen, hvor et beløb er forkert.",
          en: "The section has 0.000001 t.kr. too much financing: its lines' expenses are 660 t.kr., the financing 660.000001. Find the line where an amount is wrong.",
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
