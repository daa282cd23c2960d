// The activities' costs as a part of the report and as a table to copy.
import { settle } from "../budget/amount";
import type { ReportBlock, ReportCell } from "../report/control-report";
import type { Language } from "../report/sentences";
import { activityCosts, PARTIES, type Cost } from "./activity-costs";
import type { Checked } from "./check";

const WORDS = {
  da: {
    caption: "Hvad aktiviteterne koster",
    activity: "Aktivitet",
    area: "Indsatsområde",
    total: "I alt",
    payers: { lbf: "LBF", housing: "Boligorganisation", municipality: "Kommune", other: "Anden" },
    shared: "Fælles udgifter",
    unallocated: "Ikke fordelt",
    whole: "Området som helhed",
    year: "?",
  },
  en: {
    caption: "What the activities cost",
    activity: "Activity",
    area: "Focus area",
    total: "Total",
    payers: { lbf: "LBF", housing: "Housing organisation", municipality: "Municipality", other: "Other" },
    shared: "Shared costs",
    unallocated: "Not allocated",
    whole: "The area as a whole",
    year: "?",
  },
} as const;

/** One table, in t.kr. rounded to whole; empty without documents. */
export function activityBlocks(checked: Checked, language: Language, spreadsShared = false): ReportBlock[] {
  if (checked.agreements.length === 0) return [];
  const words = WORDS[language];
  const { activities, shared, unallocated } = activityCosts(checked, spreadsShared);
  const row = (name: string, area: string, cost: Cost): ReportCell[] => [
    name,
    area,
    ...cost.years.map(round),
    round(cost.total),
    ...PARTIES.map((party) => round(cost.paidBy[party])),
  ];
  return [
    {
      kind: "table",
      caption: words.caption,
      head: [
        words.activity,
        words.area,
        ...checked.budget.years.map(({ year }) => (year === null ? words.year : String(year))),
        words.total,
        ...PARTIES.map((party) => words.payers[party]),
      ],
      rows: [
        ...activities.map((activity) => row(activity.name ?? words.whole, activity.area, activity.cost)),
        ...(shared.total === 0 ? [] : [row(words.shared, "", shared)]),
        ...(unallocated.total === 0 ? [] : [row(words.unallocated, "", unallocated)]),
      ],
    },
  ];
}

const round = (amount: number): number => Math.round(settle(amount));
