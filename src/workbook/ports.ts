// The two ports every host implements: read a workbook, and show things in it. Narrow, so that no host must throw for what it cannot do.
import type { CellReference, CellValue, Workbook } from "./workbook";

export interface WorkbookSource {
  /** Reads the whole workbook; writes nothing. Rejects with {@link HostError}. */
  read(): Promise<Workbook>;
}

/** One cell's change, with what it expects to find: a cell that has changed since refuses the edit. */
export interface Edit {
  readonly sheet: string;
  /** A1 address of one cell. */
  readonly cell: string;
  /** What stands there now: a value, or a formula with its leading "=". */
  readonly from: EditContent;
  /** What shall stand there: a value, or a formula with its leading "=". */
  readonly to: EditContent;
}

/** A cell's content as an editor sees it: null is empty, a string with a leading "=" is a formula. */
export type EditContent = Exclude<CellValue, object> | null;

/** `companion`: a cell that only adds up with a suspected one, or is broken by it. */
export type MarkSeverity = "error" | "warning" | "companion";

/** Cells of one sheet to mark in one look. */
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

/** What a host can do, so that the pane says it before it is asked for. */
export interface SurfaceAbilities {
  /** Whether marks can be put on this sheet now, and if not, why not. */
  readonly undo: "one-step" | "each-step" | "none";
}

/** Whether a sheet's protection stands in the way of marks, and whether it may be lifted for them. */
export type MarkPermission = "allowed" | "protected" | "protected-with-password" | "read-only";

export interface WorkbookSurface {
  readonly abilities: SurfaceAbilities;
  /** Selects these cells (several areas at once) and brings them into view. All must be of one sheet; the first one's sheet counts. */
  show(cells: readonly CellReference[]): Promise<void>;
  /** Shows a hidden sheet. Rejects with `protected` where the workbook's structure is. Left out by hosts that hide none. */
  reveal?(sheet: string): Promise<void>;
  /** Whether marks may be put on the sheet. */
  canMark(sheet: string): Promise<MarkPermission>;
  /** Replaces all marks of ours by these. `among` names the only sheets that are looked at, here and below; all where left out. Does not touch protection, fills, selection or others' conditional formats. */
  mark(marks: readonly Mark[], among?: readonly string[]): Promise<void>;
  /** Shows these sentences at their cells when the user points at them, and no others; left out where that would write into the workbook. */
  annotate?(notes: readonly CellNote[]): Promise<void>;
  /** Whether marks of ours lie in the workbook, whoever put them there; changes nothing. */
  hasMarks(among?: readonly string[]): Promise<boolean>;
  /** Takes out every mark of ours in the workbook, whoever put it there; answers how many were found. */
  unmark(among?: readonly string[]): Promise<number>;
  /** Names of the sheets that the last call on marks left alone, because what lies there cannot be read; left out by hosts that can read all. */
  leftOut?(): readonly string[];
  /** Which of these cells may be written (unlocked, or on an unprotected sheet), in the order given. */
  writable(cells: readonly CellReference[]): Promise<readonly boolean[]>;
  /** Makes all edits or none, in one undo step where the host has it. Rejects with `changed` where a cell no longer holds its `from`, `protected` where it is locked. */
  write(edits: readonly Edit[]): Promise<void>;
  /** Stores the product's own custom XML part, or takes it out (null). */
  store(part: string | null): Promise<void>;
  /** Calls back after any change of cells, by this user or another; answers how to stop. */
  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  /** Calls back when the user selects a cell, with the first of what is selected; left out where the host cannot tell. */
  onSelect?(listener: (cell: CellReference) => void): Promise<() => Promise<void>>;
}

export interface WorkbookChange {
  /** Whether another person made it (co-authoring). */
  readonly remote: boolean;
  /**
   * Only a sign that something may have changed: a calculation, another selection, a sheet's name. Excel tells of list
   * choices, filters and F9 in no other way (office-js #3888, #420, #3899).
   */
  readonly perhaps?: true;
}

/** Everything a host can answer with instead of a result. The words for people are made in report/. */
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
  | "expired" // the session is over: the pane must be opened anew
  | "unreadable" // the file is not a workbook that can be read
  | "failed"; // anything else

export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    /** For developers: what the host said. Never shown to the user as it is. */
    readonly detail: string = code,
    /** For `unreadable`: which limit or form the file breaks. */
    readonly reason?: UnreadableReason,
  ) {
    super(detail);
  }
}

/** Why a file cannot be read as a workbook; one Danish sentence each in report/. */
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
  | ForeignFile;

/** Another kind of file than a workbook, told by its bytes. */
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
