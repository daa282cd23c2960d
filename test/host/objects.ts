// The part of Excel's object model that the add-in uses, over a workbook in memory. Anything else is unknown and fails loudly.
import type { Area } from "../../src/workbook/address";
import { MAX_COLUMNS, MAX_ROWS, cellKey, isCellError } from "../../src/workbook/workbook";
import { OfficeFault, UnknownToHost } from "./faults";
import { addressOf, areaOf, namespaceOf, type HostCell, type HostFormat, type HostSheet, type MemoryWorkbook } from "./memory-workbook";
import { plain, type Node, type Plain, type Value } from "./nodes";
import { TEXT_FORMAT, toStored } from "./typing";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** What a protection may allow. */
export const PROTECTION_OPTIONS: readonly string[] = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

export type EventKind = "changed" | "added" | "deleted";

/** How often a runtime has asked for each kind of event. */
export class Registrations {
  private readonly counts = new Map<EventKind, number>();

  add(kind: EventKind, count: 1 | -1): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  has(kind: EventKind): boolean {
    return (this.counts.get(kind) ?? 0) > 0;
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  clear(): void {
    this.counts.clear();
  }
}

export function workbookNode(host: MemoryWorkbook, registrations: Registrations): Node {
  return {
    type: "Workbook",
    properties: { ReadOnly: () => host.readOnly },
    children: {
      Worksheets: () => worksheetsNode(host, registrations),
      CustomXmlParts: () => partsNode(host, () => true),
      Protection: () => ({ type: "WorkbookProtection", properties: { Protected: () => host.structureProtected } }),
    },
  };
}

function worksheetsNode(host: MemoryWorkbook, registrations: Registrations): Node {
  const count = (kind: EventKind, by: 1 | -1) => () => {
    registrations.add(kind, by);
    return plain();
  };
  const find = (key: Value): Node | null => {
    const sheet = host.findSheet(String(key));
    return sheet ? worksheetNode(host, sheet) : null;
  };
  return {
    type: "WorksheetCollection",
    items: () => host.sheets.map((sheet) => worksheetNode(host, sheet)),
    indexer: (key) => find(key) ?? fail("ItemNotFound", "The requested resource doesn't exist."),
    methods: {
      GetItemOrNullObject: ([key]) => find(key),
      Add: ([name]) => {
        if (host.structureProtected) throw new OfficeFault("AccessDenied");
        if (host.findSheet(String(name))) throw new OfficeFault("ItemAlreadyExists");
        const sheet = host.addSheet(String(name));
        host.emit({ kind: "added", sheetId: sheet.id, address: "", source: "Local" });
        return worksheetNode(host, sheet);
      },
      _RegisterDataChangedEvent: count("changed", 1),
      _UnregisterDataChangedEvent: count("changed", -1),
      _RegisterAddedEvent: count("added", 1),
      _UnregisterAddedEvent: count("added", -1),
      _RegisterDeletedEvent: count("deleted", 1),
      _UnregisterDeletedEvent: count("deleted", -1),
    },
  };
}

function worksheetNode(host: MemoryWorkbook, sheet: HostSheet): Node {
  return {
    type: "Worksheet",
    properties: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Position: () => host.sheets.indexOf(sheet),
      Visibility: () => VISIBILITY[sheet.visibility],
    },
    children: {
      Protection: () => protectionNode(sheet),
      CustomProperties: () => customPropertiesNode(sheet),
    },
    methods: {
      Activate: () => {
        if (sheet.visibility !== "visible")
          throw new OfficeFault("InvalidOperation", "This operation is not permitted for the current object.");
        host.activeSheetId = sheet.id;
        return plain();
      },
      Delete: () => {
        if (host.structureProtected) throw new OfficeFault("AccessDenied");
        host.deleteSheet(sheet.id);
        host.emit({ kind: "deleted", sheetId: sheet.id, address: "", source: "Local" });
        return plain();
      },
      GetRange: ([address]) => rangeNode(host, sheet, address === undefined || address === null ? wholeSheet() : parse(address)),
      GetRangeByIndexes: (args) => {
        const [row, column, rows, columns] = args.map(Number);
        return rangeNode(host, sheet, { top: row!, left: column!, bottom: row! + rows! - 1, right: column! + columns! - 1 });
      },
      GetRanges: ([address]) => {
        if (String(address).length > 8192) throw new OfficeFault("InvalidArgument", "address is too long");
        return areasNode(host, sheet, String(address).split(",").map(parse));
      },
      GetUsedRange: ([valuesOnly]) => {
        if (valuesOnly !== true) throw new UnknownToHost("a used range with formats");
        return rangeNode(host, sheet, usedArea(sheet) ?? parse("A1"));
      },
    },
  };
}

