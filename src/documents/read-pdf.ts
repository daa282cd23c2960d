// A PDF with text to the neutral form, using Mozilla's pdf.js: no script runs, no font or image is loaded, nothing is fetched.
import { DocumentError, MAX_DOCUMENT_CHARACTERS, MAX_DOCUMENT_PAGES } from "./document";
import type { Document } from "./document";
import { layOut } from "./pdf-layout";
import type { Vocabulary } from "./vocabulary";
import { isInColumns, multiply, RuleCollector } from "./pdf-page";
import type { Matrix, Page, Piece } from "./pdf-page";
import type * as Library from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Maximum pieces of text on one page: many times what a page of text has. */
const MAX_PIECES = 20_000;
/** Maximum objects in the file: the longest documents have far fewer. A broken file with more would take long to search. */
const MAX_OBJECTS = 100_000;

type Pdfjs = typeof Library;

/**
 * Reads a PDF's text with the layout of its tables.
 * @throws DocumentError `scanned` if its pages contain pictures of text, `encrypted`, `damaged`, `too-large`
 */
export async function readPdf(bytes: Uint8Array, vocabulary: Vocabulary): Promise<Document> {
  if (countObjects(bytes) > MAX_OBJECTS) throw new DocumentError("too-large", "too many objects");
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes), // pdf.js takes over the bytes, and rejects a Buffer
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 1, // pictures are not decoded
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const pages = await readPages(await task.promise, pdfjs);
    const letters = pages.reduce((sum, page) => sum + page.pieces.reduce((length, piece) => length + piece.text.length, 0), 0);
    if (letters < 10 * pages.length) throw new DocumentError("scanned", `${letters} characters on ${pages.length} pages`);
    return layOut(pages, vocabulary);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const name = error instanceof Error ? error.name : "";
    throw new DocumentError(name === "PasswordException" ? "encrypted" : "damaged", String(error));
  } finally {
    await task.destroy();
  }
}

/** How often " obj" occurs in the file: once for each object that is not packed with others. */
function countObjects(bytes: Uint8Array): number {
  const [space, o, b, j] = [0x20, 0x6f, 0x62, 0x6a];
  let count = 0;
  for (let at = bytes.indexOf(b); at >= 0; at = bytes.indexOf(b, at + 1)) {
    if (bytes[at + 1] === j && bytes[at - 1] === o && bytes[at - 2] === space) count++;
  }
  return count;
}

/**
 * pdf.js with its worker code in this very thread: we are in a worker already. If that code finds itself in a worker without a
 * `window`, it takes over the worker's messages; a temporary `window` while loading prevents that.
 */
async function loadPdfjs(): Promise<Pdfjs> {
  const scope = globalThis as { window?: unknown; pdfjsWorker?: unknown };
  if (scope.pdfjsWorker === undefined) {
    const alone = scope.window === undefined;
    if (alone) scope.window = globalThis;
    try {
      await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    } finally {
      if (alone) delete scope.window;
    }
  }
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

async function readPages(pdf: PDFDocumentProxy, pdfjs: Pdfjs): Promise<Page[]> {
  if (pdf.numPages > MAX_DOCUMENT_PAGES) throw new DocumentError("too-large", `${pdf.numPages} pages`);
  const pages: Page[] = [];
  const fonts: Fonts = new Map();
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const proxy = await pdf.getPage(number);
    const page = await readPage(proxy, pdfjs, fonts);
    proxy.cleanup();
    characters += page.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    if (characters > MAX_DOCUMENT_CHARACTERS) throw new DocumentError("too-large", `more than ${MAX_DOCUMENT_CHARACTERS} characters`);
    if (page.pieces.length > MAX_PIECES) throw new DocumentError("too-large", `a page of more than ${MAX_PIECES} pieces of text`);
    pages.push(page);
  }
  return pages;
}

/** What is known of a document's fonts: whether each is bold. */
type Fonts = Map<string, boolean>;

/**
 * A page's text, and its ruled lines if the text is in columns. Drawing takes as long to read as text, and most pages have no table;
 * a font's name is only in the drawing of a page that has it.
 */
async function readPage(proxy: PDFPageProxy, pdfjs: Pdfjs, fonts: Fonts): Promise<Page> {
  const viewport = proxy.getViewport({ scale: 1 });
  const base = toMatrix(viewport.transform);
  const content = await proxy.getTextContent();
  const written: { piece: Omit<Piece, "bold">; font: string }[] = [];
  for (const item of content.items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a, b, , d, x, y] = multiply(base, toMatrix(item.transform as number[]));
    if (Math.abs(b) > Math.abs(a) * 0.2) continue; // rotated text: a stamp or a watermark
    const size = Math.abs(d) || item.height;
    written.push({ piece: { text: item.str, left: x, right: x + item.width * viewport.scale, y, size }, font: item.fontName });
  }
  const isNew = ({ font }: { font: string }): boolean => !fonts.has(font);
  const page = { number: proxy.pageNumber, width: viewport.width, height: viewport.height };
  const isDrawn =
    written.some(isNew) ||
    isInColumns(
      written.map(({ piece }) => piece),
      page.height,
    );
  const rules = isDrawn ? await readRules(proxy, pdfjs, base) : { upright: [], level: [] };
  for (const { font } of written.filter(isNew)) fonts.set(font, readBold(proxy, font));
  const pieces = written.map(({ piece, font }): Piece => ({ ...piece, bold: fonts.get(font) ?? false }));
  return { ...page, pieces: [...pieces, ...(await readForms(proxy, base))], ...rules };
}

/** Text typed into a fillable PDF's fields is stored beside its text. */
async function readForms(proxy: PDFPageProxy, base: Matrix): Promise<Piece[]> {
  const annotations = (await proxy.getAnnotations()) as { fieldType?: string; fieldValue?: unknown; rect?: number[] }[];
  return annotations.flatMap(({ fieldType, fieldValue, rect }): Piece[] => {
    if ((fieldType !== "Tx" && fieldType !== "Ch") || typeof fieldValue !== "string" || !rect) return [];
    const [, , , , left, top] = multiply(base, [1, 0, 0, 1, rect[0] ?? 0, rect[3] ?? 0]);
    const lines = fieldValue.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
    return lines.map((text, i) => ({
      text,
      left: left + 2,
      right: left + 2 + text.length * 5,
      y: top + 11 + i * 12,
      size: 10,
      bold: false,
    }));
  });
}

function readBold(proxy: PDFPageProxy, font: string): boolean {
  if (!proxy.commonObjs.has(font)) return false;
  const { name } = proxy.commonObjs.get(font) as { name?: unknown };
  return typeof name === "string" && /bold|black|heavy|semib|demi/i.test(name);
}

async function readRules(proxy: PDFPageProxy, pdfjs: Pdfjs, base: Matrix): Promise<Pick<Page, "upright" | "level">> {
  const { OPS } = pdfjs;
  const stroking = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const filling = new Set([OPS.fill, OPS.eoFill]);
  const { fnArray, argsArray } = await proxy.getOperatorList();
  const rules = new RuleCollector();
  const saved: Matrix[] = [];
  let matrix = base;
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as unknown;
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? base;
    else if (operator === OPS.transform) matrix = multiply(matrix, toMatrix(args as number[]));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const [own] = args as [number[] | null];
      if (own) matrix = multiply(matrix, toMatrix(own));
    } else if (operator === OPS.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      if (path && (stroking.has(paint) || filling.has(paint))) rules.addPath(path, matrix, stroking.has(paint));
    }
  });
  return rules.finish();
}

function toMatrix(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}
