// What a zip is: an Excel workbook, another Office file, or something else, by the part it points to.
import { unpack, type Zip } from "./zip";

export type ZipKind = "workbook" | "xlsb" | "docx" | "pptx" | "ods" | "odt" | "numbers" | "zip" | "no-workbook";

/** OpenDocument files name their type in a part of its own, at most this many bytes. */
const LONGEST_TYPE = 200;

function findOpenDocument(zip: Zip): ZipKind | undefined {
  const entry = zip.find("mimetype");
  if (!entry || entry.size > LONGEST_TYPE) return undefined;
  const type = new TextDecoder().decode(unpack(zip, entry));
  if (!type.includes("opendocument")) return undefined;
  return type.includes("spreadsheet") ? "ods" : "odt";
}

/** `main`: the part named as the document by the package's relations. */
export function findZipKind(zip: Zip, main: string | undefined): ZipKind {
  if (main === undefined && !zip.find("xl/workbook.xml")) {
    const openDocument = findOpenDocument(zip);
    if (openDocument) return openDocument;
    if (zip.find("word/document.xml")) return "docx";
    if (zip.find("xl/workbook.bin")) return "xlsb";
    if (zip.entries.some(({ name }) => /^index\/.*\.iwa$|^index\.zip$/i.test(name))) return "numbers";
    return zip.entries.some(({ name }) => !name.endsWith("/")) && !zip.find("[Content_Types].xml") ? "zip" : "no-workbook";
  }
  const part = main ?? "xl/workbook.xml";
  if (/\.bin$/i.test(part)) return "xlsb";
  if (/(?:^|\/)word\/|(?:^|\/)document\d*\.xml$/i.test(part)) return "docx";
  if (/(?:^|\/)ppt\//i.test(part)) return "pptx";
  return /\.xml$/i.test(part) ? "workbook" : "no-workbook";
}
