// What each activity costs: the budget lines that pay for it, per year and by payer. Shared costs are separate, or distributed by cost.
import { settle, sum } from "../budget/amount";
import type { Budget, Line } from "../budget/budget";
import { byParty, PARTIES } from "../budget/payers";
import { allLines, hasAmounts } from "../budget/sums";
import type { ResultCost, ResultCosts } from "../report/result-made";
import { recordOf } from "../workbook/group-by";
import type { Checked } from "./check";

export interface CostLine {
  readonly line: string;
  /** Zero-based. */
  readonly row: number;
  /** Percent of the line; null if the documents give none. */
  readonly share: number | null;
}

export type ActivityCost = ResultCosts["activities"][number] & { readonly lines: readonly CostLine[] };

interface ActivityCosts extends ResultCosts {
  readonly activities: readonly ActivityCost[];
  readonly unallocatedLines: readonly CostLine[];
}

const zero = (years: number): ResultCost => ({
  years: Array.from({ length: years }, () => 0),
  total: 0,
  paidBy: recordOf(PARTIES, () => 0),
});

function costOf(line: Line): ResultCost {
  return {
    years: line.years.map((figure) => figure.value ?? 0),
    total: line.total.value ?? 0,
    paidBy: byParty((payer) => line.financing[payer].value),
  };
}

/** Adds `cost` × `percent` to `to`; amounts stay unrounded until shown. */
function add(to: ResultCost, cost: ResultCost, percent = 100): ResultCost {
  const part = (one: number, other: number): number => settle(one + (other * percent) / 100);
  return {
    years: to.years.map((amount, index) => part(amount, cost.years[index] ?? 0)),
    total: part(to.total, cost.total),
    paidBy: recordOf(PARTIES, (party) => part(to.paidBy[party], cost.paidBy[party])),
  };
}

interface Entry {
  area: string;
  name: string | null;
  cost: ResultCost;
  lines: CostLine[];
}

/**
 * The cost of every activity in the agreements, including those without money. `spreadsShared` distributes the shared costs
 * over the activities in proportion to what each costs itself.
 */
export function activityCosts(checked: Checked, spreadsShared = false): ActivityCosts {
  const { budget, links, agreements } = checked;
  const count = budget.years.length;
  const entries = new Map<string, Entry>();
  const entryOf = (area: string, name: string | null): Entry => {
    const key = JSON.stringify([area, name]);
    let entry = entries.get(key);
    if (!entry) entries.set(key, (entry = { area, name, cost: zero(count), lines: [] }));
    return entry;
  };
  for (const agreement of agreements) for (const activity of agreement.activities) entryOf(agreement.area ?? "", activity.name);
  let shared = zero(count);
  let unallocated = zero(count);
  const unallocatedLines: CostLine[] = [];
  const linkByRow = new Map(links.map((link) => [link.row, link]));
  for (const line of linesWithMoney(budget)) {
    const link = linkByRow.get(line.row);
    const cost = costOf(line);
    const costLine = (share: number | null): CostLine => ({ line: line.name, row: line.row, share });
    if (link?.status === "shared-cost") {
      shared = add(shared, cost);
      continue;
    }
    if (!link || link.status === "undecided") {
      unallocated = add(unallocated, cost);
      unallocatedLines.push(costLine(null));
      continue;
    }
    let left = 100;
    for (const { area, name, share } of link.activities) {
      const entry = entryOf(area, name);
      entry.lines.push(costLine(share));
      if (share === null) continue;
      entry.cost = add(entry.cost, cost, share);
      left -= share;
    }
    if (left > 0) {
      unallocated = add(unallocated, cost, left);
      unallocatedLines.push(costLine(left));
    }
  }
  const activities = [...entries.values()];
  const direct = sum(activities.map((entry) => entry.cost.total));
  if (spreadsShared && direct > 0) {
    for (const entry of activities) entry.cost = add(entry.cost, shared, (entry.cost.total / direct) * 100);
    shared = zero(count);
  }
  const total = sum(linesWithMoney(budget).map((line) => line.total.value ?? 0));
  return { activities, shared, unallocated, unallocatedLines, total };
}

function linesWithMoney(budget: Budget): Line[] {
  return allLines(budget)
    .map(({ line }) => line)
    .filter(hasAmounts);
}
