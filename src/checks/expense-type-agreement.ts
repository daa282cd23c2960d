// Expense type 9 needs an agreement with LBF.
import { hasAmounts } from "../budget/sums";
import { findVintage } from "../template/vintages";
import { foldName } from "../danish/fold";
import { defineCheck } from "./check";
import { administrationLines } from "./shared/expense-types";

const BY_AGREEMENT = 9;

export const expenseTypeAgreement = defineCheck({
  id: "expense-type-agreement",
  title: { da: "Udgiftstype 9 kræver en aftale med LBF.", en: "Expense type 9 needs an agreement with LBF." },
  why: {
    da: "Type 9 er for det, der ikke passer andre steder, og kun når LBF har sagt ja. Aftalen skal kunne vises frem.",
    en: "Type 9 is for what fits nowhere else, and only where LBF has agreed. The agreement must be at hand.",
  },
  source: { da: "LBF's udgiftstype 9: Andet (efter aftale med LBF).", en: "LBF's expense type 9: other (by agreement with LBF)." },
  severity: "warning",
  messages: {
    agreement: {
      da: "Linjen på {total} t.kr. har udgiftstype 9, som kun må bruges efter aftale med LBF. Læg aftalen på sagen, eller vælg en anden type.",
      en: "The line of {total} t.kr. has expense type 9, which may only be used by agreement with LBF. Put the agreement on the case, or choose another type.",
    },
    advance: {
      da: "Linjen på {total} t.kr. ligner en forlodsudbetaling, men har udgiftstype 9, som kun må bruges efter aftale med LBF. Vælg type 0, eller læg aftalen på sagen.",
      en: "The line of {total} t.kr. looks like an advance payment but has expense type 9, which may only be used by agreement with LBF. Choose type 0, or put the agreement on the case.",
    },
  },
  run({ budget }, report) {
    const vintage = findVintage(budget.vintage);
    for (const { section, line } of administrationLines(budget)) {
      if (line.expenseType !== BY_AGREEMENT || !hasAmounts(line)) continue;
      const place = { cells: [line.typeAddress], row: line.row, section: section.title, line: line.name, found: line.typeText };
      const isAdvance = vintage?.advanceAsType9 === false && foldName(line.name).startsWith("forlods");
      report(isAdvance ? "advance" : "agreement", { total: line.total.value ?? 0 }, place);
    }
  },
});
