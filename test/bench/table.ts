// The table of measurements as Markdown, and its place in the README beside it.
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Ratio, Spread } from "./measure";

export interface Row {
  readonly what: string;
  /** As shown: "0,84 ms". */
  readonly figure: string;
  /** The fastest run and the middle half of all, as shown; empty where the figure is a count. */
  readonly spread: string;
  /** What is asked for, as shown; empty where nothing is. */
  readonly aim: string;
  /** Whether the aim is reached; null where nothing is asked for. */
  readonly isReached: boolean | null;
}

export interface Group {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  readonly measure: () => Promise<readonly Row[]>;
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat("da-DK", value < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 }).format(value);
}

/** "0,92 · 1,02–1,13 (1000)": the fastest run, the middle half, and how many there were. */
export function formatSpread({ fastest, low, high, runs }: Spread): string {
  return `${formatNumber(fastest)} · ${formatNumber(low)}–${formatNumber(high)} (${runs})`;
}

/** A row of a time in milliseconds, with its upper limit where there is one. */
export function timeRow(what: string, spread: Spread, limit?: number): Row {
  return {
    what,
    figure: `${formatNumber(spread.median)} ms`,
    spread: spread.runs > 1 ? formatSpread(spread) : "",
    aim: limit === undefined ? "" : `< ${formatNumber(limit)} ms`,
    isReached: limit === undefined ? null : spread.median < limit,
  };
}

/** A row of a ratio, with the most it may be where something is asked for. */
export function ratioRow(what: string, { ratio, pairs }: Ratio, most?: number): Row {
  return {
    what,
    figure: `× ${formatNumber(ratio)}`,
    spread: formatSpread(pairs),
    aim: most === undefined ? "" : `≤ × ${formatNumber(most)}`,
    isReached: most === undefined ? null : ratio <= most,
  };
}

/** A row of a number that is the same in every run, with the most it may be. */
export function countRow(what: string, value: number, unit: string, most?: number): Row {
  return {
    what,
    figure: `${formatNumber(value)} ${unit}`.trim(),
    spread: "",
    aim: most === undefined ? "" : `≤ ${formatNumber(most)} ${unit}`.trim(),
    isReached: most === undefined ? null : value <= most,
  };
}

/** A row that says why there is no figure. */
export function skippedRow(what: string, why: string): Row {
  return { what, figure: why, spread: "", aim: "", isReached: null };
}

function mark(isReached: boolean | null): string {
  return isReached === null ? "" : isReached ? "✓" : "✗";
}

export function formatTable(measured: readonly { readonly title: string; readonly rows: readonly Row[] }[]): string {
  const processor = os.cpus()[0]?.model.trim() ?? "ukendt processor";
  const date = new Date().toISOString().slice(0, 10);
  const lines = [
    `Målt ${date} på ${processor}, ${os.cpus().length} kerner, Node ${process.versions.node}. Median; den hurtigste kørsel, ` +
      "den midterste halvdel af dem og i parentes deres antal. Et forhold (×) er mellem den hurtigste kørsel af hver, målt skiftevis; " +
      "spredningen er parrenes.",
    "",
    "| | median | hurtigste · midterste halvdel | mål | |",
    "|---|---|---|---|---|",
  ];
  for (const { title, rows } of measured) {
    lines.push(`| **${title}** | | | | |`);
    for (const row of rows) lines.push(`| ${row.what} | ${row.figure} | ${row.spread} | ${row.aim} | ${mark(row.isReached)} |`);
  }
  return lines.join("\n");
}

const README = path.join(__dirname, "README.md");
const BEGIN = "<!-- bench -->";
const END = "<!-- /bench -->";

/** Puts the table between its two marks. */
export function writeTable(table: string): void {
  const text = readFileSync(README, "utf8");
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README has no ${BEGIN} … ${END}`);
  writeFileSync(README, `${before}${BEGIN}\n${table}\n${END}${after}`);
}
