// One connection to Excel: runs batches, limits the wait for each answer, and caches the workbook's outline.
import { HostError, STORED_PART_NAMESPACE } from "../workbook/ports";
import { toHostError } from "./errors";
import { cellCount, type Size } from "./size";
import type { SheetContent } from "./sheet-content";

/** Milliseconds without an answer before a call gives up. */
export const ANSWER_TIMEOUT = 20_000;

/** What a batch does with a context. Its `sync` throws a HostError if Excel does not answer, so that nothing queued later is sent. */
type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** The sheets and our parts in a workbook when it was last listed. */
export interface Outline {
  readonly sheets: readonly OutlineSheet[];
  /** Identifiers of custom XML parts in our namespace. */
  readonly parts: readonly string[];
  /** Opened without write access, or in Protected View. */
  readonly readOnly: boolean;
  readonly calculation: "automatic" | "manual";
}

export interface OutlineSheet {
  /** Excel's own, which survives renaming. */
  readonly id: string;
  readonly name: string;
  readonly visibility: `${Excel.SheetVisibility}`;
  readonly protected: boolean;
}

interface LargeSheet {
  /** Of its used range. */
  readonly size: Size;
  readonly content: SheetContent;
}

/** Cells in use from which a sheet is remembered from one reading to the next. */
const LARGE = 10_000;

export type Remember = (id: string, size: Size, content: SheetContent) => void;

/** What a missing answer means. */
type Silence = "busy" | "disconnected";

export class ExcelSession {
  /** As last listed; undefined before the first listing. Saves a round trip while it is still valid. */
  outline: Outline | undefined;
  /** Sheets the last call on marks skipped because their conditional formats cannot be read. */
  leftOut: readonly string[] = [];
  /** Sheets by identifier that have no cells and reject being read: chart sheets, old macro sheets. */
  readonly withoutCells = new Set<string>();
  /** Large sheets by identifier, as last read; each is dropped when it changes. */
  private readonly large = new Map<string, LargeSheet>();
  /** How many changes Excel has reported. */
  private changes = 0;
  /** What to add to a date's number to convert it to the count from 1900; undefined before the first listing. */
  dateShift: number | undefined;
  /** Whether Excel refuses to list custom parts, as on iPad until the workbook is saved (office-js #3936). */
  lacksParts = false;
  /** Whether change events arrive, so that the cache can be trusted. */
  isListening = false;

  constructor(private readonly timeout: number = ANSWER_TIMEOUT) {}

  /** A large sheet as last read; undefined unless every change since then would have been reported. */
  findLarge(id: string): LargeSheet | undefined {
    return this.isListening ? this.large.get(id) : undefined;
  }

  /**
   * Call before reading, and the result with what was read: a sheet of more than {@link LARGE} cells is remembered, unless a change is
   * reported meanwhile or none can be.
   */
  rememberLarge(): Remember {
    const { changes, isListening } = this;
    return (id, size, content) => {
      if (isListening && changes === this.changes && cellCount(size) > LARGE) this.large.set(id, { size, content });
    };
  }

  /** To be called for each change that Excel reports in a sheet. */
  forget(id: string): void {
    this.changes++;
    this.large.delete(id);
  }

  /**
   * Runs a batch that changes nothing. While the user is typing in a cell, Excel delays it until they are done,
   * so no answer in time means `busy`.
   */
  read<T>(work: Work<T>): Promise<T> {
    return this.run({ delayForCellEdit: true }, "busy", work);
  }

  /**
   * Runs a batch that changes or selects something. While a cell is being edited it fails at once, rather than run
   * when nobody expects it any more.
   */
  act<T>(work: Work<T>): Promise<T> {
    return this.run({ delayForCellEdit: false }, "disconnected", work);
  }

  /**
   * The same, with all its syncs in one undo step if Excel has it (ExcelApi 1.20). Excel rejects the whole group if
   * it contains a call without undo, such as those on custom parts and sheets.
   */
  actInOneStep<T>(work: Work<T>): Promise<T> {
    const options: Excel.RunOptions = isSupported("1.20") ? { delayForCellEdit: false, mergeUndoGroup: true } : { delayForCellEdit: false };
    return this.run(options, "disconnected", work);
  }

  /** Runs in a context that was kept, which removing an event handler requires. */
  async within(kept: Excel.RequestContext, work: Work<void>): Promise<void> {
    try {
      await Excel.run(kept, work);
    } catch (error) {
      throw toHostError(error);
    }
  }

  private async run<T>(options: Excel.RunOptions, silence: Silence, work: Work<T>): Promise<T> {
    try {
      return await Excel.run(options, (context) => {
        const send = context.sync.bind(context);
        context.sync = (value) => this.inTime(send(value), silence);
        return work(context);
      });
    } catch (error) {
      throw toHostError(error);
    }
  }

  /** Waits for an answer up to the time limit. */
  async inTime<T>(reply: Promise<T>, silence: Silence = "disconnected"): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const overdue = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new HostError(silence, `no answer in ${this.timeout} ms`)), this.timeout);
    });
    try {
      return await Promise.race([reply, overdue]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Whether this Excel has a version of the ExcelApi requirement set. */
export function isSupported(version: string, set = "ExcelApi"): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}

/** Protected View and the like. */
function isDocumentReadOnly(): boolean {
  const { document } = Office.context as { document?: { mode?: unknown } };
  return document?.mode === "readOnly";
}

/** Queues the listing of sheets and our parts; read the result after the sync. */
export function listOutline(context: Excel.RequestContext, { lacksParts }: ExcelSession): () => Outline {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/position,items/visibility,items/protection/protected");
  const parts = lacksParts ? undefined : context.workbook.customXmlParts.getByNamespace(STORED_PART_NAMESPACE).load("items/id");
  const workbook = context.workbook.load("readOnly");
  const application = context.workbook.application.load("calculationMode");
  return () => ({
    readOnly: workbook.readOnly || isDocumentReadOnly(),
    calculation: application.calculationMode === "Manual" ? "manual" : "automatic",
    sheets: [...sheets.items]
      .sort((a, b) => a.position - b.position)
      .map(({ id, name, visibility, protection }) => ({ id, name, visibility, protected: protection.protected })),
    parts: parts?.items.map((part) => part.id) ?? [],
  });
}

/** Whether two outlines list the same sheets and parts in the same order (names and protection may differ). */
export function isSameOutline(a: Outline, b: Outline): boolean {
  const key = (outline: Outline): string => JSON.stringify([outline.sheets.map((sheet) => sheet.id), outline.parts]);
  return key(a) === key(b);
}
