// The parts of a workbook file and how they point to each other (Open Packaging Conventions).
import { MAX_PART_BYTES, unreadable } from "../opc/limits";
import { decodeBytes, decodePieces, XmlScanner } from "../opc/xml";
import type { TagBudget } from "../opc/xml";
import { DEFLATED, readZip, unpack, unpackPieces } from "../opc/zip";
import type { Unpacker, Zip } from "../opc/zip";

export interface Relation {
  readonly id: string;
  /** The last word of the type's address: the same in transitional and strict files. */
  readonly type: string;
  /** Name of the part pointed to, without a leading slash. */
  readonly target: string;
}

/** The file's zip with the workbook part found in it. */
export interface WorkbookPackage {
  readonly zip: Zip;
  readonly workbookPart: string;
  readonly relations: readonly Relation[];
}

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Opens the file as far as its workbook part.
 * @throws HostError `unreadable` with the reason.
 */
export function openPackage(file: Uint8Array, unpacker?: Unpacker): WorkbookPackage {
  // Node's Buffer is a Uint8Array whose slice() shares memory; a plain view copies, as the zip's writer counts on.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  if (OLE_HEADER.every((byte, i) => bytes[i] === byte)) refuseOle(bytes);
  const zip = readZip(bytes, unpacker);
  const root = readRelations(zip, "");
  const workbookPart = root.find((relation) => relation.type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (!zip.find(workbookPart)) throw unreadable("no-workbook", `${workbookPart} is not in the zip`);
  if (!/\.xml$/i.test(workbookPart)) throw unreadable("no-workbook", `the document is ${workbookPart}`);
  return { zip, workbookPart, relations: readRelations(zip, workbookPart) };
}

/** The text of a part, or undefined where the file has no such part. */
export function findPartText(zip: Zip, name: string): string | undefined {
  const entry = zip.find(name);
  if (!entry) return undefined;
  if (entry.size > MAX_PART_BYTES) throw unreadable("unpacked-too-large", `${name}: ${String(entry.size)} bytes`);
  return decodeBytes(unpack(zip, entry));
}

/** Parts up to this many bytes are unpacked whole, which is faster; larger ones in pieces. */
const WHOLE = 8_000_000;

/** Reads a part that may be large; undefined where the file has no such part. The scanners of one budget share its tags. */
export function findPartScanner(zip: Zip, name: string, budget: TagBudget): XmlScanner | undefined {
  const entry = zip.find(name);
  if (!entry) return undefined;
  const whole = entry.size <= WHOLE || entry.method !== DEFLATED;
  return whole
    ? new XmlScanner(decodeBytes(unpack(zip, entry)), undefined, budget)
    : new XmlScanner("", decodePieces(unpackPieces(zip, entry)), budget);
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is "". */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part points to inside the file, in the file's order. */
export function readRelations(zip: Zip, part: string): Relation[] {
  const text = findPartText(zip, relationsPart(part));
  if (text === undefined) return [];
  const relations: Relation[] = [];
  const scanner = new XmlScanner(text);
  while (scanner.next()) {
    if (!scanner.opening || scanner.name !== "Relationship" || scanner.attribute("TargetMode") === "External") continue;
    const type = scanner.attribute("Type") ?? "";
    relations.push({
      id: scanner.attribute("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: resolveTarget(part, scanner.attribute("Target") ?? ""),
    });
  }
  return relations;
}

/** A relation's target, relative to the part's folder or absolute, as a part name. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const steps = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Old Office files and encrypted new ones share a container; the names of its streams tell which it is ([MS-CFB] 2.6). */
function refuseOle(bytes: Uint8Array): never {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + (bytes[at + 65] ?? 0) * 256;
    if (length < 4 || length > 64 || length % 2 !== 0 || bytes[at + 1] !== 0) continue;
    let name = "";
    for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode((bytes[at + i] ?? 0) + (bytes[at + i + 1] ?? 0) * 256);
    names.add(name.toLowerCase());
  }
  if (names.has("encryptedpackage")) throw unreadable("password", "encrypted package");
  if (names.has("workbook") || names.has("book")) throw unreadable("old-xls", "binary workbook");
  throw unreadable("no-workbook", "an Office container without a workbook");
}
