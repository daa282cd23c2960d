// The same document made differently: other layouts, orders, spellings and file formats, made from its neutral form.
import { strToU8, zipSync } from "fflate";
import type { Block, Document, Paragraph, Row } from "../../src/documents/document";
import { isRow } from "../../src/documents/document";
import { findLabel } from "../../src/agreements/labels";

/** A small seeded generator of numbers from 0 to below 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

type Table = Row[];

/** The document's paragraphs and whole tables in order. */
export function parts(document: Document): (Paragraph | Table)[] {
  const result: (Paragraph | Table)[] = [];
  let table = 0;
  for (const block of document.blocks) {
    if (!isRow(block)) {
      table = 0;
      result.push(block);
      continue;
    }
    const last = result.at(-1);
    if (block.table === table && Array.isArray(last)) last.push(block);
    else result.push([block]);
    table = block.table;
  }
  return result;
}

function textOf(row: Row): string {
  return row.cells
    .flat()
    .map((paragraph) => paragraph.text)
    .join(" ");
}

function isLabelRow(row: Row): boolean {
  const first = row.cells[0]?.[0];
  return row.cells.filter((cell) => cell.length > 0).length === 1 && first !== undefined && first.bold && textOf(row).endsWith(":");
}

/** Rows of a table that must stay together: a label's row with the rows below it up to the next label's. */
export function groups(table: Table): Table[] {
  const result: Table[] = [];
  for (const row of table) {
    const last = result.at(-1);
    const begins =
      isLabelRow(row) ||
      (row.cells.length === 2 &&
        !row.cells[0]![0]?.bold &&
        findLabel(textOf({ ...row, cells: [row.cells[0]!] })) !== undefined &&
        !last?.some(isLabelRow));
    if (last && !begins) last.push(row);
    else result.push([row]);
  }
  return result;
}

function map(document: Document, change: (table: Table) => Table): Document {
  return { blocks: parts(document).flatMap((part): Block[] => (Array.isArray(part) ? change(part) : [part])) };
}

/** Labels in one column and their text in the next. */
export function beside(document: Document): Document {
  return map(document, (table) =>
    groups(table).flatMap((group) => {
      const [label, ...rest] = group;
      if (!label || !isLabelRow(label) || rest.length === 0 || rest.some((row) => row.cells.filter((cell) => cell.length > 0).length !== 1))
        return group;
      return [{ table: label.table, cells: [label.cells.flat(), rest.flatMap((row) => row.cells.flat())] }];
    }),
  );
}

/** Label and text in one cell: as one paragraph, where the text is one. */
export function inOneCell(document: Document): Document {
  return map(document, (table) =>
    groups(table).flatMap((group) => {
      const [label, value, ...rest] = group;
      if (!label || !value || rest.length > 0 || !isLabelRow(label) || value.cells.filter((cell) => cell.length > 0).length !== 1)
        return group;
      const [title, texts] = [label.cells.flat()[0]!, value.cells.flat()];
      const cell = texts.length === 1 ? [{ ...title, bold: false, text: `${title.text} ${texts[0]!.text}` }] : [title, ...texts];
      return [{ table: label.table, cells: [cell] }];
    }),
  );
}

/** The labelled blocks of every table in another order. */
export function reordered(document: Document, random: () => number): Document {
  return map(document, (table) => shuffled(groups(table), random).flat());
}

/** One slip in every label of eight letters or more: a letter left out, doubled, swapped with its neighbour or mistyped. */
export function misspelt(document: Document, random: () => number): Document {
  const slip = (paragraph: Paragraph): Paragraph => {
    const match = findLabel(paragraph.text);
    if (!match || match.weak || match.label.length < 9) return paragraph;
    const { label } = match;
    const at = 1 + Math.floor(random() * 6);
    const kinds = [
      label.slice(0, at) + label.slice(at + 1),
      label.slice(0, at) + label.charAt(at) + label.slice(at),
      label.slice(0, at) + label.charAt(at + 1) + label.charAt(at) + label.slice(at + 2),
      `${label.slice(0, at)}x${label.slice(at + 1)}`,
    ];
    return { ...paragraph, text: kinds[Math.floor(random() * kinds.length)]! + paragraph.text.slice(label.length) };
  };
  return {
    blocks: document.blocks.map((block) => (isRow(block) ? { ...block, cells: block.cells.map((cell) => cell.map(slip)) } : slip(block))),
  };
}

