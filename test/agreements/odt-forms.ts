// Agreements as OpenDocument text, as LibreOffice writes them: styles, lists, tables, spans, notes, remarks and tracked changes.
import { strToU8, zipSync } from "fflate";
import { escapeXml } from "./variants";
import { blocks, linesOf, type Line } from "./word-forms";

const SPACES = ["office", "text", "table", "style", "fo", "draw"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === "fo" ? "xsl-fo-compatible" : name}:1.0"`)
  .join(" ");
const STYLES =
  '<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Heading_20_1"/>' +
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>';
const DELETED =
  "<text:tracked-changes><text:changed-region><text:deletion><text:p>Aktivitetsnavn: Slettet</text:p></text:deletion></text:changed-region>" +
  "</text:tracked-changes>";

/** An .odt around the parts of its body. */
export function makeOdt(body: string, type = "text", more: Readonly<Record<string, string>> = {}): Uint8Array {
  const content =
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${SPACES}><office:automatic-styles>${STYLES}</office:automatic-styles>` +
    `<office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const parts = Object.entries({ "content.xml": content, ...more }).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ mimetype: strToU8(`application/vnd.oasis.opendocument.${type}`), ...Object.fromEntries(parts) });
}

/** Several spaces and tabs are elements; a break of the file's own lines means a space. */
function written(text: string): string {
  return escapeXml(text)
    .replace(/ {2,}/g, (gap) => ` <text:s text:c="${gap.length - 1}"/>`)
    .replace(/\t/g, "<text:tab/>")
    .replace(/^(.{30}\S*) /, "$1\n   ");
}

/** Text in two spans, with a hidden one and a remark between them. */
function spans(text: string): string {
  const at = text.indexOf(" ") + 1;
  return (
    `<text:span text:style-name="T8">${written(text.slice(0, at))}</text:span>` +
    '<text:span text:style-name="T2">Titel: Skjult</text:span><office:annotation><text:p>Timeforbrug: 99 timer</text:p></office:annotation>' +
    written(text.slice(at))
  );
}

function paragraph(text: string): string {
  return `<text:p text:style-name="P1">${spans(text)}</text:p>`;
}

function table(rows: readonly Line[]): string {
  const cells = (line: Line): string => line.cells.map((text) => `<table:table-cell>${paragraph(text)}</table:table-cell>`).join("");
  return `<table:table>${rows.map((line) => `<table:table-row>${cells(line)}</table:table-row>`).join("")}</table:table>`;
}

export function writtenOdt(text: string): Uint8Array {
  const parts = blocks(linesOf(text)).map((group) => {
    const [line] = group;
    if (!line) return "";
    if (line.cells.length > 1) return table(group);
    if (line.level !== null) return `<text:h text:outline-level="${line.level}">${written(line.text)}</text:h>`;
    if (line.item !== null) return `<text:list><text:list-item>${paragraph(line.item)}</text:list-item></text:list>`;
    return paragraph(line.text);
  });
  return makeOdt(DELETED + parts.join(""));
}
