// Funds unknown to every template description: what was assumed for them, and what was not checked.
import { formatShare } from "../danish/share";
import { defineCheck } from "./check";
import { rowOf } from "../formula-model/place";

export const vintageUnknown = defineCheck({
  id: "vintage-unknown",
  title: { da: "Midlerne skal være nogle, Budgettjek kender reglerne for.", en: "The funds must be some whose rules Budgettjek knows." },
  problem: { da: "Ukendte midler", en: "Unknown funds" },
  why: {
    da: "Nye midler kan have andre regler. Budgettjek læser arket efter det, det selv siger, og gætter aldrig på resten.",
    en: "New funds may have other rules. Budgettjek reads the sheet by what it says itself, and never guesses the rest.",
  },
  source: { da: "Budgettjeks skabelonbeskrivelser.", en: "Budgettjek's template descriptions." },
  severity: "warning",
  messages: {
    assumed: {
      da: "{vintage}: {minimum}, og områderne er ikke tjekket. Hold dem op mod LBF's vejledning.",
      en: "{vintage}: {minimum}, and the areas were not checked. Hold them against LBF's guidance.",
    },
  },
  run({ budget }, report) {
    const { template, title, vintage } = budget;
    if (template.source !== "assumed") return;
    const share = formatShare(template.minimumShare);
    const first = template.expenseTypes.list[0]?.number ?? 0;
    const last = template.expenseTypes.list.at(-1)?.number ?? 9;
    const minimum = template.statedMinimum
      ? {
          da: `arket selv kræver ${share.da} medfinansiering, typerne er ${first}–${last}`,
          en: `the sheet itself asks for ${share.en} co-financing, the types are ${first}–${last}`,
        }
      : {
          da: `antaget er ${share.da} medfinansiering og typerne ${first}–${last}`,
          en: `${share.en} co-financing and the types ${first}–${last} are assumed`,
        };
    const name =
      vintage === null
        ? { da: "Titlen siger ikke, hvilke midler det er", en: "The title does not say which funds these are" }
        : { da: `${vintage}-midlerne er ukendte`, en: `The ${vintage} funds are unknown` };
    const address = title?.address ?? budget.totals.total.address;
    report("assumed", { vintage: name, minimum }, { cells: [address], row: rowOf(address), found: vintage });
  },
});
