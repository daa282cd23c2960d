// What was read by formula or place, not by a known label: the user says whether it is right.
import type { Assumption } from "../budget/reading";
import { groupBy } from "../workbook/group-by";
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

/** What was assumed of one or more places with the same text, role and kind of reason. */
function tellAlike([first, ...others]: readonly [Assumption, ...Assumption[]], language: keyof Localised): string {
  const unit = UNITS[first.because.kind];
  const isDanish = language === "da";
  if (unit)
    return isDanish
      ? `Arket siger ${unit.da}, men beløbene er læst som t.kr., ${reasonOf(first).da}`
      : `The sheet says ${unit.en}, but its amounts were read as t.kr., ${reasonOf(first).en}`;
  if (first.because.kind === "chosen-sheet") {
    const [chosen, beside] = [quoted(first.text)[language], quoted(first.because.beside)[language]];
    return isDanish
      ? `Budgettet er læst fra arket ${chosen}, som er valgt, men arket ${beside} er også et budget`
      : `The budget was read from the sheet ${chosen}, which was chosen, but the sheet ${beside} is a budget too`;
  }
  if (first.what === "sheet")
    return isDanish
      ? `Budgettet står på arket ${quoted(first.text).da}, og det er skjult`
      : `The budget is on the sheet ${quoted(first.text).en}, and it is hidden`;
  const more = others.length > 0 ? (isDanish ? ` og ${others.length} til` : ` and ${others.length} more`) : "";
  const name = `${first.address}${first.text === "" ? "" : ` ${quoted(first.text)[language]}`}${more}`;
  const verb = isDanish ? "er læst som" : others.length > 0 ? "were read as" : "was read as";
  return `${name} ${verb} ${nameRole(first)[language]}, ${reasonOf(first)[language]}`;
}

function tell(assumptions: readonly Assumption[], language: keyof Localised): string {
  const groups = [
    ...groupBy(assumptions, ({ what, role, text, because, isCofinancing }) =>
      JSON.stringify([what, role, text, because.kind, isCofinancing]),
    ).values(),
  ];
  const named = groups.slice(0, MOST_NAMED).flatMap(([first, ...others]) => (first ? [tellAlike([first, ...others], language)] : []));
  const more = groups.slice(MOST_NAMED).flat().length;
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
  messages: { assumed: { da: "{what}. Se efter, om det er rigtigt.", en: "{what}. Check that this is right." } },
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
