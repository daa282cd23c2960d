// Opens a workbook file as far as its workbook part; names what the file is if it is not a workbook.
import { unreadable } from "../opc/limits";
import { findFileKind } from "../opc/file-kind";
import { readRelations, type Relation } from "../opc/parts";
import { readZip, type Unpacker, type Zip } from "../opc/zip";
import { findZipKind } from "../opc/zip-kind";

/** The file's zip with the workbook part found in it. */
export interface WorkbookPackage {
  readonly zip: Zip;
  readonly workbookPart: string;
  readonly relations: readonly Relation[];
}

/**
 * Opens the file as far as its workbook part.
 * @throws HostError `unreadable` with the reason.
 */
export function openPackage(file: Uint8Array, unpacker?: Unpacker): WorkbookPackage {
  // Node's Buffer is a Uint8Array whose slice() shares memory; a plain view copies, which the zip writer relies on.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const kind = findFileKind(bytes);
  if (kind !== "zip" && kind !== "unknown") throw unreadable(kind, `the file is ${kind}`);
  const zip = readZip(bytes, unpacker);
  const relations = readRelations(zip, "");
  const main = relations.find(({ type }) => type === "officeDocument")?.target;
  const zipKind = findZipKind(zip, main);
  if (zipKind !== "workbook") throw unreadable(zipKind, `the document is ${main ?? "none"}`);
  const workbookPart = main ?? "xl/workbook.xml";
  if (!zip.find(workbookPart)) throw unreadable("no-workbook", `${workbookPart} is not in the zip`);
  return { zip, workbookPart, relations: readRelations(zip, workbookPart) };
}
