// The roles of columns, rows and fields in words, and what they were inferred from.
import { PAYER_NAMES } from "../../formula-model/place";
import type { Assumption, RoleAnswer } from "../../budget/reading";
import type { Localised } from "../../danish/localised";

const ROLES: Readonly<Record<Assumption["role"], Localised>> = {
  name: { da: "linjernes navne", en: "the lines' names" },
  type: { da: "udgiftstype", en: "the expense type" },
  year: { da: "et år", en: "a year" },
  total: { da: "Samlede udgifter", en: "Samlede udgifter (total expenses)" },
  ...PAYER_NAMES,
  "own-payer": { da: "en finansieringskilde for sig", en: "a source of financing of its own" },
  own: { da: "din egen kolonne", en: "a column of your own" },
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

/** A role in the words of the sheet and its users. */
export function nameRole({ role, what, isCofinancing }: Pick<Assumption, "role" | "what" | "isCofinancing">): Localised {
  if (role === "total" && what === "row") return { da: "Total", en: "Total" };
  if (role === "own" && what === "row") return { da: "din egen række", en: "a row of your own" };
  const { da, en } = ROLES[role];
  if (role !== "own-payer") return { da, en };
  return isCofinancing
    ? { da: `${da}, der tæller som lokal medfinansiering`, en: `${en} that counts as local co-financing` }
    : { da: `${da}, der ikke tæller som lokal medfinansiering`, en: `${en} that does not count as local co-financing` };
}

/** What an assumption was inferred from. */
export function reasonOf({ because }: Pick<Assumption, "because">): Localised {
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
    case "left-out":
      return { da: "fordi linjernes sum ikke tager den med", en: "because the lines' totals leave it out" };
    case "small-for-kroner":
      return { da: "fordi Total er for lille til kroner", en: "because its Total is too small for kroner" };
    case "large-for-millions":
      return { da: "fordi Total er for stor til mio. kr.", en: "because its Total is too large for millions" };
    case "hidden-sheet":
      return { da: "og det er skjult", en: "and it is hidden" };
    case "chosen-sheet":
      return { da: "som er valgt", en: "which was chosen" };
  }
}

/** The roles a user may give a column or row. */
export const ASSIGNABLE_ROLES = {
  column: ["year", "total", "lbf", "housingCash", "housingInKind", "municipalityCash", "municipalityInKind", "other", "own-payer", "own"],
  row: ["title", "line", "sum", "distribution", "total", "cofinancing-total", "balance", "percent", "own"],
  field: ["start", "end"],
} as const satisfies Record<"column" | "row" | "field", readonly RoleAnswer["role"][]>;
