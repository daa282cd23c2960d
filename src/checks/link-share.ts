// The shares of a line's link must add up to 100.
import { difference, sum } from "../budget/amount";
import { defineCheck } from "./check";
import { linkedLines, needsAgreements } from "./shared/documents";
import { atLine } from "./shared/line-finding";

const WHOLE = 100;

export const linkShare = defineCheck({
  id: "link-share",
  title: { da: "En linjes andele til aktiviteter skal give 100 %.", en: "A line's shares to activities must add up to 100 %." },
  problem: { da: "Andele giver ikke 100 %", en: "Shares are not 100 %" },
  why: {
    da: "Ellers bliver en del af pengene ikke fordelt, eller de bliver fordelt to gange.",
    en: "Otherwise part of the money is not allocated, or it is allocated twice.",
  },
  source: { da: "Noterne i budgettet og dine egne koblinger.", en: "The budget's notes and your own links." },
  severity: "error",
  unit: "%",
  consequence: { da: "Andelene giver ikke 100: {figure} procentpoint", en: "The shares do not add up to 100: {figure} percentage points" },
  messages: {
    wrong: {
      da: "Linjen er fordelt på {activities} med i alt {found} %. Det skal give 100 %. Ret andelene i koblingen eller i noten.",
      en: "The line is split between {activities} by {found} % in all. It must give 100 %. Correct the shares in the link or in the note.",
    },
  },
  needs: needsAgreements,
  run(input, report) {
    for (const { section, line, link } of linkedLines(input)) {
      if (link.status !== "confirmed" && link.status !== "suggested") continue;
      const known = link.activities.flatMap(({ share }) => share ?? []);
      if (known.length === 0) continue;
      const found = sum(known);
      const off = difference(found, WHOLE);
      // An unknown share may fill a shortfall, but not explain an excess.
      if (off === 0 || (off < 0 && known.length < link.activities.length)) continue;
      const activities = link.activities.map(({ area, name, share }) => `${name ?? area} (${share === null ? "?" : String(share)} %)`);
      report(
        "wrong",
        { activities: { da: activities.join(", ").replace(/(\d)\.(\d)/g, "$1,$2"), en: activities.join(", ") }, found },
        { cells: [line.nameAddress], ...atLine(section, line), expected: WHOLE, found },
      );
    }
  },
});
