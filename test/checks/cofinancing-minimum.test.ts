// Tests of the check cofinancing-minimum.
import { cofinancingMinimum } from "../../src/checks/cofinancing-minimum";
import type { BudgetDescription } from "../build";
import { SAMPLE, sample } from "./sample";
import { testCheck } from "./tester";

/** The sample without any amount. */
const EMPTY: Partial<BudgetDescription> = {
  sections: SAMPLE.sections.map((section) => ({
    ...section,
    lines: section.lines.map((line) => ({
      ...line,
      years: [],
      financing: { lbf: null, housingCash: null, housingInKind: null, municipalityCash: null, municipalityInKind: null, other: null },
    })),
  })),
};

testCheck(cofinancingMinimum, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "exactly 25 %", input: sample({ G18: 302.25, H18: 0, J18: 27.75 }) },
    { name: "the next whole t.kr.", input: sample({ G18: 302, H18: 0, J18: 28 }) },
    { name: "in kind and other count", input: sample({ H18: 0, I18: 50, J18: 0, L18: 50 }) },
    { name: "a line that shows an error", input: sample({ G18: 1000, H18: { error: "#REF!" }, J18: 0 }) },
  ],
  invalid: [
    {
      name: "an empty budget",
      input: sample({}, { description: EMPTY }),
      findings: [
        {
          da: "Der står ingen beløb i budgettet endnu. Skriv udgifterne og hvem der betaler dem; mindst 25 % skal være lokal medfinansiering.",
          en: "The budget holds no amounts yet. Type the expenses and who pays for them; at least 25 % must be local co-financing.",
          cells: ["F40"],
        },
      ],
    },
    {
      name: "slightly below",
      input: sample({ G18: 302.250001, H18: 0, J18: 27.749999 }),
      findings: [
        {
          da: "Medfinansieringen er 24,99 % (301,749999 af 1.207 t.kr.). Der mangler 1 t.kr. i 25 %: flyt dem fra LBF til medfinansiering, eller læg 1 oveni.",
          en: "Co-financing is 24.99 % (301.749999 of 1,207 t.kr.). It is 1 t.kr. short of 25 %: move them from LBF to co-financing, or add 1.",
          cells: ["B43", "H40:L40"],
          expected: 302.749999,
          found: 301.749999,
          difference: -1,
        },
      ],
    },
    {
      name: "one t.kr. below",
      input: sample({ G18: 303, H18: 0, J18: 27 }),
      findings: [
        {
          da: "Medfinansieringen er 24,93 % (301 af 1.207 t.kr.). Der mangler 1 t.kr. i 25 %: flyt dem fra LBF til medfinansiering, eller læg 1 oveni.",
          en: "Co-financing is 24.93 % (301 of 1,207 t.kr.). It is 1 t.kr. short of 25 %: move them from LBF to co-financing, or add 1.",
          cells: ["B43", "H40:L40"],
          expected: 302,
          found: 301,
          difference: -1,
        },
      ],
    },
    {
      name: "a sheet without a percentage",
      input: sample({ G18: 303, H18: 0, J18: 27, A43: null }),
      findings: [
        {
          da: "Medfinansieringen er 24,93 % (301 af 1.207 t.kr.). Der mangler 1 t.kr. i 25 %: flyt dem fra LBF til medfinansiering, eller læg 1 oveni.",
          en: "Co-financing is 24.93 % (301 of 1,207 t.kr.). It is 1 t.kr. short of 25 %: move them from LBF to co-financing, or add 1.",
          cells: ["H40:L40"],
          expected: 302,
          found: 301,
          difference: -1,
        },
      ],
    },
    {
      name: "far below",
      input: sample({ G18: 330, H18: 0, J18: 0, G27: 173, H27: 12 }),
      findings: [
        {
          da: "Medfinansieringen er 20,79 % (251 af 1.207 t.kr.). Der mangler 51 t.kr. i 25 %: flyt dem fra LBF til medfinansiering, eller læg 68 oveni.",
          en: "Co-financing is 20.79 % (251 of 1,207 t.kr.). It is 51 t.kr. short of 25 %: move them from LBF to co-financing, or add 68.",
          cells: ["B43", "H40:L40"],
          expected: 302,
          found: 251,
          difference: -51,
        },
      ],
    },
    {
      name: "typed Totals change nothing",
      input: sample({ G18: 303, H18: 0, J18: 27, H40: 400 }),
      findings: [
        {
          da: "Medfinansieringen er 24,93 % (301 af 1.207 t.kr.). Der mangler 1 t.kr. i 25 %: flyt dem fra LBF til medfinansiering, eller læg 1 oveni.",
          en: "Co-financing is 24.93 % (301 of 1,207 t.kr.). It is 1 t.kr. short of 25 %: move them from LBF to co-financing, or add 1.",
          cells: ["B43", "H40:L40"],
          expected: 302,
          found: 301,
          difference: -1,
        },
      ],
    },
  ],
});
