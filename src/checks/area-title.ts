// Each focus area's section must have its own title: chosen, and used only once.
import type { Section } from "../budget/budget";
import { foldName } from "../danish/fold";
import { hasMoney, isUntitled } from "../budget/sums";
import { defineCheck } from "./check";

const NOT_CHOSEN = /^\W*(?:vælg|angiv|skriv|indsæt)\b/i;

/** Whether a section's title is a drop-down with nothing chosen: "(Vælg indsatsområde)". */
export const asksForArea = (title: string): boolean => NOT_CHOSEN.test(title);

export const areaTitle = defineCheck({
  id: "area-title",
  title: { da: "Hvert afsnit skal have sin egen titel.", en: "Each section must have a title of its own." },
  problem: { da: "Uklar afsnitstitel", en: "Unclear section title" },
  why: {
    da: "LBF læser budgettet område for område. Et afsnit uden valgt område, eller et område to gange, kan ikke holdes op mod delaftalerne.",
    en: "LBF reads the budget area by area. A section without a chosen area, or an area twice, cannot be held against the sub-agreements.",
  },
  source: { da: "LBF's skabelon: ét afsnit for hvert indsatsområde.", en: "LBF's template: one section for each focus area." },
  severity: "error",
  messages: {
    "not-chosen": {
      da: "Afsnittets titel er ”{title}”, men der står beløb under den. Vælg indsatsområdet.",
      en: "The section's title is “{title}”, but there are amounts below it. Choose the focus area.",
    },
    untitled: {
      da: "Linjerne fra række {row} har ingen titel over sig. Skriv indsatsområdets navn i en række for sig over den første linje.",
      en: "The lines from row {row} have no title above them. Type the focus area's name in a row of its own above the first line.",
    },
    twice: {
      da: "Det samme område, ”{title}”, har også et afsnit i {first}. Ret den ene titel, eller saml de to afsnit.",
      en: "The same area, “{title}”, also has a section at {first}. Correct one of the titles, or join the two sections.",
    },
  },
  run({ budget }, report) {
    const known = new Map<string, Section>();
    for (const section of budget.sections) {
      const { title, row, titleAddress } = section;
      const place = { cells: [titleAddress], row, section: title, found: title };
      if (isUntitled(section)) {
        report("untitled", { row: row + 1 }, { ...place, found: null });
        continue;
      }
      if (asksForArea(title)) {
        if (section.lines.some(hasMoney)) report("not-chosen", { title }, place);
        continue;
      }
      const key = foldName(title);
      const first = known.get(key);
      if (!first) known.set(key, section);
      // Where the vintage's areas are known, vintage-areas reports it with them.
      else if (section.kind === "focus-area" && budget.template.source === "assumed")
        report("twice", { title, first: first.titleAddress }, { ...place, severity: "warning", cells: [titleAddress, first.titleAddress] });
    }
  },
});
