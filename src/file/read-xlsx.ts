// An .xlsx or .xlsm file to a plain workbook: synchronous, pure, reading only the parts that are needed.
import { STORED_PART_NAMESPACE } from "../workbook/ports";
import type { DefinedName, Sheet, Visibility, Workbook } from "../workbook/workbook";
import { DAYS_1900_TO_1904 } from "../workbook/day-count";
import { MAX_ARRAY_CELLS, MAX_FILLED_CELLS, MAX_PART_BYTES, MAX_CHARACTERS, MAX_TAGS, orDamaged, unreadable } from "../opc/limits";
import { findPartScanner, findPartText, readRelations } from "../opc/parts";
import { openPackage, type WorkbookPackage } from "./package";
import { readDefinedName } from "./list-rules";
import { readRichValues } from "./rich-values";
import { readSheet } from "./sheet";
import { readSharedStrings } from "./strings";
import { readStyles } from "./styles";
import { XmlScanner } from "../opc/xml";
import type { Unpacker, Zip } from "../opc/zip";

/** A sheet as listed in the workbook part. */
interface SheetPart {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string;
}

export interface WorkbookPart {
  /** Worksheets in tab order; chart and dialog sheets have no cells and are left out. */
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  /** What to add to a date's serial to convert it to the count from 1900. */
  readonly dateShift: number;
}

/**
 * Reads a workbook file whole.
 * @param unpacker Node's own if there is one (node-unpacker.ts), else the portable one.
 * @throws HostError `unreadable`, with the reason.
 */
export function readXlsx(bytes: Uint8Array, unpacker?: Unpacker): Workbook {
  return orDamaged(() => readPackage(openPackage(bytes, unpacker)));
}

/** Reads a workbook from its opened file. `onSheet` is called after each sheet with the part it was read from. */
export function readPackage(file: WorkbookPackage, onSheet?: (part: string) => void): Workbook {
  const { zip, relations } = file;
  const { sheets: listed, names, dateShift } = readWorkbookPart(file);
  const budget = { left: MAX_TAGS };
  const strings = relations.find(({ type }) => type === "sharedStrings");
  const styles = relations.find(({ type }) => type === "styles");
  const context = {
    strings: readSharedStrings(strings && findPartScanner(zip, strings.target, budget)),
    styles: readStyles(styles && findPartText(zip, styles.target)),
    richValues: readRichValues(file),
    dateShift,
    filledLeft: MAX_FILLED_CELLS,
    arrayCellsLeft: MAX_ARRAY_CELLS,
    charactersLeft: MAX_CHARACTERS,
  };
  const sheets = listed.map(({ name, visibility, part }): Sheet => {
    const scanner = findPartScanner(zip, part, budget);
    if (!scanner) throw unreadable("damaged", `${part} is not in the zip`);
    const sheet = readSheet(scanner, name, visibility, context);
    onSheet?.(part);
    return sheet;
  });
  return {
    sheets,
    ...(names.length > 0 && sheets.some(needsNames) ? { names } : {}),
    ...toStored(findStored(file)),
  };
}

