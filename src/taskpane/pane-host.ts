// What the pane needs of the program it is docked in: Excel, the workbench, or a test.
import type { Localised } from "../danish/localised";
import type { UnreadableReason, WorkbookSource, WorkbookSurface } from "../workbook/ports";

/** High contrast is the system's own: the browser forces its colours over either. */
export type PaneTheme = "light" | "dark";

export type ReportCell = string | number | null;

/** The report as a worksheet of its own; only ever on a sheet that carries our marker. */
export interface ReportSheetPort {
  /** Writes the rows to the report sheet, new or cleared, and shows it; answers its name. Rejects with HostError `protected`. */
  writeReport(rows: readonly (readonly ReportCell[])[], name: string): Promise<string>;
  /** Takes the report sheet out; answers whether there was one. */
  removeReport(): Promise<boolean>;
}

/** Lifting a sheet's protection for marks, and putting the same protection back. */
export interface ProtectionPort {
  /** Rejects with HostError `protected` where there is a password; the sheet is then as before. */
  lift(sheet: string): Promise<void>;
  /** Names of the sheets whose protection was lifted and is not back, after a crash too. */
  findLifted(): Promise<readonly string[]>;
  /** Puts every lifted protection back with its own options; answers the sheets' names. */
  restore(): Promise<readonly string[]>;
}

export interface PaneSample {
  /** As shown on its button. */
  readonly name: string;
  open(): void;
}

/** The pane's places for files, for what the user drops elsewhere in the host. */
export interface FilePlaces {
  /** Reads documents, and shows the agreements; answers false where no budget could be read, so that they have no place. */
  documents(files: readonly File[]): boolean;
  /** Compares with an earlier budget, where the changes are shown or shall be; answers false where they are not. */
  earlier(file: File, anyway?: boolean): boolean;
}

export interface PaneHost {
  readonly kind: "excel" | "workbench";
  readonly source: WorkbookSource;
  readonly surface: WorkbookSurface;
  /** Shown in reports; also tells one workbook from another in the browser's own storage. */
  readonly fileName?: string;
  /** BCP 47, e.g. `da-DK`: the language used until the user chooses another. */
  readonly displayLanguage: string;
  /** Asked at the start and when the window gets the focus; left out or undefined follows the browser. */
  readonly theme?: () => PaneTheme | undefined;
  /** Left out where the host has no report sheet. */
  readonly report?: ReportSheetPort;
  /** Gives the user a file of this name and media type; left out where the host lets none be downloaded. */
  readonly saveFile?: (name: string, content: Uint8Array | string, type: string) => Promise<void>;
  /** Left out where the host cannot lift a protection. */
  readonly protection?: ProtectionPort;
  /** Why a file cannot be read as a workbook, in words; left out where the host reads no files. */
  readonly unreadable?: (reason: UnreadableReason) => Localised;
  /** Opens one of our pages beside the program; left out where the browser's own way will do. */
  readonly openLink?: (address: string) => void;
  /** Budgets to try at the first opening. */
  readonly samples?: readonly PaneSample[];
  /** Marks cost nothing here: they are on from the start, and follow every check until the user takes them out. */
  readonly marksFromStart?: boolean;
  /** Told once the first check is done: what is not needed for a verdict may begin. */
  readonly onFirstCheck?: () => void;
  /** Puts the keyboard into the sheet, at the cell last shown; left out where the host keeps that to itself. */
  readonly focusSheet?: () => void;
  /** Given the pane's places for files when it opens; answers how they are taken back. */
  readonly offerPlaces?: (places: FilePlaces) => () => void;
  /** Saves or downloads the workbook; left out where the user saves in the program itself. */
  readonly save?: () => Promise<void>;
}
