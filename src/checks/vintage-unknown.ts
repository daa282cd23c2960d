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
      da: "Budgettjek kender ikke {vintage}. {minimum} Indsatsområderne er ikke tjekket. Hold dem op mod LBF's vejledning.",
      en: "Budgettjek does not know {vintage}. {minimum} The focus areas were not checked. Hold them against LBF's guidance.",
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
          da: `Arket selv kræver ${share.da} medfinansiering; udgiftstyperne er ${first}–${last}.`,
          en: `The sheet itself asks for ${share.en} co-financing; the expense types are ${first}–${last}.`,
        }
      : {
          da: `Det er antaget, at kravet er ${share.da} medfinansiering og typerne ${first}–${last}.`,
          en: `It is assumed that ${share.en} co-financing is asked for and that the types are ${first}–${last}.`,
        };
    const name =
      vintage === null
        ? { da: "midlerne: titlen siger dem ikke", en: "the funds: the title does not say them" }
        : { da: `${vintage}-midlerne`, en: `the ${vintage} funds` };
    const address = title?.address ?? budget.totals.total.address;
    report("assumed", { vintage: name, minimum }, { cells: [address], row: rowOf(address), found: vintage });
  },
});
