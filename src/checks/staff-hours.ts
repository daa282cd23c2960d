// Hours in a line's name must equal the agreement's.
import { settle } from "../budget/amount";
import { defineCheck } from "./check";
import { needsAgreements } from "./shared/documents";
import { documentHours, findPosts, parseLineHours } from "./shared/posts";
import { atLine } from "./shared/line-finding";

/** Hours a month converted to hours a week are not exact. */
const ROUNDING = 0.5;

export const staffHours = defineCheck({
  id: "staff-hours",
  title: { da: "Timerne i en linjes navn skal være som i aftalen.", en: "The hours in a line's name must match the agreement." },
  problem: { da: "Timetallet afviger", en: "The hours differ" },
  why: {
    da: "Delaftalen siger, hvor mange timer stillingen har. Siger budgettet noget andet, er lønnen måske forkert.",
    en: "The sub-agreement says how many hours the post has. Where the budget says otherwise, the pay may be wrong.",
  },
  source: { da: "Delaftalens medarbejderressourcer og aktiviteter.", en: "The sub-agreement's staff and activities." },
  severity: "warning",
  messages: {
    differs: {
      da: "Linjen siger {found} timer om ugen, men aftalen siger {expected}. Ret den af de to, der er forkert.",
      en: "The line says {found} hours a week, but the agreement says {expected}. Correct whichever is wrong.",
    },
  },
  needs: needsAgreements,
  run(input, report) {
    for (const post of findPosts(input)) {
      const found = parseLineHours(post.line.name);
      const document = found === null ? null : documentHours(post);
      if (found === null || !document || document.allowed.some((hours) => Math.abs(settle(hours - found)) < ROUNDING)) continue;
      const expected = Math.round(document.expected * 10) / 10;
      report("differs", { found, expected }, { cells: [post.line.nameAddress], ...atLine(post.section, post.line), expected, found });
    }
  },
});
