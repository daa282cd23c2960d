// The forms that one agreement's text comes in: pasted text, Word paragraphs, a one-column table, tables in a table, a PDF, one run of text.
import type { Document } from "../../src/documents/document";
import { readText } from "../../src/documents/read-text";
import { AGREEMENT_VOCABULARY } from "../../src/agreements/vocabulary";
import { findLabel } from "../../src/agreements/labels";
import { toPdf } from "./make-pdf";
import { writtenOdt } from "./odt-forms";
import { escapeXml, makeDocx, wordBody } from "./variants";
import { boxedDocx, styledDocx, trackedDocx } from "./word-forms";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
const table = (rows: string): string => `<w:tbl>${rows}</w:tbl><w:p/>`;

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");
const columnsOf = (line: string): string[] => line.split("\t");

/** Labels begin a row of their own; what stands under one is the next row. */
function sections(text: string): string[][] {
  const parts: string[][] = [];
  for (const line of linesOf(text)) {
    const label = findLabel(line);
    const isLabel = label !== undefined && label.value === "" && label.closed;
    if (isLabel || parts.length === 0) parts.push([line], []);
    else parts.at(-1)?.push(line);
  }
  return parts.filter((part) => part.length > 0);
}

function innerTable(lines: readonly string[]): string {
  return lines.map((line) => (line.includes("\t") ? table(row(...columnsOf(line).map(paragraph))) : paragraph(line))).join("");
}

const documentOf = (text: string): Document => readText(text, AGREEMENT_VOCABULARY);

/** The text without the marks of its headings: they are told by nothing but their words. */
const bare = (text: string): string => text.replace(/^#{1,3} /gm, "");

export type Form = readonly [name: string, make: (text: string) => Uint8Array];

/** Forms in which headings look like the text around them. */
const BARE: readonly Form[] = [
  ["pasted.txt", encode],
  ["one-line.txt", (text) => encode(linesOf(text).join(" "))],
  [
    // Copied from a PDF: a space is all that parts the cells of a row.
    "copied.txt",
    (text) =>
      encode(
        linesOf(text)
          .map((line) => line.replace(/\t/g, " ").replace(/.{1,92}(?: |$)/g, (part) => `${part.trimEnd()}\n`))
          .join(""),
      ),
  ],
  [
    // A website's transcript of a PDF: each page is one line, with its number in front and its foot at the end.
    "one-line-a-page.txt",
    (text) =>
      encode(
        [
          ...linesOf(text)
            .join(" ")
            .replace(/\t/g, " ")
            .matchAll(/.{1,2300}(?: |$)/g),
        ]
          .map(([page], at) => `${at + 1} ${page.trimEnd()} Boligsocial indsats ${at + 1}`)
          .join("\n\n"),
      ),
  ],
  ["wrapped.txt", (text) => encode(text.replace(/.{1,95}(?:[ \n]|$)/g, (line) => `${line.trimEnd()}\n`))],
  [
    "paragraphs.docx",
    (text) =>
      makeDocx(
        linesOf(text)
          .map((line) => paragraph(line))
          .join(""),
      ),
  ],
  [
    "one-column.docx",
    (text) =>
      makeDocx(
        table(
          linesOf(text)
            .map((line) => row(...columnsOf(line).map(paragraph)))
            .join(""),
        ),
      ),
  ],
  [
    "nested.docx",
    (text) =>
      makeDocx(
        table(
          sections(text)
            .map((lines) => row(`${innerTable(lines)}<w:p/>`))
            .join(""),
        ),
      ),
  ],
];

/** Forms in which headings look like headings. */
const WITH_LOOKS: readonly Form[] = [
  ["read-again.docx", (text) => makeDocx(wordBody(documentOf(text)))],
  ["ruled.pdf", (text) => toPdf(documentOf(text), { ruled: true, header: "Boligsocial indsats", size: 10 })],
  ["plain.pdf", (text) => toPdf(documentOf(text), { ruled: false, size: 11 })],
  [
    "columns.pdf",
    (text) => toPdf(documentOf(text), { ruled: true, header: "Delaftale · Helhedsplan", size: 9, hyphenate: true, isInColumns: true }),
  ],
  ["turned.pdf", (text) => toPdf(documentOf(text), { ruled: true, size: 10, hyphenate: true, isTurned: true })],
  ["ligatures.pdf", (text) => toPdf(documentOf(text), { ruled: true, header: "Udkast", size: 12, hyphenate: true, hasLigatures: true })],
  ["styled.docx", styledDocx],
  ["tracked.docx", trackedDocx],
  ["boxed.docx", boxedDocx],
  ["written.odt", writtenOdt],
];

/** Every form by its name; `name` ends as its bytes do. */
export const FORMS: readonly Form[] = [...BARE.map(([name, make]): Form => [name, (text) => make(bare(text))]), ...WITH_LOOKS];
