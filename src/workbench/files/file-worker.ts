// The worker that reads and checks files, so that the page never stops for a large one.
import { HostError } from "../../workbook/ports";
import { cutPieces, withoutPieces, type FileAnswer, type FileRequest } from "./file-messages";

// The compiler sees a page's global scope here; a worker's is this much of it.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<FileRequest>) => void) | null;
  postMessage: (answer: FileAnswer, transfer?: Transferable[]) => void;
};

async function open(id: number, bytes: Uint8Array): Promise<void> {
  const { readDisplay } = await import("../grid/read-display");
  const file = readDisplay(bytes, (share) => {
    scope.postMessage({ id, kind: "progress", share });
  });
  for (const piece of cutPieces(file))
    scope.postMessage({ id, kind: "piece", piece }, "keys" in piece ? [piece.keys.buffer, piece.looks.buffer] : []);
  scope.postMessage({ id, kind: "opened", file: withoutPieces(file) });
}

async function check(id: number, name: string, bytes: Uint8Array): Promise<void> {
  const { checkFile } = await import("./check-file");
  scope.postMessage({ id, kind: "checked", check: await checkFile(name, bytes) });
}

scope.onmessage = ({ data }) => {
  const work = data.kind === "open" ? open(data.id, data.bytes) : check(data.id, data.name, data.bytes);
  work.catch((error: unknown) => {
    scope.postMessage({
      id: data.id,
      kind: "failed",
      detail: String(error),
      reason: error instanceof HostError ? error.reason : undefined,
    });
  });
};
