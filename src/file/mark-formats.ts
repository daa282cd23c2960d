// Our marks in a file: conditional formats recognised by the text in their formula; finds, removes and inserts them.
import { markFormula, parseMarkFormula } from "../workbook/marks";
import type { Mark, MarkSeverity } from "../workbook/ports";
import { unreadable } from "../opc/limits";
import { applyPatches, type Patch } from "./patch";
import { encodeXml } from "../opc/xml-text";
import { XmlScanner } from "../opc/xml";

/** A conditional format of ours as listed in the sheet. */
interface FoundMark {
  readonly severity: MarkSeverity;
  /** A1 addresses. */
  readonly addresses: readonly string[];
}

/** Finds our marks in a sheet's XML, in its order. */
export function findMarks(xml: string): FoundMark[] {
  return scanMarks(xml).marks;
}

/** A sheet's XML without our marks; the same text if there are none. */
export function removeMarks(xml: string): string {
  return applyPatches(xml, scanMarks(xml).patches);
}

function scanMarks(xml: string): { marks: FoundMark[]; patches: Patch[] } {
  const marks: FoundMark[] = [];
  const patches: Patch[] = [];
  if (!xml.includes("conditionalFormatting")) return { marks, patches };
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.opens("sheetData") || scanner.opens("extLst")) scanner.skip();
    if (!scanner.opens("conditionalFormatting") || scanner.empty) continue;
    const { start, depth } = scanner;
    const addresses = (scanner.attribute("sqref") ?? "").split(/\s+/).filter((address) => address !== "");
    const ours: Patch[] = [];
    let others = 0;
    while (scanner.next() && scanner.depth >= depth) {
      if (!scanner.opens("cfRule")) continue;
      const ruleStart = scanner.start;
      const severity = readMark(scanner);
      if (severity === undefined) {
        others++;
      } else {
        marks.push({ severity, addresses });
        ours.push({ start: ruleStart, end: scanner.end, text: "" });
      }
    }
    if (others > 0) patches.push(...ours);
    else if (ours.length > 0) patches.push({ start, end: scanner.end, text: "" });
  }
  return { marks, patches };
}

/** From the opening tag of a rule to its end; the severity if it is ours. */
function readMark(scanner: XmlScanner): MarkSeverity | undefined {
  if (scanner.empty) return undefined;
  const { depth } = scanner;
  let severity: MarkSeverity | undefined;
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.opening && scanner.name === "formula") severity = parseMarkFormula(scanner.text())?.severity ?? severity;
  }
  return severity;
}

/** The elements before conditional formats in a sheet (ECMA-376, CT_Worksheet); insert after the last of them. */
const BEFORE_FORMATS = new Set(
  [
    "sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState",
    "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting",
  ].flatMap((names) => names.split(" ")),
);

/** Inserts marks into a sheet's XML. `looks` gives each severity's index among the differential formats. */
export function addMarks(xml: string, marks: readonly Mark[], looks: Readonly<Record<MarkSeverity, number>>): string {
  const scanner = new XmlScanner(xml);
  let at = -1;
  let prefix = "";
  let priority = 0;
  while (scanner.next()) {
    const { name, opening } = scanner;
    if (opening && name === "cfRule") priority = Math.max(priority, Number(scanner.attribute("priority") ?? 0));
    if (opening && name === "sheetData") prefix = scanner.prefix;
    if (scanner.closesChild && BEFORE_FORMATS.has(name)) at = scanner.end;
  }
  if (at < 0) throw unreadable("damaged", "a sheet without sheetData");
  let text = "";
  for (const { addresses, severity } of marks) {
    if (addresses.length === 0) continue;
    const formula = encodeXml(markFormula(severity).replace(/^=/, ""));
    text +=
      `<${prefix}conditionalFormatting sqref="${encodeXml(addresses.join(" "))}">` +
      `<${prefix}cfRule type="expression" dxfId="${String(looks[severity])}" priority="${String(++priority)}">` +
      `<${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`;
  }
  return applyPatches(xml, [{ start: at, end: at, text }]);
}

/** The elements before the differential formats in the styles (ECMA-376, CT_Stylesheet). */
const BEFORE_LOOKS = new Set("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles".split(" "));

/** Bold red with a frame for errors, underlined italics for warnings, a dotted frame for companions: distinct without colour, as in Excel. */
function lookElements(p: string): string {
  const edges = (style: string, colour: string): string =>
    ["left", "right", "top", "bottom"].map((edge) => `<${p}${edge} style="${style}"><${p}color rgb="${colour}"/></${p}${edge}>`).join("");
  const fill = (colour: string): string =>
    `<${p}fill><${p}patternFill patternType="solid"><${p}bgColor rgb="${colour}"/></${p}patternFill></${p}fill>`;
  return (
    `<${p}dxf><${p}font><${p}b/><${p}color rgb="FF8A0E12"/></${p}font>${fill("FFFBD9D7")}<${p}border>${edges("thin", "FFB3261E")}</${p}border></${p}dxf>` +
    `<${p}dxf><${p}font><${p}i/><${p}u/><${p}color rgb="FF5C4400"/></${p}font>${fill("FFFFF1C2")}</${p}dxf>` +
    `<${p}dxf><${p}border>${edges("dotted", "FF605E5C")}</${p}border></${p}dxf>`
  );
}

/** Adds the styles of marks; returns the new text and their indices. */
export function addLooks(xml: string): { xml: string; looks: Readonly<Record<MarkSeverity, number>> } {
  const scanner = new XmlScanner(xml);
  let behind = -1;
  let rootPrefix = "";
  let list: { closing: number; empty: boolean; openingEnd: number; count: { start: number; end: number } | undefined } | undefined;
  let known = 0;
  while (scanner.next()) {
    if (scanner.opens("extLst")) scanner.skip();
    const { name, opening } = scanner;
    if (name === "styleSheet" && opening) rootPrefix = scanner.prefix;
    if (name === "dxf" && opening && list) known++;
    if (name === "dxfs" && opening) {
      list = { closing: scanner.end, empty: scanner.empty, openingEnd: scanner.end, count: scanner.attributePlace("count") };
    } else if (name === "dxfs" && list) {
      list.closing = scanner.start;
    } else if (scanner.closesChild && BEFORE_LOOKS.has(name)) {
      behind = scanner.end;
    }
  }
  const elements = lookElements(rootPrefix);
  const looks = { error: known, warning: known + 1, companion: known + 2 };
  if (!list) {
    const text = `<${rootPrefix}dxfs count="3">${elements}</${rootPrefix}dxfs>`;
    return { looks, xml: applyPatches(xml, [{ start: behind, end: behind, text }]) };
  }
  const patches: Patch[] = list.empty
    ? [{ start: list.openingEnd - 2, end: list.openingEnd, text: `>${elements}</${rootPrefix}dxfs>` }]
    : [{ start: list.closing, end: list.closing, text: elements }];
  if (list.count) patches.push({ ...list.count, text: String(known + 3) });
  return { looks, xml: applyPatches(xml, patches) };
}
