// Tests of the check row-financing.
import { rowFinancing } from "../../src/checks/row-financing";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(rowFinancing, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "an empty slot", input: sample({ F14: 0 }) },
    { name: "a payer that shows an error", input: sample({ G22: { error: "#REF!" } }) },
  ],
  invalid: [
    {
      name: "all that rounding explains, short",
      input: sample({ G22: 44 }),
      findings: [
        {
          da: "Udgifterne er 66 t.kr., finansieringen 64. Forskellen på 2 t.kr. ligger inden for afrundingen. Du skal ikke gøre noget.",
          en: "The expenses are 66 t.kr., the financing 64. The difference of 2 t.kr. is within rounding. Nothing to do.",
          cells: ["F22", "G22:L22"],
          severity: "notice",
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 64,
          difference: -2,
        },
      ],
    },
    {
      name: "all that rounding explains, over",
      input: sample({ G22: 48 }),
      findings: [
        {
          da: "Udgifterne er 66 t.kr., finansieringen 68. Forskellen på 2 t.kr. ligger inden for afrundingen. Du skal ikke gøre noget.",
          en: "The expenses are 66 t.kr., the financing 68. The difference of 2 t.kr. is within rounding. Nothing to do.",
          cells: ["F22", "G22:L22"],
          severity: "notice",
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 68,
          difference: 2,
        },
      ],
    },
    {
      name: "one more than rounding explains, short",
      input: sample({ G22: 43 }),
      findings: [
        {
          da: "Linjen mangler 3 t.kr. i finansiering: udgifter 66, finansiering 63. Ret det forkerte beløb.",
          en: "The line is 3 t.kr. short of financing: expenses 66, financing 63. Correct the wrong amount.",
          cells: ["F22", "G22:L22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 63,
          difference: -3,
        },
      ],
    },
    {
      name: "one more than rounding explains, over",
      input: sample({ G22: 49 }),
      findings: [
        {
          da: "Linjen har 3 t.kr. for meget i finansiering: udgifter 66, finansiering 69. Ret det forkerte beløb.",
          en: "The line has 3 t.kr. too much financing: expenses 66, financing 69. Correct the wrong amount.",
          cells: ["F22", "G22:L22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 69,
          difference: 3,
        },
      ],
    },
    {
      name: "slightly more than rounding explains",
      input: sample({ G22: 48.000001 }),
      findings: [
        {
          da: "Linjen har 2,000001 t.kr. for meget i finansiering: udgifter 66, finansiering 68,000001. Ret det forkerte beløb.",
          en: "The line has 2.000001 t.kr. too much financing: expenses 66, financing 68.000001. Correct the wrong amount.",
          cells: ["F22", "G22:L22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 68.000001,
          difference: 2.000001,
        },
      ],
    },
    {
      name: "one payer: 1 is rounding",
      input: sample({ G22: 67, H22: null, J22: null }),
      findings: [
        {
          da: "Udgifterne er 66 t.kr., finansieringen 67. Forskellen på 1 t.kr. ligger inden for afrundingen. Du skal ikke gøre noget.",
          en: "The expenses are 66 t.kr., the financing 67. The difference of 1 t.kr. is within rounding. Nothing to do.",
          cells: ["F22", "G22:L22"],
          severity: "notice",
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 67,
          difference: 1,
        },
      ],
    },
    {
      name: "one payer: 2 is not",
      input: sample({ G22: 68, H22: 0, J22: null }),
      findings: [
        {
          da: "Linjen har 2 t.kr. for meget i finansiering: udgifter 66, finansiering 68. Ret det forkerte beløb.",
          en: "The line has 2 t.kr. too much financing: expenses 66, financing 68. Correct the wrong amount.",
          cells: ["F22", "G22:L22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 68,
          difference: 2,
        },
      ],
    },
    {
      name: "no financing at all",
      input: sample({ G22: null, H22: null, J22: null }),
      findings: [
        {
          da: "Linjen på 66 t.kr. har ingen finansiering endnu. Skriv, hvem der betaler, i G22:L22.",
          en: "The line of 66 t.kr. has no financing yet. Type who pays in G22:L22.",
          cells: ["F22", "G22:L22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 66,
          found: 0,
          difference: -66,
        },
      ],
    },
    {
      name: "no expenses",
      input: sample({ C22: null, D22: null, E22: null }),
      findings: [
        {
          da: "Linjen har 66 t.kr. i finansiering, men ingen udgifter. Skriv årene i C22:E22.",
          en: "The line has 66 t.kr. of financing but no expenses. Type the years in C22:E22.",
          cells: ["F22", "G22:L22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 0,
          found: 66,
          difference: 66,
        },
      ],
    },
  ],
});
