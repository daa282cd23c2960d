// The part of Excel's object model that the add-in uses, over a workbook in memory. Anything else is unknown and fails loudly.
import type { Area } from "../../src/workbook/address";
import { fail, OfficeFault, UnknownToHost } from "./faults";
import { namespaceOf, type HostSheet, type MemoryWorkbook } from "./memory-workbook";
import { plain, type Node, type Plain, type Value } from "./nodes";
import { areasNode, parse, rangeNode, refuseInBackground, usedArea, wholeSheet } from "./range-objects";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;
/** What the add-in may set: it hides nothing for good. */
const SETTABLE = ["visible", "hidden"] as const;

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

export type EventKind = "changed" | "added" | "deleted" | "calculated" | "selection" | "row-hidden" | "name" | "activated";

/** The rich API's name of each kind's registration. */
const EVENT_NAMES: Readonly<Record<EventKind, string>> = {
  changed: "DataChangedEvent",
  added: "AddedEvent",
  deleted: "DeletedEvent",
  calculated: "CalculatedEvent",
  selection: "SelectionChangedEvent",
  "row-hidden": "RowHiddenChangedEvent",
  name: "EventNameChanged",
  activated: "ActivatedEvent",
};

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
      Application: () => ({
        type: "Application",
        properties: { CalculationMode: () => (host.calculation === "manual" ? "Manual" : "Automatic") },
      }),
      Worksheets: () => worksheetsNode(host, registrations),
      CustomXmlParts: () => {
        if (!host.isSaved && !host.behaviours.hasPartsUnsaved) throw new OfficeFault("GeneralException");
        return partsNode(host, () => true);
      },
      Functions: () => functionsNode(host),
      Protection: () => ({ type: "WorkbookProtection", properties: { Protected: () => host.structureProtected } }),
    },
  };
}

function functionsNode(host: MemoryWorkbook): Node {
  return {
    type: "Functions",
    methods: {
      Date: (args) => {
        const [year, month, day] = args.map(Number);
        const from1900 = Math.round((Date.UTC(year!, month! - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
        return { type: "FunctionResult", properties: { Value: () => from1900 - (host.countsFrom1904 ? 1462 : 0) } };
      },
    },
  };
}

function worksheetsNode(host: MemoryWorkbook, registrations: Registrations): Node {
  const count = (kind: EventKind, by: 1 | -1) => () => {
    registrations.add(kind, by);
    host.loseUndo("listener");
    return plain();
  };
  const events = (Object.keys(EVENT_NAMES) as EventKind[]).flatMap((kind) => [
    [`_Register${EVENT_NAMES[kind]}`, count(kind, 1)],
    [`_Unregister${EVENT_NAMES[kind]}`, count(kind, -1)],
  ]);
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
        host.loseUndo("sheet");
        host.emit({ kind: "added", sheetId: sheet.id, address: "", source: "Local" });
        return worksheetNode(host, sheet);
      },
      ...(Object.fromEntries(events) as Record<string, () => Plain>),
    },
  };
}

