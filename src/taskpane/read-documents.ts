// Reads documents in a worker that is started with the first of them. Loaded on demand.
import type { DocumentAnswer, DocumentProtocol } from "./pane-workers";
import { WorkerLine } from "./worker-protocol";

const line = new WorkerLine<DocumentProtocol>("documents-worker", () => new Worker(new URL("./documents-worker.ts", import.meta.url)));

/** What cannot be read returns its reason. Rejects with LostScript, or BrokenWorker if the document crashed the worker. */
export const readDocument = (name: string, bytes: Uint8Array): Promise<DocumentAnswer> =>
  line.ask({ name, bytes }, { transfer: [bytes.buffer] });
