// Limits what a user can do in the grid: change contents of unlocked cells, in Danish notation. Nothing else could be saved in the file.
import {
  CanceledError,
  ICommandService,
  CellValueType,
  getNumfmtParseValueFilter,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type Nullable,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SheetInterceptorService,
  type ISetRangeValuesCommandParams,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { errorName, errorOfName, truthName } from "../../danish/excel-values";
import { anyOf } from "../../danish/word-list";
import { toAddress } from "../../workbook/address";
import { formatForEntry, parseEntry } from "./danish-entry";
import { isCellError } from "../../workbook/workbook";
import { readValue } from "./grid-cells";
import { findRefused, listAt } from "./grid-lists";
import type { GridWorkbook } from "./grid-workbook";

/**
 * Why the grid refused an action: the cell is locked, shares its formula, has a list without that value, or the change is not to cell
 * contents.
 */
export type Refusal =
  | { readonly kind: "list"; readonly cell: string; readonly options: readonly string[] }
  | { readonly kind: "locked" | "shared"; readonly cell: string }
  | { readonly kind: "structure" };

/** Changes that the product cannot write into the file: refused with a sentence. */
const CHANGES = anyOf(`
  insert; remove; delete-[range/worksheet/table]; move-[rows/cols/columns/range]; copy-sheet; append-row; reorder; add-worksheet-merge;
  add-range-protection; add-worksheet-protection; set-worksheet-[name/order/hidden/show]; split-text; cut$; paste-format;
  clear-selection-[all/format]
`);
const STRUCTURE = new RegExp(String.raw`^sheet\.(?:command|mutation)\.${CHANGES}`);
/** Formatting belongs to the file; shortcuts for bold and the like do nothing. */
const FORMATTING = anyOf(`
  set-(range-)[bold/italic/underline/stroke/font/text/background/border/style/horizontal/vertical]; numfmt;
  clear-selection-format; set-tab-color
`);
const LOOKS = new RegExp(String.raw`^sheet\.command\.${FORMATTING}`);
const PASTE = "sheet.command.paste-by-short-key";
const OPEN_EDITOR = "sheet.operation.set-cell-edit-visible";

interface GuardOptions {
  readonly find: (unit: string) => GridWorkbook | undefined;
  /** The active workbook. */
  readonly shown: () => GridWorkbook | undefined;
  readonly refuse: (refusal: Refusal) => void;
  /** Sheet and cell of the open editor; undefined without a screen. */
  readonly edited: () => { unit: string; sheet: string; row: number; column: number } | undefined;
}

/**
 * Registers the guard for the engine's lifetime. Call before the engine has its first workbook: some of its own
 * listeners change cells before a change is applied, and the guard must run first.
 */
export function guardEdits(injector: Injector, options: GuardOptions): void {
  const commands = injector.get(ICommandService);
  commands.beforeCommandExecuted((command, execution) => {
    if (command.id === PASTE) {
      const refusal = options.shown()?.paste((command.params as { textContent?: string } | undefined)?.textContent ?? "");
      if (refusal) options.refuse(refusal);
      throw new CanceledError(); // the engine's own pasting reads numbers as English and brings foreign formatting
    }
    const refusal = findRefusal(command, execution, options) ?? findOffList(injector, command, options);
    if (!refusal) return;
    options.refuse(refusal);
    throw new CanceledError();
  });
  commands.onCommandExecuted((command, execution) => {
    if (command.id !== SetRangeValuesMutation.id || execution?.fromFormula) return;
    const params = command.params as ISetRangeValuesMutationParams | undefined;
    if (params) options.find(params.unitId)?.noteEdit();
  });
}

function findRefusal(
  command: Readonly<ICommandInfo>,
  execution: IExecutionOptions | undefined,
  options: GuardOptions,
): Refusal | undefined {
  const { id } = command;
  if (id === OPEN_EDITOR) {
    const opening = (command.params as { visible?: boolean } | undefined)?.visible === true;
    const place = opening ? options.edited() : undefined;
    if (!place) return undefined;
    return refusalAt(options.find(place.unit), place.sheet, place.row, place.column);
  }
  if (id === SetRangeValuesMutation.id) {
    if (execution?.fromFormula) return undefined;
    return findLocked(command.params as ISetRangeValuesMutationParams | undefined, options);
  }
  return STRUCTURE.test(id) || LOOKS.test(id) ? { kind: "structure" } : undefined;
}

function findLocked(params: ISetRangeValuesMutationParams | undefined, options: GuardOptions): Refusal | undefined {
  const workbook = params && options.find(params.unitId);
  if (!workbook || workbook.isWriting) return undefined;
  for (const [row, columns] of Object.entries(params.cellValue ?? {})) {
    for (const column of Object.keys((columns ?? {}) as object)) {
      const refusal = refusalAt(workbook, params.subUnitId, Number(row), Number(column));
      if (refusal) return refusal;
    }
  }
  return undefined;
}

/** Checks what is typed into a cell whose list the file enforces; undo, fill and paste are exempt, as in Excel. */
function findOffList(injector: Injector, { id, params }: Readonly<ICommandInfo>, options: GuardOptions): Refusal | undefined {
  if (id !== SetRangeValuesCommand.id) return undefined;
  const { unitId, subUnitId, range, value } = params as Partial<ISetRangeValuesCommandParams>;
  const workbook = unitId === undefined ? options.shown() : options.find(unitId);
  if (!workbook || subUnitId === undefined || !range || !value || !isOneCell(value)) return undefined;
  const list = listAt(injector, workbook, subUnitId, range.startRow, range.startColumn);
  const typed = readValue(value, false);
  const refused = value.f || isCellError(typed) ? undefined : findRefused(list, typed);
  return list && refused ? { kind: "list", cell: list.cell, options: refused } : undefined;
}

function isOneCell(value: object): value is ICellData {
  return "v" in value || "p" in value || "f" in value;
}

function refusalAt(workbook: GridWorkbook | undefined, sheet: string, row: number, column: number): Refusal | undefined {
  if (!workbook || workbook.isWritable(sheet, row, column)) return undefined;
  return { kind: workbook.isShared(sheet, row, column) ? "shared" : "locked", cell: toAddress(row, column) };
}

/**
 * Parses typed text before the engine's own English parsing (priority 0), and supplies the text shown when a cell is opened for editing.
 */
export function readEntriesAsDanish(injector: Injector): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, { priority: 100, handler: (cell, _place, next) => next(cell ? fromEntry(cell) : cell) });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: -0.5,
    handler: (cell, { origin }, next) => next(cell ? toEntry(cell, origin) : cell),
  });
}

