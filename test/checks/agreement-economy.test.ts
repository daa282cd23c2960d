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
          da: "I alt: samarbejdsaftalen 1.270.000 kr., budgettet 1.207.000 kr. Ret det forkerte.",
          en: "Total: the strategic agreement 1,270,000 kr., the budget 1,207,000 kr. Correct whichever is wrong.",
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
          da: "Medfinansiering: samarbejdsaftalen 374.001 kr., budgettet 374.000 kr. Ret det forkerte.",
          en: "Co-financing: the strategic agreement 374,001 kr., the budget 374,000 kr. Correct whichever is wrong.",
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