function protectionNode(sheet: HostSheet): Node {
  return {
    type: "WorksheetProtection",
    properties: {
      Protected: () => sheet.protection !== null,
      IsPasswordProtected: () => sheet.protection?.password ?? false,
      Options: () => Object.fromEntries(PROTECTION_OPTIONS.map((name) => [name, sheet.protection?.options[name] ?? false])),
    },
    methods: {
      Unprotect: ([password]) => {
        if (sheet.protection?.password && !password) throw new OfficeFault("AccessDenied");
        sheet.protection = null;
        return plain();
      },
      Protect: ([options, password]) => {
        if (sheet.protection) throw new OfficeFault("InvalidOperation");
        sheet.protection = { password: Boolean(password), options: { ...(options as Record<string, boolean>) } };
        return plain();
      },
    },
  };
}

function customPropertiesNode(sheet: HostSheet): Node {
  const property = (key: string): Node => ({
    type: "WorksheetCustomProperty",
    properties: { Key: () => key, Value: () => sheet.customProperties.get(key) },
    methods: { Delete: () => plain(sheet.customProperties.delete(key)) },
  });
  return {
    type: "WorksheetCustomPropertyCollection",
    methods: {
      GetItemOrNullObject: ([key]) => (sheet.customProperties.has(String(key)) ? property(String(key)) : null),
      Add: ([key, value]) => {
        sheet.customProperties.set(String(key), String(value));
        return property(String(key));
      },
    },
  };
}

function partsNode(host: MemoryWorkbook, isListed: (xml: string) => boolean): Node {
  const listed = () => host.customParts.filter((part) => isListed(part.xml));
  const part = (id: string): Node => ({
    type: "CustomXmlPart",
    properties: { Id: () => id },
    methods: {
      GetXml: () => plain(host.customParts.find((item) => item.id === id)?.xml ?? fail("ItemNotFound")),
      SetXml: ([xml]) => {
        const found = host.customParts.find((item) => item.id === id) ?? fail("ItemNotFound");
        found.xml = String(xml);
        return plain();
      },
      Delete: () => {
        host.customParts = host.customParts.filter((item) => item.id !== id);
        return plain();
      },
    },
  });
  return {
    type: "CustomXmlPartCollection",
    items: () => listed().map(({ id }) => part(id)),
    indexer: (id) => part((listed().find((item) => item.id === id) ?? fail("ItemNotFound")).id),
    methods: {
      GetByNamespace: ([namespace]) => partsNode(host, (xml) => namespaceOf(xml) === namespace),
      Add: ([xml]) => part(host.addPart(String(xml)).id),
    },
  };
}

function areasNode(host: MemoryWorkbook, sheet: HostSheet, areas: Area[]): Node {
  return {
    type: "RangeAreas",
    children: { ConditionalFormats: () => formatsNode(sheet, areas) },
    methods: {
      Select: () => select(host, sheet, areas),
    },
  };
}

function select(host: MemoryWorkbook, sheet: HostSheet, areas: Area[]): Plain {
  if (host.activeSheetId !== sheet.id) throw new OfficeFault("InvalidSelection", "The current selection is invalid for this operation.");
  host.selection = areas;
  return plain();
}

