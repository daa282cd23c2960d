// The sheet's head must identify the budget: LBF's case number and the area.
import { defineCheck } from "./check";
import { rowOf } from "../formula-model/place";

export const headFieldMissing = defineCheck({
  id: "head-field-missing",
  title: { da: "Jnr og boligområde skal stå i arkets hoved.", en: "Jnr and the housing area must be in the sheet's head." },
  problem: { da: "Felt er ikke udfyldt", en: "Field not filled in" },
  why: {
    da: "Uden Jnr og område kan ingen se, hvilken sag budgettet hører til.",
    en: "Without Jnr and area nobody can tell which case the budget belongs to.",
  },
  source: { da: "Budgetarkets hoved.", en: "The sheet's head." },
  severity: "warning",
  messages: {
    journal: { da: "Jnr er tomt. Skriv sagens nummer i arkets hoved.", en: "Jnr is empty. Type the case number in the sheet's head." },
    area: {
      da: "Boligområdet er tomt. Skriv dets navn i arkets hoved.",
      en: "The housing area is empty. Type its name in the sheet's head.",
    },
  },
  run({ budget }, report) {
    // The empty cell is unknown if its label is gone, but the head is known.
    const address = (budget.end ?? budget.start ?? budget.title)?.address;
    const place = { cells: address === undefined ? [] : [address], row: address === undefined ? 0 : rowOf(address) };
    if (!budget.area?.text) report("area", {}, place);
    if (!budget.journalNumber?.text) report("journal", {}, place);
  },
});
