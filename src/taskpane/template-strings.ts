// The words of the template that the user gives. Loaded with the settings.
import type { Language } from "../report/sentences";

const da = {
  title: "LBF's tomme skabelon",
  explained: "Tilføj LBF's tomme budgetark for nye midler. Så kender Budgettjek dem, og ser, om skabelonen er ændret.",
  choose: "Vælg fil",
  reading: (name: string) => `Læser ${name} …`,
  learnt: (funds: string, areas: number, types: number) => `${funds}: ${areas} indsatsområder, ${types} udgiftstyper.`,
  minimum: "Mindste lokale medfinansiering i %",
  remove: "Fjern skabelonen",
};

const en: typeof da = {
  title: "LBF's empty template",
  explained: "Add LBF's empty budget sheet for new funds. Budgettjek then knows them, and sees whether the template was changed.",
  choose: "Choose file",
  reading: (name) => `Reading ${name} …`,
  learnt: (funds, areas, types) => `${funds}: ${areas} focus areas, ${types} expense types.`,
  minimum: "Least local co-financing in %",
  remove: "Remove the template",
};

export const TEMPLATE_STRINGS: Readonly<Record<Language, typeof da>> = { da, en };
