// What each activity costs, per year and by payer, from the lines linked to it; what cannot be allocated is kept apart, never guessed.
import { settle, sum } from "../budget/amount";
import { PAYERS, type Budget, type Line, type Payer, type Section } from "../budget/budget";
import { allLines } from "../budget/sums";
import { foldName } from "../text/fold";
import type { Agreement } from "../agreements/agreement";
import type { Link } from "./link";

/** Amounts in t.kr. */
export interface Cost {
  /** One a year column. */
  readonly years: readonly number[];
  readonly total: number;
  readonly financing: Readonly<Record<Payer, number>>;
}

export interface CostLine {
  readonly section: string;
  readonly line: string;
  /** Zero-based. */
  readonly row: number;
  /** Percent of the line. */
  readonly share: number;
}

export interface ActivityCost {
  readonly area: string;
  /** Null: a share to the area without a named activity. */
  readonly activity: string | null;
  readonly lines: readonly CostLine[];
  /** Own lines, and with `spread` the activity's part of the area's shared costs. */
  readonly cost: Cost;
}

export interface UnallocatedCost {
  readonly area: string;
  /** The activities among which the money stands, shares unknown. */
  readonly activities: readonly string[];
  readonly lines: readonly Omit<CostLine, "share">[];
  readonly cost: Cost;
}

export interface ActivityCosts {
  readonly activities: readonly ActivityCost[];
  readonly unallocated: readonly UnallocatedCost[];
  /** Shared costs by section, where they are not spread. */
  readonly shared: readonly { readonly section: string; readonly cost: Cost }[];
  /** Lines whose link is undecided. */
  readonly undecided: readonly { readonly section: string; readonly line: string; readonly row: number; readonly cost: Cost }[];
}

function costOf(line: Line, percent: number): Cost {
  const part = (amount: number | null): number => settle(((amount ?? 0) * percent) / 100);
  const financing = {} as Record<Payer, number>;
  for (const payer of PAYERS) financing[payer] = part(line.financing[payer].value);
  return { years: line.years.map((figure) => part(figure.value)), total: part(line.total.value), financing };
}

export function addCosts(costs: readonly Cost[], years: number): Cost {
  const financing = {} as Record<Payer, number>;
  for (const payer of PAYERS) financing[payer] = sum(costs.map((cost) => cost.financing[payer]));
  return { years: Array.from({ length: years }, (_, index) => sum(costs.map((cost) => cost.years[index] ?? 0))), total: sum(costs.map((cost) => cost.total)), financing };
}

function scale(cost: Cost, factor: number): Cost {
  const financing = {} as Record<Payer, number>;
  for (const payer of PAYERS) financing[payer] = settle(cost.financing[payer] * factor);
  return { years: cost.years.map((amount) => settle(amount * factor)), total: settle(cost.total * factor), financing };
}

interface Collected {
  readonly area: string;
  readonly activity: string | null;
  readonly lines: CostLine[];
  readonly costs: Cost[];
}

/**
 * Costs in t.kr. The parts of all lists add up to the budget's lines.
 * With `spread` the shared costs of an area go to its activities in proportion to what they cost themselves; administration and evaluation stay apart.
 */
export function findActivityCosts(budget: Budget, agreements: readonly Agreement[], links: readonly Link[], spread: boolean): ActivityCosts {
  const lines = new Map(allLines(budget).map(({ section, line }) => [line.row, { section, line }]));
  const collected = new Map<string, Collected>();
  const collect = (area: string, activity: string | null): Collected => {
    const key = `${foldName(area)}|${activity === null ? "" : foldName(activity)}`;
    let known = collected.get(key);
    if (!known) collected.set(key, (known = { area, activity, lines: [], costs: [] }));
    return known;
  };
  // Activities without money stand in the list too, in the documents' order.
  for (const agreement of agreements) for (const activity of agreement.activities) if (agreement.area !== null) collect(agreement.area, activity.name);

  const unallocated: UnallocatedCost[] = [];
  const undecided: { section: string; line: string; row: number; cost: Cost }[] = [];
  const shared = new Map<Section, Cost[]>();
  for (const link of links) {
    const found = lines.get(link.row);
    if (!found) continue;
    const { section, line } = found;
    const here = { section: link.section, line: link.line, row: link.row };
    if (link.status === "shared-cost") shared.set(section, [...(shared.get(section) ?? []), costOf(line, 100)]);
    else if (link.status === "undecided") undecided.push({ ...here, cost: costOf(line, 100) });
    else {
      const known = sum(link.activities.map(({ share }) => share));
      for (const { area, name, share } of link.activities) {
        if (share === null) continue;
        const target = collect(area, name);
        target.lines.push({ ...here, share });
        target.costs.push(costOf(line, share));
      }
      const open = link.activities.filter(({ share }) => share === null);
      // What no share accounts for stays among the activities that are named.
      if (known < 100) unallocated.push({ area: section.title, activities: open.map(({ area, name }) => name ?? area), lines: [here], cost: costOf(line, 100 - known) });
    }
  }
  const years = budget.years.length;
  const activities = [...collected.values()].map(({ costs, ...rest }) => ({ ...rest, cost: addCosts(costs, years) }));
  const sharedCosts = [...shared].map(([section, costs]) => ({ section, cost: addCosts(costs, years) }));
  if (!spread) return { activities, unallocated, shared: sharedCosts.map(({ section, cost }) => ({ section: section.title, cost })), undecided };
  return { ...spreadShared(activities, sharedCosts), unallocated, undecided };
}

function spreadShared(activities: readonly ActivityCost[], shared: readonly { section: Section; cost: Cost }[]): Pick<ActivityCosts, "activities" | "shared"> {
  let result = [...activities];
  const apart: { section: string; cost: Cost }[] = [];
  for (const { section, cost } of shared) {
    const isOwn = (activity: ActivityCost): boolean => foldName(activity.area) === foldName(section.title);
    const own = sum(activities.filter(isOwn).map((activity) => activity.cost.total));
    if (section.kind !== "focus-area" || own === 0) {
      apart.push({ section: section.title, cost });
      continue;
    }
    result = result.map((activity) => {
      const before = activities.find((one) => one.area === activity.area && one.activity === activity.activity);
      return isOwn(activity) && before ? { ...activity, cost: addCosts([activity.cost, scale(cost, before.cost.total / own)], cost.years.length) } : activity;
    });
  }
  return { activities: result, shared: apart };
}
