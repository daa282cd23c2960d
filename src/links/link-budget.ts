// Links every line of a budget and heeds what the user decided: loaded with the first document.
import type { Agreement } from "../agreements/agreement";
import type { Budget } from "../budget/budget";
import { applyDecisions, type Decided, type Decision } from "./decide";
import { linkLines } from "./link-lines";

/** The links by the documents, with the user's decisions over them, and the decisions whose line is no longer there. */
export function linkBudget(budget: Budget, agreements: readonly Agreement[], decisions: readonly Decision[]): Decided {
  return applyDecisions(budget, linkLines(budget, agreements), decisions);
}
