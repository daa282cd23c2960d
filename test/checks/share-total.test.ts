// Tests of the check share-total.
import { shareTotal } from "../../src/checks/share-total";
import { sample } from "./sample";
import { shared } from "./shared-leader";
import { testCheck } from "./tester";

testCheck(shareTotal, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "other spellings", input: sample({ A18: "Projektleder 60%'", A27: "projektleder 40 pct. (9)" }) },
    { name: "decimals that make 100", input: sample({ A18: "Projektleder 66,7 %", A27: "Projektleder 33,3 %" }) },
    { name: "decimals rounded", input: sample({ A18: "Projektleder 33,3 %", A27: "Projektleder 66,6 %" }) },
    { name: "a label that adds something", input: sample({ A27: "Projektleder 40 % + kurser" }) },
    { name: "one share unknown", input: sample({ A27: "Projektleder" }) },
    {
      name: "an area without amounts does not count",
      input: sample({ A29: "Andel af kursusudgifter 50 %", A20: "Andel af kursusudgifter 50 %" }),
    },
  ],
  invalid: [
    {
      name: "90",
      input: sample({ A27: "Projektleder 30 %" }),
      findings: [
        {
          da: "Projektleder giver 90 % i alt (60 + 30). Linjens 220 af 550 t.kr. er 40 %: ret 30 til 40.",
          en: "Projektleder (project leader) adds up to 90 % (60 + 30). The line's 220 of 550 t.kr. is 40 %: change 30 to 40.",
          cells: ["A27", "F27"],
          section: "Kriminalpræventiv indsats",
          line: "Projektleder 30 %",
          expected: 40,
          found: 30,
        },
      ],
    },
    {
      name: "101",
      input: sample({ A18: "Projektleder 61 %" }),
      findings: [
        {
          da: "Projektleder giver 101 % i alt (61 + 40). Ret den forkerte procent.",
          en: "Projektleder (project leader) adds up to 101 % (61 + 40). Correct the wrong percentage.",
          cells: ["A18", "A27"],
          expected: 100,
          found: 101,
        },
      ],
    },
    {
      name: "decimals further off than rounding",
      input: sample({ A18: "Projektleder 33,3 %", A27: "Projektleder 66,5 %" }),
      findings: [
        {
          da: "Projektleder giver 99,8 % i alt (33,3 + 66,5). Ret den forkerte procent.",
          en: "Projektleder (project leader) adds up to 99.8 % (33.3 + 66.5). Correct the wrong percentage.",
          cells: ["A18", "A27"],
          expected: 100,
          found: 99.8,
        },
      ],
    },
    {
      name: "whole percents are exact",
      input: sample({ A18: "Projektleder 33 %", A27: "Projektleder 66 %" }),
      findings: [
        {
          da: "Projektleder giver 99 % i alt (33 + 66). Ret den forkerte procent.",
          en: "Projektleder (project leader) adds up to 99 % (33 + 66). Correct the wrong percentage.",
          cells: ["A18", "A27"],
          expected: 100,
          found: 99,
        },
      ],
    },
    {
      name: "a label that adds something counts",
      input: sample({ A27: "Projektleder 30 % + kurser" }),
      findings: [
        {
          da: "Projektleder giver 90 % i alt (60 + 30). Ret den forkerte procent.",
          en: "Projektleder (project leader) adds up to 90 % (60 + 30). Correct the wrong percentage.",
          cells: ["A18", "A27"],
          expected: 100,
          found: 90,
        },
      ],
    },
    {
      name: "two families",
      input: sample({ A27: "Projektleder 30 %", A28: "Andel af fælleslokaler 45 %" }),
      findings: [
        {
          da: "Projektleder giver 90 % i alt (60 + 30). Linjens 220 af 550 t.kr. er 40 %: ret 30 til 40.",
          en: "Projektleder (project leader) adds up to 90 % (60 + 30). The line's 220 of 550 t.kr. is 40 %: change 30 to 40.",
          cells: ["A27", "F27"],
          section: "Kriminalpræventiv indsats",
          line: "Projektleder 30 %",
          expected: 40,
          found: 30,
        },
        {
          da: "Andel af fælleslokaler giver 105 % i alt (60 + 45). Linjens 110 af 275 t.kr. er 40 %: ret 45 til 40.",
          en: "Andel af fælleslokaler (shared premises) adds up to 105 % (60 + 45). The line's 110 of 275 t.kr. is 40 %: change 45 to 40.",
          cells: ["A28", "F28"],
          section: "Kriminalpræventiv indsats",
          line: "Andel af fælleslokaler 45 %",
          expected: 40,
          found: 45,
        },
      ],
    },
    {
      name: "the first line, and another has an amount no percentage explains",
      input: sample({ A18: "Projektleder 50 %", E27: 120 }),
      findings: [
        {
          da: "Projektleder giver 90 % i alt (50 + 40). Ret den forkerte procent.",
          en: "Projektleder (project leader) adds up to 90 % (50 + 40). Correct the wrong percentage.",
          cells: ["A18", "A27"],
          expected: 100,
          found: 90,
        },
      ],
    },
    {
      name: "swapped digits in the first line",
      input: sample({ A18: "Projektleder 06 %" }),
      findings: [
        {
          da: "Projektleder giver 46 % i alt (6 + 40). Linjens 330 af 550 t.kr. er 60 %: ret 6 til 60.",
          en: "Projektleder (project leader) adds up to 46 % (6 + 40). The line's 330 of 550 t.kr. is 60 %: change 6 to 60.",
          cells: ["A18", "F18"],
          section: "Tryghed og trivsel",
          line: "Projektleder 06 %",
          expected: 60,
          found: 6,
        },
      ],
    },
    {
      name: "decimals, of which what is left bears the rounding",
      input: sample({ A18: "Projektleder 59,9 %", A27: "Projektleder 4,01 %" }),
      findings: [
        {
          da: "Projektleder giver 63,91 % i alt (59,9 + 4,01). Linjens 220 af 550 t.kr. er 40,1 %: ret 4,01 til 40,1.",
          en: "Projektleder (project leader) adds up to 63.91 % (59.9 + 4.01). The line's 220 of 550 t.kr. is 40.1 %: change 4.01 to 40.1.",
          cells: ["A27", "F27"],
          section: "Kriminalpræventiv indsats",
          line: "Projektleder 4,01 %",
          expected: 40.1,
          found: 4.01,
        },
      ],
    },
    {
      name: "two wrong percentages",
      input: sample({ A18: "Projektleder 50 %", A27: "Projektleder 30 %" }),
      findings: [
        {
          da: "Projektleder giver 80 % i alt (50 + 30). Ret den forkerte procent.",
          en: "Projektleder (project leader) adds up to 80 % (50 + 30). Correct the wrong percentage.",
          cells: ["A18", "A27"],
          expected: 100,
          found: 80,
        },
      ],
    },
    {
      name: "two of three percentages that the amounts contradict, reported together",
      input: shared(300, 200, 100, [40, 53.33, 16.67]),
      findings: [
        {
          da: "Projektleder giver 110 % i alt (40 + 53,33 + 16,67), men beløbene svarer til 50 + 33,33 + 16,67. Ret de 2 procenter, der ikke passer.",
          en:
            "Projektleder (project leader) adds up to 110 % (40 + 53.33 + 16.67), but the amounts come to 50 + 33.33 + 16.67. Correct the 2 " +
            "percentages that do not fit.",
          cells: ["A11", "F11", "A20", "F20"],
          expected: 100,
          found: 110,
        },
      ],
    },
    {
      name: "percentages of which none is what its amount says",
      input: shared(300, 200, 100, [60, 40, 20]),
      findings: [
        {
          da: "Projektleder giver 120 % i alt (60 + 40 + 20). Ret den forkerte procent.",
          en: "Projektleder (project leader) adds up to 120 % (60 + 40 + 20). Correct the wrong percentage.",
          cells: ["A11", "A20", "A29"],
          expected: 100,
          found: 120,
        },
      ],
    },
    {
      name: "no amounts to hold the percentages against but one",
      input: sample({ A27: "Projektleder 30 %", C27: null, D27: null, E27: null, G27: null, H27: null, J27: null }),
      findings: [
        {
          da: "Projektleder giver 90 % i alt (60 + 30). Ret den forkerte procent.",
          en: "Projektleder (project leader) adds up to 90 % (60 + 30). Correct the wrong percentage.",
          cells: ["A18", "A27"],
          expected: 100,
          found: 90,
        },
      ],
    },
    {
      name: "the other area is not used",
      input: sample({
        C27: null,
        D27: null,
        E27: null,
        G27: null,
        H27: null,
        J27: null,
        C28: null,
        D28: null,
        E28: null,
        G28: null,
        H28: null,
        J28: null,
        C31: null,
        D31: null,
        E31: null,
        G31: null,
        H31: null,
        J31: null,
      }),
      findings: [
        {
          da: "Projektleder er kun i ét indsatsområde, med 60 %. Ret procenten, eller tilføj den del, der mangler.",
          en: "Projektleder (project leader) is in one focus area only, with 60 %. Correct the percentage, or add the missing part.",
          cells: ["A18"],
          section: "Tryghed og trivsel",
          line: "Projektleder 60 %",
          expected: 100,
          found: 60,
        },
        {
          da: "Andel af fælleslokaler er kun i ét indsatsområde, med 60 %. Ret procenten, eller tilføj den del, der mangler.",
          en: "Andel af fælleslokaler (shared premises) is in one focus area only, with 60 %. Correct the percentage, or add the missing part.",
          cells: ["A19"],
          section: "Tryghed og trivsel",
          line: "Andel af fælleslokaler 60 %",
          expected: 100,
          found: 60,
        },
      ],
    },
  ],
});
