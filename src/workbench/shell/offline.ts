// Stores one complete version of the site in the browser's cache, so that the page works offline at any path.

/** files.json, written by the build: every file of the site. */
interface FileList {
  readonly version: string;
  readonly files: readonly string[];
}

const PREFIX = "budgettjek-";
const LIST = "files.json";

interface OfflineSite {
  /** Fetches the site's list and, if its version differs from the stored one, every file of it. Rejects without a network. */
  update(): Promise<void>;
  /** The answer to a request: from the stored version, else from the network. */
  answer(request: Request): Promise<Response>;
}

/** `root` is the folder of the site; nothing outside it is touched. */
export function createOfflineSite(root: string, storage: CacheStorage, load: typeof fetch): OfflineSite {
  const listAddress = new URL(LIST, root).href;

  /** Versions of this site stored completely, oldest first: the list is cached last. */
  async function wholeCaches(): Promise<string[]> {
    const whole: string[] = [];
    for (const name of await storage.keys()) {
      if (!name.startsWith(PREFIX + root)) continue;
      const cache = await storage.open(name);
      if (await cache.match(listAddress)) whole.push(name);
    }
    return whole;
  }

  return {
    async update() {
      const answer = await load(listAddress, { cache: "no-store" });
      if (!answer.ok) throw new Error(`${LIST}: ${String(answer.status)}`);
      const list = (await answer.clone().json()) as FileList;
      const name = `${PREFIX}${root}#${list.version}`;
      const kept = await wholeCaches();
      if (kept.includes(name)) return;
      await storage.delete(name); // leftovers of an interrupted update
      const cache = await storage.open(name);
      await cache.addAll(list.files.map((file) => new URL(file, root).href));
      await cache.put(listAddress, answer);
      // the previous version is kept for pages still open
      for (const old of kept.slice(0, -1)) await storage.delete(old);
    },

    async answer(request) {
      const address = new URL(request.url);
      address.search = "";
      address.hash = "";
      if (address.href === root) address.pathname += "index.html";
      const names = (await wholeCaches()).reverse();
      for (const name of names) {
        const found = await (await storage.open(name)).match(address.href);
        if (found) return found;
      }
      return load(request);
    },
  };
}
