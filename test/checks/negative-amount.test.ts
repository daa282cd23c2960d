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
          da: "Beløbet er −18 t.kr., altså under 0. Fjern minusset, eller ret beløbet.",
          en: "The amount is −18 t.kr., so below 0. Remove the minus, or correct the amount.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: -18,
        },
      ],
    },
    {
      name: "a year that makes the total negative, which is calculated",
      input: sample({ C22: -100 }),
      findings: [
        {
          da: "Beløbet er −100 t.kr., altså under 0. Fjern minusset, eller ret beløbet.",
          en: "The amount is −100 t.kr., so below 0. Remove the minus, or correct the amount.",
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
          da: "Beløbet er −46 t.kr., altså under 0. Fjern minusset, eller ret beløbet.",
          en: "The amount is −46 t.kr., so below 0. Remove the minus, or correct the amount.",
          cells: ["G22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: -46,
        },
      ],
    },
    {
      name: "a line, with an empty cell between",
      input: sample({ G22: -46, H22: -10, J22: -10 }),
      findings: [
        {
          da: "3 beløb er under 0, i alt −66 t.kr. Fjern minus, eller ret beløbene.",
          en: "3 amounts are below 0, −66 t.kr. in all. Remove the minus, or correct them.",
          cells: ["G22:H22", "J22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: -66,
        },
      ],
    },
    {
      name: "two below each other, which may be two slips",
      input: sample({ C18: -90, C19: -45 }),
      findings: [
        {
          da: "Beløbet er −90 t.kr., altså under 0. Fjern minusset, eller ret beløbet.",
          en: "The amount is −90 t.kr., so below 0. Remove the minus, or correct the amount.",
          cells: ["C18"],
          section: "Tryghed og trivsel",
          line: "Projektleder 60 %",
          found: -90,
        },
        {
          da: "Beløbet er −45 t.kr., altså under 0. Fjern minusset, eller ret beløbet.",
          en: "The amount is −45 t.kr., so below 0. Remove the minus, or correct the amount.",
          cells: ["C19"],
          section: "Tryghed og trivsel",
          line: "Andel af fælleslokaler 60 %",
          found: -45,
        },
      ],
    },
    {
      name: "a typed total",
      input: sample({ F22: -66 }),
      findings: [
        {
          da: "Beløbet er −66 t.kr., altså under 0. Fjern minusset, eller ret beløbet.",
          en: "The amount is −66 t.kr., so below 0. Remove the minus, or correct the amount.",
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
          da: "Beløbet er −0,000001 t.kr., altså under 0. Fjern minusset, eller ret beløbet.",
          en: "The amount is −0.000001 t.kr., so below 0. Remove the minus, or correct the amount.",
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
          da: "Beløbet er −18 t.kr., altså under 0. Fjern minusset, eller ret beløbet.",
          en: "The amount is −18 t.kr., so below 0. Remove the minus, or correct the amount.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: -18,
        },
      ],
    },
  ],
});
