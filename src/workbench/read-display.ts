// Opens an .xlsx file for the grid: the workbook's contents and its looks, from one unpacking.
import { findPartText, openPackage, type WorkbookPackage } from "../file/package";
import { readPackage, readWorkbookPart } from "../file/read-xlsx";
import { readStyles } from "../file/styles";
import { HostError } from "../workbook/ports";
import type { DisplaySource } from "./display";
import { readSheetLooks } from "./looks";
import { readCellLooks } from "./styles";

export interface OpenedFile extends DisplaySource {
  /** The number format in en-US notation of each look, by its number in the file. */
  readonly numberFormats: readonly string[];
}

/** Reads a file's contents and looks. Throws HostError `unreadable` with the reason. */
export function readDisplay(bytes: Uint8Array): OpenedFile {
  try {
    const file = openPackage(bytes);
    const workbook = readPackage(file);
    const stylesXml = findRelatedText(file, "styles");
    const looks = readWorkbookPart(file).sheets.map(({ part }) => {
      const xml = findPartText(file.zip, part);
      return xml === undefined ? undefined : readSheetLooks(xml);
    });
    return {
      workbook,
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
