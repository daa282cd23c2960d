// Checks many files on several threads: answers in file order, few of them ahead; a thread that crashes is reported with its file.
import type { Worker } from "node:worker_threads";

export interface Answer {
  /** The exit code for this file alone. */
  readonly code: 0 | 1 | 2;
  /** Its result as output. */
  readonly text: string;
}

/** How many answers of a thread may wait to be written, so that memory stays flat. */
const AHEAD = 4;

/** One thread and its current file; restarted after a crash. */
class Lane {
  private worker: Worker | undefined;
  private settle: ((answer: Answer | null) => void) | undefined;

  constructor(private readonly start: () => Worker) {}

  /** Null if the thread crashed on the file. */
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

/** The answers of all files, in order. `broken` is the text for a file that crashed a thread; the following ones are still checked. */
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
