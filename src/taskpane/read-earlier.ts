// Reads the budget to compare with in a worker of its own.
import type { EarlierAnswer, EarlierRequest } from "./earlier-messages";

/** Never rejects: what cannot be read is answered with the reason. */
export function readInWorker(name: string, bytes: Uint8Array): Promise<EarlierAnswer> {
  const worker = new Worker(/* webpackChunkName: "earlier-worker" */ new URL("./earlier-worker.ts", import.meta.url));
  const answer = new Promise<EarlierAnswer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<EarlierAnswer>) => {
      resolve(data);
    };
    // it broke down (out of memory, a fault of ours)
    worker.onerror = () => {
      resolve({ kind: "unreadable", reason: "damaged" });
    };
  });
  worker.postMessage({ name, bytes } satisfies EarlierRequest, [bytes.buffer]);
  return answer.finally(() => {
    worker.terminate();
  });
}
