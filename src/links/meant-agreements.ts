// Of the agreements that were given, those a budget is to be held against: a former plan's, annexed or in the same pile, are not meant.
import type { Agreement } from "../agreements/agreement";
import { isSameArea } from "../agreements/areas";
import type { Budget } from "../budget/budget";

/**
 * Leaves out an agreement that ended before the budget begins, or begins after it ends, where another one for the same area,
 * or in the same document, is for the budget's time. One that stands alone stays: its period may be a mistake to be told.
 */
export function meantAgreements(budget: Budget, agreements: readonly Agreement[]): readonly Agreement[] {
  const [start, end] = [budget.start?.date ?? null, budget.end?.date ?? null];
  if (start === null || end === null) return agreements;
  const isElsewhere = (agreement: Agreement): boolean => (agreement.end !== null && agreement.end < start) || (agreement.start !== null && agreement.start > end);
  const current = agreements.filter((agreement) => !isElsewhere(agreement));
  return agreements.filter((agreement) => !isElsewhere(agreement) || !current.some((other) => isBeside(agreement, other)));
}

function isBeside(one: Agreement, other: Agreement): boolean {
  if (one.area === null || other.area === null) return one.kind === other.kind;
  return one.file === other.file || isSameArea(one.area, other.area);
}
