// Reports when housing organisation and municipality do not pay the same: Copenhagen's practice, not an LBF rule.
import { prose } from "../danish/localised";
import { difference } from "../budget/amount";
import { hasError, keyFigures } from "../budget/sums";
import { defineCheck } from "./check";

export const cofinancingSplit = defineCheck({
  id: "cofinancing-split",
  title: {
    da: "Boligorganisation og kommune betaler som regel lige meget.",
    en: "Housing organisation and municipality usually pay the same.",
  },
  problem: { da: "Parterne betaler ulige", en: "The parties pay unequally" },
  why: {
    da: "I København deler de to parter medfinansieringen lige. Andre steder kan fordelingen være en anden, så det er kun en oplysning.",
    en: "In Copenhagen the two parties share the co-financing equally. Elsewhere the split may be another, so this is only information.",
  },
  source: {
    da: "Københavns praksis. Landsbyggefonden har ingen regel om fordelingen.",
    en: "Copenhagen's practice. LBF has no rule on the split.",
  },
  severity: "notice",
  messages: {
    apart: {
      da: "Boligorganisationen betaler {housing} t.kr. og kommunen {municipality}. Forskellen er {apart} t.kr. Er det aftalt sådan, er alt i orden.",
      en: prose(
        "The housing organisation pays {housing} t.kr. and the municipality {municipality}.",
        "The difference is {apart} t.kr. If that is what was agreed, there is nothing to do.",
      ),
    },
  },
  run({ budget }, report) {
    if (budget.sections.some((section) => section.lines.some((line) => hasError(line.paid)))) return;
    const { housing, municipality } = keyFigures(budget);
    const off = difference(housing, municipality);
    if (Math.abs(off) <= 1) return;
    const { totals } = budget;
    report(
      "apart",
      { housing, municipality, apart: Math.abs(off) },
      {
        cells: totals.parties.flatMap(({ figure, payers: [payer] }) => (payer === "other" ? [] : [figure.address])),
        row: totals.row,
        expected: municipality,
        found: housing,
        difference: off,
      },
    );
  },
});
