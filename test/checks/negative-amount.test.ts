// Tests of the check negative-amount.
import { negativeAmount } from "../../src/checks/negative-amount";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(negativeAmount, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "zero", input: sample({ C22: 0 }) },
    { name: "a negative Balance", input: sample({ G22: 56 }) },
  ],
  invalid: [
    {
      name: "a year",
      input: sample({ C22: -18 }),
      findings: [
        {
          da: "Beløbet er −18 t.kr. Beløb skal være 0 eller mere. Fjern minusset, eller ret beløbet.",
          en: "The amount is −18 t.kr. Amounts must be 0 or more. Take out the minus, or correct the amount.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: -18,
        },
      ],
    },
    {
      name: "a year that makes the total negative, which is worked out",
      input: sample({ C22: -100 }),
      findings: [
        {
          da: "Beløbet er −100 t.kr. Beløb skal være 0 eller mere. Fjern minusset, eller ret beløbet.",
          en: "The amount is −100 t.kr. Amounts must be 0 or more. Take out the minus, or correct the amount.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: -100,
        },
      ],
    },
    {
      name: "a payer",
      input: sample({ G22: -46 }),
      findings: [
        {
          da: "Beløbet er −46 t.kr. Beløb skal være 0 eller mere. Fjern minusset, eller ret beløbet.",
          en: "The amount is −46 t.kr. Amounts must be 0 or more. Take out the minus, or correct the amount.",
          cells: ["G22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: -46,
        },
      ],
    },
    {
      name: "a typed total",
      input: sample({ F22: -66 }),
      findings: [
        {
          da: "Beløbet er −66 t.kr. Beløb skal være 0 eller mere. Fjern minusset, eller ret beløbet.",
          en: "The amount is −66 t.kr. Amounts must be 0 or more. Take out the minus, or correct the amount.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: -66,
        },
      ],
    },
    {
      name: "the least there is",
      input: sample({ C22: -0.000001 }),
      findings: [
        {
          da: "Beløbet er −0,000001 t.kr. Beløb skal være 0 eller mere. Fjern minusset, eller ret beløbet.",
          en: "The amount is −0.000001 t.kr. Amounts must be 0 or more. Take out the minus, or correct the amount.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: -0.000001,
        },
      ],
    },
    {
      name: "a formula",
      input: sample({ C22: { formula: "2-20" } }),
      findings: [
        {
          da: "Beløbet er −18 t.kr. Beløb skal være 0 eller mere. Fjern minusset, eller ret beløbet.",
          en: "The amount is −18 t.kr. Amounts must be 0 or more. Take out the minus, or correct the amount.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: -18,
        },
      ],
    },
  ],
});
