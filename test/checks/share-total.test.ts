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
          da: "Projektleder er delt mellem indsatsområderne med 60 + 30, i alt 90 %. Det skal give 100 %. Linjens 220 t.kr. af 550 svarer til 40 %, ikke 30. Sandsynligvis skal procenten være 40.",
          en: "Projektleder (project leader) is shared between the focus areas by 60 + 30, 90 % in all. It must give 100 %. The line's 220 t.kr. of 550 is 40 %, not 30. The percentage should probably be 40.",
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
          da: "Projektleder er delt mellem indsatsområderne med 61 + 40, i alt 101 %. Det skal give 100 %. Ret procenten i den linje, der er forkert.",
          en: "Projektleder (project leader) is shared between the focus areas by 61 + 40, 101 % in all. It must give 100 %. Correct the percentage of the wrong line.",
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
          da: "Projektleder er delt mellem indsatsområderne med 33,3 + 66,5, i alt 99,8 %. Det skal give 100 %. Ret procenten i den linje, der er forkert.",
          en: "Projektleder (project leader) is shared between the focus areas by 33.3 + 66.5, 99.8 % in all. It must give 100 %. Correct the percentage of the wrong line.",
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
          da: "Projektleder er delt mellem indsatsområderne med 33 + 66, i alt 99 %. Det skal give 100 %. Ret procenten i den linje, der er forkert.",
          en: "Projektleder (project leader) is shared between the focus areas by 33 + 66, 99 % in all. It must give 100 %. Correct the percentage of the wrong line.",
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
          da: "Projektleder er delt mellem indsatsområderne med 60 + 30, i alt 90 %. Det skal give 100 %. Ret procenten i den linje, der er forkert.",
          en: "Projektleder (project leader) is shared between the focus areas by 60 + 30, 90 % in all. It must give 100 %. Correct the percentage of the wrong line.",
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
          da: "Projektleder er delt mellem indsatsområderne med 60 + 30, i alt 90 %. Det skal give 100 %. Linjens 220 t.kr. af 550 svarer til 40 %, ikke 30. Sandsynligvis skal procenten være 40.",
          en: "Projektleder (project leader) is shared between the focus areas by 60 + 30, 90 % in all. It must give 100 %. The line's 220 t.kr. of 550 is 40 %, not 30. The percentage should probably be 40.",
          cells: ["A27", "F27"],
          section: "Kriminalpræventiv indsats",
          line: "Projektleder 30 %",
          expected: 40,
          found: 30,
        },
        {
          da: "Andel af fælleslokaler er delt mellem indsatsområderne med 60 + 45, i alt 105 %. Det skal give 100 %. Linjens 110 t.kr. af 275 svarer til 40 %, ikke 45. Sandsynligvis skal procenten være 40.",
          en: "Andel af fælleslokaler (shared premises) is shared between the focus areas by 60 + 45, 105 % in all. It must give 100 %. The line's 110 t.kr. of 275 is 40 %, not 45. The percentage should probably be 40.",
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
          da: "Projektleder er delt mellem indsatsområderne med 50 + 40, i alt 90 %. Det skal give 100 %. Ret procenten i den linje, der er forkert.",
          en: "Projektleder (project leader) is shared between the focus areas by 50 + 40, 90 % in all. It must give 100 %. Correct the percentage of the wrong line.",
          cells: ["A18", "A27"],
          expected: 100,
          found: 90,
        },
      ],
    },
    {
      name: "digits swapped in the first line",
      input: sample({ A18: "Projektleder 06 %" }),
      findings: [
        {
          da: "Projektleder er delt mellem indsatsområderne med 6 + 40, i alt 46 %. Det skal give 100 %. Linjens 330 t.kr. af 550 svarer til 60 %, ikke 6. Sandsynligvis skal procenten være 60.",
          en: "Projektleder (project leader) is shared between the focus areas by 6 + 40, 46 % in all. It must give 100 %. The line's 330 t.kr. of 550 is 60 %, not 6. The percentage should probably be 60.",
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
          da: "Projektleder er delt mellem indsatsområderne med 59,9 + 4,01, i alt 63,91 %. Det skal give 100 %. Linjens 220 t.kr. af 550 svarer til 40,1 %, ikke 4,01. Sandsynligvis skal procenten være 40,1.",
          en: "Projektleder (project leader) is shared between the focus areas by 59.9 + 4.01, 63.91 % in all. It must give 100 %. The line's 220 t.kr. of 550 is 40.1 %, not 4.01. The percentage should probably be 40.1.",
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
          da: "Projektleder er delt mellem indsatsområderne med 50 + 30, i alt 80 %. Det skal give 100 %. Ret procenten i den linje, der er forkert.",
          en: "Projektleder (project leader) is shared between the focus areas by 50 + 30, 80 % in all. It must give 100 %. Correct the percentage of the wrong line.",
          cells: ["A18", "A27"],
          expected: 100,
          found: 80,
        },
      ],
    },
    {
      name: "two of three percentages that the amounts contradict, told together",
      input: shared(300, 200, 100, [40, 53.33, 16.67]),
      findings: [
        {
          da: "Projektleder er delt mellem indsatsområderne med 40 + 53,33 + 16,67, i alt 110 %. Det skal give 100 %. Beløbene svarer til 50 + 33,33 + 16,67. Ret de 2 procenter, der ikke passer.",
          en: "Projektleder (project leader) is shared between the focus areas by 40 + 53.33 + 16.67, 110 % in all. It must give 100 %. The amounts come to 50 + 33.33 + 16.67. Correct the 2 percentages that do not fit.",
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
          da: "Projektleder er delt mellem indsatsområderne med 60 + 40 + 20, i alt 120 %. Det skal give 100 %. Ret procenten i den linje, der er forkert.",
          en: "Projektleder (project leader) is shared between the focus areas by 60 + 40 + 20, 120 % in all. It must give 100 %. Correct the percentage of the wrong line.",
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
          da: "Projektleder er delt mellem indsatsområderne med 60 + 30, i alt 90 %. Det skal give 100 %. Ret procenten i den linje, der er forkert.",
          en: "Projektleder (project leader) is shared between the focus areas by 60 + 30, 90 % in all. It must give 100 %. Correct the percentage of the wrong line.",
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
          da: "Projektleder står kun i ét indsatsområde, med 60 %. Det skal give 100 % over de indsatsområder, der er i brug. Ret procenten, eller tilføj den del, der mangler.",
          en: "Projektleder (project leader) stands in one focus area only, with 60 %. It must give 100 % over the focus areas in use. Correct the percentage, or add the missing part.",
          cells: ["A18"],
          section: "Tryghed og trivsel",
          line: "Projektleder 60 %",
          expected: 100,
          found: 60,
        },
        {
          da: "Andel af fælleslokaler står kun i ét indsatsområde, med 60 %. Det skal give 100 % over de indsatsområder, der er i brug. Ret procenten, eller tilføj den del, der mangler.",
          en: "Andel af fælleslokaler (shared premises) stands in one focus area only, with 60 %. It must give 100 % over the focus areas in use. Correct the percentage, or add the missing part.",
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
