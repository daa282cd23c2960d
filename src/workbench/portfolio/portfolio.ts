// Many budgets as one table: verdict, key figures, findings per check.
import type { Localised } from "../../danish/localised";
import { STATUS_TEXTS } from "../../report/text";
import { findCheck } from "../../checks";
import type { BudgetResult, Status } from "../../report/result";
import type { Language } from "../../report/sentences";

/** The result of checking one file. */
export interface FileCheck {
  readonly result: BudgetResult;
  /** The reason in both languages when the file was not checked. */
  readonly reason: Localised | null;
}

export interface PortfolioRow extends FileCheck {
  readonly id: number;
  readonly bytes: Uint8Array;
}

type Cell = string | number | null;

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly kind: "text" | "number" | "percent";
  readonly value: (row: PortfolioRow) => Cell;
}

const WORDS = {
  da: {
    file: "Fil",
    area: "Boligområde",
    journal: "Jnr.",
    vintage: "Midler",
    verdict: "Status",
    reason: "Årsag",
    total: "Samlet budget",
    lbf: "LBF",
    cofinancing: "Medfinansiering",
    percent: "Medfin. %",
    balance: "Balance",
    error: "Fejl",
    warning: "Advarsler",
    notice: "Oplysninger",
    all: "I alt",
  },
  en: {
    file: "File",
    area: "Housing area",
    journal: "Case no.",
    vintage: "Funds",
    verdict: "Status",
    reason: "Reason",
    total: "Total budget",
    lbf: "LBF",
    cofinancing: "Co-financing",
    percent: "Co-fin. %",
    balance: "Balance",
    error: "Errors",
    warning: "Warnings",
    notice: "For information",
    all: "In all",
  },
} as const;

/** From the most to the least blocking. */
const ORDER: readonly Status[] = ["unreadable", "not-a-budget", "not-ready", "ready-with-warnings", "ready"];

const openFindings = ({ result }: PortfolioRow) => result.findings.filter((finding) => finding.accepted === undefined);

/** The first open error in words, with its line; null if there is none. */
function firstError(row: PortfolioRow, language: Language): string | null {
  const error = openFindings(row).find(({ severity }) => severity === "error");
  if (!error) return null;
  const place = error.line ?? error.section;
  return place === null ? error.message[language] : `${place}: ${error.message[language]}`;
}

export interface Summary {
  readonly ready: number;
  readonly withWarnings: number;
  readonly notReady: number;
  /** Number of files that are not a budget, or cannot be read. */
  readonly unread: number;
  /** t.kr., of the budgets that were read. */
  readonly total: number;
  readonly lbf: number;
  readonly cofinancing: number;
}

/** How many of each verdict, and the budgets' combined sums. */
export function summarise(rows: readonly PortfolioRow[]): Summary {
  const count = (...statuses: readonly Status[]): number => rows.filter(({ result }) => statuses.includes(result.status)).length;
  const sumOf = (key: "total" | "lbf" | "cofinancing"): number => rows.reduce((sum, { result }) => sum + (result.budget?.[key] ?? 0), 0);
  return {
    ready: count("ready"),
    withWarnings: count("ready-with-warnings"),
    notReady: count("not-ready"),
    unread: count("not-a-budget", "unreadable"),
    total: sumOf("total"),
    lbf: sumOf("lbf"),
    cofinancing: sumOf("cofinancing"),
  };
}

/** The columns for these rows: the fixed ones, the first error or why some were not checked, then one per check with findings. */
export function columnsFor(rows: readonly PortfolioRow[], language: Language): readonly Column[] {
  const words = WORDS[language];
  const open = openFindings;
  const count = (severity: "error" | "warning" | "notice") => (row: PortfolioRow) =>
    row.result.budget ? open(row).filter((finding) => finding.severity === severity).length : null;
  const reasonOf = (row: PortfolioRow): string | null => row.reason?.[language] ?? row.result.reason ?? firstError(row, language);
  const reasons: Column[] = rows.some((row) => reasonOf(row) !== null)
    ? [{ key: "reason", title: words.reason, kind: "text", value: reasonOf }]
    : [];
  const fixed: Column[] = [
    { key: "file", title: words.file, kind: "text", value: ({ result }) => result.file },
    { key: "status", title: words.verdict, kind: "text", value: ({ result }) => STATUS_TEXTS[result.status][language] },
    ...reasons,
    { key: "area", title: words.area, kind: "text", value: ({ result }) => result.budget?.area ?? null },
    { key: "journal", title: words.journal, kind: "text", value: ({ result }) => result.budget?.journalNumber ?? null },
    { key: "vintage", title: words.vintage, kind: "text", value: ({ result }) => result.budget?.vintage ?? null },
    { key: "total", title: `${words.total}, t.kr.`, kind: "number", value: ({ result }) => result.budget?.total ?? null },
    { key: "lbf", title: `${words.lbf}, t.kr.`, kind: "number", value: ({ result }) => result.budget?.lbf ?? null },
    { key: "cofinancing", title: `${words.cofinancing}, t.kr.`, kind: "number", value: ({ result }) => result.budget?.cofinancing ?? null },
    { key: "percent", title: words.percent, kind: "percent", value: ({ result }) => result.budget?.cofinancingPercent ?? null },
    { key: "balance", title: `${words.balance}, t.kr.`, kind: "number", value: ({ result }) => result.budget?.balance ?? null },
    { key: "errors", title: words.error, kind: "number", value: count("error") },
    { key: "warnings", title: words.warning, kind: "number", value: count("warning") },
    { key: "notices", title: words.notice, kind: "number", value: count("notice") },
  ];
  const found = new Set(rows.flatMap((row) => open(row).map((finding) => finding.check)));
  const checks = [...found].sort().map((id): Column => ({
    key: `check:${id}`,
    title: titleOf(id, language),
    kind: "number",
    value: (row) => (row.result.budget ? open(row).filter((finding) => finding.check === id).length : null),
  }));
  return [...fixed, ...checks];
}

function titleOf(id: string, language: Language): string {
  return findCheck(id)?.title[language] ?? id;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

/** Sorted by a column; rows without a value come last, and equal ones are ordered by file name. */
export function sortRows(rows: readonly PortfolioRow[], columns: readonly Column[], { key, descending }: Sorting): readonly PortfolioRow[] {
  const column = columns.find((candidate) => candidate.key === key);
  const valueOf = (row: PortfolioRow): Cell => (key === "status" ? ORDER.indexOf(row.result.status) : (column?.value(row) ?? null));
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const first = valueOf(a);
    const second = valueOf(b);
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName(a, b);
    return sign * compare(first, second) || byName(a, b);
  });
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "da");
}

function byName(a: PortfolioRow, b: PortfolioRow): number {
  return a.result.file.localeCompare(b.result.file, "da") || a.id - b.id;
}

/** Titles first, then the rows in the given order, last the sums of the columns that can be added. Percent with two decimals. */
export function toTable(rows: readonly PortfolioRow[], columns: readonly Column[], language: Language): readonly (readonly Cell[])[] {
  const cellOf = (column: Column, row: PortfolioRow): Cell => {
    const value = column.value(row);
    return column.kind === "percent" && typeof value === "number" ? Math.round(value * 100) / 100 : value;
  };
  const sumOf = (column: Column): Cell => {
    if (column.key === "file") return `${WORDS[language].all} (${String(rows.length)})`;
    if (column.kind !== "number") return null;
    const values = rows.map(column.value).filter((value) => typeof value === "number");
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
  };
  return [columns.map(({ title }) => title), ...rows.map((row) => columns.map((column) => cellOf(column, row))), columns.map(sumOf)];
}
