// Keeps the changes of open budgets until they are saved, and saves them: never over a file changed on disk, unless the user says so.
import type { OpenFile, FilesTools } from "./open-files-state";
import type { DiskFile } from "./recent-files";

/** `changed`: the file on disk differs from the one that was opened, and is untouched. */
type SaveResult = "saved" | "refused" | "changed" | "failed";

/** Over a file that has changed since, or as a copy beside it. */
export type SaveWay = "overwrite" | "copy";

/** How long after the last change the changes are kept locally, in milliseconds. */
const KEEP_DELAY = 400;

const UNCHANGED = JSON.stringify([[], false, false]);

export class Saving {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly disks = new Map<string, DiskFile>();
  /** By file: the changes that the last save wrote; left out if none. */
  private readonly saved = new Map<string, string>();

  constructor(
    private readonly tools: Pick<FilesTools, "unsaved" | "buildFile" | "deliver">,
    private readonly tell: { readonly dirty: (id: string, dirty: boolean) => void; readonly keepFailed: () => void },
  ) {}

  setDisk(id: string, disk: DiskFile): void {
    this.disks.set(id, disk);
  }

  disk(id: string): DiskFile | undefined {
    return this.disks.get(id);
  }

  /** Call it for every change; `find` returns the file's state when the user has paused. */
  changed(id: string, bytes: Uint8Array, find: () => OpenFile | undefined): void {
    this.tell.dirty(id, true);
    clearTimeout(this.timers.get(id));
    const keep = () => {
      this.keep(bytes, find).catch(this.tell.keepFailed);
    };
    this.timers.set(id, setTimeout(keep, KEEP_DELAY));
  }

  private async keep(bytes: Uint8Array, find: () => OpenFile | undefined): Promise<void> {
    const file = find();
    if (!file?.dirty) return;
    const { id, name } = file;
    const { edits, stored, print } = await this.changesOf(file);
    if (print === (this.saved.get(id) ?? UNCHANGED)) {
      this.tell.dirty(id, false);
      await this.tools.unsaved.erase(id);
    } else if (find()?.dirty) await this.tools.unsaved.keep({ id, name, bytes, edits, stored });
  }

  /** What differs from the file as opened, also as a single text. */
  private async changesOf({ workbook }: OpenFile) {
    const live = await workbook.live();
    const edits = await live.changes();
    const { stored } = live;
    const isStored = stored !== live.file.workbook.storedPart;
    return { edits, stored, print: JSON.stringify([edits, isStored && stored, live.hasUnmarked]) };
  }

  /** `bytes`: the file as opened. What changes meanwhile is still unsaved. Without a `way`, saves in place if the file came from disk, else downloads it. */
  async save(file: OpenFile, bytes: Uint8Array, way?: SaveWay): Promise<SaveResult> {
    const { id, name, workbook } = file;
    const disk = way === "copy" ? undefined : this.disks.get(id);
    let print: string;
    try {
      ({ print } = await this.changesOf(file));
      const built = await this.tools.buildFile(bytes, await workbook.live());
      if (disk && way === undefined && (await disk.hasChanged())) return "changed";
      if (!(await this.tools.deliver(name, built, disk))) return "refused";
      this.saved.set(id, print);
    } catch {
      return "failed"; // reported by the caller; the changes are still here
    }
    if (way === "copy") this.disks.delete(id);
    if ((await this.changesOf(file)).print !== print) return "saved";
    clearTimeout(this.timers.get(id));
    this.tell.dirty(id, false);
    await this.tools.unsaved.erase(id).catch(() => undefined);
    return "saved";
  }

  /** Removes a closed file, with what was stored of it. */
  async forget(id: string): Promise<void> {
    clearTimeout(this.timers.get(id));
    this.disks.delete(id);
    this.saved.delete(id);
    await this.tools.unsaved.erase(id).catch(() => undefined);
  }
}