function fromEntry(cell: ICellData): ICellData {
  const typed = cell.p?.body?.dataStream.replace(/\r\n$/, "") ?? (typeof cell.v === "string" ? cell.v : undefined);
  if (cell.f) {
    const entry = parseEntry(cell.f);
    return entry.kind === "formula" ? { ...cell, f: entry.formula } : cell;
  }
  if (typed === undefined || /[\r\n]/.test(typed)) return cell;
  const entry = parseEntry(typed);
  switch (entry.kind) {
    case "number":
      return { ...cell, p: undefined, v: entry.value, t: CellValueType.NUMBER };
    case "logical":
      return { ...cell, p: undefined, v: entry.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "percent":
      return { ...cell, p: undefined, v: `${String(Number((entry.value * 100).toPrecision(15)))}%`, t: undefined };
    case "date":
      return { ...cell, p: undefined, v: entry.date, t: undefined };
    case "formula":
      return { ...cell, p: undefined, v: undefined, f: entry.formula };
    case "text": {
      const error = errorOfName(typed.trim());
      if (error !== undefined) return { ...cell, p: undefined, v: error, t: CellValueType.STRING };
      // English would read this as a number or date; here it is text
      return getNumfmtParseValueFilter(typed.trim()) === null ? cell : { ...cell, p: undefined, v: typed, t: CellValueType.FORCE_STRING };
    }
  }
}

/** `origin`: the cell without what is only shown. */
function toEntry(cell: ICellData, origin: Nullable<ICellData>): ICellData {
  if (cell.f || cell.p) return cell;
  const value = origin ? readValue(origin, false) : null;
  if (typeof value === "boolean") return { ...cell, v: truthName(value).da, t: CellValueType.STRING };
  if (isCellError(value)) return { ...cell, v: errorName(value.error).da };
  if (typeof cell.v === "number") return { ...cell, v: formatForEntry(cell.v) };
  if (cell.t === CellValueType.NUMBER && typeof cell.v === "string" && /^-?\d+\.\d+%?$/.test(cell.v))
    return { ...cell, v: cell.v.replace(".", ",") };
  return cell;
}
