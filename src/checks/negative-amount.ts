// No amount may be below zero.
import { allLines } from "../budget/sums";
import { defineCheck } from "./check";
import { amountOf } from "../formula-model/place";

export const negativeAmount = defineCheck({
  id: "negative-amount",
  title: { da: "Ingen beløb må være under nul.", en: "No amount may be below zero." },
  why: {
    da: "En udgift eller en betaling kan ikke være negativ. Et minus trækker fra i alle summer, uden at det ses.",
    en: "An expense or a payment cannot be negative. A minus is taken off every sum without being seen.",
  },
  source: { da: "Erfaring: LBF's vejledning nævner ingen negative beløb.", en: "Experience: LBF's guidance knows of no negative amounts." },
  severity: "error",
  cause: { rank: 4, repair: "sign" },
  messages: {
    below: {
      da: "Beløbet er {found} t.kr. Beløb skal være 0 eller mere. Fjern minusset, eller ret beløbet.",
      en: "The amount is {found} t.kr. Amounts must be 0 or more. Take out the minus, or correct the amount.",
    },
  },
  run({ budget }, report) {
    for (const { section, line } of allLines(budget)) {
      for (const figure of line.figures) {
        const isWorkedOut = figure === line.total && figure.formula !== null;
        const found = amountOf(figure);
        if (found < 0 && !isWorkedOut)
          report("below", { found }, { cells: [figure.address], row: line.row, section: section.title, line: line.name, found });
      }
    }
  },
});
