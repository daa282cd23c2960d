// What the pane needs from the program it is docked in: Excel, the workbench, or a test.
import type { Localised } from "../danish/localised";
import type { UnreadableReason, WorkbookSource, WorkbookSurface } from "../workbook/ports";

/** High contrast is the system's own: the browser overrides either one's colours. */
export type PaneTheme = "light" | "dark";

export type ReportCell = string | number | null;

/** The report as a worksheet; only ever on a sheet with our marker. */
interface ReportSheetPort {
  /** Writes the rows to the report sheet, new or cleared, and shows it; returns its name. Rejects with HostError `protected`. */
  writeReport(rows: readonly (readonly ReportCell[])[], name: string): Promise<string>;
  /** Removes the report sheet; returns whether there was one. */
  removeReport(): Promise<boolean>;
}

/** Lifts a sheet's protection for marks, and restores the same protection. */
interface ProtectionPort {
  /** Rejects with HostError `protected` if there is a password; the sheet is then unchanged. */
  lift(sheet: string): Promise<void>;
  /** Names of the sheets whose protection was lifted and not restored, even after a crash. */
  findLifted(): Promise<readonly string[]>;
  /** Restores every lifted protection with its own options; returns the sheets' names. */
  restore(): Promise<readonly string[]>;
}

/** The pane's drop areas, for files the user drops elsewhere in the host. */
export interface FilePlaces {
  /** Reads documents, and shows the agreements; answers false where no budget could be read, so that they have no place. */
  documents(files: readonly File[]): boolean;
  /** Compares with an earlier budget, if the changes are shown or about to be; otherwise returns false. */
  earlier(file: File, anyway?: boolean): boolean;
}

export interface PaneHost {
  readonly kind: "excel" | "workbench";
  readonly source: WorkbookSource;
  readonly surface: WorkbookSurface;
  /** Shown in reports; also distinguishes workbooks in the browser's own storage. */
  readonly fileName?: string;
  /** BCP 47, e.g. `da-DK`: the language used until the user chooses another. */
  readonly displayLanguage: string;
  /** Queried at the start and when the window gets the focus; if left out or undefined, follows the browser. */
  readonly theme?: () => PaneTheme | undefined;
  /** Left out if the host has no report sheet. */
  readonly report?: ReportSheetPort;
  /** Offers the user a file with this name and media type; left out if the host allows no downloads. */
  readonly saveFile?: (name: string, content: Uint8Array | string, type: string) => Promise<void>;
  /** Left out if the host cannot lift a protection. */
  readonly protection?: ProtectionPort;
  /** Why a file cannot be read as a workbook, in words; left out if the host reads no files. */
  readonly unreadable?: (reason: UnreadableReason) => Localised;
  /** Opens one of our pages beside the program; left out if the browser's own way will do. */
  readonly openLink?: (address: string) => void;
  /** Sample budgets for the first opening, each named as on its button. */
  readonly samples?: readonly { readonly name: string; readonly open: () => void }[];
  /** Marks cost nothing here: on from the start, and renewed by every check until the user removes them. */
  readonly marksFromStart?: boolean;
  /** Called after the first check: what the verdict does not need may begin. */
  readonly onFirstCheck?: () => void;
  /** Moves the keyboard into the sheet, to the cell last shown; left out if the host cannot. */
  readonly focusSheet?: () => void;
  /** Receives the pane's drop areas when it opens; returns how to withdraw them. */
  readonly offerPlaces?: (places: FilePlaces) => () => void;
  /** Saves or downloads the workbook; left out if the user saves in the program itself. */
  readonly save?: () => Promise<void>;
}
