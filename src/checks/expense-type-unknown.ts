// The expense type must be one of LBF's, with number and words of the same type.
import { hasAmounts } from "../budget/sums";
import { parseTypeText } from "../template/expense-type";
import { defineCheck } from "./check";
import { administrationLines, hasExpenseType, typeRange } from "./shared/expense-types";
import { chooseStatedType } from "./shared/stated-type";
import { atLine } from "./shared/line-finding";

export const expenseTypeUnknown = defineCheck({
  id: "expense-type-unknown",
  title: { da: "Udgiftstypen skal være en af LBF's typer 0–9.", en: "The expense type must be one of LBF's types 0–9." },
  problem: { da: "Ukendt udgiftstype", en: "Unknown expense type" },
  why: {
    da: "En type, der ikke er på listen, kan ikke behandles. Siger tal og tekst hver sit, ved ingen, hvilken der menes.",
    en: "A type that is not on the list cannot be processed. Where number and words disagree, nobody knows which is meant.",
  },
  source: { da: "Budgetarkets rulleliste med LBF's udgiftstyper 0–9.", en: "The sheet's drop-down with LBF's expense types 0–9." },
  severity: "error",
  messages: {
    unknown: {
      da: "Udgiftstypen ”{text}” er ikke på LBF's liste over typer {types}. Vælg en type på listen i {cell}.",
      en: "The expense type “{text}” is not on LBF's list of types {types}. Choose a type from the list in {cell}.",
    },
    disagree: {
      da: "Udgiftstypen siger nummer {number} ({numbered}), men teksten er ”{text}”. Vælg den rigtige type på listen i {cell}.",
      en: "The expense type says number {number} ({numbered}), but its words are “{text}”. Choose the right type from the list in {cell}.",
    },
  },
  run({ workbook, budget }, report) {
    for (const { section, line } of administrationLines(budget)) {
      if (!hasAmounts(line) || !hasExpenseType(line, budget)) continue;
      const { hasNumber, numbered, words, worded, disagree } = parseTypeText(line.typeText, budget.template.expenseTypes.list);
      const place = { cells: [line.typeAddress], ...atLine(section, line), found: line.typeText };
      if (numbered && disagree) {
        report(
          "disagree",
          { number: numbered.number, numbered: numbered.text, text: words, cell: line.typeAddress },
          {
            ...place,
            expected: `${numbered.number}. ${numbered.text}`,
            fix: chooseStatedType(workbook, budget, line, [numbered, ...worded]),
          },
        );
      } else if (!numbered && (hasNumber || worded.length !== 1))
        report(
          "unknown",
          { text: line.typeText, types: typeRange(budget), cell: line.typeAddress },
          { ...place, fix: chooseStatedType(workbook, budget, line, worded.length > 0 ? worded : undefined) },
        );
    }
  },
});
