// Writes a Word document of headings, paragraphs, lists and tables: the fewest parts that Word opens without complaint.
import { encodeXml } from "../opc/xml-text";
import type { ReportBlock, ReportCell } from "../report/report-block";
import { zipOffice } from "./zip-parts";

/** The media type of a .docx file. */
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const style = (name: string, size: number, before: number): string =>
  `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
  `<w:pPr><w:keepNext/><w:spacing w:before="${String(before)}" w:after="80"/></w:pPr>` +
  `<w:rPr><w:b/><w:sz w:val="${String(size)}"/></w:rPr></w:style>`;

const DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>' +
  '<w:lang w:val="da-DK"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
const STYLES = `<w:styles xmlns:w="${MAIN}">${DEFAULTS}${style("Title", 36, 0)}${style("Heading1", 26, 240)}</w:styles>`;
/** A4 with margins of 2 cm. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/** Bytes of a .docx with the blocks in their order. */
export function writeDocx(blocks: readonly ReportBlock[]): Uint8Array {
  const xml = `<w:document xmlns:w="${MAIN}"><w:body>${blocks.map(blockXml).join("")}${PAGE}</w:body></w:document>`;
  return zipOffice("word", { name: "document.xml", type: "document.main", xml }, [{ name: "styles.xml", type: "styles", xml: STYLES }]);
}

function blockXml(block: ReportBlock): string {
  switch (block.kind) {
    case "title":
      return paragraph(block.text, '<w:pStyle w:val="Title"/>');
    case "annex":
    case "heading":
      return paragraph(block.text, '<w:pStyle w:val="Heading1"/>');
    case "text":
    case "quiet":
      return paragraph(block.text);
    case "list":
      return block.items.map((item) => paragraph(`• ${item}`)).join("");
    case "table":
      return `${block.caption === "" ? "" : paragraph(block.caption)}${table(block.head, block.rows)}${paragraph("")}`;
  }
}

function paragraph(text: string, properties = "", isBold = false): string {
  const lines = text.split(/\r?\n/).map((line) => `<w:t xml:space="preserve">${encodeXml(line)}</w:t>`);
  const run = text === "" ? "" : `<w:r>${isBold ? "<w:rPr><w:b/></w:rPr>" : ""}${lines.join("<w:br/>")}</w:r>`;
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${run}</w:p>`;
}

const EDGES = ["top", "left", "bottom", "right", "insideH", "insideV"];
const WIDTH = 9600;

/** Amounts are right-aligned; the head is bold and repeats on every page. */
function table(head: readonly string[], rows: readonly (readonly ReportCell[])[]): string {
  const width = Math.floor(WIDTH / head.length);
  const borders = EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join("");
  const grid = head.map(() => `<w:gridCol w:w="${String(width)}"/>`).join("");
  const cell = (content: ReportCell, isHead: boolean): string => {
    const text = content === null ? "" : typeof content === "number" ? content.toLocaleString("da-DK") : content;
    const isAmount = typeof content === "number" || /^[−-]?[\d.,]+ kr\.$/.test(text);
    return `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr>${paragraph(text, isAmount ? '<w:jc w:val="right"/>' : "", isHead)}</w:tc>`;
  };
  const row = (cells: readonly ReportCell[], isHead: boolean): string =>
    `<w:tr>${isHead ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${head.map((_, at) => cell(cells[at] ?? null, isHead)).join("")}</w:tr>`;
  const properties = `<w:tblW w:w="${String(width * head.length)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>`;
  const body = [row(head, true), ...rows.map((cells) => row(cells, false))];
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join("")}</w:tbl>`;
}
