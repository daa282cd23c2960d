// The desk without a screen: files that come together each get their word, and what is said lasts as long as it is true.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readDisplay } from "../../src/workbench/grid/read-display";
import { Desk } from "../../src/workbench/files/open-files";
import { HostError } from "../../src/workbook/ports";

const BUDGET = new Uint8Array(readFileSync(path.join(__dirname, "../budgets/amager-2022-2025.xlsx")));
const NOTHING = new Uint8Array();

/** A desk whose files are read here; a file without bytes is damaged. */
function openDesk(): Desk {
  return new Desk({
    startEngine: () => Promise.reject(new Error("no screen")),
    readFile: async (bytes) => {
      await new Promise((read) => setTimeout(read, bytes.length > 0 ? 5 : 1));
      if (bytes.length === 0) throw new HostError("unreadable", "empty", "damaged");
      return readDisplay(bytes);
    },
    fetchSample: () => Promise.reject(new Error("no network")),
    keeper: { list: () => Promise.resolve([]), keep: () => Promise.resolve(), erase: () => Promise.resolve() },
    others: { opened: () => Promise.resolve(), saved: () => undefined, closed: () => undefined, onMeeting: () => undefined },
    copyName: (name) => name,
    buildFile: (bytes) => Promise.resolve(bytes),
    deliver: () => Promise.resolve(true),
  });
}

const file = (name: string, bytes: Uint8Array) => ({ name, read: () => Promise.resolve(bytes) });
const told = (desk: Desk) => desk.state.notices.map((notice) => ("name" in notice ? `${notice.kind} ${notice.name}` : notice.kind));

test("of files that come together each that cannot be read is told, whatever their order", async () => {
  const orders = [
    ["a.xlsx", "god.xlsx", "b.xlsx"],
    ["god.xlsx", "a.xlsx", "b.xlsx"],
    ["a.xlsx", "b.xlsx", "god.xlsx"],
  ];
  for (const names of orders) {
    const desk = openDesk();
    await desk.openTogether(names.map((name) => file(name, name === "god.xlsx" ? BUDGET : NOTHING)));
    expect([told(desk), desk.state.files.map(({ name }) => name), desk.state.busy]).toEqual([
      ["unreadable a.xlsx", "unreadable b.xlsx"],
      ["god.xlsx"],
      undefined,
    ]);
  }
});

test("a file that cannot be had is told beside those that can, and what comes in the same step keeps the words", async () => {
  const desk = openDesk();
  await desk.openTogether([{ name: "væk.xlsx", read: () => Promise.reject(new Error("moved")) }, file("god.xlsx", BUDGET)]);
  expect(told(desk)).toEqual(["unreadable væk.xlsx"]);
  await desk.openTogether([file("aftale.docx", NOTHING)], true);
  expect(told(desk)).toEqual(["unreadable væk.xlsx", "unreadable aftale.docx"]);
});

test("opening anew clears what was said of the last files; the same is said once; one notice is dismissed alone", async () => {
  const desk = openDesk();
  await desk.openTogether([file("a.xlsx", NOTHING), file("b.xlsx", NOTHING)]);
  await desk.open("a.xlsx", NOTHING);
  expect(told(desk)).toEqual(["unreadable a.xlsx"]);
  await desk.openSample("eksempel.xlsx");
  expect(told(desk)).toEqual(["sample-failed"]);
  desk.tell({ kind: "open-elsewhere", name: "a.xlsx" });
  desk.tell({ kind: "open-elsewhere", name: "a.xlsx" });
  desk.tell({ kind: "locked", cell: "A1" });
  desk.tell({ kind: "structure" });
  expect(told(desk)).toEqual(["sample-failed", "open-elsewhere a.xlsx", "structure"]);
  desk.dismiss(desk.state.notices[1]!);
  expect(told(desk)).toEqual(["sample-failed", "structure"]);
});
