// Reads documents in a worker that is started with the first of them. Loaded on demand.
import type { DocumentAnswer, DocumentRequest } from "./document-messages";

let worker: Worker | undefined;
let count = 0;
const waiting = new Map<number, (answer: DocumentAnswer) => void>();

function startWorker(): Worker {
  const started = new Worker(new URL("./documents-worker.ts", import.meta.url));
  started.onmessage = ({ data }: MessageEvent<DocumentAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  // A worker that breaks down (out of memory) takes its documents with it; the next one gets a new worker.
  started.onerror = () => {
    for (const [id, answer] of waiting) answer({ id, problem: "damaged" });
    waiting.clear();
    started.terminate();
    worker = undefined;
  };
  return started;
}

/** Never rejects: what cannot be read is answered with the reason. */
export function readDocument(name: string, bytes: Uint8Array): Promise<DocumentAnswer> {
  worker ??= startWorker();
  const id = ++count;
  const answer = new Promise<DocumentAnswer>((resolve) => waiting.set(id, resolve));
  worker.postMessage({ id, name, bytes } satisfies DocumentRequest, [bytes.buffer]);
  return answer;
}
