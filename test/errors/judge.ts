// Judges what a check says of a budget with one seeded error, against what it says of the clean copy.
import type { Finding } from "../../src/checks/check";
import { checkWorkbook } from "../../src/app/check";
import { parseAddress, parseArea } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { toWorkbook, withCells, replaceCells } from "../build";
import type { Built } from "../build";
import { evaluateCells } from "../build/evaluate";
import type { SeededError } from "./seed-errors";

export interface Judgement {
  /** A new error or warning names the seeded row in its cells, its own row, its causes or its consequences. */
  readonly found: boolean;
  /** Its own row is the seeded one, or its first cause's cell is. */
  readonly rightPlace: boolean;
  /** Place of the right cause among its causes, from 0; null where it is not named. */
  readonly causeRank: number | null;
  /** New errors and warnings. */
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

/** The findings of a workbook and the processor time they took, which a busy machine does not stretch; throws where it was not read as a budget. */
export function check(workbook: Workbook): { findings: readonly Finding[]; milliseconds: number } {
  const begin = process.cpuUsage();
  const outcome = checkWorkbook(workbook);
  const { user, system } = process.cpuUsage(begin);
  const milliseconds = (user + system) / 1000;
  if (outcome.kind !== "checked") throw new Error(`not checked: ${JSON.stringify(outcome.problem)}`);
  return { findings: outcome.findings, milliseconds };
}

function signature(finding: Finding): string {
  return JSON.stringify([finding.check, finding.severity, finding.row, finding.line, finding.difference]);
}

/** Errors and warnings that the clean copy does not have. */
export function findNew(findings: readonly Finding[], clean: readonly Finding[]): Finding[] {
  const known = new Set(clean.map(signature));
  return findings.filter((finding) => finding.severity !== "notice" && !known.has(signature(finding)));
}

function rowsOf(addresses: readonly string[]): number[] {
  return addresses.flatMap((address) => {
    const area = parseArea(address);
    return area ? Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i) : [];
  });
}

function names(finding: Finding, rows: readonly number[]): boolean {
  const named = [
    finding.row,
    ...rowsOf(finding.cells),
    ...finding.causes.flatMap((cause) => rowsOf(cause.cells)),
    ...finding.consequences.flatMap((consequence) => rowsOf(consequence.cells)),
  ];
  return named.some((row) => rows.includes(row));
}

/** Whether the content that a cause proposes gives the cell its right value back. */
function restores(built: Built, error: SeededError, proposed: number | string | null): boolean {
  if (typeof proposed !== "string" || !proposed.startsWith("=")) return proposed === error.to;
  const at = parseAddress(error.cells[0] ?? "");
  const sheet = built.draft.sheets.find((candidate) => candidate.name === built.places.sheet);
  if (!at || !sheet) return false;
  const cells = replaceCells(sheet.cells, [{ ...at, content: { formula: proposed.slice(1) } }]);
  return (
    evaluateCells(
      withCells(built.draft, built.places.sheet, cells).sheets.find((candidate) => candidate.name === built.places.sheet)?.cells ?? cells,
    ).get(error.cells[0] ?? "") === error.to
  );
}

function rankOf(built: Built, error: SeededError, finding: Finding): number | null {
  // A line entered twice may break no equation; the check that sees it names it.
  if (error.kind === "line-twice" && finding.check === "line-duplicate") return 0;
  const wholeRow = error.kind === "line-twice" || error.kind === "sum-row-too-short";
  const moved = error.kind === "neighbour-column" || error.kind === "neighbour-row";
  const rank = finding.causes.findIndex((cause) => {
    if (!error.causes.includes(cause.kind)) return false;
    if (wholeRow) return rowsOf(cause.cells).some((row) => error.rows.includes(row));
    if (!cause.cells.some((cell) => error.cells.includes(cell))) return false;
    return moved || restores(built, error, cause.to);
  });
  return rank < 0 ? null : rank;
}

/** Checks the copy with the error and judges the findings it has beyond the clean copy's. */
export function judge(built: Built, error: SeededError, clean: readonly Finding[]): Judgement {
  const { findings: all, milliseconds } = check(toWorkbook(error.draft));
  const findings = findNew(all, clean);
  const naming = findings.filter((finding) => names(finding, error.rows));
  const placed = naming.filter((finding) => error.rows.includes(finding.row) || error.cells.includes(finding.causes[0]?.cells[0] ?? ""));
  const ranks = naming.map((finding) => rankOf(built, error, finding)).filter((rank) => rank !== null);
  return {
    found: naming.length > 0,
    rightPlace: placed.length > 0,
    causeRank: ranks.length > 0 ? Math.min(...ranks) : null,
    findings,
    milliseconds,
  };
}

/** Of several errors in one budget: how many have a new finding at their row, and how many new findings there are. */
export function judgeTogether(
  errors: readonly SeededError[],
  clean: readonly Finding[],
): { readonly placed: number; readonly findings: readonly Finding[]; readonly milliseconds: number } {
  const last = errors[errors.length - 1];
  if (!last) throw new Error("no errors to judge");
  const { findings: all, milliseconds } = check(toWorkbook(last.draft));
  const findings = findNew(all, clean);
  const placed = errors.filter((error) =>
    findings.some((finding) => error.rows.includes(finding.row) || error.cells.includes(finding.causes[0]?.cells[0] ?? "")),
  );
  return { placed: placed.length, findings, milliseconds };
}
