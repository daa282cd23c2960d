// What lies on the workbench: the open budgets, which is shown, what is under way and what has to be told. No React, no screen.
import { HostError, type UnreadableReason } from "../../workbook/ports";
import type { GridEngine, SheetTab } from "../grid/engine";
import type { GridWorkbook } from "../grid/grid-workbook";
import { bringBack, type KeptFile, type Keeper } from "./unsaved-changes";
import type { OpenedFile } from "../grid/read-display";
import type { DiskFile } from "./recent-files";

export interface DeskFile {
  readonly id: string;
  readonly name: string;
  readonly workbook: GridWorkbook;
  /** Whether it holds changes that are not saved. */
  readonly dirty: boolean;
  /** One of the page's own examples, not the user's. */
  readonly isSample: boolean;
}

export type Notice =
  | { readonly kind: "unreadable"; readonly name: string; readonly reason: UnreadableReason }
  | { readonly kind: "locked" | "shared"; readonly cell: string }
  | { readonly kind: "structure" }
  | { readonly kind: "report-sheet"; readonly sheet: string }
  | { readonly kind: "engine-failed" }
  | { readonly kind: "sample-failed"; readonly sample: string }
  | { readonly kind: "restored"; readonly ids: readonly string[]; readonly names: string }
  | { readonly kind: "erased" }
  | { readonly kind: "keep-failed" }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "save-failed" };

