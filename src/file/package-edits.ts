// Changes to the parts of a workbook file around its sheets: our stored part, the calculation chain, the flag to recalculate.
import { unreadable } from "../opc/limits";
import { readRelations, relationsPart, resolveTarget } from "../opc/parts";
import type { WorkbookPackage } from "./package";
import { applyPatches, type Patch } from "./patch";
import { findStored } from "./read-xlsx";
import { writeZip } from "./write-zip";
import { decodeBytes, encodeBytes, encodeXml } from "../opc/xml-text";
import { XmlScanner } from "../opc/xml";
import { unpack } from "../opc/zip";

const CONTENT_TYPES = "[Content_Types].xml";

/** The elements before the calculation settings in a workbook (ECMA-376, CT_Workbook); insert after the last of them. */
const BEFORE_CALCULATION = new Set(["sheets", "functionGroups", "externalReferences", "definedNames"]);

/** Collects changed parts and writes the file with them. Names are those of the zip. */
export class PackageEdits {
  private readonly changes = new Map<string, Uint8Array | null>();

  constructor(private readonly file: WorkbookPackage) {}

  /** Text of a part as changed so far. */
  text(name: string): string {
    const { zip } = this.file;
    const entry = zip.find(name);
    const changed = this.changes.get(entry?.name ?? name);
    if (changed) return decodeBytes(changed);
    if (!entry || changed === null) throw unreadable("damaged", `${name} is not in the zip`);
    return decodeBytes(unpack(zip, entry));
  }

  /** Changes a part's text, or adds the part; an unchanged text leaves the part as it is packed. */
  setText(name: string, text: string): void {
    const { zip } = this.file;
    const entry = zip.find(name);
    if (!entry) {
      this.changes.set(name, encodeBytes(text));
    } else if (this.changes.get(entry.name) === null || this.text(name) !== text) {
      this.changes.set(entry.name, encodeBytes(text, unpack(zip, entry)));
    }
  }

  save(): Uint8Array {
    return writeZip(this.file.zip, this.changes);
  }

