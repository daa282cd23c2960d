// The budgets of the portfolio: checked one after the other.
import { WatchedState } from "../../app/watched-state";
import { emptyResult } from "../../app/build-result";
import { formatUnreadable } from "../../report/unreadable";
import type { FileCheck, PortfolioRow } from "./portfolio";

interface PortfolioState {
  readonly rows: readonly PortfolioRow[];
  readonly progress: { readonly done: number; readonly of: number } | undefined;
}

export interface NamedFile {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

const NONE: PortfolioState = { rows: [], progress: undefined };

export class PortfolioModel extends WatchedState<PortfolioState> {
  private queue: Promise<void> = Promise.resolve();
  private lastId = 0;
  private done = 0;
  private of = 0;
  /** Raised by {@link clear}: checks in progress are then discarded. */
  private round = 0;

  /** `checkFile` returns the reason if a file cannot be read; it rejects only if it crashed. */
  constructor(private readonly checkFile: (name: string, bytes: Uint8Array) => Promise<FileCheck>) {
    super(NONE);
  }

  /** Adds files; resolves when all are checked. */
  add(files: readonly NamedFile[]): Promise<void> {
    const { round } = this;
    this.of += files.length;
    this.tellProgress();
    for (const file of files) this.queue = this.queue.then(() => this.check(file, round));
    return this.queue;
  }

  private async check(file: NamedFile, round: number): Promise<void> {
    if (round !== this.round) return;
    // a file that cannot be read (moved, deleted) is reported like an empty one
    const bytes = await file.read().catch(() => new Uint8Array());
    const row = { id: ++this.lastId, bytes, ...(await this.checkFile(file.name, bytes).catch(() => brokenDown(file.name))) };
    if (round !== this.round) return;
    this.done++;
    this.set({ rows: [...this.state.rows, row] });
    this.tellProgress();
  }

  private tellProgress(): void {
    if (this.done === this.of) this.done = this.of = 0;
    this.set({ progress: this.of === 0 ? undefined : { done: this.done, of: this.of } });
  }

  clear(): void {
    this.round++;
    this.done = this.of = 0;
    this.set(NONE);
  }
}

/** The row of a file that crashed the worker. */
function brokenDown(name: string): FileCheck {
  const reason = formatUnreadable("damaged");
  return { result: emptyResult(name, "unreadable", reason.da), reason };
}
