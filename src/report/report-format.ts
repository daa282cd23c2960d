// The Kontrolrapport's blocks as HTML to print or keep, and as text for the clipboard.
import { cellText } from "../danish/clean-text";
import type { ControlReport } from "./control-report";
import { isFigure, isNumeric, type ReportBlock, type ReportCell } from "./report-block";
import { REPORT_WORDS } from "./report-words";
import { formatNumber, type Language } from "./sentences";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A page may be copied into a spreadsheet: none of its texts may start a formula. */
export function escapeHtml(text: string): string {
  return cellText(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

const REPORT_CSS = `body{font:11pt/1.45 "Segoe UI",system-ui,sans-serif;color:#1b1a19;background:#fff;max-width:46rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 .5rem}h2,caption{font-size:1.05rem;font-weight:600;text-align:left;margin:0}h2{margin-top:1.25rem}
h2.annex{font-size:1.25rem;margin-top:2.5rem;padding-top:.75rem;border-top:2px solid #1b1a19}
table{border-collapse:collapse;width:100%;margin-top:1.25rem;font-variant-numeric:tabular-nums}caption{padding-bottom:.25rem}
th,td{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0;border-top:1px solid #c8c6c4;font-weight:400}thead th{font-weight:600}
table.wide{font-size:9pt}.number{text-align:right;white-space:nowrap}.quiet{color:#605e5c}tr,li{break-inside:avoid}h2,caption,thead{break-after:avoid}
article+article{break-before:page;margin-top:3rem}
@media print{body{font-size:10pt;max-width:none;padding:0}article+article{margin-top:0}h2.annex{margin-top:1.5rem}
h2.annex.first{break-before:page;margin-top:0}table,h2{margin-top:.9rem}}`;

/** From this many columns on, the type is smaller. */
const WIDE = 6;

/** The styles of pages with these reports: each page shows its report and page number. */
export function reportCss(reports: readonly ControlReport[]): string {
  const pages = reports.map((report, index) => `${pageRule(report, pageName(index))}\n.${pageName(index)}{page:${pageName(index)}}`);
  return [REPORT_CSS, ...pages].join("\n");
}

/** The name of a report's own page type. */
const pageName = (index: number): string => `report-${index}`;

/** How a report's page is printed; applies to every page of the document if `name` is left out. */
export function pageRule({ head, language }: ControlReport, name = ""): string {
  const [before = "", between = "", after = ""] = REPORT_WORDS[language].page("|", "|").split("|");
  const numbers = [cssString(before), "counter(page)", cssString(between), "counter(pages)", cssString(after)].join(" ");
  const small = 'font:9pt "Segoe UI",system-ui,sans-serif;color:#605e5c';
  return `@page ${name}{size:A4;margin:18mm 16mm;@top-left{content:${cssString(head)};${small}}@bottom-right{content:${numbers};${small}}}`;
}

/** A text as a CSS string: every character that could end it, or the style sheet, is escaped by its code. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,·()/–-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}

/** The report's own markup, without the surrounding page. Every text is escaped. */
export function formatReportBody({ blocks, language }: Pick<ControlReport, "blocks" | "language">): string {
  const first = blocks.find(({ kind }) => kind === "annex");
  return blocks.map((block) => blockHtml(block, language, block === first)).join("\n");
}

function blockHtml(block: ReportBlock, language: Language, isFirstAnnex: boolean): string {
  switch (block.kind) {
    case "title":
      return `<h1>${escapeHtml(block.text)}</h1>`;
    case "annex":
      return `<h2 class="annex${isFirstAnnex ? " first" : ""}">${escapeHtml(block.text)}</h2>`;
    case "heading":
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case "text":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "quiet":
      return `<p class="quiet">${escapeHtml(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
    case "table": {
      const headCell = (cell: string, column: number): string =>
        `<th scope="col"${isNumeric(block.rows, column) ? ' class="number"' : ""}>${escapeHtml(cell)}</th>`;
      const head = block.head.length === 0 ? "" : `<thead><tr>${block.head.map(headCell).join("")}</tr></thead>`;
      const rows = block.rows.map((row) => `<tr>${row.map((cell, column) => cellHtml(cell, column, language)).join("")}</tr>`).join("");
      const wide = block.head.length >= WIDE ? ' class="wide"' : "";
      const caption = block.caption === "" ? "" : `<caption>${escapeHtml(block.caption)}</caption>`;
      return `<table${wide}>${caption}${head}<tbody>${rows}</tbody></table>`;
    }
  }
}

function cellHtml(cell: ReportCell, column: number, language: Language): string {
  const tag = column === 0 ? 'th scope="row"' : "td";
  const close = column === 0 ? "th" : "td";
  if (typeof cell === "number") return `<${tag} class="number">${formatNumber(cell, language)}</${close}>`;
  return `<${tag}${isFigure(cell) ? ' class="number"' : ""}>${escapeHtml(cell ?? "")}</${close}>`;
}

/** One page with a report for each budget: to print, keep or send. No script, nothing fetched. */
export function formatReportPage(reports: readonly ControlReport[]): string {
  const language = reports[0]?.language ?? "da";
  const articles = reports
    .map((report, index) => `<article class="${pageName(index)}">\n${formatReportBody(report)}\n</article>`)
    .join("\n");
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${REPORT_WORDS[language].title}</title><style>${reportCss(reports)}</style>`;
  return `<!doctype html>\n<html lang="${language}">\n<head>${head}</head>\n<body>\n${articles}\n</body>\n</html>\n`;
}

/** Rows of cells; numbers stay numbers. */
export function reportRows({ blocks }: Pick<ControlReport, "blocks">): ReportCell[][] {
  return blocks.flatMap((block): ReportCell[][] => {
    switch (block.kind) {
      case "list":
        return block.items.map((item) => [item]);
      case "table":
        return [
          [],
          ...(block.caption === "" ? [] : [[block.caption]]),
          ...(block.head.length === 0 ? [] : [[...block.head]]),
          ...block.rows.map((row) => [...row]),
        ];
      case "annex":
      case "heading":
        return [[], [block.text]];
      default:
        return [[block.text]];
    }
  });
}

/** Tab-separated text for the clipboard. A text that a spreadsheet would read as a formula gets an apostrophe. */
export function formatReportText(report: Pick<ControlReport, "blocks" | "language">): string {
  return reportRows(report)
    .map((row) => row.map((cell) => (typeof cell === "number" ? formatNumber(cell, report.language) : cellText(cell ?? ""))).join("\t"))
    .join("\n");
}
