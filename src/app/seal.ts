// The sealed verdict: what was checked, by which rules, when, and a hash that the first edit breaks. Used by pane and command line alike.
import { resultFinding, statusOf } from "../report/result-finding";
import type { Budget } from "../budget/budget";
import { foldLabel } from "../danish/fold";
import { findSheet, isCellError, type Cell, type Workbook } from "../workbook/workbook";
import type { Acceptance } from "./accept";
import type { Checked } from "./check";
import type { StoredSeal } from "./stored";

/** Raised whenever a check may judge the same budget otherwise than before. */
export const RULES_VERSION = "1";

/** SHA-256 in hexadecimal. Rejects where the browser has no `crypto.subtle` (a page that is not https). */
async function sha256(text: string): Promise<string> {
  const hash = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether a seal can be made here: the browser gives hashes only to secure pages. */
export function canSeal(): boolean {
  // The types promise it; a page served without https lacks it.
  const crypto: { subtle?: SubtleCrypto } = globalThis.crypto;
  return crypto.subtle !== undefined;
}

/** Hash of every cell the checks read: the budget's sheet and the sheets with its notes. */
export function hashCells(workbook: Workbook, budget: Budget): Promise<string> {
  const names = [...new Set([budget.sheet, ...budget.notes.map((note) => note.sheet)])];
  const lines = names.flatMap((name, index) =>
    [...(findSheet(workbook, name)?.cells.values() ?? [])].flatMap((cell) => cellLine(cell, index)),
  );
  return sha256(lines.sort().join("\n"));
}

/** Value, and whether it was typed or calculated. A formula's text is left out: programs write the same one differently. */
function cellLine(cell: Cell, sheet: number): string[] {
  const { value } = cell;
  if (value === null || value === "") return [];
  const shown = isCellError(value) ? value.error : value;
  return [JSON.stringify([sheet, cell.row, cell.column, cell.formula === null ? "typed" : "formula", shown])];
}

/** Hash of what the template itself says: its title and sections, whatever figures stand in it. */
export function fingerprintTemplate(budget: Budget): Promise<string> {
  return sha256(
    JSON.stringify([foldLabel(budget.title?.text ?? ""), budget.vintage, budget.sections.map((section) => foldLabel(section.title))]),
  );
}

function hashAcceptances(acceptances: readonly Acceptance[]): Promise<string> {
  return sha256(JSON.stringify(acceptances.map(({ finding, seen, reason }) => [finding, seen, reason]).sort()));
}

function acceptancesOf(checked: Checked): readonly Acceptance[] {
  return checked.stored.kind === "stored" ? checked.stored.data.acceptances : [];
}

function verdictOf(checked: Checked): ReturnType<typeof statusOf> {
  return statusOf(checked.findings.map((finding) => resultFinding(finding, checked.accepted.get(finding))));
}

/** The seal of a budget that is ready; undefined of one that is not. */
export async function createSeal(checked: Checked, at: Date): Promise<StoredSeal | undefined> {
  const status = verdictOf(checked);
  if (status !== "ready" && status !== "ready-with-warnings") return undefined;
  const [template, cells, acceptances] = await Promise.all([
    fingerprintTemplate(checked.budget),
    hashCells(checked.workbook, checked.budget),
    hashAcceptances(acceptancesOf(checked)),
  ]);
  return {
    rules: RULES_VERSION,
    template,
    cells,
    acceptances,
    at: at.toISOString(),
    status,
    accepted: checked.accepted.size,
    notRun: checked.notRun.map(({ check }) => check),
  };
}

export type SealState =
  /** There is no seal. */
  | "none"
  | "confirmed"
  /** Something was edited, accepted or un-accepted since, or the rules are newer. */
  | "stale"
  /** The budget is no longer ready. */
  | "not-ready";

/** Whether the seal in the workbook still holds for what stands in it. */
export async function verifySeal(checked: Checked): Promise<SealState> {
  const seal = checked.stored.kind === "stored" ? checked.stored.data.seal : null;
  if (!seal) return "none";
  const now = await createSeal(checked, new Date());
  if (!now) return "not-ready";
  const isSame =
    now.rules === seal.rules && now.template === seal.template && now.cells === seal.cells && now.acceptances === seal.acceptances;
  return isSame ? "confirmed" : "stale";
}
