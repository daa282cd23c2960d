// Zips the XML parts of a new Office file. The same parts give the same bytes, whatever the clock says.
import { strToU8, zipSync } from "fflate";

/** Namespaces and types of the parts' XML (ECMA-376, transitional). */
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** The earliest date a zip can hold. */
const FIRST_DAY = new Date(1980, 0, 1);

/** `parts`: each part's XML by its name, without the XML declaration. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)])), { mtime: FIRST_DAY });
}
