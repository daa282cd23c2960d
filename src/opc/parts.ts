// The parts of a workbook or a document and how they point to each other (Open Packaging Conventions).
import { MAX_PART_BYTES, unreadable } from "./limits";
import { decodeBytes, decodePieces } from "./xml-text";
import { XmlScanner, type TagBudget } from "./xml";
import { DEFLATED, unpack, unpackPieces, type Zip } from "./zip";

export interface Relation {
  readonly id: string;
  /** The last word of the type's URI: the same in transitional and strict files. */
  readonly type: string;
  /** Name of the part pointed to, without a leading slash. */
  readonly target: string;
}

/** The text of a part, or undefined if the file has no such part. */
export function findPartText(zip: Zip, name: string): string | undefined {
  const entry = zip.find(name);
  if (!entry) return undefined;
  if (entry.size > MAX_PART_BYTES) throw unreadable("part-too-large", `${name}: ${String(entry.size)} bytes`);
  return decodeBytes(unpack(zip, entry));
}

/** Parts up to this many bytes are unpacked whole, which is faster; larger ones in pieces. */
const WHOLE = 8_000_000;

/** Reads a part that may be large; undefined if the file has no such part. The scanners of one budget share its tags. */
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

/** What a part points to inside the file, in file order. */
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
