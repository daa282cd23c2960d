// Reads the budget to compare with in a worker of its own.
import type { EarlierAnswer, EarlierRequest } from "./earlier-messages";
import { LostScript } from "./lost-script";

/** What cannot be read is answered with the reason. Rejects only with {@link LostScript}. */
export function readInWorker(name: string, bytes: Uint8Array): Promise<EarlierAnswer> {
  const worker = new Worker(/* webpackChunkName: "earlier-worker" */ new URL("./earlier-worker.ts", import.meta.url));
  const answer = new Promise<EarlierAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<EarlierAnswer>) => {
      resolve(data);
    };
    // it broke down (out of memory, a fault of ours)
    worker.onerror = (event) => {
      // A script that never came has no error to tell.
      if (event instanceof ErrorEvent && event.message) resolve({ kind: "unreadable", reason: "damaged" });
      else reject(new LostScript("earlier-worker"));
    };
  });
  worker.postMessage({ name, bytes } satisfies EarlierRequest, [bytes.buffer]);
  return answer.finally(() => {
    worker.terminate();
  });
}
