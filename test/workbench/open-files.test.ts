// The open files without a screen: files that come together each get their word, and what is said lasts as long as it is true.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readDisplay } from "../../src/workbench/grid/read-display";
import { afterStep } from "../../src/workbench/files/notices";
import { OpenFiles } from "../../src/workbench/files/open-files";
import { HostError } from "../../src/workbook/ports";

const BUDGET = new Uint8Array(readFileSync(path.join(__dirname, "../budgets/amager-2022-2025.xlsx")));
const NOTHING = new Uint8Array();

/** Open files that are read here; a file without bytes is damaged. */
function createFiles(): OpenFiles {
  return new OpenFiles({
    startEngine: () => Promise.reject(new Error("no screen")),
    readFile: async (bytes) => {
      await new Promise((read) => setTimeout(read, bytes.length > 0 ? 5 : 1));
      if (bytes.length === 0) throw new HostError("unreadable", "empty", "damaged");
      return readDisplay(bytes);
    },
    fetchSample: () => Promise.reject(new Error("no network")),
    unsaved: { list: () => Promise.resolve([]), keep: () => Promise.resolve(), erase: () => Promise.resolve() },
    others: { opened: () => Promise.resolve(), saved: () => undefined, closed: () => undefined, onMeeting: () => undefined },
    copyName: (name) => name,
    buildFile: (bytes) => Promise.resolve(bytes),
    deliver: () => Promise.resolve(true),
  });
}

const file = (name: string, bytes: Uint8Array) => ({ name, read: () => Promise.resolve(bytes) });
const noticesOf = (openFiles: OpenFiles) =>
  openFiles.getState().notices.map((notice) => ("name" in notice ? `${notice.kind} ${notice.name}` : notice.kind));

test("reports each unreadable file of several that come together, whatever their order", async () => {
  const orders = [
    ["a.xlsx", "god.xlsx", "b.xlsx"],
    ["god.xlsx", "a.xlsx", "b.xlsx"],
    ["a.xlsx", "b.xlsx", "god.xlsx"],
  ];
  for (const names of orders) {
    const openFiles = createFiles();
    await openFiles.openTogether(names.map((name) => file(name, name === "god.xlsx" ? BUDGET : NOTHING)));
    expect([noticesOf(openFiles), openFiles.getState().files.map(({ name }) => name), openFiles.getState().busy]).toEqual([
      ["unreadable a.xlsx", "unreadable b.xlsx"],
      ["god.xlsx"],
      undefined,
    ]);
  }
});

test("reports a file that has gone beside those that open, and keeps the notice for files of the same step", async () => {
  const openFiles = createFiles();
  await openFiles.openTogether([{ name: "væk.xlsx", read: () => Promise.reject(new Error("moved")) }, file("god.xlsx", BUDGET)]);
  expect(noticesOf(openFiles)).toEqual(["unreadable væk.xlsx"]);
  await openFiles.openTogether([file("aftale.docx", NOTHING)], true);
  expect(noticesOf(openFiles)).toEqual(["unreadable væk.xlsx", "unreadable aftale.docx"]);
});

test("opening anew clears what was said of the last files; the same is said once; one notice is dismissed alone", async () => {
  const openFiles = createFiles();
  await openFiles.openTogether([file("a.xlsx", NOTHING), file("b.xlsx", NOTHING)]);
  await openFiles.open("a.xlsx", NOTHING);
  expect(noticesOf(openFiles)).toEqual(["unreadable a.xlsx"]);
  await openFiles.openSample("eksempel.xlsx");
  expect(noticesOf(openFiles)).toEqual(["sample-failed"]);
  openFiles.tell({ kind: "open-elsewhere", name: "a.xlsx" });
  openFiles.tell({ kind: "open-elsewhere", name: "a.xlsx" });
  openFiles.tell({ kind: "locked", cell: "A1" });
  openFiles.tell({ kind: "structure" });
  expect(noticesOf(openFiles)).toEqual(["sample-failed", "open-elsewhere a.xlsx", "structure"]);
  openFiles.dismiss(openFiles.getState().notices[1]!);
  expect(noticesOf(openFiles)).toEqual(["sample-failed", "structure"]);
});

test("a change in a file that came with an unreadable one leaves the word about that one, until files are opened again", () => {
  const notices = [
    { kind: "unreadable", name: "a.xlsx", reason: "damaged" },
    { kind: "locked", cell: "A1" },
  ] as const;
  expect(afterStep(notices, "edit").map(({ kind }) => kind)).toEqual(["unreadable"]);
  expect(afterStep(notices, "open")).toEqual([]);
});
