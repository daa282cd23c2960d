// Total financing must equal total expenses, and the Balance cell must say so.
import { difference, same } from "../budget/amount";
import { hasError, sumFigures } from "../budget/sums";
import { defineCheck } from "./check";
import { amountOf, spanOf } from "../formula-model/place";
import { budgetDraft, lineCount } from "./shared/drafts";

export const balance = defineCheck({
  id: "balance",
  title: {
    da: "Budgettet skal balancere: finansieringen skal svare til udgifterne.",
    en: "The budget must balance: financing must equal expenses.",
  },
  problem: { da: "Budgettet balancerer ikke", en: "The budget does not balance" },
  why: {
    da: "LBF behandler ikke en ansøgning, hvor udgifterne ikke er dækket krone for krone.",
    en: "LBF does not process an application whose expenses are not covered in full.",
  },
  source: {
    da: "Budgettets egen regning: Balance er de samlede udgifter minus finansieringen.",
    en: "The budget's own arithmetic: Balance is total expenses minus financing.",
  },
  severity: "error",
  cause: { arithmetic: "equation", rank: 13 },
  consequence: { da: "Balancen bliver {figure}", en: "The balance becomes {figure}" },
  messages: {
    unfinanced: {
      da: "{count} i budgettet mangler finansiering, i alt {missing} t.kr. Skriv, hvem der betaler.",
      en: "{count} of the budget lack financing, {missing} t.kr. in all. Type who pays.",
    },
    "no-years": {
      da: "{count} i budgettet har finansiering, men ingen udgifter, i alt {missing} t.kr. Skriv årene.",
      en: "{count} of the budget have financing but no expenses, {missing} t.kr. in all. Type the years.",
    },
    short: {
      da: "Budgettet mangler {missing} t.kr. i finansiering: udgifter {expected}, finansiering {found}. Ret det forkerte beløb.",
      en: "The budget is {missing} t.kr. short of financing: expenses {expected}, financing {found}. Correct the wrong amount.",
    },
    over: {
      da: "Budgettet har {missing} t.kr. for meget i finansiering: udgifter {expected}, finansiering {found}. Ret det forkerte beløb.",
      en: "The budget has {missing} t.kr. too much financing: expenses {expected}, financing {found}. Correct the wrong amount.",
    },
    cell: {
      da: "Cellen Balance viser {found} t.kr., men udgifter minus finansiering er {expected}. Ret formlen i cellen.",
      en: "The cell Balance shows {found} t.kr., but expenses minus financing are {expected}. Correct the cell's formula.",
    },
  },
  run({ budget }, report) {
    const { totals } = budget;
    const financing = totals.paid;
    if (hasError([totals.total, ...financing])) return;
    const expenses = amountOf(totals.total);
    const financed = sumFigures(financing);
    const off = difference(financed, expenses);
    const cells = [totals.total.address, spanOf(financing)];
    const row = budget.balance?.row ?? totals.row;
    if (off !== 0) {
      const place = {
        cells: budget.balance ? [budget.balance.address, ...cells] : cells,
        row,
        expected: expenses,
        found: financed,
        difference: off,
      };
      const draft = budgetDraft(budget);
      if (draft && draft.side === (off < 0 ? "financing" : "years"))
        report(
          draft.side === "financing" ? "unfinanced" : "no-years",
          { count: lineCount(draft.lines.length), missing: draft.amount },
          place,
        );
      else report(off < 0 ? "short" : "over", { missing: Math.abs(off), expected: expenses, found: financed }, place);
    }
    if (!budget.balance || budget.balance.error !== null) return;
    const found = amountOf(budget.balance);
    // Some copies write financing minus expenses; the sign does not change whether it balances.
    if (same(found, -off) || same(found, off)) return;
    const expected = difference(0, off);
    report(
      "cell",
      { expected, found },
      { cells: [budget.balance.address, ...cells], row, expected, found, difference: difference(found, expected) },
    );
  },
});
