// An expense type reserved for what LBF has agreed to, 9 in every template so far, requires that agreement.
import { prose } from "../danish/localised";
import { hasAmounts } from "../budget/sums";
import { foldName } from "../danish/fold";
import { defineCheck } from "./check";
import { administrationLines, expenseTypeOf } from "./shared/expense-types";
import { atLine } from "./shared/line-finding";

export const expenseTypeAgreement = defineCheck({
  id: "expense-type-agreement",
  title: { da: "Udgiftstype 9 kræver en aftale med LBF.", en: "Expense type 9 needs an agreement with LBF." },
  problem: { da: "Type 9 kræver aftale", en: "Type 9 needs an agreement" },
  why: {
    da: "Type 9 er for det, der ikke passer andre steder, og kun når LBF har sagt ja. Aftalen skal kunne vises frem.",
    en: "Type 9 is for what fits nowhere else, and only where LBF has agreed. The agreement must be at hand.",
  },
  source: { da: "LBF's udgiftstype 9: Andet (efter aftale med LBF).", en: "LBF's expense type 9: other (by agreement with LBF)." },
  severity: "warning",
  messages: {
    agreement: {
      da: "Udgiftstype {type} kræver aftale med LBF (linjen er på {total} t.kr.). Læg den på sagen, eller vælg en anden type.",
      en: "Expense type {type} needs LBF's agreement (the line is {total} t.kr.). Put it on the case, or choose another type.",
    },
    advance: {
      da: prose(
        "Linjen på {total} t.kr. ligner en forlodsudbetaling, men har type {type}, som kræver aftale med LBF.",
        "Vælg type {advance}, eller læg aftalen på sagen.",
      ),
      en: prose(
        "The line of {total} t.kr. looks like an advance payment but has type {type}, which needs LBF's agreement.",
        "Choose type {advance}, or put the agreement on the case.",
      ),
    },
  },
  run({ budget }, report) {
    const { source, expenseTypes } = budget.template;
    const advance = expenseTypes.list.find(({ isAdvance }) => isAdvance);
    for (const { section, line } of administrationLines(budget)) {
      const type = expenseTypeOf(line, budget);
      if (!type?.byAgreement || !hasAmounts(line)) continue;
      const place = { cells: [line.typeAddress], ...atLine(section, line), found: line.typeText };
      const args = { total: line.total.value ?? 0, type: type.number };
      const isAdvance = source !== "assumed" && !type.isAdvance && foldName(line.name).startsWith("forlods");
      if (advance && isAdvance) report("advance", { ...args, advance: advance.number }, place);
      else report("agreement", args, place);
    }
  },
});
