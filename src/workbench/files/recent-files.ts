// Files opened with the browser's remembering file picker, if it has one: reopened, and saved in place.
import { BrowserStore } from "./browser-database";
import { digestOf } from "./digest";

/** The list's key in its store. */
const KEY = "files";
const MOST = 5;

/** A file on the user's disk that the browser lets the page reopen. */
export interface DiskFile {
  readonly name: string;
  read(): Promise<Uint8Array>;
  /** The browser's handle, by which two windows recognise the same file. */
  readonly handle: FileSystemFileHandle;
  /** Whether its contents differ from when it was last read or written here. A missing file has changed. */
  hasChanged(): Promise<boolean>;
  /** The file as it is on disk now. */
  current(): Promise<File>;
  /** Replaces the file's contents, after the browser has asked the user. Returns false if they declined. */
  write(bytes: Uint8Array): Promise<boolean>;
}

/** The parts of the File System Access API that TypeScript's library does not know yet. */
interface RememberingHandle extends FileSystemFileHandle {
  requestPermission(wanted: { mode: "read" | "readwrite" }): Promise<PermissionState>;
}
interface ChooserWindow {
  showOpenFilePicker?(options: object): Promise<RememberingHandle[]>;
}

const store = new BrowserStore<readonly RememberingHandle[]>({ database: "budgettjek-recent", store: "files" });

/** What was last seen of a file on disk. */
interface Seen {
  readonly lastModified: number;
  readonly size: number;
  readonly digest: string;
}

function toDiskFile(handle: RememberingHandle): DiskFile {
  let seen: Seen | undefined;
  const see = async (bytes: Uint8Array): Promise<void> => {
    const { lastModified, size } = await handle.getFile();
    seen = { lastModified, size, digest: await digestOf(bytes) };
  };
  const allow = async (mode: "read" | "readwrite"): Promise<boolean> => (await handle.requestPermission({ mode })) === "granted";
  return {
    name: handle.name,
    handle,
    async read() {
      if (!(await allow("read"))) throw new Error("not allowed");
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      await see(bytes);
      return bytes;
    },
    async hasChanged() {
      const file = await handle.getFile().catch(() => undefined);
      if (!file || !seen) return true;
      if (file.lastModified === seen.lastModified && file.size === seen.size) return false;
      // touched, or rewritten with the same contents
      return file.size !== seen.size || (await digestOf(new Uint8Array(await file.arrayBuffer()))) !== seen.digest;
    },
    current: () => handle.getFile(),
    async write(bytes) {
      if (!(await allow("readwrite"))) return false;
      const stream = await handle.createWritable();
      await stream.write(bytes as BufferSource);
      await stream.close();
      await see(bytes);
      return true;
    },
  };
}

export const canRemember = typeof window !== "undefined" && "showOpenFilePicker" in window;

/** Lets the user choose files; none if they cancelled. Only where {@link canRemember}. */
export async function chooseFiles(): Promise<readonly DiskFile[]> {
  const types = [
    {
      description: "Excel",
      accept: {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
        "application/vnd.ms-excel.sheet.macroEnabled.12": [".xlsm"],
      },
    },
  ];
  let handles: RememberingHandle[];
  try {
    handles = (await (window as ChooserWindow).showOpenFilePicker?.({ multiple: true, types })) ?? [];
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return [];
    throw error;
  }
  await remember(handles).catch(() => undefined); // without storage they are still opened
  return handles.map(toDiskFile);
}

async function remember(handles: readonly RememberingHandle[]): Promise<void> {
  const known = await knownHandles();
  const others: RememberingHandle[] = [];
  for (const handle of known) {
    const same = await Promise.all(handles.map((chosen) => chosen.isSameEntry(handle)));
    if (!same.includes(true)) others.push(handle);
  }
  await store.put([...handles, ...others].slice(0, MOST), KEY);
}

const knownHandles = async (): Promise<readonly RememberingHandle[]> => (await store.find(KEY)) ?? [];

/** The files chosen last, latest first; none where the browser does not remember. */
export async function recentFiles(): Promise<readonly DiskFile[]> {
  if (!canRemember) return [];
  return (await knownHandles()).map(toDiskFile);
}
