// Tests of the check grand-total.
import { grandTotal } from "../../src/checks/grand-total";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(grandTotal, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "typed and right", input: sample({ G40: 833, H39: 187 }) },
    { name: "a wrong Sum shows there, not here", input: sample({ C24: 181 }) },
    { name: "closer than any amount", input: sample({ G40: 833.0000004 }) },
    { name: "Total across", input: sample({ F40: { formula: "SUM(C40:E40)" } }) },
    { name: "a Sum that shows an error", input: sample({ G24: { error: "#REF!" }, G40: 1 }) },
    { name: "Samlet medfinansiering", input: sample({}, { layout: { cofinancingTotal: "with" } }) },
  ],
  invalid: [
    {
      name: "LBF",
      input: sample({ G40: 830 }),
      findings: [
        {
          da: "Total (LBF) er 830 t.kr.; afsnittene giver 833. Tjek formlen.",
          en: "Total (LBF) is 830 t.kr.; the sections add up to 833. Check the formula.",
          cells: ["G40", "G15", "G24", "G33", "G37"],
          expected: 833,
          found: 830,
          difference: -3,
        },
      ],
    },
    {
      name: "a year",
      input: sample({ C40: 320 }),
      findings: [
        {
          da: "Total (2018) er 320 t.kr.; afsnittene giver 321. Tjek formlen.",
          en: "Total (2018) is 320 t.kr.; the sections add up to 321. Check the formula.",
          cells: ["C40", "C15", "C24", "C33", "C37"],
          expected: 321,
          found: 320,
          difference: -1,
        },
      ],
    },
    {
      name: "the total",
      input: sample({ F40: 1208 }),
      findings: [
        {
          da: "Total (Samlede udgifter) er 1.208 t.kr.; afsnittene giver 1.207. Tjek formlen.",
          en: "Total (total expenses) is 1,208 t.kr.; the sections add up to 1,207. Check the formula.",
          cells: ["F40", "F15", "F24", "F33", "F37"],
          expected: 1207,
          found: 1208,
          difference: 1,
        },
      ],
    },
    {
      name: "Fordeling, which its party follows",
      input: sample({ H39: 188 }),
      findings: [
        {
          da: "Fordeling (boligorganisation, kontant) er 188 t.kr.; afsnittene giver 187. Tjek formlen.",
          en: "Fordeling (housing organisation, cash) is 188 t.kr.; the sections add up to 187. Check the formula.",
          cells: ["H39", "H15", "H24", "H33", "H37"],
          expected: 187,
          found: 188,
          difference: 1,
        },
      ],
    },
    {
      name: "a party alone",
      input: sample({ J40: 188 }),
      findings: [
        {
          da: "Total (kommune) er 188 t.kr.; afsnittene giver 187. Tjek formlen.",
          en: "Total (municipality) is 188 t.kr.; the sections add up to 187. Check the formula.",
          cells: ["J40", "J15", "K15", "J24", "K24", "J33", "K33", "J37", "K37"],
          expected: 187,
          found: 188,
          difference: 1,
        },
      ],
    },
    {
      name: "other",
      input: sample({ L40: 1 }),
      findings: [
        {
          da: "Total (anden lokal medfinansiering) er 1 t.kr.; afsnittene giver 0. Tjek formlen.",
          en: "Total (other local co-financing) is 1 t.kr.; the sections add up to 0. Check the formula.",
          cells: ["L40", "L15", "L24", "L33", "L37"],
          expected: 0,
          found: 1,
          difference: 1,
        },
      ],
    },
    {
      name: "a forgotten section",
      input: sample({ C40: { formula: "C15+C24+C37" } }),
      findings: [
        {
          da: "Total (2018) er 195 t.kr.; afsnittene giver 321. Tjek formlen.",
          en: "Total (2018) is 195 t.kr.; the sections add up to 321. Check the formula.",
          cells: ["C40", "C15", "C24", "C33", "C37"],
          expected: 321,
          found: 195,
          difference: -126,
        },
      ],
    },
    {
      name: "Samlet medfinansiering",
      input: sample({ B42: 375 }, { layout: { cofinancingTotal: "with" } }),
      findings: [
        {
          da: "Samlet medfinansiering er 375 t.kr.; afsnittene giver 374. Tjek formlen.",
          en: "Samlet medfinansiering (all co-financing) is 375 t.kr.; the sections add up to 374. Check the formula.",
          cells: [
            "B42",
            "H15",
            "I15",
            "J15",
            "K15",
            "L15",
            "H24",
            "I24",
            "J24",
            "K24",
            "L24",
            "H33",
            "I33",
            "J33",
            "K33",
            "L33",
            "H37",
            "I37",
            "J37",
            "K37",
            "L37",
          ],
          expected: 374,
          found: 375,
          difference: 1,
        },
      ],
    },
    {
      name: "a millionth of a t.kr.",
      input: sample({ G40: 833.000001 }),
      findings: [
        {
          da: "Total (LBF) er 833,000001 t.kr.; afsnittene giver 833. Tjek formlen.",
          en: "Total (LBF) is 833.000001 t.kr.; the sections add up to 833. Check the formula.",
          cells: ["G40", "G15", "G24", "G33", "G37"],
          expected: 833,
          found: 833.000001,
          difference: 0.000001,
        },
      ],
    },
  ],
});
