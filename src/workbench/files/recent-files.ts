// Files opened by the browser's own chooser, where it has one that remembers: opened again, and saved in their place.
import { BrowserStore } from "./browser-database";

/** The list's own key in its store. */
const KEY = "files";
const MOST = 5;

/** A file on the user's disk that the browser lets the page come back to. */
export interface DiskFile {
  readonly name: string;
  read(): Promise<Uint8Array>;
  /** Replaces the file's contents; the browser asks the user first. Answers false where they said no. */
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

function toDiskFile(handle: RememberingHandle): DiskFile {
  return {
    name: handle.name,
    async read() {
      if ((await handle.requestPermission({ mode: "read" })) !== "granted") throw new Error("not allowed");
      return new Uint8Array(await (await handle.getFile()).arrayBuffer());
    },
    async write(bytes) {
      if ((await handle.requestPermission({ mode: "readwrite" })) !== "granted") return false;
      const stream = await handle.createWritable();
      await stream.write(bytes as BufferSource);
      await stream.close();
      return true;
    },
  };
}

export const canRemember = typeof window !== "undefined" && "showOpenFilePicker" in window;

/** Lets the user choose files; none where they changed their mind. Only where {@link canRemember}. */
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
  await remember(handles).catch(() => undefined); // without storage they are opened all the same
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

/** The files chosen last, the latest first; none where the browser does not remember. */
export async function recentFiles(): Promise<readonly DiskFile[]> {
  if (!canRemember) return [];
  return (await knownHandles()).map(toDiskFile);
}
