// Ranges and their areas as the object model shows them: content, formats, what is hidden, selection.
import type { Area } from "../../src/workbook/address";
import { MAX_COLUMNS, MAX_ROWS, cellKey, isCellError } from "../../src/workbook/workbook";
import { OfficeFault, UnknownToHost } from "./faults";
import { formatsNode } from "./format-objects";
import { overlaps } from "./host-rules";
import { addressOf, areaOf, type HostCell, type HostSheet, type MemoryWorkbook } from "./memory-workbook";
import { plain, type Node, type Plain, type Value } from "./nodes";
import { TEXT_FORMAT, toStored } from "./typing";

export function areasNode(host: MemoryWorkbook, sheet: HostSheet, areas: Area[]): Node {
  return {
    type: "RangeAreas",
    properties: { Address: () => areas.map((area) => `${sheet.name}!${addressOf([area])}`).join(",") },
    children: { ConditionalFormats: () => formatsNode(sheet, areas, host.behaviours.unreadableFormatsThrow) },
    methods: {
      Select: () => select(host, sheet, areas),
    },
  };
}

function select(host: MemoryWorkbook, sheet: HostSheet, areas: Area[]): Plain {
  refuseInBackground(host);
  if (host.activeSheetId !== sheet.id) throw new OfficeFault("InvalidSelection", "The current selection is invalid for this operation.");
  host.selection = areas;
  return plain();
}

export function rangeNode(host: MemoryWorkbook, sheet: HostSheet, area: Area): Node {
  // On demand: a whole sheet is asked for its conditional formats only.
  const rows = (): number[] => indexes(area.top, area.bottom);
  const columns = (): number[] => indexes(area.left, area.right);
  const isTooLarge = (area.bottom - area.top + 1) * (area.right - area.left + 1) > host.behaviours.nullAbove;
  const content = <T>(read: (cell: HostCell | undefined, key: number) => T): T[][] | null => (isTooLarge ? null : grid(read));
  const grid = <T>(read: (cell: HostCell | undefined, key: number) => T): T[][] => {
    const across = columns();
    return rows().map((row) => across.map((column) => read(sheet.cells.get(cellKey(row, column)), cellKey(row, column))));
  };
  const eachCell = (write: (key: number, value: Value) => void) => (values: Value) => {
    const across = columns();
    rows().forEach((row, i) => across.forEach((column, j) => write(cellKey(row, column), (values as Value[][])[i]?.[j])));
  };
  const type = eachCell((key, typed) => {
    if (sheet.protection && !sheet.unlocked.has(key)) throw new OfficeFault("AccessDenied");
    const cell = toStored(typed, sheet.numberFormats.get(key) === TEXT_FORMAT);
    if (cell) sheet.cells.set(key, cell);
    else sheet.cells.delete(key);
  });
  const typeAndTell = (values: Value): void => {
    type(values);
    host.recalculate(host);
    host.emit({ kind: "changed", sheetId: sheet.id, address: addressOf([area]), source: "Local" });
  };
  return {
    type: "Range",
    properties: {
      Address: () => `${sheet.name}!${addressOf([area])}`,
      RowIndex: () => area.top,
      ColumnIndex: () => area.left,
      RowCount: () => area.bottom - area.top + 1,
      ColumnCount: () => area.right - area.left + 1,
      Values: () => content(valueOf),
      Formulas: () => content((cell) => (typeof cell?.formula === "string" ? `=${cell.formula}` : valueOf(cell))),
      ValueTypes: () => content(typeOf),
      NumberFormat: () => content((_, key) => sheet.numberFormats.get(key) ?? "General"),
    },
    setters: {
      Formulas: typeAndTell,
      Values: typeAndTell,
      NumberFormat: eachCell((key, format) => {
        if (sheet.protection && !sheet.protection.options.allowFormatCells) throw new OfficeFault("AccessDenied");
        sheet.numberFormats.set(key, String(format));
      }),
    },
    children: {
      ConditionalFormats: () => formatsNode(sheet, [area], host.behaviours.unreadableFormatsThrow),
      Format: () => ({
        type: "RangeFormat",
        setters: {
          ColumnWidth: (width) => void sheet.page.push(`columns ${String(area.left)}–${String(area.right)}: ${String(width)}`),
          WrapText: (wraps) => void sheet.page.push(`row ${String(area.top)}: wrapped ${String(wraps)}`),
        },
        children: { Protection: () => lockNode(grid((_, key) => !sheet.unlocked.has(key)).flat()) },
        methods: { AutofitColumns: () => plain() },
      }),
    },
    methods: {
      Select: () => select(host, sheet, [area]),
      GetUsedRangeOrNullObject: ([valuesOnly]) => {
        if (valuesOnly !== true) throw new UnknownToHost("a used range with formats");
        const used = usedArea(sheet, area);
        return used && rangeNode(host, sheet, used);
      },
      GetMergedAreasOrNullObject: () => {
        const merged = sheet.merged?.filter((each) => overlaps([each], [area])) ?? [];
        return merged.length > 0 ? areasNode(host, sheet, merged) : null;
      },
      GetRowProperties: ([options]) =>
        only(
          options,
          "rowHidden",
          rows().map((row) => ({ rowIndex: row, rowHidden: sheet.hiddenRows.has(row) })),
        ),
      GetColumnProperties: ([options]) =>
        only(
          options,
          "columnHidden",
          columns().map((column) => ({ columnIndex: column, columnHidden: sheet.hiddenColumns.has(column) })),
        ),
      Clear: () => {
        if (sheet.protection) throw new OfficeFault("AccessDenied");
        for (const map of [sheet.cells, sheet.numberFormats, sheet.fills]) {
          for (const key of [...map.keys()]) if (isWithin(key, area)) map.delete(key);
        }
        sheet.formats = sheet.formats.filter((format) => !overlaps(format.areas, [area]));
        return plain();
      },
    },
  };
}

