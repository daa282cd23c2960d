// What a seal digests of a workbook: every cell the checks read, its formula, and whether it is visible. Ignores differences that
// another program's save makes without changing the workbook.
import type { Budget } from "../budget/budget";
import { foldLabel } from "../danish/fold";
import { Evaluator } from "../formulas/evaluate";
import { parseFormula } from "../formulas/parse";
import { sheetsOf, spellFormula, type SheetKey } from "../formulas/spelling";
import { findSheet, type Cell, type CellValue, type Sheet, type Workbook } from "../workbook/workbook";
import { settledValue } from "./settled";

/** SHA-256 in hexadecimal. Rejects if the browser has no `crypto.subtle` (a page without https). */
export async function sha256(text: string): Promise<string> {
  const hash = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether a seal can be made here: browsers offer hashes only to secure pages. */
export function canSeal(): boolean {
  // The types promise it; a page served without https lacks it.
  const crypto: { subtle?: SubtleCrypto } = globalThis.crypto;
  return crypto.subtle !== undefined;
}

/** Digest of the template itself: its title and sections, regardless of figures; and of the rules of one supplied by the user. */
export function fingerprintTemplate(budget: Budget): Promise<string> {
  const { minimumShare, areas, expenseTypes, unit, longestMonths, source } = budget.template;
  const given = source === "given" ? [[minimumShare, areas, expenseTypes, unit, longestMonths]] : [];
  return sha256(
    JSON.stringify([
      foldLabel(budget.title?.text ?? ""),
      budget.vintage,
      budget.sections.map((section) => foldLabel(section.title)),
      ...given,
    ]),
  );
}

/**
 * Digest of the budget's sheet, its note sheets and those their formulas depend on: values, formulas, and what is hidden;
 * and of which sheets of the workbook are hidden.
 */
export function hashCells(workbook: Workbook, budget: Budget): Promise<string> {
  const sheets = sheetsToSeal(workbook, budget);
  const places = new Map(sheets.map((sheet, index) => [sheet.name.toLowerCase(), index]));
  const evaluator = new Evaluator(workbook);
  const lines = sheets.flatMap((sheet, index) => {
    const key: SheetKey = (name) => {
      const place = places.get((name ?? sheet.name).toLowerCase());
      return place === undefined ? `'${name?.toLowerCase() ?? ""}'` : String(place);
    };
    return [...sheet.cells.values()].flatMap((cell) => {
      const value = cell.formula !== null && cell.value === null ? (evaluator.evaluate(sheet, cell) ?? null) : cell.value;
      return cellLine(cell, value, index, key, isHidden(sheet, cell));
    });
  });
  // Sheet names, sheet order and empty sheets do not affect the checks, so they are left out.
  const hidden = workbook.sheets.flatMap(({ visibility, name, cells }) =>
    visibility === "visible" || cells.size === 0 ? [] : [places.get(name.toLowerCase()) ?? -1],
  );
  return sha256([...lines.sort(), JSON.stringify(hidden.sort((one, other) => one - other))].join("\n"));
}

/** The budget's sheet first. */
function sheetsToSeal(workbook: Workbook, budget: Budget): Sheet[] {
  const names = [budget.sheet, ...budget.notes.map((note) => note.sheet)];
  const sheets = new Set<Sheet>();
  // The list grows during the loop.
  for (const name of names) {
    const sheet = findSheet(workbook, name);
    if (!sheet || sheets.has(sheet)) continue;
    sheets.add(sheet);
    for (const { formula } of sheet.cells.values()) if (formula !== null) names.push(...sheetsOf(formula));
  }
  return [...sheets];
}

function cellLine(cell: Cell, value: CellValue, sheet: number, key: SheetKey, hidden: boolean): string[] {
  // Other programs write an error that was typed as its own formula.
  const isError = cell.formula !== null && parseFormula(cell.formula).kind === "error";
  const formula = cell.formula === null || isError ? null : spellFormula(cell.formula, key);
  const shown = settledValue(value);
  if (formula === null && (shown === null || shown === "")) return [];
  return [JSON.stringify([sheet, cell.row, cell.column, formula, shown, hidden || hidesValue(cell.numberFormat, value)])];
}

function isHidden(sheet: Sheet, { row, column }: Cell): boolean {
  return sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column);
}

/** Whether a number format hides every value, as `;;;` does. */
export function hidesValue(format: string, value: CellValue): boolean {
  if (value === null || value === "" || !format.includes(";")) return false;
  const sections = splitFormat(format);
  const isEmpty = (section: string | undefined): boolean =>
    section !== undefined && section.replace(/"\s*"|\[[^\]]*\]|[\\_*]\s|\s/g, "") === "";
  if (typeof value === "string") return isEmpty(sections[3]);
  if (typeof value !== "number") return false;
  if (value === 0 && sections.length > 2) return isEmpty(sections[2]);
  return isEmpty(value < 0 ? sections[1] : sections[0]);
}

/** The parts of a number format between unquoted semicolons. */
function splitFormat(format: string): string[] {
  const sections: string[] = [];
  let section = "";
  for (const [piece] of format.matchAll(/"[^"]*"?|\\.|[\s\S]/g)) {
    if (piece !== ";") section += piece;
    else {
      sections.push(section);
      section = "";
    }
  }
  return [...sections, section];
}
