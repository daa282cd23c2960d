// Reads the budget to compare with in a separate worker.
import type { EarlierAnswer, EarlierProtocol } from "./pane-workers";
import { BrokenWorker, WorkerLine } from "./worker-protocol";

const line = new WorkerLine<EarlierProtocol>(
  "earlier-worker",
  () => new Worker(/* webpackChunkName: "earlier-worker" */ new URL("./earlier-worker.ts", import.meta.url)),
);

/** What cannot be read returns its reason. Rejects only with LostScript. */
export async function readInWorker(name: string, bytes: Uint8Array): Promise<EarlierAnswer> {
  try {
    return await line.ask({ name, bytes }, { transfer: [bytes.buffer] });
  } catch (error) {
    if (!(error instanceof BrokenWorker)) throw error;
    return { kind: "unreadable", reason: "damaged" };
  } finally {
    line.endWhenIdle();
  }
}
