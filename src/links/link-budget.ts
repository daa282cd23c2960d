// Links every line of a budget and heeds what the user decided: loaded with the first document.
import type { Agreement } from "../agreements/agreement";
import type { Budget } from "../budget/budget";
import { applyDecisions, type Decided, type Decision } from "./decide";
import { linkLines } from "./link-lines";
import { meantAgreements } from "./meant-agreements";

export interface LinkedBudget extends Decided {
  /** The agreements that are for this budget, of those that were given. */
  readonly agreements: readonly Agreement[];
}

/** The links by the documents, with the user's decisions over them, and the decisions whose line is no longer there. */
export function linkBudget(budget: Budget, given: readonly Agreement[], decisions: readonly Decision[]): LinkedBudget {
  const agreements = meantAgreements(budget, given);
  return { ...applyDecisions(budget, linkLines(budget, agreements), decisions), agreements };
}
