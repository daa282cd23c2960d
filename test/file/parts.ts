// Workbook files for tests, put together from the XML of their parts.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export interface FileDraft {
  /** What stands inside `worksheet`; one text a sheet. */
  readonly sheets?: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  /** What stands inside `workbook` before its sheets. */
  readonly workbookStart?: string;
  /** Further parts, or other texts for those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export function relationships(...relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const elements = relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${elements.join("")}</Relationships>`;
}

export const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/></Types>`;

/** The bytes of a file of these parts. */
export function makeFile({ sheets = ["<sheetData/>"], strings, styles, workbookStart = "", parts = {} }: FileDraft = {}): Uint8Array {
  const names = sheets.map((_, i) => `sheet${i + 1}`);
  const texts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookStart}` +
      `<sheets>${names.map((_, i) => `<sheet name="Ark${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...names.map((name, i) => [`rId${i + 1}`, "worksheet", `worksheets/${name}.xml`] as const),
      ["rId90", "sharedStrings", "sharedStrings.xml"],
      ["rId91", "styles", "styles.xml"],
    ),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet xmlns="${MAIN}">${xml}</worksheet>`])),
    ...parts,
  };
  return zipTexts(texts);
}

export function zipTexts(texts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text])), {
    level: 1,
  });
}

/** Every part's contents as text, one sign a byte, so that any difference shows. */
export function readParts(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes, true)]));
}

/** The file with another part of that name behind its own: `as` may write the name in another case. */
export function twice(file: Uint8Array, name: string, as = name): Uint8Array {
  const other = `${name.slice(0, -1)}~`;
  const parts = unzipSync(file);
  const made = zipSync({ ...parts, [other]: parts[name] ?? new Uint8Array() });
  const [from, to] = [strToU8(other), strToU8(as)];
  for (let at = 0; at + from.length <= made.length; at++) if (from.every((byte, i) => made[at + i] === byte)) made.set(to, at);
  return made;
}
