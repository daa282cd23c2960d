// The drop-down lists of one open workbook: what the list at a cell offers given the present cells, and what it refuses.
import type { Injector } from "@univerjs/core";
import { truthName } from "../../danish/excel-values";
import { isInside, toAddress } from "../../workbook/address";
import type { EditContent } from "../../workbook/ports";
import { findListSource, findName } from "../../workbook/lists";
import { isCellError, type CellValue, type ListRule } from "../../workbook/workbook";
import { formatForEntry } from "./danish-entry";
import { readValue } from "./grid-cells";
import { findModel } from "./grid-model";
import { evaluateList } from "./list-formula";
import { MOST_ROWS, isMatrix, isReference, type Value } from "./list-values";
import { pageLanguage } from "./page-language";
import { toContent } from "./paste";
import type { OpenedFile } from "./read-display";

/** A workbook of the grid. */
interface Listed {
  readonly id: string;
  readonly file: OpenedFile;
}

/** A value of a list: what is shown, and what the cell gets. */
interface ListOption {
  readonly text: string;
  readonly content: EditContent;
}

/** The list at a cell. */
export interface CellList {
  readonly cell: string;
  readonly options: readonly ListOption[];
  readonly rule: ListRule;
}

/** Reads a cell's present value; the sheet by its zero-based position. */
type ReadValue = (sheet: number, row: number, column: number) => CellValue;

/** The list at a cell; undefined if it has none, or one only Excel can evaluate. */
export function findList(
  { workbook, tables }: Pick<OpenedFile, "workbook" | "tables">,
  place: { readonly sheet: number; readonly row: number; readonly column: number },
  read: ReadValue,
): CellList | undefined {
  const rule = workbook.sheets[place.sheet]?.lists?.find(({ areas }) => areas.some((area) => isInside(area, place.row, place.column)));
  if (!rule) return undefined;
  const names = workbook.names ?? [];
  const cell = toAddress(place.row, place.column);
  const source = findListSource(rule, place, names);
  if (source && "texts" in source) return { cell, rule, options: source.texts.map((text) => ({ text, content: toContent(text) })) };
  const sheets = workbook.sheets.map(({ name }) => name);
  const [first = place] = rule.areas.map(({ top, left }) => ({ row: top, column: left }));
  const found = evaluateList(
    rule.source,
    { ...place, moved: { rows: place.row - first.row, columns: place.column - first.column } },
    { sheets, read, nameSource: (name, sheet) => findName(name, sheet, names)?.source, tables },
  );
  const options = found === undefined ? [] : valuesOf(found, read).flatMap(toOption);
  return options.length > 0 ? { cell, rule, options } : undefined;
}

function valuesOf(found: Value, read: ReadValue): CellValue[] {
  if (isMatrix(found)) return found.flat();
  if (!isReference(found)) return [found];
  const values: CellValue[] = [];
  const { top, left, bottom, right } = found.area;
  for (let row = top; row <= Math.min(bottom, top + MOST_ROWS); row++) {
    for (let column = left; column <= right; column++) values.push(read(found.sheet, row, column));
  }
  return values;
}

function toOption(value: CellValue): ListOption[] {
  if (value === null || value === "" || isCellError(value)) return [];
  return [{ text: textOf(value), content: value }];
}

/** A cell's value as its list shows it. */
export function textOf(value: string | number | boolean): string {
  if (typeof value === "boolean") return truthName(value)[pageLanguage()];
  return typeof value === "number" ? formatForEntry(value) : value;
}

/** {@link findList} with the grid's present values. The sheet by the grid's id. */
export function listAt(injector: Injector, { id, file }: Listed, sheetKey: string, row: number, column: number): CellList | undefined {
  if (file.workbook.sheets.every(({ lists }) => !lists)) return undefined;
  const sheets = findModel(injector, id)?.getSheets() ?? [];
  const sheet = sheets.findIndex((candidate) => candidate.getSheetId() === sheetKey);
  return findList(file, { sheet, row, column }, (at, ...place) => {
    const data = sheets[at]?.getCellRaw(...place);
    return data ? readValue(data, Boolean(data.f)) : null;
  });
}

/**
 * The options of the list at the cell when the file enforces them and the value is not among them; undefined when it may be typed. Like
 * Excel, case matters only for a list's own texts.
 */
export function findRefused(list: CellList | undefined, typed: EditContent): readonly string[] | undefined {
  if (!list?.rule.isEnforced || typed === null || typed === "") return undefined;
  if (typeof typed === "string" && typed.startsWith("=")) return undefined; // its result is not known yet
  const isLiteral = /^=?"/.test(list.rule.source);
  const key = (content: EditContent) => (typeof content === "string" && !isLiteral ? content.toLowerCase() : content);
  return list.options.some(({ content }) => key(content) === key(typed)) ? undefined : list.options.map(({ text }) => text);
}
