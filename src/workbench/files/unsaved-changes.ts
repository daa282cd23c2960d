// Keeps unsaved changes in the browser's own storage, on this machine only, until they are saved or erased.
import { HostError, type Edit } from "../../workbook/ports";
import type { GridWorkbook } from "../grid/grid-workbook";

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  readonly edits: readonly Edit[];
  /** Text of the product's own part, or null. */
  readonly stored: string | null;
}

export interface Keeper {
  list(): Promise<readonly KeptFile[]>;
  keep(file: KeptFile): Promise<void>;
  erase(id: string): Promise<void>;
}

const DATABASE = "budgettjek";
const STORE = "unsaved";
const VERSION = 1;

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("the browser's storage did not answer"));
    };
  });
}

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, VERSION);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE, { keyPath: "key" });
  };
  const database = await answerOf(opening);
  // one connection a task: another tab with a newer version of the page must not be held up
  database.onversionchange = () => {
    database.close();
  };
  const transaction = database.transaction(STORE, mode);
  transaction.oncomplete = () => {
    database.close();
  };
  return transaction.objectStore(STORE);
}

/** Which windows of the page are open now; each holds a lock of its name. */
async function openWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(`${DATABASE}/`) ? [name.slice(DATABASE.length + 1)] : [])));
}

/** Several windows may keep files at once: each has names of its own, and leaves those of another that is still open alone. */
export function createKeeper(tab: string): Keeper {
  const held = navigator.locks.request(`${DATABASE}/${tab}`, () => new Promise<never>(() => undefined));
  held.catch(() => undefined); // without the lock another window may bring the same changes back: no loss
  const keyOf = (id: string) => (id.includes("/") ? id : `${tab}/${id}`);
  return {
    async list() {
      const store = await openStore("readonly");
      const records = await answerOf(store.getAll() as IDBRequest<(KeptFile & { key: string })[]>);
      const open = await openWindows();
      return records.filter(({ key }) => !open.has(key.split("/")[0] ?? "")).map(({ key, ...file }) => ({ ...file, id: key }));
    },
    async keep(file) {
      const store = await openStore("readwrite");
      await answerOf(store.put({ ...file, key: keyOf(file.id) }));
    },
    async erase(id) {
      const store = await openStore("readwrite");
      await answerOf(store.delete(keyOf(id)));
    },
  };
}

/** Makes the kept changes in the workbook that was opened again. */
export async function bringBack(kept: KeptFile, workbook: GridWorkbook): Promise<void> {
  try {
    await workbook.write(kept.edits);
    await workbook.store(kept.stored);
  } catch (error) {
    // a change that no longer fits the file is left out; the file itself is open
    if (!(error instanceof HostError)) throw error;
  }
}
