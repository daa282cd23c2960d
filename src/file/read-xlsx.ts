// An .xlsx or .xlsm file to a plain workbook: synchronous, pure, and only the parts that are needed.
import { HostError, STORED_PART_NAMESPACE } from "../workbook/ports";
import type { Sheet, Visibility, Workbook } from "../workbook/workbook";
import { DAYS_1900_TO_1904 } from "./dates";
import { MAX_ARRAY_CELLS, MAX_FILLED_CELLS, MAX_PART_BYTES, MAX_SIGNS, MAX_TAGS, unreadable } from "../opc/limits";
import { findPartScanner, findPartText, type Relation } from "../opc/parts";
import { openPackage } from "./package";
import type { WorkbookPackage } from "./package";
import { readSheet } from "./sheet";
import { readSharedStrings } from "./strings";
import { readStyles } from "./styles";
import { XmlScanner } from "../opc/xml";
import type { Unpacker } from "../opc/zip";

/** A sheet as the workbook part lists it. */
export interface SheetPart {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string;
}

export interface WorkbookPart {
  /** Worksheets in the order of the tabs; chart and dialog sheets hold no cells and are left out. */
  readonly sheets: readonly SheetPart[];
  /** What to add to a date's serial to have it in the count from 1900. */
  readonly dateShift: number;
}

/**
 * Reads a workbook file whole.
 * @param unpacker Node's own where there is one (node-unpacker.ts), else the portable one.
 * @throws HostError `unreadable`, with the reason.
 */
export function readXlsx(bytes: Uint8Array, unpacker?: Unpacker): Workbook {
  try {
    return readPackage(openPackage(bytes, unpacker));
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw unreadable("damaged", String(error));
  }
}

/** Reads a workbook from its opened file. `onSheet` is told after each sheet which part was read. */
export function readPackage(file: WorkbookPackage, onSheet?: (part: string) => void): Workbook {
  const { zip, relations } = file;
  const { sheets, dateShift } = readWorkbookPart(file);
  const budget = { left: MAX_TAGS };
  const strings = relations.find(({ type }) => type === "sharedStrings");
  const styles = relations.find(({ type }) => type === "styles");
  const context = {
    strings: readSharedStrings(strings && findPartScanner(zip, strings.target, budget)),
    styles: readStyles(styles && findPartText(zip, styles.target)),
    dateShift,
    filledLeft: MAX_FILLED_CELLS,
    arrayCellsLeft: MAX_ARRAY_CELLS,
    signsLeft: MAX_SIGNS,
  };
  return {
    sheets: sheets.map(({ name, visibility, part }): Sheet => {
      const scanner = findPartScanner(zip, part, budget);
      if (!scanner) throw unreadable("damaged", `${part} is not in the zip`);
      const sheet = readSheet(scanner, name, visibility, context);
      onSheet?.(part);
      return sheet;
    }),
    storedPart: findStored(file, relations)?.text ?? null,
  };
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: "hidden", veryHidden: "very-hidden" };

/** Reads workbook.xml: the sheets and how days are counted. */
export function readWorkbookPart({ zip, workbookPart, relations }: WorkbookPackage): WorkbookPart {
  const parts = new Map(relations.filter(({ type }) => type === "worksheet").map(({ id, target }) => [id, target]));
  const known = new Set(relations.map(({ id }) => id));
  const scanner = new XmlScanner(findPartText(zip, workbookPart) ?? "");
  if (!scanner.root("workbook")) throw unreadable("no-workbook", `${workbookPart} is no workbook`);
  const sheets: SheetPart[] = [];
  const taken = new Set<string>();
  let dateShift = 0;
  while (scanner.next()) {
    if (!scanner.opening) continue;
    if (scanner.name === "workbookPr" && scanner.flag("date1904")) dateShift = DAYS_1900_TO_1904;
    if (scanner.name === "extLst") scanner.skip();
    if (scanner.name !== "sheet") continue;
    const name = scanner.attribute("name") ?? "";
    const id = scanner.prefixedAttribute("id") ?? "";
    // A module sheet of an old macro has no part any more: Excel itself writes it so.
    if (id === "") continue;
    const part = parts.get(id);
    if (part !== undefined) {
      if (taken.has(part)) throw unreadable("damaged", `two sheets are ${part}`);
      taken.add(part);
      sheets.push({ name, visibility: VISIBILITY[scanner.attribute("state") ?? ""] ?? "visible", part });
    } else if (!known.has(id)) throw unreadable("damaged", `sheet ${name} points to nothing`);
  }
  return { sheets, dateShift };
}

/** Our own custom XML part: its name and its text without the XML declaration. */
export function findStored({ zip }: WorkbookPackage, relations: readonly Relation[]): { part: string; text: string } | undefined {
  const targets = new Set(relations.filter(({ type }) => type === "customXml").map(({ target }) => target));
  for (const target of targets) {
    // Another program's part may be as large as it likes; ours is a few kilobytes.
    if ((zip.find(target)?.size ?? 0) > MAX_PART_BYTES) continue;
    const text = findPartText(zip, target);
    if (text === undefined || !text.includes(STORED_PART_NAMESPACE)) continue;
    const scanner = new XmlScanner(text);
    if (!scanner.next()) continue;
    const tag = text.slice(scanner.start, scanner.end);
    if (tag.includes(`"${STORED_PART_NAMESPACE}"`) || tag.includes(`'${STORED_PART_NAMESPACE}'`)) {
      return { part: target, text: text.slice(scanner.start).trimEnd() };
    }
  }
  return undefined;
}
