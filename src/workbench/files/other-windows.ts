// The page's other windows in this browser: two with the same file open notify each other, also when one of them saves it.
import { digestOf } from "./digest";
import type { DiskFile } from "./recent-files";

/** What another window did with a file that is also open here. */
type Meeting = "open" | "saved";

interface Word {
  readonly kind: "opened" | "here" | "saved";
  readonly window: string;
  readonly name: string;
  /** SHA-256 of the file as opened: identifies files for which the browser provides no handle. */
  readonly digest: string;
  readonly handle: FileSystemFileHandle | null;
}

type OwnFile = Pick<Word, "name" | "digest" | "handle">;

export interface OtherWindows {
  /** Announces a file opened here. */
  opened(id: string, name: string, bytes: Uint8Array, disk: DiskFile | undefined): Promise<void>;
  saved(id: string): void;
  closed(id: string): void;
  /** Calls back with this window's id of the file. */
  onMeeting(listener: (id: string, meeting: Meeting) => void): void;
}

/** `window`: this window's own name. Nothing leaves the browser. */
export function createOtherWindows(window: string): OtherWindows {
  const channel = new BroadcastChannel("budgettjek");
  const files = new Map<string, OwnFile>();
  let tell: (id: string, meeting: Meeting) => void = () => undefined;
  const say = (kind: Word["kind"], file: OwnFile): void => channel.postMessage({ kind, window, ...file } satisfies Word);

  channel.onmessage = async ({ data }: MessageEvent<Word>) => {
    for (const [id, file] of files) {
      if (!(await isSame(file, data))) continue;
      tell(id, data.kind === "saved" ? "saved" : "open");
      if (data.kind === "opened") say("here", file);
    }
  };
  return {
    async opened(id, name, bytes, disk) {
      const file = { name, digest: await digestOf(bytes), handle: disk?.handle ?? null };
      files.set(id, file);
      say("opened", file);
    },
    saved(id) {
      const file = files.get(id);
      if (file) say("saved", file);
    },
    closed: (id) => void files.delete(id),
    onMeeting: (listener) => void (tell = listener),
  };
}

async function isSame(one: OwnFile, other: OwnFile): Promise<boolean> {
  if (one.handle && other.handle) return one.handle.isSameEntry(other.handle);
  return one.name === other.name && one.digest === other.digest;
}
