// The full result of a checked budget: findings and what is made from them, for the command line's JSON and the report in every host.
import { buildResult } from "./build-result";
import type { BudgetResult } from "../report/result";
import type { ResultCosts } from "../report/result-made";
import type { Language } from "../report/sentences";
import { activityCosts } from "./activity-costs";
import type { Checked } from "./check";
import { findBudgetPosts } from "./posts";
import { findPromises, resultPromises } from "./promises";

/** `language`: for the reasons, as in {@link buildResult}. */
export function buildWholeResult(file: string, checked: Checked, language: Language = "da"): BudgetResult {
  const promises = findPromises(checked.budget, checked);
  const posts = findBudgetPosts(checked);
  return {
    ...buildResult(file, checked, language),
    ...(promises ? { promises: resultPromises(promises) } : {}),
    ...(posts.length > 0 ? { posts } : {}),
    ...(checked.agreements.length > 0 ? { costs: resultCosts(checked) } : {}),
  };
}

function resultCosts(checked: Checked): ResultCosts {
  const { activities, shared, unallocated, total } = activityCosts(checked);
  return { activities: activities.map(({ area, name, cost }) => ({ area, name, cost })), shared, unallocated, total };
}
