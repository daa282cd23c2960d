// The result of a check in one or two sentences: for the verdict, and for screen readers.
import { areAgreementsRead } from "../checks/shared/area-agreements";
import type { Language } from "../report/sentences";
import type { Standing } from "../report/finding-tree";
import { countGroup, type FindingItem } from "./items";
import type { Outcome } from "./pane-state";
import { STRINGS } from "./strings";

/** "Ikke klar til upload. 2 fejl står tilbage." */
export function announce(outcome: Outcome, language: Language): string {
  const t = STRINGS[language];
  if (outcome.kind === "problem") return t.announce(t.verdict[outcome.status], outcome.reason[language]);
  return t.announce(t.verdict[outcome.status], summarise(outcome, language).join(" "));
}

/** "2 fejl og 1 advarsel står tilbage." While no sub-agreement was read, adds a sentence that they were not checked. */
export function summarise({ items, checked }: Extract<Outcome, { kind: "checked" }>, language: Language): string[] {
  const t = STRINGS[language];
  const open = describeItems(items, ["error", "warning"], language);
  const accepted = countGroup(items, "accepted");
  const sentence = open !== "" ? t.remain(open) : accepted > 0 ? t.onlyAccepted(accepted) : t.nothingRemains;
  return areAgreementsRead(checked) ? [sentence] : [sentence, t.agreementsUnchecked];
}

/** "2 fejl og 1 advarsel": what there is of these groups, "" for nothing. */
export function describeItems(items: readonly FindingItem[], groups: readonly Standing[], language: Language): string {
  const t = STRINGS[language];
  const parts = groups.flatMap((group) => (countGroup(items, group) === 0 ? [] : [t.counts[group](countGroup(items, group))]));
  return parts.join(` ${t.and} `);
}
