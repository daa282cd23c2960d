// How a page and its workers communicate: a request has a number, and its answers carry that number. Both ends, for every worker.
import { LostScript } from "./lost-script";
import { surfaceFault } from "./surface-fault";

/** One worker's requests and answers: parts may precede the final answer. A rejection is an answer too. */
interface Protocol {
  readonly request: unknown;
  readonly part: unknown;
  readonly answer: unknown;
}

interface Asked<P extends Protocol> {
  readonly id: number;
  readonly request: P["request"];
}

/** A fault is an error of ours. */
type Message<P extends Protocol> =
  | { readonly id: number; readonly kind: "part"; readonly part: P["part"] }
  | { readonly id: number; readonly kind: "answer"; readonly answer: P["answer"] }
  | { readonly id: number; readonly kind: "fault"; readonly detail: string };

/** The worker crashed, by an error of ours or out of memory, with the request it had. The browser has reported it. */
export class BrokenWorker extends Error {
  override readonly name = "BrokenWorker";
}

interface Waiting<P extends Protocol> {
  readonly hear: ((part: P["part"]) => void) | undefined;
  readonly resolve: (answer: P["answer"]) => void;
  readonly reject: (error: Error) => void;
}

/** The page's end. The worker starts with the first request or when told to; after a crash the next request gets a new one. */
export class WorkerLine<P extends Protocol> {
  private worker: Worker | undefined;
  private count = 0;
  private readonly waiting = new Map<number, Waiting<P>>();

  constructor(
    private readonly name: string,
    private readonly create: () => Worker,
  ) {}

  /** Starts the worker ahead of its first request. */
  start(): Worker {
    return (this.worker ??= this.listen(this.create()));
  }

  /** Rejects with {@link LostScript} or {@link BrokenWorker}. `transfer`: what of the request the page gives up. */
  ask(
    request: P["request"],
    { transfer = [], hear }: { transfer?: Transferable[]; hear?: (part: P["part"]) => void } = {},
  ): Promise<P["answer"]> {
    const worker = this.start();
    const id = ++this.count;
    const answer = new Promise<P["answer"]>((resolve, reject) => this.waiting.set(id, { hear, resolve, reject }));
    worker.postMessage({ id, request } satisfies Asked<P>, transfer);
    return answer.finally(() => this.waiting.delete(id));
  }

  /** Ends the worker and frees its memory, after it has answered everything. */
  endWhenIdle(): void {
    if (this.waiting.size > 0) return;
    this.worker?.terminate();
    this.worker = undefined;
  }

  private listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<Message<P>>) => {
      const waiting = this.waiting.get(data.id);
      if (data.kind === "part") waiting?.hear?.(data.part);
      else if (data.kind === "answer") waiting?.resolve(data.answer);
      else {
        surfaceFault(new Error(data.detail));
        waiting?.reject(new BrokenWorker(this.name));
      }
    };
    worker.onerror = (event) => {
      worker.terminate();
      this.worker = undefined;
      // A script that never loaded has no error to report.
      const error = event instanceof ErrorEvent && event.message ? new BrokenWorker(this.name) : new LostScript(this.name);
      for (const { reject } of this.waiting.values()) reject(error);
    };
    return worker;
  }
}

/** The worker's end: answers every request, each as soon as it can. */
export function answerRequests<P extends Protocol>(
  answer: (request: P["request"], tell: (part: P["part"], transfer?: Transferable[]) => void) => P["answer"] | Promise<P["answer"]>,
): void {
  // The compiler assumes a page's global scope here; this is the part a worker has.
  const scope = globalThis as unknown as {
    onmessage: ((event: MessageEvent<Asked<P>>) => void) | null;
    postMessage: (message: Message<P>, transfer?: Transferable[]) => void;
  };
  const answerOne = async ({ id, request }: Asked<P>): Promise<void> => {
    try {
      const found = await answer(request, (part, transfer) => scope.postMessage({ id, kind: "part", part }, transfer));
      scope.postMessage({ id, kind: "answer", answer: found });
    } catch (error) {
      scope.postMessage({ id, kind: "fault", detail: String(error) });
    }
  };
  scope.onmessage = ({ data }) => void answerOne(data);
}
