// The result of a check in one or two sentences: for the verdict, and for screen readers.
import { areAgreementsRead } from "../checks/shared/area-agreements";
import type { Language } from "../report/sentences";
import { countGroup } from "./items";
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
  const [errors, warnings, accepted] = [countGroup(items, "error"), countGroup(items, "warning"), countGroup(items, "accepted")];
  const parts = [...(errors > 0 ? [t.errors(errors)] : []), ...(warnings > 0 ? [t.warnings(warnings)] : [])];
  const sentence = parts.length > 0 ? t.remain(parts.join(` ${t.and} `)) : accepted > 0 ? t.onlyAccepted(accepted) : t.nothingRemains;
  return areAgreementsRead(checked) ? [sentence] : [sentence, t.agreementsUnchecked];
}
