// No amount may be below zero.
import { sumOf } from "../budget/amount";
import type { Figure, Line } from "../budget/budget";
import { linesWhere } from "../budget/line-answers";
import { defineCheck } from "./check";
import { amountOf, areasOf } from "../formula-model/place";
import { groupTogether } from "./shared/together";

function amountsBelow({ figures, total }: Line): Figure[] {
  return figures.filter((figure) => amountOf(figure) < 0 && (figure !== total || figure.formula === null));
}

const linesBelow = linesWhere((line) => amountsBelow(line).length > 0);

export const negativeAmount = defineCheck({
  id: "negative-amount",
  title: { da: "Ingen beløb må være under nul.", en: "No amount may be below zero." },
  problem: { da: "Beløb under nul", en: "Amount below zero" },
  why: {
    da: "En udgift eller en betaling kan ikke være negativ. Et minus trækker fra i alle summer, uden at det ses.",
    en: "An expense or a payment cannot be negative. A minus is taken off every sum without being seen.",
  },
  source: { da: "Erfaring: LBF's vejledning nævner ingen negative beløb.", en: "Experience: LBF's guidance knows of no negative amounts." },
  severity: "error",
  cause: { rank: 4, repair: "sign" },
  messages: {
    below: {
      da: "Beløbet er {found} t.kr., altså under 0. Fjern minusset, eller ret beløbet.",
      en: "The amount is {found} t.kr., so below 0. Remove the minus, or correct the amount.",
    },
    block: {
      da: "{count} beløb er under 0, i alt {found} t.kr. Fjern minus, eller ret beløbene.",
      en: "{count} amounts are below 0, {found} t.kr. in all. Remove the minus, or correct them.",
    },
  },
  run({ budget }, report) {
    const below = new Set<Figure>();
    const places = new Map<number, { section: string; line: string }>();
    for (const { section, line } of linesBelow(budget)) {
      places.set(line.row, { section: section.title, line: line.name });
      for (const figure of amountsBelow(line)) below.add(figure);
    }
    for (const group of groupTogether(budget, below)) {
      const [first] = group;
      const { row } = first!;
      const found = sumOf(group, amountOf);
      const { section, line } = places.get(row)!;
      if (group.length === 1) report("below", { found }, { cells: [first!.address], row, section, line, found });
      else {
        const isOneLine = group.every((figure) => figure.row === row);
        report("block", { count: group.length, found }, { cells: areasOf(group), row, section, line: isOneLine ? line : null, found });
      }
    }
  },
});
