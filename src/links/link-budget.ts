// Links every line of a budget, honouring the user's decisions: loaded with the first document.
import type { Agreement } from "../agreements/agreement";
import type { Budget } from "../budget/budget";
import { applyDecisions, type Decided, type Decision } from "./decide";
import { linkLines } from "./link-lines";
import { sortAgreements, type SortedAgreements } from "./sort-agreements";

export interface LinkedBudget extends Decided, SortedAgreements {}

/** The links by the documents, overridden by the user's decisions, and the decisions whose line is gone. */
export function linkBudget(budget: Budget, given: readonly Agreement[], decisions: readonly Decision[]): LinkedBudget {
  const sorted = sortAgreements(budget, given);
  return { ...applyDecisions(budget, linkLines(budget, sorted.meant), decisions), ...sorted };
}
