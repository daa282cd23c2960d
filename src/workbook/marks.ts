// Recognises a mark of ours by the text constant in its conditional format's formula, whichever host put it there.
import type { MarkSeverity } from "./ports";

/**
 * The rule of a mark: always true, without a function, a separator or a reference, so that it reads the same in
 * every language of Excel and stays the same when rows move. `token` tells one marking from the next.
 */
export function markFormula(severity: MarkSeverity, token = "0"): string {
  return `="budgettjek:${severity}:${token}"<>""`;
}

const MARK = /^=?\s*"budgettjek:(error|warning|companion):([a-z0-9]+)"\s*<>\s*""$/;

/** The severity and token of a mark of ours; undefined for any other formula. */
export function parseMarkFormula(formula: string): { severity: MarkSeverity; token: string } | undefined {
  const match = MARK.exec(formula);
  return match ? { severity: match[1] as MarkSeverity, token: match[2]! } : undefined;
}
