// Tests of the check share-amount.
import { shareAmount } from "../../src/checks/share-amount";
import { sample } from "./sample";
import { shared } from "./shared-leader";
import { testCheck } from "./tester";

testCheck(shareAmount, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "within rounding", input: sample({ E18: 126 }) },
    { name: "a label that adds something", input: sample({ A27: "Projektleder 40 % + kurser", E27: 200 }) },
    { name: "labels that differ", input: sample({ A27: "Projektleder og souschef 40 %", E27: 200 }) },
    { name: "labels misspelt", input: sample({ A27: "Projekleder 40 %" }) },
    { name: "one area", input: sample({ A27: "Ledelse", B27: null, A28: "Lokaler", B28: null }) },
    { name: "one share unknown", input: sample({ A27: "Projektleder", E27: 200 }) },
    { name: "a total that shows an error", input: sample({ E27: { error: "#REF!" } }) },
    { name: "three areas that follow", input: shared(300, 200, 100) },
    { name: "three areas that do not add up to 100 but follow", input: shared(300, 200, 100, [60, 40, 20]) },
    {
      name: "a mistyped percentage that the rest of 100 and the amount put right, reported by share-total",
      input: sample({ A27: "Projektleder 30 %" }),
    },
    { name: "one of three mistyped, reported by share-total", input: shared(300, 200, 100, [50, 33.33, 61.67]) },
    {
      name: "one of three mistyped, reported by share-total, that put right is still a little off",
      input: shared(500, 400, 104, [50, 40, 1]),
    },
    { name: "two of three mistyped, reported by share-total", input: shared(300, 200, 100, [40, 53.33, 16.67]) },
    { name: "a share with decimals, within its rounding", input: shared(333, 333, 334, [33.3, 33.3, 33.3]) },
  ],
  invalid: [
    {
      name: "a unit more than rounding",
      input: sample({ E18: 127 }),
      findings: [
        {
          da: "Projektleder koster 557 t.kr. i alt, men beløbene følger ikke procenterne, fx 40 %: 220 t.kr. i stedet for 223. Ret beløbene eller procenterne.",
          en:
            "Projektleder (project leader) costs 557 t.kr. in all, but the amounts do not follow the percentages, e.g. 40 %: " +
            "220 t.kr. instead of 223. Correct the amounts or the percentages.",
          cells: ["F18", "F27"],
          expected: 223,
          found: 220,
          difference: -3,
        },
      ],
    },
    {
      name: "two areas: either may be wrong",
      input: sample({ E27: 120 }),
      findings: [
        {
          da: "Projektleder koster 590 t.kr. i alt, men beløbene følger ikke procenterne, fx 60 %: 330 t.kr. i stedet for 354. Ret beløbene eller procenterne.",
          en:
            "Projektleder (project leader) costs 590 t.kr. in all, but the amounts do not follow the percentages, e.g. 60 %: " +
            "330 t.kr. instead of 354. Correct the amounts or the percentages.",
          cells: ["F18", "F27"],
          expected: 354,
          found: 330,
          difference: -24,
        },
      ],
    },
    {
      name: "a line without amounts",
      input: sample({ C27: null, D27: null, E27: null, G27: null, H27: null, J27: null }),
      findings: [
        {
          da: "Projektleder koster 330 t.kr. i alt, men beløbene følger ikke procenterne, fx 60 %: 330 t.kr. i stedet for 198. Ret beløbene eller procenterne.",
          en:
            "Projektleder (project leader) costs 330 t.kr. in all, but the amounts do not follow the percentages, e.g. 60 %: " +
            "330 t.kr. instead of 198. Correct the amounts or the percentages.",
          cells: ["F18", "F27"],
          expected: 198,
          found: 330,
          difference: 132,
        },
      ],
    },
    {
      name: "one of three",
      input: shared(300, 200, 130),
      findings: [
        {
          da: "Linjen siger 16,67 %, men har 130 t.kr. Efter de andre indsatsområders beløb svarer 16,67 % til 100. Ret beløbet eller procenten.",
          en: "The line says 16.67 % but holds 130 t.kr. By the other focus areas' amounts 16.67 % is 100. Correct the amount or the percentage.",
          cells: ["F29", "A29"],
          section: "Uddannelse og beskæftigelse",
          line: "Projektleder 16,67 %",
          expected: 100,
          found: 130,
          difference: 30,
        },
      ],
    },
    {
      name: "a share mistyped, reported by share-total, beside one that is too coarse",
      input: shared(300, 200, 100, [50, 33, 10]),
      findings: [
        {
          da: "Projektleder koster 600 t.kr. i alt, men beløbene følger ikke procenterne, fx 33 %: 200 t.kr. i stedet for 198. Ret beløbene eller procenterne.",
          en:
            "Projektleder (project leader) costs 600 t.kr. in all, but the amounts do not follow the percentages, e.g. 33 %: " +
            "200 t.kr. instead of 198. Correct the amounts or the percentages.",
          cells: ["F11", "F20", "F29"],
          expected: 198,
          found: 200,
          difference: 2,
        },
      ],
    },
    {
      name: "two lines in kroner, reported once, at the first, though the third is what stands out",
      input: shared(300_000, 200_000, 100),
      findings: [
        {
          da: "Linjen siger 50 %, men har 300.000 t.kr. Efter de andre indsatsområders beløb svarer 50 % til 300. Ret beløbet eller procenten.",
          en: "The line says 50 % but holds 300,000 t.kr. By the other focus areas' amounts 50 % is 300. Correct the amount or the percentage.",
          severity: "notice",
          cells: ["F11", "A11"],
          section: "Tryghed og trivsel",
          line: "Projektleder 50 %",
          expected: 300,
          found: 300_000,
          difference: 299_700,
        },
      ],
    },
    {
      name: "a line in kroner, beside an amount that is wrong in any unit",
      input: shared(300, 200_000, 130),
      findings: [
        {
          da: "Linjen siger 33,33 %, men har 200.000 t.kr. Efter de andre indsatsområders beløb svarer 33,33 % til 210. Ret beløbet eller procenten.",
          en: "The line says 33.33 % but holds 200,000 t.kr. By the other focus areas' amounts 33.33 % is 210. Correct the amount or the percentage.",
          severity: "notice",
          cells: ["F20", "A20"],
          section: "Kriminalpræventiv indsats",
          line: "Projektleder 33,33 %",
          expected: 210,
          found: 200_000,
          difference: 199_790,
        },
        {
          da: "Linjen siger 16,67 %, men har 130 t.kr. Efter de andre indsatsområders beløb svarer 16,67 % til 100. Ret beløbet eller procenten.",
          en: "The line says 16.67 % but holds 130 t.kr. By the other focus areas' amounts 16.67 % is 100. Correct the amount or the percentage.",
          cells: ["F29", "A29"],
          section: "Uddannelse og beskæftigelse",
          line: "Projektleder 16,67 %",
          expected: 100,
          found: 130,
          difference: 30,
        },
      ],
    },
    {
      name: "two mistyped shares that still give 100",
      input: shared(300, 200, 100, [40, 43.33, 16.67]),
      findings: [
        {
          da: "Projektleder koster 600 t.kr. i alt, men beløbene følger ikke procenterne, fx 40 %: 300 t.kr. i stedet for 240. Ret beløbene eller procenterne.",
          en:
            "Projektleder (project leader) costs 600 t.kr. in all, but the amounts do not follow the percentages, e.g. 40 %: " +
            "300 t.kr. instead of 240. Correct the amounts or the percentages.",
          cells: ["F11", "F20", "F29"],
          expected: 240,
          found: 300,
          difference: 60,
        },
      ],
    },
  ],
});
