// The roles of columns, rows and fields in words, and what they were inferred from.
import { COFINANCING_TOTAL_NAME, PAYER_NAMES } from "../../formula-model/place";
import type { Assumption, Because, RoleAnswer } from "../../budget/reading";
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
  "cofinancing-total": COFINANCING_TOTAL_NAME,
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

/** What an assumption was inferred from, where no cells are named. */
const REASONS: Readonly<Record<Exclude<Because["kind"], "adds-columns" | "adds-rows" | "paid-in">, Localised>> = {
  "adds-sums": { da: "fordi formlerne lægger afsnittenes Sum sammen", en: "because its formulas add up the sections' Sums" },
  "fills-lines": { da: "fordi linjerne kun er finansieret med den", en: "because the lines are only financed with it" },
  place: { da: "på grund af sin plads", en: "for its place" },
  "has-types": { da: "fordi linjerne har udgiftstyper", en: "because its lines have expense types" },
  "first-year": { da: "efter det første af de to år", en: "by the first of the two years" },
  "first-project-year": { da: "talt fra projektets startår", en: "counted from the project's first year" },
  "left-out": { da: "fordi linjernes sum ikke tager den med", en: "because the lines' totals leave it out" },
  "small-for-kroner": { da: "fordi Total er for lille til kroner", en: "because its Total is too small for kroner" },
  "large-for-millions": { da: "fordi Total er for stor til mio. kr.", en: "because its Total is too large for millions" },
  "hidden-sheet": { da: "og det er skjult", en: "and it is hidden" },
  "chosen-sheet": { da: "som er valgt", en: "which was chosen" },
};

/** What an assumption was inferred from. */
export function reasonOf({ because }: Pick<Assumption, "because">): Localised {
  if (because.kind === "adds-columns")
    return { da: `fordi formlerne regner på ${because.area}`, en: `because its formulas work on ${because.area}` };
  if (because.kind === "adds-rows")
    return { da: `fordi formlerne lægger række ${because.area} sammen`, en: `because its formulas add up rows ${because.area}` };
  if (because.kind === "paid-in")
    return { da: `fordi formlen i ${because.by} regner med den`, en: `because the formula in ${because.by} takes it in` };
  return REASONS[because.kind];
}

/** The roles a user may give a column or row. */
export const ASSIGNABLE_ROLES = {
  column: ["year", "total", "lbf", "housingCash", "housingInKind", "municipalityCash", "municipalityInKind", "other", "own-payer", "own"],
  row: ["title", "line", "sum", "distribution", "total", "cofinancing-total", "balance", "percent", "own"],
  field: ["start", "end"],
} as const satisfies Record<"column" | "row" | "field", readonly RoleAnswer["role"][]>;
