// Texts of a workbook file: the shared list, and the rich text that it or a cell may contain.
import { MAX_CHARACTERS, MAX_TEXT, unreadable } from "../opc/limits";
import { decodeEscapes } from "../opc/xml-text";
import type { XmlScanner } from "../opc/xml";

/** Reads sharedStrings.xml; the answer is indexed by a cell's value. */
export function readSharedStrings(scanner: XmlScanner | undefined): readonly string[] {
  const strings: string[] = [];
  let left = MAX_CHARACTERS;
  while (scanner?.next()) {
    if (!scanner.opens("si")) continue;
    const text = readRichText(scanner);
    left -= text.length;
    if (left < 0) throw unreadable("too-much-text", "shared texts");
    strings.push(text);
  }
  return strings;
}

/** From the opening tag of an `si` or `is` to its end: joins its runs, without the phonetic guides of East Asian texts. */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.empty) return "";
  const depth = scanner.depth;
  let text = "";
  while (scanner.next() && scanner.depth >= depth) {
    if (!scanner.opening) continue;
    if (scanner.name === "t") text += readText(scanner);
    else if (scanner.name === "rPh" || scanner.name === "extLst") scanner.skip();
    if (text.length > MAX_TEXT) throw unreadable("text-too-long", "a text longer than a cell may hold");
  }
  return text;
}

/** Spaces at the ends of a text count only if the file says so: Excel and LibreOffice drop them otherwise. */
function readText(scanner: XmlScanner): string {
  const preserve = scanner.attribute("xml:space") === "preserve";
  const text = scanner.text();
  return decodeEscapes(preserve ? text : trimXml(text));
}

/** Without XML's own blanks at the ends; a no-break space stays. */
function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlBlank(text.charCodeAt(start))) start++;
  while (end > start && isXmlBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isXmlBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10;
}
