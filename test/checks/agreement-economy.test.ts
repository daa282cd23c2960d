// Tests of the check agreement-economy.
import { agreementEconomy } from "../../src/checks/agreement-economy";
import { agreement, economy } from "./documents";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(agreementEconomy, {
  valid: [
    {
      name: "1.000 times Total",
      input: sample(
        {},
        { agreements: [agreement({ kind: "strategic-agreement", area: null, economy: economy(833000, 374000, 1207000) })], links: [] },
      ),
    },
    { name: "no table", input: sample({}, { agreements: [agreement({ kind: "strategic-agreement", area: null })], links: [] }) },
    { name: "a sub-agreement", input: sample({}, { agreements: [agreement({ economy: economy(1, 1, 1) })], links: [] }) },
    {
      name: "a cell that shows an error",
      input: sample(
        { C22: { error: "#REF!" } },
        { agreements: [agreement({ kind: "strategic-agreement", area: null, economy: economy(1, 1, 1) })], links: [] },
      ),
    },
  ],
  invalid: [
    {
      name: "the total",
      input: sample(
        {},
        { agreements: [agreement({ kind: "strategic-agreement", area: null, economy: economy(833000, 374000, 1270000) })], links: [] },
      ),
      findings: [
        {
          da: "Samarbejdsaftalen siger i kroner: LBF 833.000, lokal medfinansiering 374.000, i alt 1.270.000. Budgettet giver LBF 833.000, lokal medfinansiering 374.000, i alt 1.207.000. Ret den af de to, der er forkert.",
          en: "The strategic agreement says in kroner: LBF 833,000, local co-financing 374,000, total 1,270,000. The budget gives LBF 833,000, local co-financing 374,000, total 1,207,000. Correct whichever is wrong.",
          cells: ["F40", "G40:L40"],
          expected: 1207000,
          found: 1270000,
          difference: 63000,
        },
      ],
    },
    {
      name: "the co-financing",
      input: sample(
        {},
        { agreements: [agreement({ kind: "strategic-agreement", area: null, economy: economy(null, 374001, null) })], links: [] },
      ),
      findings: [
        {
          da: "Samarbejdsaftalen siger i kroner: LBF ikke oplyst, lokal medfinansiering 374.001, i alt ikke oplyst. Budgettet giver LBF 833.000, lokal medfinansiering 374.000, i alt 1.207.000. Ret den af de to, der er forkert.",
          en: "The strategic agreement says in kroner: LBF not given, local co-financing 374,001, total not given. The budget gives LBF 833,000, local co-financing 374,000, total 1,207,000. Correct whichever is wrong.",
          cells: ["F40", "G40:L40"],
          expected: 374000,
          found: 374001,
          difference: 1,
        },
      ],
    },
  ],
  notRun: [{ name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." }],
});
