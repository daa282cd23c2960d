// The workbench's model: the open budgets, which is current, what is in progress and what must be reported. No React, no screen.
import type { FilePlaces } from "../../taskpane/pane-host";
import { WatchedState } from "../../app/watched-state";
import { HostError } from "../../workbook/ports";
import type { GridWorkbook } from "../grid/grid-workbook";
import { sheetsOf, type OpenFile, type FilesState, type FilesTools, type FileToOpen, type Notice, type Side } from "./open-files-state";
import { GridPlace } from "./grid-place";
import { OpenWorkbook } from "./open-workbook";
import { PanePlaces } from "./pane-places";
import { addNotice, afterStep } from "./notices";
import { Saving, type SaveWay } from "./saving";
import { reapplyChanges, type KeptFile } from "./unsaved-changes";
import type { OpenedFile } from "../grid/read-display";
import type { DiskFile } from "./recent-files";

const NONE_OPEN: FilesState = {
  files: [],
  active: undefined,
  busy: undefined,
  progress: undefined,
  notices: [],
  isGridLost: false,
  conflict: undefined,
  sheets: [],
  side: "check",
  canUndo: false,
  canRedo: false,
};

export class OpenFiles extends WatchedState<FilesState> {
  private readonly bytes = new Map<string, Uint8Array>();
  private readonly saving: Saving;
  readonly places = new PanePlaces();
  private readonly grid: GridPlace;
  private lastId = 0;
  /** Files are opened one at a time, in the order given. */
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly tools: FilesTools) {
    super(NONE_OPEN);
    this.saving = new Saving(tools, {
      dirty: (id, dirty) => this.mark(id, dirty),
      keepFailed: () => this.tell({ kind: "keep-failed" }),
    });
    tools.others.onMeeting((id, meeting) => {
      const name = this.find(id)?.name;
      if (name !== undefined) this.tell({ kind: meeting === "saved" ? "saved-elsewhere" : "open-elsewhere", name });
    });
    this.grid = new GridPlace(() => tools.startEngine(), {
      sheets: () => this.showSheets(),
      undoStatus: (undos, redos) => this.set({ canUndo: undos > 0, canRedo: redos > 0 }),
    });
  }

  tell(notice: Notice): void {
    this.set({ notices: addNotice(this.state.notices, notice) });
  }

  dismiss(notice: Notice): void {
    this.set({ notices: this.state.notices.filter((one) => one !== notice) });
  }

  private goOn(step: "edit" | "open"): void {
    const notices = afterStep(this.state.notices, step);
    if (notices.length < this.state.notices.length) this.set({ notices });
  }

  // --- opening ---

  /** Opens what was left unsaved last time; otherwise the sample, or nothing for a returning user. */
  async begin(sample: string | undefined): Promise<void> {
    const [kept, bytes] = await Promise.all([
      this.tools.unsaved.list().catch(() => []),
      sample === undefined ? undefined : this.tools.fetchSample(sample).catch(() => undefined),
    ]);
    if (kept.length === 0) {
      if (sample !== undefined) await this.openSample(sample, bytes);
      return;
    }
    await this.enqueue(() => this.restore(kept));
  }

  /** `given`: its bytes, if already fetched. */
  async openSample(sample: string, given?: Uint8Array): Promise<void> {
    this.goOn("open");
    let bytes: Uint8Array;
    try {
      bytes = given ?? (await this.tools.fetchSample(sample));
    } catch {
      this.tell({ kind: "sample-failed", sample });
      return;
    }
    await this.enqueue(async () => {
      await this.openNow(sample, bytes, { isSample: true });
    });
  }

  /** Opens a file and shows it; reports what cannot be read. */
  open(name: string, bytes: Uint8Array): Promise<void> {
    return this.openTogether([{ name, read: () => Promise.resolve(bytes) }]);
  }

  /** Opens files that came together and shows the last; reports each that cannot be read or has gone. `isSameStep`: as the files just before. */
  async openTogether(files: readonly FileToOpen[], isSameStep = false): Promise<void> {
    const read = await Promise.all(files.map(async (file) => ({ file, bytes: await file.read().catch(() => undefined) })));
    if (!isSameStep) this.goOn("open");
    const opening: Promise<void>[] = [];
    for (const { file, bytes } of read) {
      if (!bytes && file.disk) this.tell({ kind: "unreadable", name: file.name, reason: "not-found" });
      else opening.push(this.enqueue(() => this.openOne(file.name, bytes ?? new Uint8Array(), file.disk)));
    }
    await Promise.all(opening);
  }

  private async openOne(name: string, bytes: Uint8Array, disk: DiskFile | undefined): Promise<void> {
    const file = await this.openNow(name, bytes);
    if (!file) return;
    if (disk) this.saving.setDisk(file.id, disk);
    this.tools.others.opened(file.id, name, bytes, disk).catch(() => undefined); // without it the windows only do not know about each other
  }

  /** Opens files from disk; reports each that can no longer be read as missing. */
  openFromDisk(disks: readonly DiskFile[]): Promise<void> {
    return this.openTogether(disks.map((disk) => ({ name: disk.name, read: () => disk.read(), disk })));
  }

  // --- the panes' drop areas ---

  /** The drop areas of the active budget; undefined if none is open. */
  async placesShown(): Promise<FilePlaces | undefined> {
    const { active } = this.state;
    return active === undefined ? undefined : this.places.of(active);
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue
      .then(work)
      .catch(() => {
        this.tell({ kind: "open-failed" });
      })
      .finally(() => {
        this.set({ busy: undefined, progress: undefined });
      });
    return this.queue;
  }

  /** The pane gets it as soon as it is read. `prepare` changes the workbook in the grid before anybody sees it. */
  private async openNow(
    name: string,
    bytes: Uint8Array,
    { isSample = false, prepare }: { isSample?: boolean; prepare?: (workbook: GridWorkbook) => Promise<void> } = {},
  ): Promise<OpenFile | undefined> {
    this.set({ busy: name, progress: undefined });
    let file: OpenedFile;
    try {
      file = await this.tools.readFile(bytes, (progress) => {
        this.set({ progress });
      });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.tell({ kind: "unreadable", name, reason: error.reason ?? "damaged" });
      return undefined;
    }
    const id = `file-${String(++this.lastId)}`;
    this.bytes.set(id, bytes);
    const workbook = new OpenWorkbook(file, () => this.toGrid(id, name, file));
    if (prepare) await prepare(await workbook.live());
    const opened: OpenFile = { id, name, workbook, isInGrid: workbook.isLive, dirty: false, isSample };
    this.set({ files: [...this.state.files, opened], side: "check" });
    this.activate(id);
    const [sheet] = file.reportSheets;
    if (sheet !== undefined) this.tell({ kind: "report-sheet", sheet });
    return opened;
  }

  private async toGrid(id: string, name: string, file: OpenedFile): Promise<GridWorkbook> {
    let workbook: GridWorkbook;
    try {
      workbook = await this.grid.open(id, name, file);
    } catch (error) {
      this.set({ isGridLost: true });
      throw error;
    }
    if (!this.bytes.has(id)) {
      this.grid.close(id);
      throw new HostError("missing", `${id} was closed`);
    }
    const changed = () => {
      this.changed(id);
    };
    await workbook.onChange(changed);
    workbook.onFileChanged(changed);
    this.set({ isGridLost: false, files: this.state.files.map((one) => (one.id === id ? { ...one, isInGrid: true } : one)) });
    this.showSheets();
    return workbook;
  }

  /** Loads the active budget into the grid; if that fails, the screen says so in the grid's place. */
  showGrid(id: string): void {
    this.find(id)
      ?.workbook.live()
      .catch(() => undefined);
  }

  private async restore(kept: readonly KeptFile[]): Promise<void> {
    const restored: { id: string; name: string }[] = [];
    for (const one of kept) {
      const file = await this.openNow(one.name, one.bytes, { prepare: (workbook) => reapplyChanges(one, workbook) });
      if (!file) continue;
      await this.tools.unsaved.erase(one.id);
      this.changed(file.id);
      restored.push({ id: file.id, name: file.name });
    }
    if (restored.length > 0) {
      this.tell({ kind: "restored", ids: restored.map(({ id }) => id), names: restored.map(({ name }) => name).join(", ") });
    }
  }

  // --- showing ---

  activate(id: string): void {
    this.grid.activate(id);
    this.set({ active: id });
    this.showSheets();
  }

  /** The grid's own sheets, or the file's while the grid has not loaded it. */
  private showSheets(): void {
    const { active } = this.state;
    const file = active === undefined ? undefined : this.find(active);
    this.set({ sheets: file ? (this.grid.sheets(file.id) ?? sheetsOf(file)) : [] });
  }

  async showSheet(sheet: string): Promise<void> {
    const { active } = this.state;
    if (active !== undefined) await this.grid.showSheet(active, sheet);
  }

  undo(): Promise<void> {
    return this.grid.undo();
  }

  redo(): Promise<void> {
    return this.grid.redo();
  }

  /** Shows the check or the sheet in a window with room for only one. */
  showSide(side: Side): void {
    if (side !== this.state.side) this.set({ side });
  }

  /** Focuses the sheet as soon as it is visible. */
  focusGrid(): void {
    this.showSide("sheet");
    queueMicrotask(() => this.grid.focus());
  }

  setFit(fits: boolean): void {
    this.grid.setFit(fits);
  }

  setDark(dark: boolean): void {
    this.grid.setDark(dark);
  }

  // --- changes, kept until they are saved ---

  private changed(id: string): void {
    const bytes = this.bytes.get(id);
    if (bytes) this.saving.changed(id, bytes, () => this.find(id));
    this.goOn("edit");
  }

  private mark(id: string, dirty: boolean): void {
    if (this.find(id)?.dirty === dirty) return;
    this.set({ files: this.state.files.map((file) => (file.id === id ? { ...file, dirty } : file)) });
  }

  find(id: string): OpenFile | undefined {
    return this.state.files.find((file) => file.id === id);
  }

  /** Saves the file with its changes; returns whether it was saved. One that has changed on disk is left alone, and the user is asked. */
  async save(id: string, way?: SaveWay): Promise<boolean> {
    const file = this.find(id);
    const bytes = this.bytes.get(id);
    if (!file || !bytes) return false;
    this.endConflict();
    await this.grid.endTyping();
    const name = way === "copy" ? this.tools.copyName(file.name) : file.name;
    const result = await this.saving.save({ ...file, name }, bytes, way);
    if (result === "changed") this.set({ conflict: id });
    if (result === "failed") this.tell({ kind: "save-failed" });
    if (result !== "saved") return false;
    this.tell({ kind: "saved", name });
    this.set({ files: this.state.files.map((one) => (one.id === id ? { ...one, name } : one)) });
    this.tools.others.saved(id);
    return true;
  }

  endConflict(): void {
    this.set({ conflict: undefined });
  }

  /** Shows in the pane what differs between the file on disk and the one here. */
  async showDifferences(id: string): Promise<void> {
    this.endConflict();
    const file = await this.saving.disk(id)?.current();
    if (file) (await this.placesShown())?.earlier(file, true);
  }

  /** Whether closing the file would lose something; what is being typed counts. */
  async isUnsaved(id: string): Promise<boolean> {
    await this.grid.endTyping();
    return this.find(id)?.dirty ?? false;
  }

  /** Closes a file, with what was stored of it. */
  async close(id: string): Promise<void> {
    const place = this.state.files.findIndex((file) => file.id === id);
    const files = this.state.files.filter((file) => file.id !== id);
    const next = files[Math.min(place, files.length - 1)]?.id;
    this.bytes.delete(id);
    this.set({ files, active: this.state.active === id ? undefined : this.state.active });
    if (this.state.active === undefined && next !== undefined) this.activate(next);
    else this.showSheets();
    this.grid.close(id);
    this.tools.others.closed(id);
    await this.saving.forget(id);
  }

  /** Discards what was restored from last time. */
  async eraseRestored(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.close(id);
    this.set({
      notices: addNotice(
        this.state.notices.filter(({ kind }) => kind !== "restored"),
        { kind: "erased" },
      ),
    });
  }
}