function rangeNode(host: MemoryWorkbook, sheet: HostSheet, area: Area): Node {
  // On demand: a whole sheet is asked for its conditional formats only.
  const rows = (): number[] => indexes(area.top, area.bottom);
  const columns = (): number[] => indexes(area.left, area.right);
  const grid = <T>(read: (cell: HostCell | undefined, key: number) => T): T[][] =>
    rows().map((row) => columns().map((column) => read(sheet.cells.get(cellKey(row, column)), cellKey(row, column))));
  const eachCell = (write: (key: number, value: Value) => void) => (values: Value) => {
    rows().forEach((row, i) => columns().forEach((column, j) => write(cellKey(row, column), (values as Value[][])[i]?.[j])));
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
      Values: () => grid(valueOf),
      Formulas: () => grid((cell) => (typeof cell?.formula === "string" ? `=${cell.formula}` : valueOf(cell))),
      ValueTypes: () => grid(typeOf),
      NumberFormat: () => grid((_, key) => sheet.numberFormats.get(key) ?? "General"),
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
      ConditionalFormats: () => formatsNode(sheet, [area]),
      Format: () => ({
        type: "RangeFormat",
        children: { Protection: () => lockNode(grid((_, key) => !sheet.unlocked.has(key)).flat()) },
        methods: { AutofitColumns: () => plain() },
      }),
    },
    methods: {
      Select: () => select(host, sheet, [area]),
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

/** A collection of conditional formats as a range sees it. A format's id is its priority on the sheet, and shifts with it. */
function formatsNode(sheet: HostSheet, areas: Area[]): Node {
  const listed = () => sheet.formats.filter((format) => overlaps(format.areas, areas));
  return {
    type: "ConditionalFormatCollection",
    items: () => listed().map((format) => formatNode(sheet, format)),
    indexer: (id) => formatNode(sheet, sheet.formats[Number(id) - 1] ?? fail("ItemNotFound")),
    methods: {
      Add: ([type]) => {
        refuseFormatting(sheet);
        const format: HostFormat = { areas, type: String(type), formula: "", look: {} };
        sheet.formats.unshift(format);
        return formatNode(sheet, format);
      },
    },
  };
}

function formatNode(sheet: HostSheet, format: HostFormat): Node {
  const custom = (): Node => ({
    type: "CustomConditionalFormat",
    children: {
      Rule: () => ({
        type: "ConditionalFormatRule",
        properties: { Formula: () => format.formula },
        setters: { Formula: (formula) => (format.formula = String(formula)) },
      }),
      Format: () => lookNode(format, "", { Font: ["Bold", "Italic", "Underline", "Color"], Fill: ["Color"] }),
    },
  });
  return {
    type: "ConditionalFormat",
    properties: { Id: () => String(sheet.formats.indexOf(format) + 1), Type: () => format.type },
    children: {
      Custom: () =>
        format.type === "Custom" ? custom() : fail("InvalidOperation", "This operation is not permitted for the current object."),
      CustomOrNullObject: () => (format.type === "Custom" ? custom() : null),
    },
    methods: {
      Delete: () => {
        refuseFormatting(sheet);
        sheet.formats.splice(sheet.formats.indexOf(format), 1);
        return plain();
      },
    },
  };
}

function lookNode(format: HostFormat, prefix: string, parts: Record<string, string[]>): Node {
  const settable = (path: string, names: string[]): Node => ({
    type: `ConditionalRange${path.split(".")[0]}`,
    setters: Object.fromEntries(names.map((name) => [name, (value: Value) => (format.look[`${path}.${name}`] = value)])),
  });
  return {
    type: "ConditionalRangeFormat",
    children: {
      ...Object.fromEntries(Object.entries(parts).map(([name, names]) => [name, () => settable(prefix + name, names)])),
      Borders: () => ({
        type: "ConditionalRangeBorderCollection",
        indexer: (edge) => settable(`Borders.${String(edge)}`, ["Style", "Color"]),
      }),
    },
  };
}

function refuseFormatting(sheet: HostSheet): void {
  if (sheet.protection && !sheet.protection.options.allowFormatCells) throw new OfficeFault("AccessDenied");
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

function usedArea(sheet: HostSheet): Area | null {
  let area: Area | null = null;
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === null) continue;
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

function parse(address: Value): Area {
  try {
    return areaOf(String(address));
  } catch {
    throw new OfficeFault("InvalidArgument", `address ${String(address)}`);
  }
}

function wholeSheet(): Area {
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

function overlaps(some: readonly Area[], others: readonly Area[]): boolean {
  return some.some((a) => others.some((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right));
}

function fail(code: string, message?: string): never {
  throw new OfficeFault(code, message);
}
