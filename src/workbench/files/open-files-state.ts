// What the screen knows about the workbench, and what the workbench needs from the browser.
import type { UnreadableReason } from "../../workbook/ports";
import type { GridEngine, SheetTab } from "../grid/engine";
import { sheetId } from "../grid/sheet-id";
import type { GridWorkbook } from "../grid/grid-workbook";
import type { OpenedFile } from "../grid/read-display";
import type { OpenWorkbook } from "./open-workbook";
import type { OtherWindows } from "./other-windows";
import type { DiskFile } from "./recent-files";
import type { UnsavedChanges } from "./unsaved-changes";

export interface OpenFile {
  readonly id: string;
  readonly name: string;
  readonly workbook: OpenWorkbook;
  /** Whether the grid has loaded it; its pane does not wait for that. */
  readonly isInGrid: boolean;
  /** Whether it has unsaved changes. */
  readonly dirty: boolean;
  /** One of the page's own examples, not the user's. */
  readonly isSample: boolean;
}

/** The file's visible sheets, the first one active. */
export function sheetsOf({ workbook }: OpenFile): readonly SheetTab[] {
  const visible = workbook.file.workbook.sheets.flatMap(({ name, visibility }, place) =>
    visibility === "visible" ? [{ id: sheetId(place), name }] : [],
  );
  return visible.map((sheet, place) => ({ ...sheet, active: place === 0 }));
}

/** A file to open; one from the disk is saved in its place. */
export interface FileToOpen {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
  readonly disk?: DiskFile;
}

export type Notice =
  | { readonly kind: "unreadable"; readonly name: string; readonly reason: UnreadableReason }
  | { readonly kind: "locked" | "shared"; readonly cell: string }
  | { readonly kind: "list"; readonly cell: string; readonly options: readonly string[] }
  | { readonly kind: "structure" }
  | { readonly kind: "report-sheet"; readonly sheet: string }
  | { readonly kind: "open-failed" }
  | { readonly kind: "sample-failed"; readonly sample: string }
  | { readonly kind: "restored"; readonly ids: readonly string[]; readonly names: string }
  | { readonly kind: "erased" }
  | { readonly kind: "keep-failed" }
  | { readonly kind: "saved" | "open-elsewhere" | "saved-elsewhere"; readonly name: string }
  | { readonly kind: "save-failed" };

export type Side = "check" | "sheet";

export interface FilesState {
  readonly files: readonly OpenFile[];
  readonly active: string | undefined;
  /** The file being read. */
  readonly busy: string | undefined;
  /** Share of the file read, from 0 to 1; undefined before the first report. */
  readonly progress: number | undefined;
  /** In the order they appeared. */
  readonly notices: readonly Notice[];
  /** Whether the grid failed to start. */
  readonly isGridLost: boolean;
  /** The file that was not saved because it changed on disk; the user is being asked. */
  readonly conflict: string | undefined;
  readonly sheets: readonly SheetTab[];
  /** Which of the check and the sheet a small window shows. */
  readonly side: Side;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface FilesTools {
  /** Starts the grid; called with the first file, after its verdict. */
  readonly startEngine: () => Promise<GridEngine>;
  /** `tell` gets the progress from 0 to 1. Rejects with HostError `unreadable` and the reason. */
  readonly readFile: (bytes: Uint8Array, tell: (share: number) => void) => Promise<OpenedFile>;
  readonly fetchSample: (sample: string) => Promise<Uint8Array>;
  readonly unsaved: UnsavedChanges;
  readonly others: OtherWindows;
  /** The name of a copy of a file. */
  readonly copyName: (name: string) => string;
  /** The file including the workbook's changes. */
  readonly buildFile: (bytes: Uint8Array, workbook: GridWorkbook) => Promise<Uint8Array>;
  /** Delivers the file to the user, in place if it came from disk; returns false if the user cancelled. */
  readonly deliver: (name: string, bytes: Uint8Array, disk: DiskFile | undefined) => Promise<boolean>;
}
