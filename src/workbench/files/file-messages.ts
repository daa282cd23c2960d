// The messages between the workbench and its file worker. A large file comes in pieces, so that it never blocks the page.
import type { UnreadableReason } from "../../workbook/ports";
import { cellKey, type Cell } from "../../workbook/workbook";
import type { FileCheck } from "../portfolio/portfolio";
import type { OpenedFile } from "../grid/read-display";

type FileRequest =
  { readonly kind: "open"; readonly bytes: Uint8Array } | { readonly kind: "check"; readonly name: string; readonly bytes: Uint8Array };

/** Some cells of a sheet, or some cells' styles: keys and their style numbers. */
export type FilePiece =
  | { readonly sheet: number; readonly cells: readonly Cell[] }
  | { readonly sheet: number; readonly keys: Float64Array; readonly looks: Int32Array };

/** Sent before the answer. */
export type FilePart = { readonly kind: "progress"; readonly share: number } | { readonly kind: "piece"; readonly piece: FilePiece };

type FileAnswer =
  /** The file without what the pieces contain. */
  | { readonly kind: "opened"; readonly file: OpenedFile }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason; readonly detail: string }
  | { readonly kind: "checked"; readonly check: FileCheck };

export interface FileProtocol {
  readonly request: FileRequest;
  readonly part: FilePart;
  readonly answer: FileAnswer;
}

/** Cells per piece: a few milliseconds of the page's time. */
const PIECE = 10_000;

/** The cells of a file in pieces, sheet by sheet. */
export function* cutPieces({ workbook, looks }: OpenedFile): Generator<FilePiece> {
  for (const [sheet, { cells }] of workbook.sheets.entries()) {
    const all = [...cells.values()];
    for (let at = 0; at < all.length; at += PIECE) yield { sheet, cells: all.slice(at, at + PIECE) };
  }
  for (const [sheet, look] of looks.entries()) {
    if (look) yield { sheet, keys: Float64Array.from(look.cells.keys()), looks: Int32Array.from(look.cells.values()) };
  }
}

/** The file without its cells. */
export function withoutPieces(file: OpenedFile): OpenedFile {
  return {
    ...file,
    workbook: { ...file.workbook, sheets: file.workbook.sheets.map((sheet) => ({ ...sheet, cells: new Map() })) },
    looks: file.looks.map((look) => look && { ...look, cells: new Map() }),
  };
}

/** Reassembles the file. */
export function joinPieces(file: OpenedFile, pieces: readonly FilePiece[]): OpenedFile {
  const cells = file.workbook.sheets.map(() => new Map<number, Cell>());
  const looks = file.looks.map(() => new Map<number, number>());
  for (const piece of pieces) {
    if ("cells" in piece) for (const cell of piece.cells) cells[piece.sheet]?.set(cellKey(cell.row, cell.column), cell);
    else piece.keys.forEach((key, at) => looks[piece.sheet]?.set(key, piece.looks[at] ?? 0));
  }
  return {
    ...file,
    workbook: { ...file.workbook, sheets: file.workbook.sheets.map((sheet, at) => ({ ...sheet, cells: cells[at] ?? sheet.cells })) },
    looks: file.looks.map((look, at) => look && { ...look, cells: looks[at] ?? look.cells }),
  };
}
