// Every line with money should be linked to an activity.
import { prose } from "../danish/localised";
import { defineCheck } from "./check";
import { coveredSections, linkedLines, needsAgreements } from "./shared/documents";
import { atLine } from "./shared/line-finding";

/** Maximum candidates in a sentence. */
const SHOWN = 3;

export const lineUnlinked = defineCheck({
  id: "line-unlinked",
  title: { da: "Hver linje med penge skal kunne kobles til en aktivitet.", en: "Every line with money must be linked to an activity." },
  problem: { da: "Linje uden aktivitet", en: "Line without an activity" },
  why: {
    da: "LBF bevilger penge til aktiviteterne i delaftalerne. Det skal kunne ses, hvad hver linje betaler for.",
    en: "LBF grants money for the activities of the sub-agreements. It must be clear what each line pays for.",
  },
  source: { da: "Delaftalerne og noterne i budgettet.", en: "The sub-agreements and the budget's notes." },
  severity: "warning",
  messages: {
    candidates: {
      da: "Linjen på {total} t.kr. kan høre til {candidates}. Vælg aktivitet under Aftaler › Linjer.",
      en: "The line of {total} t.kr. may belong to {candidates}. Choose the activity under Agreements › Lines.",
    },
    none: {
      da: prose(
        "Ingen aktivitet i aftalerne passer til linjen på {total} t.kr.",
        "Vælg aktivitet under Aftaler › Linjer, eller tilføj den delaftale, der mangler.",
      ),
      en: "No activity of the agreements fits the line of {total} t.kr. Choose one under Agreements › Lines, or add the missing sub-agreement.",
    },
  },
  needs: needsAgreements,
  run(input, report) {
    const covered = coveredSections(input);
    for (const { section, line, link } of linkedLines(input)) {
      if (link.status !== "undecided") continue;
      // A missing sub-agreement is reported once, by area-without-agreement.
      if (section.kind === "focus-area" && !covered.has(section)) continue;
      const place = { outcome: "unsure" as const, cells: [line.nameAddress], ...atLine(section, line) };
      const total = line.total.value ?? 0;
      const names = link.activities.map((activity) => activity.name ?? activity.area);
      if (names.length === 0) {
        report("none", { total }, place);
        continue;
      }
      const rest = names.length - SHOWN;
      const list = (or: string, more: string): string => {
        const parts = rest > 0 ? [...names.slice(0, SHOWN), `${rest} ${more}`] : names;
        return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(", ")} ${or} ${parts[parts.length - 1]!}`;
      };
      report(
        "candidates",
        { total, candidates: { da: list("eller", rest === 1 ? "anden" : "andre"), en: list("or", rest === 1 ? "other" : "others") } },
        place,
      );
    }
  },
});
