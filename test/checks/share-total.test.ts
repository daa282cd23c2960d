// Tests of the check share-total.
import { shareTotal } from "../../src/checks/share-total";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(shareTotal, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "other spellings", input: sample({ A18: "Projektleder 60%'", A27: "projektleder 40 pct. (9)" }) },
    { name: "decimals that make 100", input: sample({ A18: "Projektleder 66,7 %", A27: "Projektleder 33,3 %" }) },
    { name: "decimals rounded", input: sample({ A18: "Projektleder 33,3 %", A27: "Projektleder 66,6 %" }) },
    { name: "a label that adds something", input: sample({ A27: "Projektleder 40 % + kurser" }) },
    { name: "one share unknown", input: sample({ A27: "Projektleder" }) },
    { name: "an area without amounts does not count", input: sample({ A29: "Andel af kursusudgifter 50 %", A20: "Andel af kursusudgifter 50 %" }) },
  ],
  invalid: [
    {
      name: "90",
      input: sample({ A27: "Projektleder 30 %" }),
      findings: [
        {
          da: "Projektleder er delt mellem indsatsområderne med 60 + 30, i alt 90 %. Det skal give 100 %. Ret procenten i den linje, der er forkert.",
          en: "Projektleder (project leader) is shared between the focus areas by 60 + 30, 90 % in all. It must give 100 %. Correct the percentage of the wrong line.",
          cells: ["A18", "A27"], expected: 100, found: 90,
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
          cells: ["A18", "A27"], expected: 100, found: 101,
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
          cells: ["A18", "A27"], expected: 100, found: 99.8,
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
          cells: ["A18", "A27"], expected: 100, found: 99,
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
          cells: ["A18", "A27"], expected: 100, found: 90,
        },
      ],
    },
    {
      name: "two families",
      input: sample({ A27: "Projektleder 30 %", A28: "Andel af fælleslokaler 45 %" }),
      findings: [
        {
          da: "Projektleder er delt mellem indsatsområderne med 60 + 30, i alt 90 %. Det skal give 100 %. Ret procenten i den linje, der er forkert.",
          en: "Projektleder (project leader) is shared between the focus areas by 60 + 30, 90 % in all. It must give 100 %. Correct the percentage of the wrong line.",
          cells: ["A18", "A27"], expected: 100, found: 90,
        },
        {
          da: "Andel af fælleslokaler er delt mellem indsatsområderne med 60 + 45, i alt 105 %. Det skal give 100 %. Ret procenten i den linje, der er forkert.",
          en: "Andel af fælleslokaler (shared premises) is shared between the focus areas by 60 + 45, 105 % in all. It must give 100 %. Correct the percentage of the wrong line.",
          cells: ["A19", "A28"], expected: 100, found: 105,
        },
      ],
    },
    {
      name: "the other area is not used",
      input: sample({ C27: null, D27: null, E27: null, G27: null, H27: null, J27: null, C28: null, D28: null, E28: null, G28: null, H28: null, J28: null, C31: null, D31: null, E31: null, G31: null, H31: null, J31: null }),
      findings: [
        {
          da: "Projektleder står kun i ét indsatsområde, med 60 %. Det skal give 100 % over de indsatsområder, der er i brug. Ret procenten, eller tilføj den del, der mangler.",
          en: "Projektleder (project leader) stands in one focus area only, with 60 %. It must give 100 % over the focus areas in use. Correct the percentage, or add the missing part.",
          cells: ["A18"], section: "Tryghed og trivsel", line: "Projektleder 60 %", expected: 100, found: 60,
        },
        {
          da: "Andel af fælleslokaler står kun i ét indsatsområde, med 60 %. Det skal give 100 % over de indsatsområder, der er i brug. Ret procenten, eller tilføj den del, der mangler.",
          en: "Andel af fælleslokaler (shared premises) stands in one focus area only, with 60 %. It must give 100 % over the focus areas in use. Correct the percentage, or add the missing part.",
          cells: ["A19"], section: "Tryghed og trivsel", line: "Andel af fælleslokaler 60 %", expected: 100, found: 60,
        },
      ],
    },
  ],
});
