// The activities' costs as part of a report or a table to copy, with shared costs distributed or not.
import { costBlocks } from "../report/cost-blocks";
import type { ReportBlock } from "../report/report-block";
import type { Language } from "../report/sentences";
import { activityCosts } from "./activity-costs";
import type { Checked } from "./check";

/** In t.kr., rounded to whole numbers; empty without documents. */
export function activityBlocks(checked: Checked, language: Language, spreadsShared = false): ReportBlock[] {
  if (checked.agreements.length === 0) return [];
  return costBlocks(
    activityCosts(checked, spreadsShared),
    checked.budget.years.map(({ year }) => year),
    language,
  );
}
