// Looks whether something has changed after an ambiguous event: a calculation, another selection, the window's focus.
import type { Outcome } from "./pane-state";
import { isSameWorkbook } from "../workbook/same-workbook";
import { HostError, type WorkbookSource } from "../workbook/ports";

/** How long after the event the sheet is read, in milliseconds; also the minimum interval. */
const LOOK_TIME = 1_500;

/** What the look needs of the pane. */
interface Watched {
  /** What is shown; null while there is nothing to compare with, or while a check will see for itself. */
  shown(): Outcome | null;
  readonly source: WorkbookSource;
  check(): Promise<void>;
}

export class Look {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly watched: Watched) {}

  soon(): void {
    if (this.timer !== undefined || !this.watched.shown()) return;
    this.timer = setTimeout(() => void this.run(), LOOK_TIME);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** One reading, and a check only if it differs. Nobody asked for it: a rejection changes nothing that is shown. */
  private async run(): Promise<void> {
    this.timer = undefined;
    const { watched } = this;
    const before = watched.shown();
    if (!before) return;
    try {
      const workbook = await watched.source.read();
      if (watched.shown() !== before) return;
      if (before.kind === "checked" && isSameWorkbook(before.checked.workbook, workbook)) return;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return;
    }
    await watched.check();
  }
}
