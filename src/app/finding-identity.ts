// Recognises a finding after a re-check, in another session, and after rows have moved.
import type { Budget } from "../budget/budget";
import type { Finding } from "../checks/check";
import type { Argument } from "../danish/localised";
import { memoizeByObject } from "../danish/memoize";
import { Evaluator } from "../formulas/evaluate";
import { readBudget } from "../template/read-budget";
import { cellKeys, parseArea } from "../workbook/address";
import { cellAt, findSheet, placeOf, type CellValue, type Workbook } from "../workbook/workbook";
import { settledValue } from "./settled";
import { readStored, answersIn } from "./stored";

/** A finding normally has few cells; a hostile file must not make it name a million. */
const MAX_CELLS_SEEN = 500;

/** What a finding is about, without addresses: check, message, section and line. Not unique: see {@link numberIdentities}. */
export function findingIdentity(finding: Finding): string {
  const escaped = (name: string | null): string => (name ?? "").replace(/[\\|]/g, "\\$&");
  return [finding.check, finding.message.key, escaped(finding.section), escaped(finding.line)].join("|");
}

/** Each finding with an identity made unique by numbering those that are alike, in the order given. */
export function numberIdentities(findings: readonly Finding[]): { readonly finding: Finding; readonly identity: string }[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const identity = findingIdentity(finding);
    const count = (counts.get(identity) ?? 0) + 1;
    counts.set(identity, count);
    return { finding, identity: count === 1 ? identity : `${identity}|${count}` };
  });
}

/** The budget of a workbook, read only once. */
const readingOf = memoizeByObject((workbook: Workbook) => readBudget(workbook, answersIn(readStored(workbook).stored)));

function budgetOf(workbook: Workbook): Budget | null {
  const reading = readingOf(workbook);
  return reading.kind === "budget" ? reading.budget : null;
}

/**
 * A short digest of what the finding saw: everything in its sentence, its cells' contents, and its case and period.
 * Not where the cells are: an address in the sentence counts as the cell's content.
 */
export function findingSeen(finding: Finding, workbook: Workbook, budget: Budget | null = budgetOf(workbook)): string {
  const sheet = sheetView(workbook, finding.sheet);
  const { expected, found, difference, message, severity } = finding;
  return digest(
    JSON.stringify([
      [budget?.journalNumber?.text ?? null, budget?.start?.date ?? null, budget?.end?.date ?? null],
      severity,
      [expected, found, difference].map((stated) => seenArgument(stated, sheet)),
      Object.entries(message.args)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, argument]) => [name, seenArgument(argument, sheet)]),
      finding.cells.map((address) => held(address, sheet)),
    ]),
  );
}

/** The values of a sheet by row and column; undefined if there is no such sheet. */
type SheetView = ((row: number, column: number) => CellValue) | undefined;

/** A result that another program did not store, or stored with different last digits, is the same result. */
function sheetView(workbook: Workbook, name: string): SheetView {
  const sheet = findSheet(workbook, name);
  if (!sheet) return undefined;
  const evaluator = new Evaluator(workbook);
  return (row, column) => {
    const cell = cellAt(sheet, row, column);
    const value = cell?.value ?? (cell && cell.formula !== null ? (evaluator.evaluate(sheet, cell) ?? null) : null);
    return settledValue(value);
  };
}

function seenArgument(argument: Argument | null, sheet: SheetView): unknown {
  if (typeof argument === "number") return settledValue(argument);
  if (typeof argument === "string") return settledValue(unplaced(argument, sheet));
  if (argument === null || !("da" in argument)) return argument;
  return settledValue(unplaced(argument.da, sheet));
}

const ADDRESS = /(?<![\p{L}\d_!'])\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\d_(!])/gu;

/** A text with addresses replaced by the contents of their cells. */
function unplaced(text: string, sheet: SheetView): string {
  return text.replace(ADDRESS, (address) => JSON.stringify(held(address.replace(/\$/g, ""), sheet)));
}

/** The content of a cell or area, row by row. */
function held(address: string, sheet: SheetView): CellValue[] {
  const area = parseArea(address);
  const values: CellValue[] = [];
  for (const key of area && sheet ? cellKeys(area) : []) {
    const { row, column } = placeOf(key);
    if (values.push(sheet!(row, column)) === MAX_CELLS_SEEN) break;
  }
  return values;
}

/** A 53-bit digest (cyrb53, public domain): distinguishes texts, keeps no secret. */
export function digest(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
}
