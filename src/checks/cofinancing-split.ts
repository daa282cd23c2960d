// Reports when housing organisation and municipality do not pay the same: Copenhagen's practice, not an LBF rule.
import { capital, prose } from "../danish/localised";
import { difference } from "../budget/amount";
import { hasError, keyFigures } from "../budget/sums";
import { partyName } from "../formula-model/place";
import { defineCheck } from "./check";

/** LBF pays most of a project: a party that pays this many times as much may stand in its column. */
const MANY_TIMES = 1.5;

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
    large: {
      da: "{name} betaler {paid} t.kr., men LBF kun {lbf}. Er kolonnerne byttet om, så flyt beløbene; er det aftalt sådan, så acceptér.",
      en: "{name} pays {paid} t.kr., but LBF only {lbf}. Where the columns are exchanged, move the amounts; where it was agreed, accept it.",
    },
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
    const { housing, municipality, lbf, balance } = keyFigures(budget);
    const { totals } = budget;
    const largest = totals.parties.find(({ payers: [payer] }) => payer === (housing >= municipality ? "housingCash" : "municipalityCash"));
    const paid = Math.max(housing, municipality);
    // What does not balance is not fully typed, or wrong in another way.
    if (largest && balance === 0 && paid > MANY_TIMES * Math.max(lbf, 0)) {
      const name = capital(partyName(budget, largest));
      const place = { cells: [totals.lbf.address, largest.figure.address], row: totals.row, found: lbf, severity: "warning" as const };
      report("large", { name, paid, lbf }, place);
      return;
    }
    const off = difference(housing, municipality);
    if (Math.abs(off) <= 1) return;
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