function lockNode(locked: boolean[]): Node {
  const mixed = locked.includes(true) && locked.includes(false);
  return { type: "FormatProtection", properties: { Locked: () => (mixed ? null : locked[0]) } };
}

function valueOf(cell: HostCell | undefined): Value {
  if (!cell || cell.value === null) return "";
  return isCellError(cell.value) ? cell.value.error : cell.value;
}

function typeOf(cell: HostCell | undefined): string {
  if (!cell || cell.value === null) return "Empty";
  if (isCellError(cell.value)) return "Error";
  return { number: "Double", boolean: "Boolean" }[typeof cell.value as string] ?? "String";
}

function only(options: Value, name: string, rows: readonly Record<string, Value>[]) {
  if (JSON.stringify(options) !== JSON.stringify({ [name]: true })) throw new UnknownToHost(`properties ${JSON.stringify(options)}`);
  return plain(rows);
}

export function usedArea(sheet: HostSheet, within: Area = wholeSheet()): Area | null {
  let area: Area | null = null;
  for (const [key, cell] of sheet.cells) {
    if ((cell.value === null && cell.formula === null) || !isWithin(key, within)) continue;
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    area = area
      ? {
          top: Math.min(area.top, row),
          left: Math.min(area.left, column),
          bottom: Math.max(area.bottom, row),
          right: Math.max(area.right, column),
        }
      : { top: row, left: column, bottom: row, right: column };
  }
  return area;
}

export function parse(address: Value): Area {
  try {
    return areaOf(String(address));
  } catch {
    throw new OfficeFault("InvalidArgument", `address ${String(address)}`);
  }
}

export function wholeSheet(): Area {
  return { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function isWithin(key: number, area: Area): boolean {
  const row = Math.floor(key / MAX_COLUMNS);
  const column = key % MAX_COLUMNS;
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** `select` and `activate` while another workbook has the focus (office-js #5319). */
export function refuseInBackground(host: MemoryWorkbook): void {
  if (!host.hasFocus && !host.behaviours.selectsUnfocused) throw new OfficeFault("InvalidSelection");
}
