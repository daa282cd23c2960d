// How a page and a worker talk: several requests at once, parts before answers, faults told apart from refusals, and a worker that crashes.
import { isLostScript, LostScript } from "../../src/taskpane/lost-script";
import { surfaceFault } from "../../src/taskpane/surface-fault";
import { answerRequests, BrokenWorker, WorkerLine } from "../../src/taskpane/worker-protocol";

jest.mock("../../src/taskpane/surface-fault", () => ({ surfaceFault: jest.fn() }));

interface Counting {
  readonly request: number;
  readonly part: string;
  readonly answer: string;
}

interface Scope {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage: (told: unknown) => void;
}

/** A worker that runs in this page: what it is sent reaches the worker's end, and what that tells comes back, each in a task of its own. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  terminate = jest.fn();
  private readonly answer: Scope["onmessage"];

  constructor() {
    const scope = globalThis as unknown as Scope;
    scope.postMessage = (told) => setTimeout(() => this.onmessage?.({ data: told }));
    answerRequests<Counting>(async (count, tell) => {
      for (let at = 1; at < count; at++) tell(`part ${String(at)}`);
      await Promise.resolve();
      if (count < 0) throw new Error("no such count");
      return `answer ${String(count)}`;
    });
    this.answer = scope.onmessage;
  }

  postMessage(data: unknown): void {
    setTimeout(() => this.answer?.({ data }));
  }
}

let workers: FakeWorker[];
let line: WorkerLine<Counting>;
beforeEach(() => {
  workers = [];
  line = new WorkerLine<Counting>("test-worker", () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  jest.mocked(surfaceFault).mockClear();
});

test("gives each request its own parts and answer, from one worker", async () => {
  const heard: string[] = [];
  const both = await Promise.all([line.ask(3, { hear: (part) => heard.push(part) }), line.ask(1)]);
  expect([both, heard, workers.length]).toEqual([["answer 3", "answer 1"], ["part 1", "part 2"], 1]);
});

test("logs an internal error to the browser's console, and fails only the request that caused it", async () => {
  const good = line.ask(1);
  await expect(line.ask(-1)).rejects.toBeInstanceOf(BrokenWorker);
  expect(await good).toBe("answer 1");
  expect(jest.mocked(surfaceFault).mock.calls.map(([error]) => String(error))).toEqual(["Error: Error: no such count"]);
});

test.each([
  ["that breaks down", new ErrorEvent("error", { message: "out of memory" }), BrokenWorker],
  ["whose script never came", new Event("error"), LostScript],
])("a worker %s fails its requests, and the next request gets a new worker", async (_, event, kind) => {
  const asked = [line.ask(1), line.ask(2)];
  workers[0]!.onerror?.(event);
  const ends = await Promise.all(asked.map((one) => one.catch((error: unknown) => error)));
  expect(ends.map((end) => end instanceof kind)).toEqual([true, true]);
  expect(ends.map(isLostScript)).toEqual(Array(2).fill(kind === LostScript));
  expect(workers[0]!.terminate).toHaveBeenCalled();
  expect([await line.ask(1), workers.length]).toEqual(["answer 1", 2]);
});

test("ends a worker only when nothing waits for it", async () => {
  const asked = line.ask(1);
  line.endWhenIdle();
  expect(await asked).toBe("answer 1");
  line.endWhenIdle();
  expect(workers[0]!.terminate).toHaveBeenCalledTimes(1);
});