  /** Asks Excel to recalculate everything when it opens the file. */
  recalculateOnLoad(): void {
    const { workbookPart } = this.file;
    const xml = this.text(workbookPart);
    const scanner = new XmlScanner(xml);
    let behind = -1;
    let prefix = "";
    while (scanner.next()) {
      if (scanner.opens("extLst")) scanner.skip();
      if (scanner.opens("workbook")) prefix = scanner.prefix;
      if (scanner.opens("calcPr")) {
        const flag = scanner.attributePlace("fullCalcOnLoad");
        const nameEnd = scanner.start + 1 + scanner.prefix.length + "calcPr".length;
        this.setText(
          workbookPart,
          applyPatches(xml, [flag ? { ...flag, text: "1" } : { start: nameEnd, end: nameEnd, text: ' fullCalcOnLoad="1"' }]),
        );
        return;
      }
      if (scanner.closesChild && BEFORE_CALCULATION.has(scanner.name)) behind = scanner.end;
    }
    this.setText(workbookPart, applyPatches(xml, [{ start: behind, end: behind, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]));
  }

  /** Removes the calculation chain: it is wrong once a formula is added or removed, and Excel rebuilds it. */
  dropCalculationChain(): void {
    const chain = this.file.relations.find(({ type }) => type === "calcChain");
    if (chain) this.removeRelated(chain.target);
  }

  /** Stores our custom XML part in place of all existing ones, or removes them all (null) with what Excel added beside them. */
  store(part: string | null): void {
    const { parts, remains } = findStored(this.file);
    const isRelated = (name: string): boolean => this.file.relations.some(({ target }) => target.toLowerCase() === name.toLowerCase());
    // One that cannot be read is not overwritten: it is removed, and a new one added.
    const kept = part === null ? undefined : parts.find((found) => found.text !== "" && isRelated(found.part));
    for (const found of parts) if (found !== kept) this.removeRelated(found.part);
    if (part === null || parts.length > 0) for (const name of remains) if (!kept || !this.isBeside(kept.part, name)) this.removePart(name);
    if (part === null) return;
    if (!kept) this.addStored(part);
    else if (kept.text !== part) this.setText(kept.part, part);
  }

  /** Whether a part's own relations point to another. */
  private isBeside(part: string, name: string): boolean {
    return relatedTo(this.file, part).some((target) => target.toLowerCase() === name.toLowerCase());
  }

  private addStored(part: string): void {
    const { zip, workbookPart } = this.file;
    let number = 1;
    while (zip.find(`customXml/item${String(number)}.xml`)) number++;
    const name = `customXml/item${String(number)}.xml`;
    this.setText(name, part);
    this.relate(name);
    if (
      !/\bExtension="xml"[^>]*ContentType="application\/xml"|ContentType="application\/xml"[^>]*Extension="xml"/i.test(
        this.text(CONTENT_TYPES),
      )
    ) {
      this.addBeforeEnd(CONTENT_TYPES, "Types", (prefix) => `<${prefix}Override PartName="/${name}" ContentType="application/xml"/>`);
    }
    if (!zip.find(relationsPart(workbookPart))) throw unreadable("damaged", "a workbook without relations");
  }

  /** Makes the workbook point to the part. */
  private relate(name: string): void {
    const part = relationsPart(this.file.workbookPart);
    const ids = new Set<string>();
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const scanner = new XmlScanner(this.text(part));
    while (scanner.next()) {
      if (!scanner.opens("Relationship")) continue;
      ids.add(scanner.attribute("Id") ?? "");
      // A strict file has its types under another URI.
      const type = scanner.attribute("Type") ?? "";
      if (type.endsWith("/worksheet")) types = type.slice(0, type.lastIndexOf("/"));
    }
    let number = ids.size + 1;
    while (ids.has(`rId${String(number)}`)) number++;
    this.addBeforeEnd(
      part,
      "Relationships",
      (prefix) => `<${prefix}Relationship Id="rId${String(number)}" Type="${types}/customXml" Target="/${encodeXml(name)}"/>`,
    );
  }

  private addBeforeEnd(part: string, root: string, element: (prefix: string) => string): void {
    const xml = this.text(part);
    const scanner = new XmlScanner(xml);
    let prefix = "";
    while (scanner.next()) {
      if (scanner.opens(root)) {
        prefix = scanner.prefix;
        if (scanner.empty) {
          this.setText(
            part,
            applyPatches(xml, [{ start: scanner.end - 2, end: scanner.end, text: `>${element(prefix)}</${prefix}${root}>` }]),
          );
          return;
        }
      }
      if (scanner.name === root && !scanner.opening) {
        this.setText(part, applyPatches(xml, [{ start: scanner.start, end: scanner.start, text: element(prefix) }]));
        return;
      }
    }
  }

  /** Removes a part the workbook points to, with its relations and their targets, and every mention of them. */
  private removeRelated(name: string): void {
    const { workbookPart } = this.file;
    const removed = [name, relationsPart(name), ...relatedTo(this.file, name)];
    for (const part of removed) this.removePart(part);
    this.removeElements(
      relationsPart(workbookPart),
      "Relationship",
      "Target",
      (target) => resolveTarget(workbookPart, target).toLowerCase() === name.toLowerCase(),
    );
    const names = new Set(removed.map((part) => `/${part}`.toLowerCase()));
    this.removeElements(CONTENT_TYPES, "Override", "PartName", (part) => names.has(part.toLowerCase()));
  }

  private removePart(name: string): void {
    const entry = this.file.zip.find(name);
    if (entry) this.changes.set(entry.name, null);
  }

  private removeElements(part: string, element: string, attribute: string, isWanted: (value: string) => boolean): void {
    const xml = this.text(part);
    const patches: Patch[] = [];
    const scanner = new XmlScanner(xml);
    while (scanner.next()) {
      if (!scanner.opens(element)) continue;
      const { start } = scanner;
      if (!isWanted(scanner.attribute(attribute) ?? "")) continue;
      scanner.skip();
      patches.push({ start, end: scanner.end, text: "" });
    }
    this.setText(part, applyPatches(xml, patches));
  }
}

/** What a part points to; nothing if its relations cannot be read. */
function relatedTo({ zip }: WorkbookPackage, name: string): string[] {
  try {
    return readRelations(zip, name).map(({ target }) => target);
  } catch {
    return [];
  }
}
