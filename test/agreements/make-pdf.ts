// A small PDF writer for tests: lines of Helvetica broken at the width they have, tables with or without ruled lines.
import type { Document, Paragraph, Row } from "../../src/documents/document";
import { isRow } from "../../src/documents/document";
import { parts } from "./variants";

/** Widths of Helvetica in thousandths, from its metrics file, for the characters from the space to the tilde. */
const WIDTHS = (
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 " +
  "1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 " +
  "556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
)
  .split(" ")
  .map(Number);
/** Characters beyond ASCII by their place in Windows-1252, and their widths. */
const LATIN: Readonly<Record<string, [number, number]>> = {
  æ: [0xe6, 889],
  ø: [0xf8, 611],
  å: [0xe5, 556],
  Æ: [0xc6, 1000],
  Ø: [0xd8, 778],
  Å: [0xc5, 667],
  é: [0xe9, 556],
  "–": [0x96, 556],
  "“": [0x93, 333],
  "”": [0x94, 333],
  "’": [0x92, 222],
  "•": [0x95, 350],
  "½": [0xbd, 834],
  "&": [0x26, 667],
  "§": [0xa7, 556],
  "\ufb01": [1, 500],
  "\ufb02": [2, 500],
};

export interface PdfLook {
  readonly ruled: boolean;
  readonly size: number;
  /** Printed on every page, with the page's number at its foot. */
  readonly header?: string;
  /** Breaks long words at line ends with a hyphen. */
  readonly hyphenate?: boolean;
  /** Running text in two columns a page; tables go across both. */
  readonly isInColumns?: boolean;
  /** The page is drawn lying down and turned by its own entry. */
  readonly isTurned?: boolean;
  /** "fi" and "fl" are one sign each. */
  readonly hasLigatures?: boolean;
}

const PAGE = { width: 595, height: 842, margin: 60 };

function codeOf(char: string): [number, number] {
  const code = char.charCodeAt(0);
  return LATIN[char] ?? (code >= 32 && code < 127 ? [code, WIDTHS[code - 32]!] : [0x3f, 556]);
}

function widthOf(text: string, size: number): number {
  return (Array.from(text).reduce((sum, char) => sum + codeOf(char)[1], 0) * size) / 1000;
}

function literal(text: string): string {
  return Array.from(text)
    .map((char) => codeOf(char)[0].toString(16).padStart(2, "0"))
    .join("");
}

function wrap(text: string, width: number, look: PdfLook): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, look.size) <= width) {
      line = longer;
      continue;
    }
    const cut = look.hyphenate && line !== "" && /^\p{L}{9,}[.,]?$/u.test(word) ? 5 : 0;
    const fits = cut > 0 && widthOf(`${line} ${word.slice(0, cut)}-`, look.size) <= width;
    if (line !== "") lines.push(fits ? `${line} ${word.slice(0, cut)}-` : line);
    line = fits ? word.slice(cut) : word;
  }
  return [...lines, line];
}

/** Between two columns. */
const GUTTER = 24;

class Writer {
  readonly pages: string[] = [];
  private content = "";
  private y = 0;
  /** Where the columns of this page begin, and which of them is being filled. */
  private top = 0;
  private column = 0;
  private lowest = 0;

  constructor(private readonly look: PdfLook) {
    this.startPage();
  }

  private get width(): number {
    const whole = PAGE.width - 2 * PAGE.margin;
    return this.look.isInColumns ? (whole - GUTTER) / 2 : whole;
  }

  private get left(): number {
    return PAGE.margin + this.column * (this.width + GUTTER);
  }

  private startPage(): void {
    if (this.content !== "") this.pages.push(this.content);
    this.content = "";
    this.column = 0;
    this.y = PAGE.height - PAGE.margin - 20;
    this.top = this.y;
    this.lowest = this.y;
    if (this.look.header !== undefined) {
      this.text(this.look.header, PAGE.margin, PAGE.height - 35, false);
      this.text(`Side ${this.pages.length + 1}`, PAGE.width / 2, 30, false);
    }
  }

  finish(): string[] {
    this.pages.push(this.content);
    return this.pages;
  }

  private text(text: string, x: number, y: number, bold: boolean): void {
    const place = this.look.isTurned ? `0 1 -1 0 ${(PAGE.height - y).toFixed(2)} ${x.toFixed(2)} Tm` : `${x.toFixed(2)} ${y.toFixed(2)} Td`;
    const written = this.look.hasLigatures ? text.replace(/fi/g, "\ufb01").replace(/fl/g, "\ufb02") : text;
    this.content += `BT /${bold ? "F2" : "F1"} ${this.look.size} Tf ${place} <${literal(written)}> Tj ET\n`;
  }

