// Files that the built command line makes of a budget: each kind by its name, never over a file that exists.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.join(__dirname, "../..");
const BUDGET = path.join(root, "test/budgets/mjoelnerparken-2017-2021.xlsx");
const AGREEMENT = path.join(root, "test/agreements/mjoelnerparken-delaftale-1.docx");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "budgettjek-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]): { code: number | null; err: string } {
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, "dist/cli/check.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: status, err: stderr };
}

test("writes each kind by its file name", () => {
  const files = [
    "economy.docx",
    "economy.txt",
    "activities.xlsx",
    "activities.csv",
    "posts.xlsx",
    "posts.csv",
    "report.xlsx",
    "report.html",
    "notes.txt",
  ];
  const { code, err } = run("--agreement", AGREEMENT, ...files.flatMap((file) => ["--write", file]), BUDGET);
  expect(code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual([...files].sort());
  for (const file of files) expect(err).toContain(`${file}: er skrevet.`);
  expect(readFileSync(path.join(folder, "economy.txt"), "utf8")).toContain("Samlet budget\t14.300.000 kr.");
  expect(readFileSync(path.join(folder, "activities.csv"), "utf8")).toContain("Café Nora");
  expect(readFileSync(path.join(folder, "posts.csv"), "utf8")).toContain("aktivitetsmedarbejdere 1 (21 timer pr. uge);21;;21;");
  expect(readFileSync(path.join(folder, "report.html"), "utf8")).toContain("Bilag 1: Advarsler og oplysninger");
  expect(readFileSync(path.join(folder, "economy.docx")).subarray(0, 2).toString()).toBe("PK");
});

test("refuses an existing file and an unknown name", () => {
  writeFileSync(path.join(folder, "notes.txt"), "mine");
  const { code, err } = run("--write", "notes.txt", "--write", "budget.xlsx", BUDGET);
  expect(code).toBe(2);
  expect(err).toContain("notes.txt: findes allerede");
  expect(err).toContain("budget.xlsx: kan ikke skrives");
  expect(readFileSync(path.join(folder, "notes.txt"), "utf8")).toBe("mine");
  expect(readdirSync(folder)).toEqual(["notes.txt"]);
});

test("refuses more than one budget", () => {
  expect(run("--write", "notes.txt", BUDGET, BUDGET).code).toBe(2);
});
