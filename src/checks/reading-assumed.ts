// What was read by formula or place, not by a known label: the user says whether it is right.
import type { Assumption } from "../budget/reading";
import { quoted, type Localised } from "../danish/localised";
import { defineCheck } from "./check";
import { nameRole, reasonOf } from "./shared/reading-roles";

/** Up to this many are reported individually. */
const MOST_NAMED = 3;

/** The unit the sheet says, where its amounts were read in another. */
const UNITS: Readonly<Partial<Record<Assumption["because"]["kind"], Localised>>> = {
  "small-for-kroner": { da: "kroner", en: "kroner" },
  "large-for-millions": { da: "mio. kr.", en: "millions" },
};

function tell(assumptions: readonly Assumption[], language: keyof Localised): string {
  const named = assumptions.slice(0, MOST_NAMED).map((assumption) => {
    const unit = UNITS[assumption.because.kind];
    if (unit)
      return language === "da"
        ? `Arket siger ${unit.da}, men beløbene er læst som t.kr., ${reasonOf(assumption).da}`
        : `The sheet says ${unit.en}, but its amounts were read as t.kr., ${reasonOf(assumption).en}`;
    if (assumption.because.kind === "chosen-sheet") {
      const [chosen, beside] = [quoted(assumption.text)[language], quoted(assumption.because.beside)[language]];
      return language === "da"
        ? `Budgettet er læst fra arket ${chosen}, som er valgt, men arket ${beside} er også et budget`
        : `The budget was read from the sheet ${chosen}, which was chosen, but the sheet ${beside} is a budget too`;
    }
    if (assumption.what === "sheet")
      return language === "da"
        ? `Budgettet står på arket ${quoted(assumption.text).da}, og det er skjult`
        : `The budget is on the sheet ${quoted(assumption.text).en}, and it is hidden`;
    const name = assumption.text === "" ? assumption.address : `${assumption.address} ${quoted(assumption.text)[language]}`;
    const verb = language === "da" ? "er læst som" : "was read as";
    return `${name} ${verb} ${nameRole(assumption)[language]}, ${reasonOf(assumption)[language]}`;
  });
  const more = assumptions.length - named.length;
  const rest = more === 0 ? "" : language === "da" ? `; ${more} til` : `; ${more} more`;
  return `${named.join("; ")}${rest}`;
}

export const readingAssumed = defineCheck({
  id: "reading-assumed",
  title: {
    da: "Arkets kolonner, rækker og felter skal være dem, Budgettjek tror.",
    en: "The sheet's columns, rows and fields must be those that Budgettjek takes them for.",
  },
  problem: { da: "Tjek læsningen", en: "Check the reading" },
  why: {
    da: "En overskrift, Budgettjek ikke kender, er læst efter arkets formler og sin plads. Er det forkert, er resten af tjekket det også.",
    en: "A heading that Budgettjek does not know was read by the sheet's formulas and its place. If that is wrong, so is the rest of the check.",
  },
  source: { da: "Arkets egne formler og skabelonens rækkefølge.", en: "The sheet's own formulas and the template's order." },
  severity: "warning",
  messages: {
    assumed: {
      da: "{what}. Se efter, om det er rigtigt.",
      en: "{what}. Check that this is right.",
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
