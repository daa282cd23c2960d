// Keeps unsaved changes in the browser's own storage, on this machine only, until they are saved or discarded.
import { HostError, type Edit } from "../../workbook/ports";
import { BrowserStore } from "./browser-database";
import type { GridWorkbook } from "../grid/grid-workbook";

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  readonly edits: readonly Edit[];
  /** Text of the stored part, or null. */
  readonly stored: string | null;
}

export interface UnsavedChanges {
  list(): Promise<readonly KeptFile[]>;
  keep(file: KeptFile): Promise<void>;
  erase(id: string): Promise<void>;
}

const DATABASE = "budgettjek";
const store = new BrowserStore<KeptFile & { readonly key: string }>({ database: DATABASE, store: "unsaved", keyPath: "key" });

/** Which windows of the page are open now; each holds a lock with its name. */
async function openWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(`${DATABASE}/`) ? [name.slice(DATABASE.length + 1)] : [])));
}

/** Several windows may keep files at once: each uses its own keys, and ignores those of other open windows. */
export function createUnsavedChanges(tab: string): UnsavedChanges {
  const held = navigator.locks.request(`${DATABASE}/${tab}`, () => new Promise<never>(() => undefined));
  held.catch(() => undefined); // without the lock another window may restore the same changes: no loss
  const keyOf = (id: string) => (id.includes("/") ? id : `${tab}/${id}`);
  return {
    async list() {
      const records = await store.all();
      const open = await openWindows();
      return records.filter(({ key }) => !open.has(key.split("/")[0] ?? "")).map(({ key, ...file }) => ({ ...file, id: key }));
    },
    keep: (file) => store.put({ ...file, key: keyOf(file.id) }),
    erase: (id) => store.delete(keyOf(id)),
  };
}

/** Reapplies the kept changes to the reopened workbook. */
export async function reapplyChanges(kept: KeptFile, workbook: GridWorkbook): Promise<void> {
  try {
    await workbook.write(kept.edits);
    await workbook.store(kept.stored);
  } catch (error) {
    // a change that no longer fits the file is skipped; the file itself is open
    if (!(error instanceof HostError)) throw error;
  }
}
