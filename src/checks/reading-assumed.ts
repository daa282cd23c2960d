// What was read by its formulas or its place, and not by a label that is known: the user says whether it is right.
import type { Assumption } from "../budget/reading";
import type { Localised } from "../danish/localised";
import { defineCheck } from "./check";

const ROLES: Readonly<Record<Assumption["role"], Localised>> = {
  name: { da: "linjernes navne", en: "the lines' names" },
  type: { da: "udgiftstype", en: "the expense type" },
  year: { da: "et år", en: "a year" },
  total: { da: "Samlede udgifter", en: "Samlede udgifter (total expenses)" },
  lbf: { da: "LBF", en: "LBF" },
  housingCash: { da: "boligorganisation, kontant", en: "housing organisation, cash" },
  housingInKind: { da: "boligorganisation, timer og lokaler", en: "housing organisation, hours and premises" },
  municipalityCash: { da: "kommune, kontant", en: "municipality, cash" },
  municipalityInKind: { da: "kommune, timer og lokaler", en: "municipality, hours and premises" },
  other: { da: "anden lokal medfinansiering", en: "other local co-financing" },
  "own-payer": { da: "en finansieringskilde for sig", en: "a source of financing of its own" },
  own: { da: "din egen", en: "your own" },
  title: { da: "titlen på et afsnit", en: "a section's title" },
  line: { da: "en linje", en: "a line" },
  sum: { da: "afsnittets Sum", en: "the section's Sum" },
  subtotal: { da: "en mellemsum", en: "a subtotal" },
  distribution: { da: "Fordeling", en: "Fordeling (the distribution)" },
  "cofinancing-total": { da: "Samlet medfinansiering", en: "Samlet medfinansiering (all co-financing)" },
  balance: { da: "Balance", en: "Balance" },
  percent: { da: "Medfinans.", en: "Medfinans. (the percentage)" },
  start: { da: "startdatoen", en: "the start date" },
  end: { da: "slutdatoen", en: "the end date" },
  administration: { da: "administrationen", en: "the administration" },
};

function roleOf({ role, what, isCofinancing }: Assumption): Localised {
  if (role === "total" && what === "row") return { da: "Total", en: "Total" };
  const { da, en } = ROLES[role];
  if (role !== "own-payer") return { da, en };
  return isCofinancing
    ? { da: `${da}, der tæller som lokal medfinansiering`, en: `${en} that counts as local co-financing` }
    : { da: `${da}, der ikke tæller som lokal medfinansiering`, en: `${en} that does not count as local co-financing` };
}

function reasonOf({ because }: Assumption): Localised {
  switch (because.kind) {
    case "adds-columns":
      return { da: `fordi formlerne regner på ${because.area}`, en: `because its formulas work on ${because.area}` };
    case "adds-rows":
      return { da: `fordi formlerne lægger række ${because.area} sammen`, en: `because its formulas add up rows ${because.area}` };
    case "adds-sums":
      return { da: "fordi formlerne lægger afsnittenes Sum sammen", en: "because its formulas add up the sections' Sums" };
    case "paid-in":
      return { da: `fordi formlen i ${because.by} regner med den`, en: `because the formula in ${because.by} takes it in` };
    case "fills-lines":
      return { da: "fordi linjerne kun er finansieret med den", en: "because the lines are only financed with it" };
    case "place":
      return { da: "på grund af sin plads", en: "for its place" };
    case "has-types":
      return { da: "fordi linjerne har udgiftstyper", en: "because its lines have expense types" };
    case "first-year":
      return { da: "efter det første af de to år", en: "by the first of the two years" };
    case "first-project-year":
      return { da: "talt fra projektets startår", en: "counted from the project's first year" };
    case "small-for-kroner":
      return { da: "fordi Total er for lille til kroner", en: "because its Total is too small for kroner" };
    case "hidden-sheet":
      return { da: "og det er skjult", en: "and it is hidden" };
  }
}

/** So many are told one by one. */
const MOST_TOLD = 3;

function tell(assumptions: readonly Assumption[], language: keyof Localised): string {
  const told = assumptions.slice(0, MOST_TOLD).map((assumption) => {
    if (assumption.because.kind === "small-for-kroner")
      return language === "da"
        ? `Arket siger kroner, men beløbene er læst som t.kr., ${reasonOf(assumption).da}`
        : `The sheet says kroner, but its amounts were read as t.kr., ${reasonOf(assumption).en}`;
    if (assumption.what === "sheet")
      return language === "da"
        ? `Budgettet står på arket "${assumption.text}", og det er skjult`
        : `The budget stands on the sheet "${assumption.text}", and it is hidden`;
    const name = assumption.text === "" ? assumption.address : `${assumption.address} "${assumption.text}"`;
    const verb = language === "da" ? "er læst som" : "was read as";
    return `${name} ${verb} ${roleOf(assumption)[language]}, ${reasonOf(assumption)[language]}`;
  });
  const more = assumptions.length - told.length;
  const rest = more === 0 ? "" : language === "da" ? `; ${more} til` : `; ${more} more`;
  return `${told.join("; ")}${rest}`;
}

export const readingAssumed = defineCheck({
  id: "reading-assumed",
  title: {
    da: "Arkets kolonner, rækker og felter skal være dem, Budgettjek tror.",
    en: "The sheet's columns, rows and fields must be those that Budgettjek takes them for.",
  },
  why: {
    da: "En overskrift, Budgettjek ikke kender, er læst efter arkets formler og sin plads. Er det forkert, er resten af tjekket det også.",
    en: "A heading that Budgettjek does not know was read by the sheet's formulas and its place. If that is wrong, so is the rest of the check.",
  },
  source: { da: "Arkets egne formler og skabelonens rækkefølge.", en: "The sheet's own formulas and the template's order." },
  severity: "warning",
  messages: {
    assumed: {
      da: "{what}. Se efter, om det er rigtigt.",
      en: "{what}. See whether that is right.",
    },
  },
  run({ budget }, report) {
    const { assumptions } = budget.reading;
    const [first] = assumptions;
    if (!first) return;
    report(
      "assumed",
      { what: { da: tell(assumptions, "da"), en: tell(assumptions, "en") } },
      { outcome: "unsure", cells: assumptions.map(({ address }) => address), row: first.row },
    );
  },
});
