// What each activity costs, as report blocks: a table in whole t.kr. and a sentence on its rounding.
import { prose } from "../danish/localised";
import { PARTIES } from "../budget/payers";
import { settle } from "../budget/amount";
import { recordOf } from "../workbook/group-by";
import { tableBlocks, type ReportBlock, type ReportCell } from "./report-block";
import type { ResultCost, ResultCosts } from "./result-made";
import { formatNumber, type Language } from "./sentences";

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
    sum: "Budgettet",
    exact: "Tallene giver tilsammen budgettets total.",
    rounded: (shown: string, total: string, difference: string) =>
      prose(
        "Hvert beløb er linjens andel, afrundet til hele t.kr. for sig.",
        `Lagt sammen giver de ${shown}; budgettet er ${total}. Forskellen på ${difference} t.kr. er afrunding.`,
      ),
    apart: (shown: string, total: string) =>
      `Tallene giver ${shown}, budgettet er ${total}: en linjes andele giver ikke 100 %. Ret dem under Aftaler › Linjer.`,
    even: (total: string) =>
      `Hvert beløb er linjens andel, afrundet til hele t.kr. for sig. Lagt sammen giver de budgettets total, ${total} t.kr.`,
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
    sum: "The budget",
    exact: "The figures add up to the budget's total.",
    rounded: (shown: string, total: string, difference: string) =>
      prose(
        "Each amount is the line's share, rounded to whole t.kr. by itself.",
        `Added up they give ${shown}; the budget is ${total}. The difference of ${difference} t.kr. is rounding.`,
      ),
    apart: (shown: string, total: string) =>
      `The figures give ${shown}, the budget is ${total}: the shares of a line do not give 100 %. Correct them under Agreements › Lines.`,
    even: (total: string) =>
      `Each amount is the line's share, rounded to whole t.kr. by itself. Added up they give the budget's total, ${total} t.kr.`,
  },
} as const;

interface Row {
  readonly name: string;
  readonly area: string;
  readonly cost: ResultCost;
}

/** Rows in whole t.kr., including any shared and unallocated costs. */
function rowsOf({ activities, shared, unallocated }: ResultCosts, language: Language): Row[] {
  const words = WORDS[language];
  return [
    ...activities.map(({ name, area, cost }) => ({ name: name ?? words.whole, area, cost })),
    ...(shared.total === 0 ? [] : [{ name: words.shared, area: "", cost: shared }]),
    ...(unallocated.total === 0 ? [] : [{ name: words.unallocated, area: "", cost: unallocated }]),
  ];
}

/** A table whose last row is the budget, and why its figures may add up to a different total. */
export function costBlocks(costs: ResultCosts, years: readonly (number | null)[], language: Language): ReportBlock[] {
  const words = WORDS[language];
  const rows = rowsOf(costs, language);
  const cells = (name: string, area: string, cost: ResultCost): ReportCell[] => [
    name,
    area,
    ...cost.years.map(whole),
    whole(cost.total),
    ...PARTIES.map((party) => whole(cost.paidBy[party])),
  ];
  const head = [
    words.activity,
    words.area,
    ...years.map((year) => (year === null ? "?" : String(year))),
    words.total,
    ...PARTIES.map((party) => words.payers[party]),
  ];
  return [
    ...tableBlocks(words.caption, head, [
      ...rows.map(({ name, area, cost }) => cells(name, area, cost)),
      cells(words.sum, "", totalOf(rows)),
    ]),
    { kind: "quiet", text: roundingOf(rows, costs.total, language) },
  ];
}

/** "Café Nora: 1.310 t.kr." for each, and the sentence on rounding. */
export function costItems(costs: ResultCosts, language: Language): string[] {
  const rows = rowsOf(costs, language);
  return [
    ...rows.map(({ name, area, cost }) => `${name}${area === "" ? "" : ` (${area})`}: ${formatNumber(whole(cost.total), language)} t.kr.`),
    roundingOf(rows, costs.total, language),
  ];
}

export const costTitle = (language: Language): string => WORDS[language].caption;

function roundingOf(rows: readonly Row[], budget: number, language: Language): string {
  const words = WORDS[language];
  const total = whole(budget);
  const shown = rows.reduce((sum, { cost }) => sum + whole(cost.total), 0);
  const amounts = rows.flatMap(({ cost }) => [...cost.years, cost.total, ...PARTIES.map((party) => cost.paidBy[party])]);
  const figure = (amount: number): string => formatNumber(amount, language);
  if (settle(totalOf(rows).total - budget) !== 0) return words.apart(figure(shown), figure(total));
  if (shown !== total) return words.rounded(figure(shown), figure(total), figure(Math.abs(shown - total)));
  return amounts.every((amount) => settle(amount) === whole(amount)) ? words.exact : words.even(figure(total));
}

function totalOf(rows: readonly Row[]): ResultCost {
  const add = (of: (cost: ResultCost) => number): number => settle(rows.reduce((sum, { cost }) => sum + of(cost), 0));
  return {
    years: (rows[0]?.cost.years ?? []).map((_, index) => add((cost) => cost.years[index] ?? 0)),
    total: add((cost) => cost.total),
    paidBy: recordOf(PARTIES, (party) => add((cost) => cost.paidBy[party])),
  };
}

const whole = (amount: number): number => Math.round(settle(amount));
