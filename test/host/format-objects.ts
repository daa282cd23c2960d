// Conditional formats as the object model shows them.
import type { Area } from "../../src/workbook/address";
import { fail } from "./faults";
import { overlaps, refuseFormatting } from "./host-rules";
import type { HostFormat, HostSheet } from "./memory-workbook";
import { plain, type Node, type Value } from "./nodes";

/** A collection of conditional formats as a range sees it. A format's id is its priority on the sheet, and shifts with it. */
export function formatsNode(sheet: HostSheet, areas: Area[], throwsUnreadable: boolean): Node {
  const listed = () => sheet.formats.filter((format) => overlaps(format.areas, areas));
  return {
    type: "ConditionalFormatCollection",
    items: () =>
      (sheet.formatsUnlisted && throwsUnreadable ? fail("GeneralException") : listed()).map((format) =>
        formatNode(sheet, format, throwsUnreadable),
      ),
    indexer: (id) => formatNode(sheet, sheet.formats[Number(id) - 1] ?? fail("ItemNotFound"), throwsUnreadable),
    methods: {
      Add: ([type]) => {
        refuseFormatting(sheet);
        const format: HostFormat = { areas, type: String(type), formula: "", look: {} };
        sheet.formats.unshift(format);
        return formatNode(sheet, format, throwsUnreadable);
      },
    },
  };
}

function formatNode(sheet: HostSheet, format: HostFormat, throwsUnreadable: boolean): Node {
  const readable = <T>(value: T): T => (format.unreadable && throwsUnreadable ? fail("GeneralException") : value);
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
    properties: { Id: () => String(sheet.formats.indexOf(format) + 1), Type: () => readable(format.type) },
    children: {
      Custom: () =>
        format.type === "Custom" ? custom() : fail("InvalidOperation", "This operation is not permitted for the current object."),
      CustomOrNullObject: () => readable(format.type === "Custom" ? custom() : null),
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
