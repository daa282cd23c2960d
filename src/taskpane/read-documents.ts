// Reads documents in a worker that is started with the first of them. Loaded on demand.
import type { DocumentAnswer, DocumentRequest } from "./document-messages";
import { LostScript } from "./lost-script";

let worker: Worker | undefined;
let count = 0;
interface Waiting {
  readonly answer: (answer: DocumentAnswer) => void;
  readonly reject: (error: LostScript) => void;
}
const waiting = new Map<number, Waiting>();

function startWorker(): Worker {
  const started = new Worker(new URL("./documents-worker.ts", import.meta.url));
  started.onmessage = ({ data }: MessageEvent<DocumentAnswer>) => {
    waiting.get(data.id)?.answer(data);
    waiting.delete(data.id);
  };
  // A worker that breaks down (out of memory) takes its documents with it; the next one gets a new worker.
  started.onerror = (event) => {
    for (const [id, { answer, reject }] of waiting) {
      // A script that never came has no error to tell.
      if (event instanceof ErrorEvent && event.message) answer({ id, problem: "damaged" });
      else reject(new LostScript("documents-worker"));
    }
    waiting.clear();
    started.terminate();
    worker = undefined;
  };
  return started;
}

/** What cannot be read is answered with the reason. Rejects only with {@link LostScript}. */
export function readDocument(name: string, bytes: Uint8Array): Promise<DocumentAnswer> {
  worker ??= startWorker();
  const id = ++count;
  const answer = new Promise<DocumentAnswer>((answer, reject) => waiting.set(id, { answer, reject }));
  worker.postMessage({ id, name, bytes } satisfies DocumentRequest, [bytes.buffer]);
  return answer;
}
