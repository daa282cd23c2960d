// The two ports every host implements: read a workbook, and show things in it. Narrow, so that no host has to throw for what it cannot do.
import type { CellReference, CellValue, Workbook } from "./workbook";

export interface WorkbookSource {
  /** Reads the whole workbook; writes nothing. Rejects with {@link HostError}. */
  read(): Promise<Workbook>;
}

/** One cell's change and the content it expects: if the cell has changed since, the edit is refused. */
export interface Edit {
  readonly sheet: string;
  /** A1 address of one cell. */
  readonly cell: string;
  /** What the cell contains now: a value, or a formula with its leading "=". */
  readonly from: EditContent;
  /** What the cell is to contain: a value, or a formula with its leading "=". */
  readonly to: EditContent;
}

/** A cell's content as an editor sees it: null is empty, a string with a leading "=" is a formula. */
export type EditContent = Exclude<CellValue, object> | null;

/** `companion`: a cell that adds up only together with a suspected one, or is broken by it. */
export type MarkSeverity = "error" | "warning" | "companion";

/** Cells of one sheet to mark in the same style. */
export interface Mark {
  readonly sheet: string;
  /** A1 addresses of cells or areas. */
  readonly addresses: readonly string[];
  readonly severity: MarkSeverity;
}

/** A sentence about a cell or an area of a sheet. */
export interface CellNote {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

/** What a host can do, so that the pane can say so before it is asked. */
export interface SurfaceAbilities {
  /** How the user undoes what {@link WorkbookSurface.write} did: all edits in one step, one step for each, or not at all. */
  readonly undo: "one-step" | "each-step" | "none";
}

/** Whether a sheet's protection prevents marks, and whether it may be lifted for them. */
export type MarkPermission = "allowed" | "protected" | "protected-with-password" | "read-only";

export interface WorkbookSurface {
  readonly abilities: SurfaceAbilities;
  /** Selects these cells (several areas at once) and brings them into view. All must be of one sheet; the first one's sheet counts. */
  show(cells: readonly CellReference[]): Promise<void>;
  /** Shows a hidden sheet. Rejects with `protected` if the workbook's structure is. Left out by hosts that hide none. */
  reveal?(sheet: string): Promise<void>;
  /** Whether marks may be put on the sheet. */
  canMark(sheet: string): Promise<MarkPermission>;
  /** Replaces all our marks by these. `among` limits the sheets looked at, here and below. Leaves protection, fills, selection and others' formats. */
  mark(marks: readonly Mark[], among?: readonly string[]): Promise<void>;
  /** Shows these sentences, and no others, when the user points at their cells; left out where that would write into the workbook. */
  annotate?(notes: readonly CellNote[]): Promise<void>;
  /** Whether the workbook has any of our marks, whoever put them there; changes nothing. */
  hasMarks(among?: readonly string[]): Promise<boolean>;
  /** Removes every mark of ours from the workbook, whoever put it there; returns how many were found. */
  unmark(among?: readonly string[]): Promise<number>;
  /** Sheets the last call on marks skipped because their contents cannot be read; left out by hosts that can read everything. */
  leftOut?(): readonly string[];
  /** Which of these cells may be written (unlocked, or on an unprotected sheet), in the order given. */
  writable(cells: readonly CellReference[]): Promise<readonly boolean[]>;
  /** Makes all edits or none, in one undo step if the host has it. Rejects with `changed` if a cell differs from its `from`, `protected` if locked. */
  write(edits: readonly Edit[]): Promise<void>;
  /** Stores the product's own custom XML part, or removes it (null). */
  store(part: string | null): Promise<void>;
  /** Calls back after any change of cells, by this user or another; returns a function that stops it. */
  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  /** Calls back when the user selects a cell, with the first selected cell; left out where the host cannot tell. */
  onSelect?(listener: (cell: CellReference) => void): Promise<() => Promise<void>>;
}

export interface WorkbookChange {
  /**
   * Only a hint that something may have changed: a calculation, another selection, a sheet's name. Excel reports list
   * choices, filters and F9 in no other way (office-js #3888, #420, #3899).
   */
  readonly perhaps?: true;
}

/** Every failure a host can answer with. The user-facing text is made in report/. */
export type HostErrorCode =
  | "busy" // a cell is being edited, or the application does not answer
  | "inactive" // another workbook has the focus
  | "protected" // the cell or sheet is protected
  | "read-only" // the workbook cannot be written
  | "missing" // the sheet or range is no longer there
  | "changed" // the cell has changed since it was read
  | "too-large" // the request or the workbook is too large
  | "unsupported" // this host is too old for the call
  | "disconnected" // the connection was lost, or no answer came
  | "unsaved" // nothing can be stored in the workbook until it has been saved
  | "expired" // the session is over: the pane must be opened anew
  | "unreadable" // the file is not a workbook that can be read
  | "failed"; // anything else

export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    /** For developers: the host's own message. Never shown to the user as it is. */
    readonly detail: string = code,
    /** For `unreadable`: which limit or format rule the file breaks. */
    readonly reason?: UnreadableReason,
  ) {
    super(detail);
  }
}

/** Why a file cannot be read as a workbook; report/ has one Danish sentence for each. */
export type UnreadableReason =
  | "empty-file"
  | "not-a-zip"
  | "old-xls"
  | "password"
  | "no-workbook"
  | "damaged"
  | "file-too-large"
  | "unpacked-too-large"
  | "part-too-large"
  | "too-many-parts"
  | "too-many-tags"
  | "too-many-cells"
  | "too-many-array-cells"
  | "too-much-text"
  | "text-too-long"
  | "not-found"
  | "a-folder"
  | ForeignFile;

/** A file that is not a workbook, recognised by its bytes. */
export type ForeignFile =
  | "csv"
  | "html"
  | "mhtml"
  | "xml-2003"
  | "slk"
  | "dif"
  | "fods"
  | "ods"
  | "xlsb"
  | "numbers"
  | "docx"
  | "odt"
  | "rtf"
  | "old-doc"
  | "pdf"
  | "pptx"
  | "picture"
  | "text"
  | "shortcut"
  | "zip";

/** XML namespace of the product's own custom XML part: how every host finds it again. */
export const STORED_PART_NAMESPACE = "urn:budgettjek:stored";
