// A post must have the same duration in line and agreement.
import { prose } from "../danish/localised";
import { defineCheck } from "./check";
import { needsAgreements } from "./shared/documents";
import { findPeriod } from "./period";
import { spanOf } from "../formula-model/place";
import { documentMonths, findPosts, parseLineMonths, steadyMonths } from "./shared/posts";
import { atLine } from "./shared/line-finding";

export const staffDuration = defineCheck({
  id: "staff-duration",
  title: { da: "En stilling skal vare lige længe i budgettet og i aftalen.", en: "A post must run equally long in budget and agreement." },
  problem: { da: "Stillingens varighed afviger", en: "The post's duration differs" },
  why: {
    da: "Delaftalen siger, hvor længe stillingen varer. Dækker beløbene en anden tid, er der for mange eller for få penge.",
    en: "The sub-agreement says how long the post runs. Where the amounts cover another time, there is too much or too little money.",
  },
  source: { da: "Delaftalens medarbejderressourcer og aktiviteter.", en: "The sub-agreement's staff and activities." },
  severity: "warning",
  messages: {
    name: {
      da: "Linjens navn siger {found} måneder, men aftalen siger {expected}. Ret den af de to, der er forkert.",
      en: "The line's name says {found} months, but the agreement says {expected}. Correct whichever is wrong.",
    },
    amounts: {
      da: prose(
        "Linjens beløb dækker {found} måneder med samme beløb hver måned, men aftalen siger {expected}.",
        "Ret beløbene eller aftalen, eller skriv i navnet, hvorfor det er sådan.",
      ),
      en: prose(
        "The line's amounts cover {found} months at the same amount a month, but the agreement says {expected}.",
        "Correct the amounts or the agreement, or write in the name why it is so.",
      ),
    },
  },
  needs: needsAgreements,
  run(input, report) {
    const { budget } = input;
    const project = findPeriod(budget);
    const years = budget.years.map(({ year }) => year);
    for (const post of findPosts(input)) {
      const { line, section } = post;
      const named = parseLineMonths(line.name);
      const found = named ?? (project && line.kind === "free" ? steadyMonths(line, years, project) : null);
      const document = found === null ? null : documentMonths(post);
      if (found === null || !document || document.allowed.includes(found)) continue;
      const { expected } = document;
      const place = { ...atLine(section, line), expected, found };
      if (named !== null) report("name", { found, expected }, { ...place, cells: [line.nameAddress] });
      else if (post.staff.length > 0) report("amounts", { found, expected }, { ...place, cells: [spanOf(line.years), line.nameAddress] });
    }
  },
});
