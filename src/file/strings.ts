// Texts of a workbook file: the shared list, and the rich text both it and a cell may hold.
import { decodeEscapes, XmlScanner } from "./xml";

/** Reads sharedStrings.xml; the answer is indexed by a cell's value. */
export function readSharedStrings(xml: string | undefined): readonly string[] {
  if (xml === undefined) return [];
  const strings: string[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.opening && scanner.name === "si") strings.push(readRichText(scanner));
  }
  return strings;
}

/** From the opening tag of an `si` or `is` to its end: its runs joined, the reading aids of East Asian texts left out. */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.empty) return "";
  const depth = scanner.depth;
  let text = "";
  while (scanner.next() && scanner.depth >= depth) {
    if (!scanner.opening) continue;
    if (scanner.name === "t") text += readText(scanner);
    else if (scanner.name === "rPh" || scanner.name === "extLst") scanner.skip();
  }
  return text;
}

/** Spaces at the ends of a text count only where the file says so: Excel and LibreOffice drop them otherwise. */
function readText(scanner: XmlScanner): string {
  const preserve = scanner.attribute("xml:space") === "preserve";
  const text = scanner.text();
  return decodeEscapes(preserve ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/g, ""));
}
