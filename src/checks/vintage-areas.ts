// The focus areas must be those of the vintage named in the title.
import { prose } from "../danish/localised";
import { distance } from "fastest-levenshtein";
import type { Section } from "../budget/budget";
import { TEMPLATES, type Template } from "../template/descriptions";
import { isUntitled } from "../budget/sums";
import { foldName } from "../danish/fold";
import { defineCheck } from "./check";
import { rowOf } from "../formula-model/place";

/** How many letters may differ for a title to count as misspelt rather than another. */
const SLIPS = 3;

function hasArea({ areas }: Template, title: string): boolean {
  if (areas.includes(title)) return true;
  const folded = foldName(title);
  return areas.some((area) => distance(foldName(area), folded) <= SLIPS);
}

export const vintageAreas = defineCheck({
  id: "vintage-areas",
  title: {
    da: "Indsatsområderne skal høre til de midler, som titlen nævner.",
    en: "The focus areas must belong to the funds that the title names.",
  },
  problem: { da: "Område fra andre midler", en: "Area of other funds" },
  why: {
    da: "Midlerne har hver deres fire indsatsområder. Står der andre, er det et forkert ark eller en forkert titel.",
    en: "Each of LBF's funds has its own four focus areas. Where there are others, the sheet or its title is the wrong one.",
  },
  source: { da: "LBF's skabeloner for midlerne.", en: "LBF's templates for each of the funds." },
  severity: "error",
  messages: {
    section: {
      da: "”{area}” er ikke et indsatsområde i {vintage}-midlerne. De er: {areas}. Ret afsnittets titel, eller brug arket til de rigtige midler.",
      en: "“{area}” is not a focus area of the {vintage} funds. Those are: {areas}. Correct the section's title, or use the sheet of the right funds.",
    },
    sheet: {
      da: "Titlen siger {vintage}-midlerne, men indsatsområderne hører til {other}. Ret titlen, eller brug arket til {vintage}.",
      en: "The title says {vintage}, but the focus areas belong to {other}. Correct the title, or use the sheet of {vintage}.",
    },
    twice: {
      da: "Indsatsområdet ”{area}” har også et afsnit i {first}. Hvert område skal have ét. Ret titlen, eller saml de to afsnit. Områderne er: {areas}.",
      en: prose(
        "The focus area “{area}” also has a section at {first}. Each area must have one.",
        "Correct the title, or join the two sections. The areas are: {areas}.",
      ),
    },
  },
  needs: ({ budget }) => {
    if (budget.template.source !== "assumed") return null;
    return budget.vintage === null
      ? { da: "Titlen siger ikke, hvilke midler budgettet hører til.", en: "The title does not say which funds the budget belongs to." }
      : { da: `Budgettjek kender ikke ${budget.vintage}-midlerne.`, en: `Budgettjek does not know the ${budget.vintage} funds.` };
  },
  run({ budget }, report) {
    const own = budget.template;
    const areas = budget.sections.filter((section) => section.kind === "focus-area" && !isUntitled(section));
    const foreign = areas.filter((section) => !hasArea(own, section.title));
    const vintage = own.name;
    const titles = new Map<string, Section>();
    for (const section of areas) {
      const first = titles.get(section.title);
      if (!first) titles.set(section.title, section);
      else if (hasArea(own, section.title)) {
        report(
          "twice",
          { area: section.title, first: first.titleAddress, areas: own.areas.join(", ") },
          {
            severity: "warning",
            cells: [section.titleAddress, first.titleAddress],
            row: section.row,
            section: section.title,
            found: section.title,
          },
        );
      }
    }
    if (foreign.length === 0) return;
    const other = TEMPLATES.find((table) => areas.every((section) => hasArea(table, section.title)));
    if (other && foreign.length > 1) {
      const title = budget.title!;
      report(
        "sheet",
        { vintage, other: other.name },
        {
          cells: [title.address, ...foreign.map((section) => section.titleAddress)],
          row: rowOf(title.address),
          expected: other.name,
          found: vintage,
        },
      );
      return;
    }
    for (const section of foreign) {
      report(
        "section",
        { area: section.title, vintage, areas: own.areas.join(", ") },
        { cells: [section.titleAddress], row: section.row, section: section.title, found: section.title },
      );
    }
  },
});
