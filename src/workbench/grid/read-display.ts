// Opens an .xlsx file for the grid: the workbook's contents and formatting, unpacked once.
import { openPackage, type WorkbookPackage } from "../../file/package";
import { findPartText } from "../../opc/parts";
import { readPackage, readWorkbookPart } from "../../file/read-xlsx";
import { readSheetDetail } from "../../file/sheet-detail";
import { readTables } from "../../file/read-tables";
import { readStyles } from "../../file/styles";
import type { Area } from "../../workbook/address";
import { HostError } from "../../workbook/ports";
import type { Table } from "../../workbook/tables";
import type { DisplaySource } from "./display";
import { readSheetLayout } from "./sheet-layout";
import { readReach } from "./reach";
import { readCellLooks } from "./styles";

export interface OpenedFile extends DisplaySource {
  readonly tables: readonly Table[];
  /** Number format in en-US notation, by number of the style in the file. */
  readonly numberFormats: readonly string[];
  /** Names of the report sheets that Budgettjek added in Excel. */
  readonly reportSheets: readonly string[];
}

/** The marker of a report sheet: a sheet property, as set by excel/report-sheet.ts. */
const REPORT_SHEET = /<(?:\w+:)?customPr\b[^>]*\bname="budgettjek-report"/;

/** Written by programs that leave calculation to whoever opens the file. */
const RECALCULATES = /<(?:\w+:)?calcPr\b[^>]*\bfullCalcOnLoad\s*=\s*["'](?:1|true)["']/;

/** Detects that a sheet may have formulas shared by several cells. */
const SHARED = /\bt\s*=\s*["'](?:array|dataTable)/;

/** Reads a file's contents and formatting. `tell` gets the progress from 0 to 1. Throws HostError `unreadable` with the reason. */
export function readDisplay(bytes: Uint8Array, tell?: (share: number) => void): OpenedFile {
  try {
    const file = openPackage(bytes);
    const { sheets } = readWorkbookPart(file);
    const parts = sheets.map(({ part }) => part);
    const sizeOf = (part: string) => file.zip.find(part)?.size ?? 0;
    // every sheet is read twice: contents, then formatting
    const whole = 2 * sheets.reduce((sum, { part }) => sum + sizeOf(part), 0);
    let read = 0;
    const readOne = (part: string) => tell?.((read += sizeOf(part)) / whole);
    const workbook = readPackage(file, readOne);
    const stylesXml = findRelatedText(file, "styles");
    const reportSheets: string[] = [];
    const arrays: (readonly Area[])[] = [];
    const workbookXml = findPartText(file.zip, file.workbookPart) ?? "";
    const looks = sheets.map(({ part, name }) => {
      const xml = findPartText(file.zip, part);
      if (xml !== undefined && REPORT_SHEET.test(xml)) reportSheets.push(name);
      arrays.push(xml !== undefined && SHARED.test(xml) ? readSheetDetail(xml).arrays : []);
      const found = xml === undefined ? undefined : readSheetLayout(xml);
      readOne(part);
      return found;
    });
    return {
      workbook,
      reach: readReach(workbook),
      reportSheets,
      tables: workbook.sheets.some(({ lists }) => lists) ? readTables(file.zip, parts) : [],
      arrays,
      recalculates: RECALCULATES.test(workbookXml),
      styles: readCellLooks(stylesXml, findRelatedText(file, "theme")),
      looks,
      numberFormats: readStyles(stylesXml).map((style) => style.numberFormat),
    };
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError("unreadable", String(error), "damaged");
  }
}

function findRelatedText({ zip, relations }: WorkbookPackage, type: string): string | undefined {
  const relation = relations.find((candidate) => candidate.type === type);
  return relation && findPartText(zip, relation.target);
}
