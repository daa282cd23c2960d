// Many files checked by several threads: answers in the files' order, few of them ahead, and a thread that breaks is told of its file.
import type { Worker } from "node:worker_threads";

export interface Answer {
  /** The exit code that the file alone would give. */
  readonly code: 0 | 1 | 2;
  /** Its result as it is written. */
  readonly text: string;
}

/** So many answers a thread may wait to be written, so that memory stays flat. */
const AHEAD = 4;

/** One thread and its one file at a time; it is started anew where it broke. */
class Lane {
  private worker: Worker | undefined;
  private settle: ((answer: Answer | null) => void) | undefined;

  constructor(private readonly start: () => Worker) {}

  /** Null where the thread broke over the file. */
  check(file: string): Promise<Answer | null> {
    return new Promise((resolve) => {
      this.settle = resolve;
      (this.worker ??= this.begin()).postMessage(file);
    });
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private begin(): Worker {
    const worker = this.start();
    const broken = (): void => {
      if (this.worker === worker) this.worker = undefined;
      this.settle?.(null);
    };
    worker.on("message", (answer: Answer) => this.settle?.(answer));
    worker.on("error", broken);
    worker.on("exit", broken);
    return worker;
  }
}

/** The answers of all files, in their order. `broken` is what is said of a file that a thread broke over; the next ones are checked all the same. */
export async function* checkInWorkers(
  files: readonly string[],
  { threads, start, broken }: { readonly threads: number; readonly start: () => Worker; readonly broken: (file: string) => Answer },
): AsyncGenerator<Answer> {
  const lanes = Array.from({ length: threads }, () => new Lane(start));
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  const take = async (): Promise<Lane> => free.pop() ?? new Promise((resolve) => waiting.push(resolve));
  const answerOf = async (file: string): Promise<Answer> => {
    const lane = await take();
    const answer = await lane.check(file);
    const next = waiting.shift();
    if (next) next(lane);
    else free.push(lane);
    return answer ?? broken(file);
  };
  try {
    const ahead: Promise<Answer>[] = [];
    for (const file of files) {
      ahead.push(answerOf(file));
      if (ahead.length >= threads * AHEAD) yield await ahead.shift()!;
    }
    for (const answer of ahead) yield await answer;
  } finally {
    await Promise.all(lanes.map((lane) => lane.stop()));
  }
}