/** Whether a sheet has drop-down lists, or formulas whose results are not stored: names may tell what they give. */
function needsNames({ lists, cells }: Sheet): boolean {
  if (lists) return true;
  for (const { value, formula } of cells.values()) if (value === null && formula !== null) return true;
  return false;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { hidden: "hidden", veryHidden: "very-hidden" };

/** Reads workbook.xml: the sheets and how days are counted. */
export function readWorkbookPart({ zip, workbookPart, relations }: WorkbookPackage): WorkbookPart {
  const parts = new Map(relations.filter(({ type }) => type === "worksheet").map(({ id, target }) => [id, target]));
  const known = new Set(relations.map(({ id }) => id));
  const scanner = new XmlScanner(findPartText(zip, workbookPart) ?? "");
  if (!scanner.root("workbook")) throw unreadable("no-workbook", `${workbookPart} is not a workbook`);
  const sheets: SheetPart[] = [];
  const taken = new Set<string>();
  const names: DefinedName[] = [];
  let dateShift = 0;
  while (scanner.next()) {
    if (!scanner.opening) continue;
    if (scanner.name === "workbookPr" && scanner.flag("date1904")) dateShift = DAYS_1900_TO_1904;
    if (scanner.name === "extLst") scanner.skip();
    if (scanner.name === "definedName") names.push(readDefinedName(scanner));
    if (scanner.name !== "sheet") continue;
    const name = scanner.attribute("name") ?? "";
    const id = scanner.prefixedAttribute("id") ?? "";
    // A module sheet of an old macro no longer has a part: Excel itself writes it this way.
    if (id === "") continue;
    const part = parts.get(id);
    if (part !== undefined) {
      if (taken.has(part)) throw unreadable("damaged", `two sheets are ${part}`);
      taken.add(part);
      sheets.push({ name, visibility: VISIBILITY[scanner.attribute("state") ?? ""] ?? "visible", part });
    } else if (!known.has(id)) throw unreadable("damaged", `sheet ${name} points to nothing`);
  }
  return { sheets, names, dateShift };
}

/** Our parts in a file. */
interface FoundStored {
  /** Each part's name and its text without the XML declaration; an empty text if it cannot be read. */
  readonly parts: readonly { readonly part: string; readonly text: string }[];
  /** Names of the properties of a part of ours that is gone. */
  readonly remains: readonly string[];
}

function toStored({ parts, remains }: FoundStored): Pick<Workbook, "storedPart" | "moreStoredParts" | "isStoredPartLost"> {
  const [first, ...more] = parts.map(({ text }) => text);
  return {
    storedPart: first ?? null,
    ...(more.length > 0 ? { moreStoredParts: more } : {}),
    ...(first === undefined && remains.length > 0 ? { isStoredPartLost: true } : {}),
  };
}

const CUSTOM_ITEM = /^customXml\/[^/]+$/i;

/**
 * Our own custom XML parts: first those the workbook points to, then those whose relation another program has dropped.
 * Never throws: a broken part is reported as such, and the budget is still read.
 */
export function findStored({ zip, relations }: WorkbookPackage): FoundStored {
  const related = relations.filter(({ type }) => type === "customXml").map(({ target }) => target.toLowerCase());
  const names = zip.entries.map(({ name }) => name).filter((name) => related.includes(name.toLowerCase()) || CUSTOM_ITEM.test(name));
  const order = (name: string): number => (related.indexOf(name.toLowerCase()) + related.length + 1) % (related.length + 1);
  const parts: { part: string; text: string }[] = [];
  const remains: string[] = [];
  for (const name of [...new Set(names)].sort((one, other) => order(one) - order(other))) {
    const found = readStoredPart(zip, name);
    if (found === undefined) continue;
    if (found.isProperties) remains.push(name);
    else parts.push({ part: name, text: found.text });
  }
  return { parts, remains };
}

/** A part of ours or its properties, which name our namespace as their schema; undefined for another program's part. */
function readStoredPart(zip: Zip, name: string): { text: string; isProperties: boolean } | undefined {
  const broken = { text: "", isProperties: false };
  let text: string;
  try {
    const entry = zip.find(name);
    // Ours is a few kilobytes; for a much larger one the beginning shows whose it is.
    if ((entry?.size ?? 0) > MAX_PART_BYTES) return undefined;
    text = findPartText(zip, name) ?? "";
  } catch {
    // What cannot be unpacked is ours if its bytes were stored uncompressed and say so.
    return namesUs(zip, name) ? broken : undefined;
  }
  if (!text.includes(STORED_PART_NAMESPACE)) return undefined;
  try {
    const scanner = new XmlScanner(text);
    if (!scanner.next()) return broken;
    const tag = text.slice(scanner.start, scanner.end);
    if (scanner.name === "datastoreItem") return { text: "", isProperties: true };
    const isOurs = tag.includes(`"${STORED_PART_NAMESPACE}"`) || tag.includes(`'${STORED_PART_NAMESPACE}'`);
    return isOurs ? { text: text.slice(scanner.start).trimEnd(), isProperties: false } : undefined;
  } catch {
    return broken;
  }
}

/** Whether the properties beside a part name our namespace, so that the part was ours. */
function namesUs(zip: Zip, name: string): boolean {
  try {
    return readRelations(zip, name).some(({ target }) => findPartText(zip, target)?.includes(STORED_PART_NAMESPACE));
  } catch {
    return false;
  }
}