function worksheetNode(host: MemoryWorkbook, sheet: HostSheet): Node {
  const cellsOf = (area: Area): Node => {
    if (sheet.kind === "chart" && host.behaviours.listsChartSheets) throw new OfficeFault("UnsupportedSheet");
    return rangeNode(host, sheet, area);
  };
  return {
    type: "Worksheet",
    properties: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Position: () => host.sheets.indexOf(sheet),
      Visibility: () => VISIBILITY[sheet.visibility],
    },
    setters: {
      Visibility: (shown) => {
        if (host.structureProtected) throw new OfficeFault("AccessDenied");
        const found = SETTABLE.find((visibility) => VISIBILITY[visibility] === shown);
        if (found === undefined) throw new UnknownToHost(`visibility ${String(shown)}`);
        sheet.visibility = found;
      },
    },
    children: {
      Protection: () => protectionNode(host, sheet),
      CustomProperties: () => customPropertiesNode(sheet),
      PageLayout: () => pageLayoutNode(sheet),
    },
    methods: {
      Activate: () => {
        refuseInBackground(host);
        if (sheet.visibility !== "visible")
          throw new OfficeFault("InvalidOperation", "This operation is not permitted for the current object.");
        host.activeSheetId = sheet.id;
        return plain();
      },
      Delete: () => {
        if (host.structureProtected) throw new OfficeFault("AccessDenied");
        if (sheet.visibility === "very-hidden" && !host.behaviours.deletesVeryHidden) throw new OfficeFault("GeneralException");
        host.deleteSheet(sheet.id);
        host.loseUndo("sheet");
        host.emit({ kind: "deleted", sheetId: sheet.id, address: "", source: "Local" });
        return plain();
      },
      GetRange: ([address]) => cellsOf(address === undefined || address === null ? wholeSheet() : parse(address)),
      GetRangeByIndexes: (args) => {
        const [row, column, rows, columns] = args.map(Number);
        return cellsOf({ top: row!, left: column!, bottom: row! + rows! - 1, right: column! + columns! - 1 });
      },
      GetRanges: ([address]) => {
        if (String(address).length > 8192) throw new OfficeFault("InvalidArgument", "address is too long");
        if (sheet.kind === "chart") throw new OfficeFault("UnsupportedSheet");
        return areasNode(host, sheet, String(address).split(",").map(parse));
      },
      GetUsedRange: ([valuesOnly]) => {
        if (valuesOnly !== true) throw new UnknownToHost("a used range with formats");
        return cellsOf(usedArea(sheet) ?? parse("A1"));
      },
    },
  };
}

function protectionNode(host: MemoryWorkbook, sheet: HostSheet): Node {
  return {
    type: "WorksheetProtection",
    properties: {
      Protected: () => sheet.protection !== null,
      IsPasswordProtected: () => sheet.protection?.password ?? false,
      Options: () => {
        const absent = host.behaviours.optionsHoldNull ? null : false;
        return Object.fromEntries(PROTECTION_OPTIONS.map((name) => [name, sheet.protection?.options[name] ?? absent]));
      },
    },
    methods: {
      Unprotect: ([password]) => {
        if (sheet.protection?.password && !password) throw new OfficeFault(host.passwordRefusal);
        if (!sheet.protection && host.behaviours.protectsOnce) throw new OfficeFault("AccessDenied");
        sheet.protection = null;
        host.loseUndo("protection");
        return plain();
      },
      Protect: ([options, password]) => {
        if (sheet.protection) throw new OfficeFault(host.behaviours.protectsOnce ? "AccessDenied" : "InvalidOperation");
        if (Object.values(options ?? {}).includes(null)) throw new OfficeFault("GeneralException");
        sheet.protection = { password: Boolean(password), options: { ...(options as Record<string, boolean>) } };
        host.loseUndo("protection");
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
        host.loseUndo("custom-part");
        return plain();
      },
      Delete: () => {
        host.customParts = host.customParts.filter((item) => item.id !== id);
        host.loseUndo("custom-part");
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
      Add: ([xml]) => {
        host.loseUndo("custom-part");
        return part(host.addPart(String(xml)).id);
      },
    },
  };
}

/** How a sheet is printed; only what is set is kept. */
function pageLayoutNode({ page }: HostSheet): Node {
  const keep = (name: string) => (value: unknown) => void page.push(`${name}: ${JSON.stringify(value)}`);
  return {
    type: "PageLayout",
    setters: { Orientation: keep("orientation"), PaperSize: keep("paper"), Zoom: keep("zoom") },
    children: {
      HeadersFooters: () => ({
        type: "HeaderFooterGroup",
        children: { DefaultForAllPages: () => ({ type: "HeaderFooter", setters: { RightFooter: keep("footer") } }) },
      }),
    },
    methods: {
      SetPrintArea: ([area]) => {
        page.push(`print area: ${String(area)}`);
        return plain();
      },
    },
  };
}
