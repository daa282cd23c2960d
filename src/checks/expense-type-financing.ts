// Expense types for attending meetings (2 and 3) are paid by the attending party, never by LBF.
import type { Payer } from "../budget/budget";
import { hasAmounts } from "../budget/sums";
import type { ExpenseType } from "../template/descriptions";
import { defineCheck } from "./check";
import { prose, type Localised } from "../danish/localised";
import { administrationLines, expenseTypeOf } from "./shared/expense-types";
import { areasOf } from "../formula-model/place";
import { atLine } from "./shared/line-finding";

/** The parties a type may be restricted to, and who may then not pay. */
const PARTIES: Readonly<Record<NonNullable<ExpenseType["paidBy"]>, { readonly party: Localised; readonly wrong: readonly Payer[] }>> = {
  housing: {
    party: { da: "boligorganisationen", en: "the housing organisation" },
    wrong: ["lbf", "municipalityCash", "municipalityInKind"],
  },
  municipality: { party: { da: "kommunen", en: "the municipality" }, wrong: ["lbf", "housingCash", "housingInKind"] },
};

export const expenseTypeFinancing = defineCheck({
  id: "expense-type-financing",
  title: {
    da: "Mødedeltagelse (type 2 og 3) betales af den part, der deltager.",
    en: "Attending meetings (types 2 and 3) is paid by the party that attends.",
  },
  problem: { da: "Forkert betaler", en: "Wrong payer" },
  why: {
    da: "Type 2 og 3 må kun stå som medfinansiering fra parten selv. LBF betaler dem ikke.",
    en: "Types 2 and 3 may only be co-financing by the party itself. LBF does not pay for them.",
  },
  source: { da: "LBF's udgiftstyper 2 og 3: kun som medfinansiering.", en: "LBF's expense types 2 and 3: only as co-financing." },
  severity: "warning",
  messages: {
    lbf: {
      da: "LBF betaler {found} t.kr. af udgiftstype {type} ({name}), som kun {party} må betale. Flyt beløbet, eller vælg en anden type.",
      en: "LBF pays {found} t.kr. of expense type {type} ({name}), which only {party} may pay for. Move the amount, or choose another type.",
    },
    party: {
      da: prose(
        "Den anden part betaler {found} t.kr. af udgiftstype {type} ({name}), som kun {party} må betale.",
        "Flyt beløbet, eller vælg en anden type.",
      ),
      en: prose(
        "The other party pays {found} t.kr. of expense type {type} ({name}), which only {party} may pay for.",
        "Move the amount, or choose another type.",
      ),
    },
  },
  run({ budget }, report) {
    for (const { section, line } of administrationLines(budget)) {
      const type = expenseTypeOf(line, budget);
      if (!type?.paidBy || !hasAmounts(line)) continue;
      const { party, wrong: others } = PARTIES[type.paidBy];
      const wrong = others.filter((payer) => (line.financing[payer].value ?? 0) !== 0).map((payer) => line.financing[payer]);
      const [first] = wrong;
      if (!first) continue;
      const found = first.value ?? 0;
      const place = {
        cells: [...areasOf(wrong), line.typeAddress],
        ...atLine(section, line),
        expected: 0,
        found,
      };
      report(first === line.financing.lbf ? "lbf" : "party", { type: type.number, name: type.text, found, party }, place);
    }
  },
});
