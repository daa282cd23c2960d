// Time that passes only when nothing else can happen: what is played neither waits nor depends on how busy the machine is.
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers";

/** Turns of the event loop without a move after which only time can bring the next. */
const STILL = 12;

export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** From now on timers go off when nothing has `moved` for a while, and digests come in the same turn, not when a thread has time. */
export function rushTime(moved: () => unknown): () => void {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "clearImmediate", "nextTick", "queueMicrotask", "performance"] });
  crypto.subtle.digest = (_, data) => {
    const hash = createHash("sha256").update(new Uint8Array(data as ArrayBuffer));
    return Promise.resolve(new Uint8Array(hash.digest()).buffer);
  };
  const stopped = new AbortController();
  const run = async (): Promise<void> => {
    let last = moved();
    let still = 0;
    for (;;) {
      await turn();
      if (stopped.signal.aborted) return;
      const now = moved();
      still = now === last ? still + 1 : 0;
      last = now;
      if (still < STILL) continue;
      jest.advanceTimersToNextTimer();
      still = 0;
    }
  };
  void run();
  return () => stopped.abort();
}