export interface DeskState {
  readonly files: readonly DeskFile[];
  readonly active: string | undefined;
  /** The file being read, or "" while the grid itself starts. */
  readonly busy: string | undefined;
  /** How much of the file is read, from 0 to 1; undefined before the first word of it. */
  readonly progress: number | undefined;
  readonly notice: Notice | undefined;
  readonly sheets: readonly SheetTab[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface DeskTools {
  /** Starts the grid; called once, at the first file. */
  readonly startEngine: () => Promise<GridEngine>;
  /** `tell` gets how far it is, from 0 to 1. Rejects with HostError `unreadable` and the reason. */
  readonly readFile: (bytes: Uint8Array, tell: (share: number) => void) => Promise<OpenedFile>;
  readonly fetchSample: (sample: string) => Promise<Uint8Array>;
  readonly keeper: Keeper;
  /** The file with the changes of the workbook in it. */
  readonly buildFile: (bytes: Uint8Array, workbook: GridWorkbook) => Promise<Uint8Array>;
  /** Gives the file to the user: in its place on the disk where it came from there; answers false where the user changed their mind. */
  readonly deliver: (name: string, bytes: Uint8Array, disk: DiskFile | undefined) => Promise<boolean>;
}

/** What is said about one step and has nothing to say about the next. */
const PASSING: ReadonlySet<Notice["kind"] | undefined> = new Set(["locked", "shared", "structure", "saved", "unreadable"]);

/** How long after the last change the changes are kept locally, in milliseconds. */
const KEEP_DELAY = 400;

export class Desk {
  private current: DeskState = {
    files: [],
    active: undefined,
    busy: undefined,
    progress: undefined,
    notice: undefined,
    sheets: [],
    canUndo: false,
    canRedo: false,
  };
  private readonly listeners = new Set<() => void>();
  private readonly bytes = new Map<string, Uint8Array>();
  private readonly disks = new Map<string, DiskFile>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private engine: Promise<GridEngine> | undefined;
  private started: GridEngine | undefined;
  private lastId = 0;
  /** Files are opened one after the other: the grid shows one at a time. */
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly tools: DeskTools) {}

  get state(): DeskState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.current;

  private set(change: Partial<DeskState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  tell(notice: Notice | undefined): void {
    this.set({ notice });
  }

  // --- opening ---

  /** Opens what was left unsaved last time; with nothing left, the sample, or none for who has been here before. */
  async begin(sample: string | undefined): Promise<void> {
    this.grid().catch(() => undefined); // started while files are fetched; told where it is needed
    const kept = await this.tools.keeper.list().catch(() => []);
    if (kept.length === 0) {
      if (sample !== undefined) await this.openSample(sample);
      return;
    }
    await this.enqueue(() => this.restore(kept));
  }

  async openSample(sample: string): Promise<void> {
    let bytes: Uint8Array;
    try {
      bytes = await this.tools.fetchSample(sample);
    } catch {
      this.set({ notice: { kind: "sample-failed", sample }, busy: undefined });
      return;
    }
    await this.enqueue(async () => {
      await this.openNow(sample, bytes, { isSample: true });
    });
  }

  /** Opens a file and shows it; what cannot be read is told. */
  open(name: string, bytes: Uint8Array, disk?: DiskFile): Promise<void> {
    return this.enqueue(async () => {
      const file = await this.openNow(name, bytes);
      if (file && disk) this.disks.set(file.id, disk);
    });
  }

  /** Opens a file from the disk; one that can no longer be read is told as missing. */
  async openFromDisk(disk: DiskFile): Promise<void> {
    let bytes: Uint8Array;
    try {
      bytes = await disk.read();
    } catch {
      this.tell({ kind: "unreadable", name: disk.name, reason: "not-found" });
      return;
    }
    await this.open(disk.name, bytes, disk);
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue
      .then(work)
      .catch(() => {
        this.set({ notice: { kind: "engine-failed" } });
      })
      .finally(() => {
        this.set({ busy: undefined, progress: undefined });
      });
    return this.queue;
  }

  /** `prepare` changes the workbook before anybody sees it. */
  private async openNow(
    name: string,
    bytes: Uint8Array,
    { isSample = false, prepare }: { isSample?: boolean; prepare?: (workbook: GridWorkbook) => Promise<void> } = {},
  ): Promise<DeskFile | undefined> {
    this.set({ busy: name, progress: undefined, notice: this.current.notice?.kind === "restored" ? this.current.notice : undefined });
    let file: OpenedFile;
    try {
      file = await this.tools.readFile(bytes, (progress) => {
        this.set({ progress });
      });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.set({ notice: { kind: "unreadable", name, reason: error.reason ?? "damaged" } });
      return undefined;
    }
    const engine = await this.grid();
    const id = `file-${String(++this.lastId)}`;
    const workbook = engine.open(id, name, file);
    this.bytes.set(id, bytes);
    const changed = () => {
      this.changed(id);
    };
    await workbook.onChange(changed);
    workbook.onFileChanged(changed);
    await prepare?.(workbook);
    const opened: DeskFile = { id, name, workbook, dirty: false, isSample };
    this.set({ files: [...this.current.files, opened] });
    this.activate(id);
    const [sheet] = file.reportSheets;
    if (sheet !== undefined) this.tell({ kind: "report-sheet", sheet });
    return opened;
  }

  private async grid(): Promise<GridEngine> {
    this.engine ??= this.tools.startEngine().then((engine) => {
      this.started = engine;
      return engine;
    });
    try {
      return await this.engine;
    } catch (error) {
      this.engine = undefined;
      throw error;
    }
  }

  /** The grid runs its services from the first file on. */
  watch(engine: GridEngine): void {
    engine.onSheetShown(() => {
      this.showSheets();
    });
    engine.onUndoStatus((undos, redos) => {
      this.set({ canUndo: undos > 0, canRedo: redos > 0 });
    });
  }

  private async restore(kept: readonly KeptFile[]): Promise<void> {
    const restored: { id: string; name: string }[] = [];
    for (const one of kept) {
      const file = await this.openNow(one.name, one.bytes, { prepare: (workbook) => bringBack(one, workbook) });
      if (!file) continue;
      await this.tools.keeper.erase(one.id);
      this.changed(file.id);
      restored.push({ id: file.id, name: file.name });
    }
    if (restored.length > 0) {
      this.set({ notice: { kind: "restored", ids: restored.map(({ id }) => id), names: restored.map(({ name }) => name).join(", ") } });
    }
  }

  // --- showing ---

  activate(id: string): void {
    this.started?.activate(id);
    this.set({ active: id });
    this.showSheets();
  }

  private showSheets(): void {
    const { active } = this.current;
    this.set({ sheets: active === undefined ? [] : (this.started?.sheets(active) ?? []) });
  }

  async showSheet(sheet: string): Promise<void> {
    const { active } = this.current;
    if (active !== undefined) await this.started?.activateSheet(active, sheet);
  }

  async undo(): Promise<void> {
    await this.started?.undo();
  }

  async redo(): Promise<void> {
    await this.started?.redo();
  }

  setDark(dark: boolean): void {
    this.started?.setDark(dark);
  }

  // --- changes, kept until they are saved ---

  private changed(id: string): void {
    this.mark(id, true);
    if (PASSING.has(this.current.notice?.kind)) this.tell(undefined);
    clearTimeout(this.timers.get(id));
    this.timers.set(
      id,
      setTimeout(() => {
        this.keep(id).catch(() => {
          this.set({ notice: { kind: "keep-failed" } });
        });
      }, KEEP_DELAY),
    );
  }

  private async keep(id: string): Promise<void> {
    const file = this.find(id);
    const bytes = this.bytes.get(id);
    if (!file?.dirty || !bytes) return;
    const edits = await file.workbook.changes();
    const stored = file.workbook.stored;
    if (edits.length === 0 && stored === file.workbook.file.workbook.storedPart && !file.workbook.hasUnmarked) {
      this.mark(id, false);
      await this.tools.keeper.erase(id);
      return;
    }
    if (this.find(id)?.dirty) await this.tools.keeper.keep({ id, name: file.name, bytes, edits, stored });
  }

  private mark(id: string, dirty: boolean): void {
    if (this.find(id)?.dirty === dirty) return;
    this.set({ files: this.current.files.map((file) => (file.id === id ? { ...file, dirty } : file)) });
  }

  find(id: string): DeskFile | undefined {
    return this.current.files.find((file) => file.id === id);
  }

  /** Saves the file with its changes; answers whether it was saved. */
  async save(id: string): Promise<boolean> {
    const file = this.find(id);
    const bytes = this.bytes.get(id);
    if (!file || !bytes) return false;
    try {
      const built = await this.tools.buildFile(bytes, file.workbook);
      if (!(await this.tools.deliver(file.name, built, this.disks.get(id)))) return false;
    } catch {
      this.set({ notice: { kind: "save-failed" } });
      return false;
    }
    clearTimeout(this.timers.get(id));
    this.mark(id, false);
    await this.tools.keeper.erase(id).catch(() => undefined);
    this.set({ notice: { kind: "saved", name: file.name } });
    return true;
  }

  /** Takes a file off the workbench, with what was kept of it. */
  async close(id: string): Promise<void> {
    clearTimeout(this.timers.get(id));
    const place = this.current.files.findIndex((file) => file.id === id);
    const files = this.current.files.filter((file) => file.id !== id);
    const next = files[Math.min(place, files.length - 1)]?.id;
    this.bytes.delete(id);
    this.disks.delete(id);
    this.set({ files, active: this.current.active === id ? undefined : this.current.active });
    if (this.current.active === undefined && next !== undefined) this.activate(next);
    else this.showSheets();
    this.started?.close(id);
    await this.tools.keeper.erase(id).catch(() => undefined);
  }

  /** Throws away what was brought back from last time. */
  async eraseRestored(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.close(id);
    this.set({ notice: { kind: "erased" } });
  }
}
