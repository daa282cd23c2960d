// Selects the agreements to compare a budget with: those of a former plan, annexed or in the same pile, are set aside.
import type { Agreement } from "../agreements/agreement";
import { isSameArea } from "../agreements/areas";
import type { Budget } from "../budget/budget";

export interface SortedAgreements {
  readonly meant: readonly Agreement[];
  readonly setAside: readonly Agreement[];
}

/**
 * Sets aside an agreement that ended before the budget begins, or begins after it ends, if another one for the same area,
 * or in the same document, covers the budget's period. A lone one stays: its period may be a mistake to report.
 */
export function sortAgreements(budget: Budget, agreements: readonly Agreement[]): SortedAgreements {
  const [start, end] = [budget.start?.date ?? null, budget.end?.date ?? null];
  if (start === null || end === null) return { meant: agreements, setAside: [] };
  const isElsewhere = (agreement: Agreement): boolean =>
    (agreement.end !== null && agreement.end < start) || (agreement.start !== null && agreement.start > end);
  const current = agreements.filter((agreement) => !isElsewhere(agreement));
  const isSetAside = (agreement: Agreement): boolean => isElsewhere(agreement) && current.some((other) => isBeside(agreement, other));
  return { meant: agreements.filter((agreement) => !isSetAside(agreement)), setAside: agreements.filter(isSetAside) };
}

function isBeside(one: Agreement, other: Agreement): boolean {
  if (one.area === null || other.area === null) return one.kind === other.kind;
  return one.file === other.file || isSameArea(one.area, other.area);
}
