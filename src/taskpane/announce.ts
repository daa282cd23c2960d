// What a check found, in one sentence: for the verdict, and for screen readers.
import type { Language } from "../report/sentences";
import { countGroup, type FindingItem } from "./items";
import type { Outcome } from "./pane-state";
import { STRINGS } from "./strings";

/** "Ikke klar til upload. 2 fejl står tilbage." */
export function announce(outcome: Outcome, language: Language): string {
  const t = STRINGS[language];
  if (outcome.kind === "problem") return t.announce(t.verdict[outcome.status], outcome.reason[language]);
  return t.announce(t.verdict[outcome.status], summarise(outcome.items, language));
}

/** "2 fejl og 1 advarsel står tilbage." */
export function summarise(items: readonly FindingItem[], language: Language): string {
  const t = STRINGS[language];
  const [errors, warnings, accepted] = [countGroup(items, "error"), countGroup(items, "warning"), countGroup(items, "accepted")];
  const parts = [...(errors > 0 ? [t.errors(errors)] : []), ...(warnings > 0 ? [t.warnings(warnings)] : [])];
  if (parts.length > 0) return t.remain(parts.join(` ${t.and} `));
  return accepted > 0 ? t.onlyAccepted(accepted) : t.nothingRemains;
}