  private room(height: number): void {
    if (this.y - height >= PAGE.margin) return;
    this.lowest = Math.min(this.lowest, this.y);
    if (this.look.isInColumns && this.column === 0) {
      this.column = 1;
      this.y = this.top;
    } else this.startPage();
  }

  /** What goes across the columns begins below both, and the columns begin anew below it. */
  private across(): void {
    if (this.column > 0 || this.lowest < this.y) this.y = Math.min(this.y, this.lowest);
    this.column = 0;
  }

  paragraph(paragraph: Paragraph): void {
    const leading = this.look.size * 1.25;
    for (const line of wrap(paragraph.text, this.width, this.look)) {
      this.room(leading);
      this.text(line, this.left, this.y, paragraph.bold || paragraph.heading);
      this.y -= leading;
    }
    this.y -= 4;
  }

  row(row: Row, widths: readonly number[]): void {
    const { size, ruled } = this.look;
    this.across();
    const leading = size * 1.25;
    const pad = 5;
    const cells = row.cells.map((cell, i) =>
      cell.map((paragraph) => ({ lines: wrap(paragraph.text, (widths[i] ?? 0) - 2 * pad, this.look), bold: paragraph.bold })),
    );
    const height =
      Math.max(...cells.map((cell) => cell.reduce((sum, { lines }) => sum + lines.length * leading + 3, 0)), leading) + 2 * pad;
    if (this.y - height < PAGE.margin) this.startPage();
    const top = this.y + size;
    cells.forEach((cell, i) => {
      const x = PAGE.margin + widths.slice(0, i).reduce((sum, width) => sum + width, 0);
      const [across, up] = [x.toFixed(2), (top - height).toFixed(2)];
      const box = `${(widths[i] ?? 0).toFixed(2)} ${height.toFixed(2)} re S\n`;
      if (ruled) this.content += this.look.isTurned ? `q 0 1 -1 0 ${PAGE.height} 0 cm ${across} ${up} ${box}Q\n` : `${across} ${up} ${box}`;
      let y = this.y - pad;
      for (const { lines, bold } of cell) {
        for (const line of lines) {
          this.text(line, x + pad, y, bold);
          y -= leading;
        }
        y -= 3;
      }
    });
    this.y -= height;
  }

  space(): void {
    this.y -= this.look.size;
    this.top = this.y;
    this.lowest = this.y;
  }
}

/** Columns of one width, or by their longest words where these would not fit. */
function columnWidths(row: Row, rows: readonly Row[], look: PdfLook): number[] {
  const whole = PAGE.width - 2 * PAGE.margin;
  const longest = row.cells.map((_, i) =>
    Math.max(
      ...rows
        .flatMap(({ cells }) => (cells.length === row.cells.length ? (cells[i] ?? []) : []))
        .flatMap(({ text }) => text.split(" ").map((word) => widthOf(word, look.size) + 12)),
    ),
  );
  const equal = whole / row.cells.length;
  if (longest.every((width) => width <= equal)) return row.cells.map(() => equal);
  const sum = longest.reduce((all, width) => all + width, 0);
  return longest.map((width) => (width * whole) / sum);
}

/** The document as a PDF. */
export function toPdf(document: Document, look: PdfLook): Uint8Array {
  const writer = new Writer(look);
  for (const part of parts(document)) {
    if (Array.isArray(part)) {
      part.forEach((row) => writer.row(row, columnWidths(row, part, look)));
      writer.space();
    } else if (!isRow(part)) writer.paragraph(part);
  }
  return assemble(writer.finish(), "", look.isTurned);
}

/** Objects, table of their places and trailer around the pages' contents. */
export function assemble(pages: readonly string[], trailer = "", isTurned = false): Uint8Array {
  const box = isTurned ? `[0 0 ${PAGE.height} ${PAGE.width}] /Rotate 90` : `[0 0 ${PAGE.width} ${PAGE.height}]`;
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> ` +
    `/FirstChar 1 /LastChar 255 /Widths [${fontWidths()}] >>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + i * 2} 0 R`).join(" ")}] >>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    ...pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + i * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let text = "%PDF-1.4\n";
  const places: number[] = [];
  objects.forEach((object, i) => {
    places.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function fontWidths(): string {
  const widths = Array.from({ length: 255 }, (_, i) => WIDTHS[i - 31] ?? 556);
  for (const [code, width] of Object.values(LATIN)) widths[code - 1] = width;
  return widths.join(" ");
}