function lines(
  document: Document,
  ofRow: (cells: string[][], bold: boolean[]) => string[],
  ofParagraph: (paragraph: Paragraph) => string,
): string {
  return document.blocks
    .flatMap((block) =>
      isRow(block)
        ? ofRow(
            block.cells.map((cell) => cell.map((paragraph) => paragraph.text)),
            block.cells.map((cell) => cell[0]?.bold ?? false),
          )
        : [ofParagraph(block)],
    )
    .join("\n");
}

/** Every paragraph on a line; the cells of a row are parted by tabs where each is one paragraph. */
export function toTabbed(document: Document): string {
  return lines(
    document,
    (cells) =>
      cells.length > 1 && cells.every((cell) => cell.length <= 1) ? [cells.map((cell) => cell[0] ?? "").join("\t")] : cells.flat(),
    (paragraph) => paragraph.text,
  );
}

/** Every paragraph on a line. */
export function toPlain(document: Document): string {
  return lines(
    document,
    (cells) => cells.flat(),
    (paragraph) => paragraph.text,
  );
}

/** As text comes out of a PDF: columns apart by tabs, lines broken at a width, Windows line ends. */
export function toBroken(document: Document, width: number): string {
  const wrap = (text: string): string[] => text.match(new RegExp(`.{1,${width}}(?:\\s+|$)`, "g"))?.map((line) => line.trim()) ?? [text];
  return lines(
    document,
    (cells) =>
      cells.length > 1 && cells.every((cell) => cell.length <= 1)
        ? [cells.map((cell) => cell[0] ?? "").join("\t")]
        : cells.flat().flatMap(wrap),
    (paragraph) => wrap(paragraph.text).join("\n"),
  ).replace(/\n/g, "\r\n");
}

/** Tables with bars, bold marks around labels, stray tags and bullets. */
export function toMarked(document: Document): string {
  const bold = (text: string, yes: boolean): string => (yes ? `**${text}**` : text);
  return lines(
    document,
    (cells, bolds) =>
      cells.every((cell) => cell.length <= 1)
        ? [`| ${cells.map((cell, i) => bold(cell[0] ?? "", bolds[i] ?? false)).join(" | ")} |`]
        : cells.flat().map((text) => `<p>${text}</p>`),
    (paragraph) => (paragraph.heading ? `# ${paragraph.text}` : `<li>${paragraph.text}</li>`),
  );
}

export function toHtml(document: Document): string {
  const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const paragraph = (one: Paragraph): string => `<p>${one.bold ? `<strong>${escape(one.text)}</strong>` : escape(one.text)}</p>`;
  return parts(document)
    .map((part) =>
      Array.isArray(part)
        ? `<table>${part.map((row) => `<tr>${row.cells.map((cell) => `<td>${cell.map(paragraph).join("")}</td>`).join("")}</tr>`).join("\n")}</table>`
        : part.heading
          ? `<h1>${escape(part.text)}</h1>`
          : paragraph(part),
    )
    .join("\n");
}

/** XML of WordprocessingML paragraphs and tables as the body of a document. */
export function wordBody(document: Document): string {
  const paragraph = (one: Paragraph): string =>
    `<w:p>${one.heading ? '<w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr>' : ""}<w:r>${one.bold ? "<w:rPr><w:b/></w:rPr>" : ""}` +
    `<w:t xml:space="preserve">${escapeXml(one.text)}</w:t></w:r></w:p>`;
  const row = (one: Row): string =>
    `<w:tr>${one.cells.map((cell) => `<w:tc>${cell.map(paragraph).join("") || "<w:p/>"}</w:tc>`).join("")}</w:tr>`;
  return parts(document)
    .map((part) => (Array.isArray(part) ? `<w:tbl>${part.map(row).join("")}</w:tbl><w:p/>` : paragraph(part)))
    .join("");
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A .docx file around a body. */
export function makeDocx(body: string, part = "word/document.xml"): Uint8Array {
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"` +
        ` Target="${part}"/></Relationships>`,
    ),
    [part]: strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
        ` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">` +
        `<w:body>${body}</w:body></w:document>`,
    ),
  });
}
