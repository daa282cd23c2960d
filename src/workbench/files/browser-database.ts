// The workbench's access to the browser's database (IndexedDB): one store of one kind of record, one connection per operation.

interface StorePlace {
  readonly database: string;
  readonly store: string;
  /** The record's own key field; left out when each call gives the key. */
  readonly keyPath?: string;
}

/** Raised when the stores of a database change; both databases have had one store since version 1. */
const VERSION = 1;

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's storage did not answer"));
  });
}

/** Every call rejects if the browser stores nothing, or is full. */
export class BrowserStore<T> {
  constructor(private readonly place: StorePlace) {}

  /** Every record, in key order. */
  all(): Promise<readonly T[]> {
    return this.work("readonly", (store) => store.getAll() as IDBRequest<T[]>);
  }

  find(key: string): Promise<T | undefined> {
    return this.work("readonly", (store) => store.get(key) as IDBRequest<T | undefined>);
  }

  /** `key` is left out when the record contains it. */
  async put(record: T, key?: string): Promise<void> {
    await this.work("readwrite", (store) => store.put(record, key));
  }

  async delete(key: string): Promise<void> {
    await this.work("readwrite", (store) => store.delete(key));
  }

  private async work<Result>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
    const { database: name, store, keyPath } = this.place;
    const opening = indexedDB.open(name, VERSION);
    opening.onupgradeneeded = () => void opening.result.createObjectStore(store, keyPath === undefined ? {} : { keyPath });
    const database = await answerOf(opening);
    // does not block another tab with a newer version of the page
    database.onversionchange = () => database.close();
    try {
      return await answerOf(ask(database.transaction(store, mode).objectStore(store)));
    } finally {
      database.close(); // after pending requests
    }
  }
}
