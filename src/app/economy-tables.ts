// The agreements' economy tables made from the budget: kroner, the template's three rows, one for each sub-agreement and for section 7.
import { settle } from "../budget/amount";
import type { Budget } from "../budget/budget";
import { keyFigures, sectionCofinancing, sectionExpenses, sectionPaidBy } from "../budget/sums";
import { escapeHtml } from "../report/report-format";
import type { ReportBlock } from "../report/report-block";
import { formatNumber } from "../report/sentences";

export interface EconomyTable {
  /** The focus area; null for the strategic agreement. */
  readonly area: string | null;
  /** Kroner: 1,000 times the budget's t.kr. */
  readonly lbf: number;
  readonly cofinancing: number;
  readonly total: number;
}

const THOUSAND = 1000;

/** One for each focus area with money, in budget order, then the whole budget's. */
export function economyTables(budget: Budget): EconomyTable[] {
  const kroner = (amount: number): number => settle(amount * THOUSAND);
  const areas = budget.sections
    .filter((section) => section.kind === "focus-area" && sectionExpenses(section) > 0)
    .map((section): EconomyTable => ({
      area: section.title,
      lbf: kroner(sectionPaidBy(section, "lbf")),
      cofinancing: kroner(sectionCofinancing(section)),
      total: kroner(sectionExpenses(section)),
    }));
  const { lbf, cofinancing, total } = keyFigures(budget);
  return [...areas, { area: null, lbf: kroner(lbf), cofinancing: kroner(cofinancing), total: kroner(total) }];
}

/** The documents are Danish whatever the user's language: they go to LBF. */
const HEAD = ["Organisation", "Finansiering"];

const titleOf = ({ area }: EconomyTable): string =>
  area === null ? "Strategisk samarbejdsaftale, afsnit 7" : `Delaftale for indsatsområdet ${area}`;

function rowsOf({ lbf, cofinancing, total }: EconomyTable): [string, string][] {
  const kroner = (amount: number): string => `${formatNumber(amount, "da")} kr.`;
  return [
    ["Landsbyggefonden", kroner(lbf)],
    ["Lokal medfinansiering", kroner(cofinancing)],
    ["Samlet budget", kroner(total)],
  ];
}

/** The tables as document blocks. */
export function economyBlocks(tables: readonly EconomyTable[]): ReportBlock[] {
  return tables.flatMap((table): ReportBlock[] => [
    { kind: "heading", text: titleOf(table) },
    { kind: "table", caption: "", head: HEAD, rows: rowsOf(table) },
  ]);
}

/** One table for the clipboard: HTML that Word pastes as a table, and text with tabs. */
export function economyClipboard(table: EconomyTable): { readonly html: string; readonly text: string } {
  const cell = (tag: "th" | "td", text: string, isAmount: boolean): string =>
    `<${tag} style="border:1px solid #000;padding:2pt 5pt;text-align:${isAmount ? "right" : "left"}">${escapeHtml(text)}</${tag}>`;
  const row = (tag: "th" | "td", cells: readonly string[]): string =>
    `<tr>${cells.map((text, at) => cell(tag, text, at > 0)).join("")}</tr>`;
  const rows = rowsOf(table);
  return {
    html: `<table style="border-collapse:collapse">${row("th", HEAD)}${rows.map((cells) => row("td", cells)).join("")}</table>`,
    text: [HEAD, ...rows].map((cells) => cells.join("\t")).join("\r\n"),
  };
}
