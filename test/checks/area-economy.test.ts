// Tests of the check area-economy.
import { areaEconomy } from "../../src/checks/area-economy";
import { agreement, economy } from "./documents";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(areaEconomy, {
  valid: [
    {
      name: "1.000 times the Sum",
      input: sample({}, { agreements: [agreement({ economy: economy(460000, 200000, 660000) })], links: [] }),
    },
    {
      name: "figures that are not given",
      input: sample({}, { agreements: [agreement({ economy: economy(null, null, 660000) })], links: [] }),
    },
    { name: "no table", input: sample({}, { agreements: [agreement()], links: [] }) },
    {
      name: "a strategic agreement",
      input: sample({}, { agreements: [agreement({ kind: "strategic-agreement", area: null, economy: economy(1, 1, 1) })], links: [] }),
    },
    {
      name: "an area the budget has not",
      input: sample({}, { agreements: [agreement({ area: "Sundhed", economy: economy(1, 1, 1) })], links: [] }),
    },
    {
      name: "a section that shows an error",
      input: sample({ C22: { error: "#REF!" } }, { agreements: [agreement({ economy: economy(1, 1, 1) })], links: [] }),
    },
  ],
  invalid: [
    {
      name: "a thousand off",
      input: sample({}, { agreements: [agreement({ economy: economy(460000, 200000, 661000) })], links: [] }),
      findings: [
        {
          da: "I alt: delaftalen 661.000 kr., budgettet 660.000 kr. Ret det forkerte.",
          en: "Total: the sub-agreement 661,000 kr., the budget 660,000 kr. Correct whichever is wrong.",
          cells: ["F24", "G24:L24"],
          section: "Tryghed og trivsel",
          expected: 660000,
          found: 661000,
          difference: 1000,
        },
      ],
    },
    {
      name: "one krone off in LBF",
      input: sample({}, { agreements: [agreement({ economy: economy(460001, 200000, 660000) })], links: [] }),
      findings: [
        {
          da: "LBF: delaftalen 460.001 kr., budgettet 460.000 kr. Ret det forkerte.",
          en: "LBF: the sub-agreement 460,001 kr., the budget 460,000 kr. Correct whichever is wrong.",
          cells: ["F24", "G24:L24"],
          section: "Tryghed og trivsel",
          expected: 460000,
          found: 460001,
          difference: 1,
        },
      ],
    },
    {
      name: "in t.kr. by mistake, the total not given",
      input: sample({}, { agreements: [agreement({ economy: economy(460000, 200, null) })], links: [] }),
      findings: [
        {
          da: "Medfinansiering: delaftalen 200 kr., budgettet 200.000 kr. Ret det forkerte.",
          en: "Co-financing: the sub-agreement 200 kr., the budget 200,000 kr. Correct whichever is wrong.",
          cells: ["F24", "G24:L24"],
          section: "Tryghed og trivsel",
          expected: 200000,
          found: 200,
          difference: -199800,
        },
      ],
    },
    {
      name: "a wrong Sum does not hide it",
      input: sample({ F24: 661 }, { agreements: [agreement({ economy: economy(460000, 200000, 661000) })], links: [] }),
      findings: [
        {
          da: "I alt: delaftalen 661.000 kr., budgettet 660.000 kr. Ret det forkerte.",
          en: "Total: the sub-agreement 661,000 kr., the budget 660,000 kr. Correct whichever is wrong.",
          cells: ["F24", "G24:L24"],
          section: "Tryghed og trivsel",
          expected: 660000,
          found: 661000,
          difference: 1000,
        },
      ],
    },
  ],
  notRun: [{ name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." }],
});
