// Zips the parts of a new Office file. The same parts give the same bytes, whatever the clock says.
import { strToU8, zipSync } from "fflate";
import { encodeXml } from "../opc/xml-text";

// Namespaces of the parts' XML (ECMA-376, transitional).
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const TYPES = "application/vnd.openxmlformats-";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** The earliest date a zip can hold. */
const FIRST_DAY = new Date(1980, 0, 1);

/** A part, by its name in its folder; `xml` is without the declaration. */
interface Part {
  readonly name: string;
  readonly type: "document.main" | "sheet.main" | "worksheet" | "styles";
  readonly xml: string;
}

/** An Office file of a main part and those it refers to: rId1, rId2 … in their order. */
export function zipOffice(folder: "xl" | "word", main: Part, others: readonly Part[]): Uint8Array {
  const family = `${TYPES}officedocument.${folder === "xl" ? "spreadsheetml" : "wordprocessingml"}`;
  const parts = [main, ...others];
  const types = parts.map(({ name, type }) => `<Override PartName="/${folder}/${name}" ContentType="${family}.${type}+xml"/>`);
  const xml: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${TYPES}package.relationships+xml"/>` +
      `${types.join("")}</Types>`,
    "_rels/.rels": relationships([{ name: `${folder}/${main.name}`, type: "officeDocument" }]),
    [`${folder}/_rels/${main.name}.rels`]: relationships(others),
    ...Object.fromEntries(parts.map((part) => [`${folder}/${part.name}`, part.xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(xml).map(([name, text]) => [name, strToU8(DECLARATION + text)])), { mtime: FIRST_DAY });
}

function relationships(parts: readonly { readonly name: string; readonly type: string }[]): string {
  const each = parts.map(
    ({ name, type }, index) => `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${name}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

/** A workbook of sheets: what their XML and that of the styles have inside their outer element, and the names defined in the workbook. */
export function zipWorkbook(sheets: readonly { readonly name: string; readonly xml: string }[], styles: string, names = ""): Uint8Array {
  const list = sheets.map(({ name }, index) => {
    const number = String(index + 1);
    return `<sheet name="${encodeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets>${names}</workbook>`;
  return zipOffice("xl", { name: "workbook.xml", type: "sheet.main", xml: workbook }, [
    ...sheets.map(({ xml }, index): Part => ({
      name: `worksheets/sheet${String(index + 1)}.xml`,
      type: "worksheet",
      xml: `<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
    })),
    { name: "styles.xml", type: "styles", xml: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
  ]);
}
