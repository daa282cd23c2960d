// Every sub-agreement needs its focus area in the budget.
import { prose } from "../danish/localised";
import { defineCheck } from "./check";
import { areaAgreements } from "./shared/area-agreements";
import { budgetCell, findSection, isUsed, needsAgreements } from "./shared/documents";

export const agreementWithoutArea = defineCheck({
  id: "agreement-without-area",
  title: {
    da: "Hver delaftale skal have sit indsatsområde i budgettet.",
    en: "Every sub-agreement must have its focus area in the budget.",
  },
  problem: { da: "Delaftale uden afsnit", en: "Agreement without a section" },
  why: {
    da: "Aktiviteterne i aftalen har ellers ingen penge, eller dokumentet hører til et andet budget.",
    en: "Otherwise the agreement's activities have no money, or the document belongs to another budget.",
  },
  source: {
    da: "LBF's liste over dokumenter: en delaftale for hvert valgt indsatsområde.",
    en: "LBF's list of documents: a sub-agreement for each chosen focus area.",
  },
  severity: "warning",
  messages: {
    missing: {
      da: "Aftalen for ”{area}” ({file}) har intet afsnit i budgettet. Se efter, om det er den rigtige aftale til dette budget.",
      en: "The agreement for “{area}” ({file}) has no section in the budget. Check that it is the right agreement for this budget.",
    },
    foreign: {
      da: prose(
        "Ingen af aftalerne hører til budgettets indsatsområder: de er for {areas}. Det ligner en anden plans aftaler.",
        "Fjern dem, og tilføj dette budgets.",
      ),
      en: prose(
        "None of the agreements belongs to the budget's focus areas: they are for {areas}. They look like another plan's agreements.",
        "Remove them, and add this budget's.",
      ),
    },
    unnamed: {
      da: prose(
        "Aftalen i {file} siger ikke, hvilket indsatsområde den er for, så den kan ikke bruges.",
        "Skriv området øverst i dokumentet, fx ”Delaftale for indsatsområdet {example}”.",
      ),
      en: prose(
        "The agreement in {file} does not say which focus area it is for, so it cannot be used.",
        "Write the area at the top of the document, e.g. “Delaftale for indsatsområdet {example}”.",
      ),
    },
    empty: {
      da: "Aftalen for ”{area}” ({file}) har et afsnit i budgettet, men ingen beløb. Skriv beløbene, eller tag aftalen ud.",
      en: "The agreement for “{area}” ({file}) has a section in the budget but no amounts. Type the amounts, or take the agreement out.",
    },
  },
  needs: needsAgreements,
  run({ budget, agreements }, report) {
    const unnamed = new Set<string>();
    const given = areaAgreements(agreements);
    const place = { cells: [budgetCell(budget)], row: budget.extent.bottom + 1 };
    const areas = [...new Set(given.flatMap(({ area }) => area ?? []))];
    const isForeign = areas.length > 1 && !given.some((agreement) => findSection(budget, agreement));
    if (isForeign) report("foreign", { areas: areas.join(", ") }, { ...place, found: areas.join(", ") });
    for (const agreement of given) {
      const { area, file } = agreement;
      if (area === null) {
        const example = budget.sections.find((section) => section.kind === "focus-area" && isUsed(section))?.title ?? "…";
        if (!unnamed.has(file)) report("unnamed", { file, example }, place);
        unnamed.add(file);
        continue;
      }
      const section = findSection(budget, agreement);
      if (!section && !isForeign) report("missing", { area, file }, { ...place, found: area });
      else if (section && !isUsed(section))
        report(
          "empty",
          { area: section.title, file },
          { cells: [section.titleAddress], row: section.row, section: section.title, found: area },
        );
    }
  },
});
