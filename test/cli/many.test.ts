// More than fifty files are checked by several threads: the same answer in the same order, and a thread that crashes is reported with its file.
import { spawnSync } from "node:child_process";
import { EventEmitter } from "node:events";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Worker } from "node:worker_threads";
import { checkInWorkers, type Answer } from "../../src/cli/workers";

const root = path.join(__dirname, "../..");
const command = path.join(root, "dist/cli/check.js");
const BUDGETS = ["mjoelnerparken-2017-2021.xlsx", "amager-2022-2025.xlsx"];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "budgettjek-many-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(words: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
  return { code: status, out: stdout, err: stderr };
}

test.each(["json", "text"])("%s for more than fifty files says of each what it says of few", (format) => {
  const names = [...BUDGETS, "no workbook.xlsx"];
  for (const name of BUDGETS) copyFileSync(path.join(root, "test/budgets", name), path.join(folder, name));
  writeFileSync(path.join(folder, names[2]!), "no workbook");
  const few = names.map((name) => path.join(folder, name));
  const files = Array.from({ length: 51 }, (_, i) => few[i === 31 ? 2 : i % 7 === 0 ? 1 : 0]!);
  const whole = check(["--format", format, ...files]);
  const apart = new Map(few.map((file) => [file, check(["--format", format, file])]));
  expect([whole.code, ...[...apart.values()].map(({ code }) => code)]).toEqual([2, 0, 0, 2]);
  expect(whole.err).toBe("");
  const parts = files.map((file) => apart.get(file)!.out);
  if (format === "json") {
    const results = (out: string): unknown[] => (JSON.parse(out) as { results: unknown[] }).results;
    expect(results(whole.out)).toEqual(parts.flatMap(results));
  } else expect(whole.out).toBe(parts.join("\n"));
});

test("reports a problem with a document once", () => {
  const files = Array.from({ length: 51 }, () => path.join(root, "test/budgets", BUDGETS[1]!));
  const { code, err } = check(["--agreement", path.join(folder, "none.docx"), "--format", "json", ...files]);
  expect(code).toBe(2);
  expect(err.match(/none\.docx/g)).toHaveLength(1);
});

/** A thread that answers with the file's name, later for some, and breaks over those that say so. */
class FakeThread extends EventEmitter {
  static started = 0;
  static stopped = 0;
  constructor() {
    super();
    FakeThread.started++;
  }
  postMessage(file: string): void {
    if (file.startsWith("break")) setImmediate(() => this.emit("error", new Error("out of memory")) && this.emit("exit", 1));
    else setTimeout(() => this.emit("message", { code: 0, text: file } satisfies Answer), file.length % 3);
  }
  terminate(): Promise<number> {
    FakeThread.stopped++;
    return Promise.resolve(0);
  }
}

test("answers in file order with few files ahead, reports the file of a crashed thread and starts a new thread", async () => {
  const files = Array.from({ length: 40 }, (_, i) => (i % 9 === 4 ? `break ${i}` : `${"x".repeat(i % 5)}${i}`));
  const told: string[] = [];
  const answers = checkInWorkers(files, {
    threads: 3,
    start: () => new FakeThread() as unknown as Worker,
    broken: (file) => ({ code: 2, text: `BROKEN ${file}` }),
  });
  for await (const { text } of answers) told.push(text);
  expect(told).toEqual(files.map((file) => (file.startsWith("break") ? `BROKEN ${file}` : file)));
  expect([FakeThread.started, FakeThread.stopped]).toEqual([
    3 + told.filter((text) => text.startsWith("BROKEN")).length - missing(),
    3 - missing(),
  ]);

  /** A thread that broke over its last file is not started anew. */
  function missing(): number {
    return 3 - FakeThread.stopped;
  }
});
