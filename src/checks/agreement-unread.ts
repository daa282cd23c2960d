// A list of activities or posts that an agreement has, but whose rows cannot be told apart.
import { defineCheck } from "./check";
import { areaAgreements } from "./shared/area-agreements";
import { budgetCell, findSection, needsAgreements } from "./shared/documents";

export const agreementUnread = defineCheck({
  id: "agreement-unread",
  title: { da: "Aftalernes lister skal kunne læses.", en: "The agreements' lists must be readable." },
  problem: { da: "Aftale læst delvis", en: "Agreement read in part" },
  why: {
    da: "I tekst, der har mistet sine linjer eller spalter, kan rækkerne løbe sammen, og så mangler noget i listen.",
    en: "In text that has lost its lines or columns, rows may run together, and then the list lacks something.",
  },
  source: { da: "Erfaring.", en: "Experience." },
  severity: "notice",
  messages: {
    activities: {
      da: "Aktiviteterne i ”{area}” ({file}) kan ikke læses sikkert. Skriv én aktivitet på hver linje.",
      en: "The activities of “{area}” ({file}) cannot be read with certainty. Write one activity a line.",
    },
    staff: {
      da: "Stillingerne i ”{area}” ({file}) kan ikke læses sikkert. Giv aftalen som Word-fil.",
      en: "The posts of “{area}” ({file}) cannot be read with certainty. Give the agreement as a Word file.",
    },
  },
  needs: needsAgreements,
  run({ budget, agreements }, report) {
    for (const agreement of areaAgreements(agreements)) {
      const { area, file, unread = [] } = agreement;
      const section = findSection(budget, agreement);
      // An agreement without its area, or of another budget, is told of already.
      if (area === null || !section) continue;
      for (const what of unread) report(what, { area, file }, { cells: [budgetCell(budget)], row: section.row, section: section.title });
    }
  },
});
