// Nothing personal of any document that the tests have leaves it: not by the built command line's answers and files, nor in what the workbook keeps.
import { check } from "../build/checked";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { AGREEMENT_VOCABULARY } from "../../src/agreements/vocabulary";
import { DocumentError, readAgreements } from "../../src/agreements/read-agreements";
import type { Agreement } from "../../src/agreements/agreement";
import { EMPTY_STORED, formatStored, type StoredLink } from "../../src/app/stored";
import { isRow } from "../../src/documents/document";
import { readDocument } from "../../src/documents/read-document";
import { readXlsx } from "../../src/file/read-xlsx";
import { describeLine } from "../../src/links/decide";
import { linkBudget } from "../../src/links/link-budget";
import { readStructures } from "../agreements/structures";

const root = path.join(__dirname, "../..");
const BUDGETS = ["mjoelnerparken-2017-2021.xlsx", "amager-2022-2025.xlsx"].map((name) => path.join(root, "test/budgets", name));

/** What persons do, before or behind their names. */
const ROLE =
  "(?:\\p{L}*(?:chef|leder|konsulent|koordinator|medarbejder|rådgiver)|" +
  "[Dd]irektør|[Ff]ormand|[Bb]ibliotekar|[Bb]orgmester|[Kk]ontaktperson|[Ff]orretningsfører)";
const NAME = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?: \\p{Lu}\\.)?(?: \\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?){1,2}";
const PERSONS = [
  new RegExp(`${ROLE}:? (?<name>${NAME})`, "gu"),
  new RegExp(`(?:^|[\\n,] ?|v[./]? ?|ved )(?<name>${NAME}), (?:${ROLE}|[\\p{L}.-]+@|tlf|mobil)`, "gmu"),
  new RegExp(`v[./] ?(?:${ROLE} )?(?<name>${NAME})`, "gu"),
];
/** Organisations and activities stand in the same places. */
const NO_PERSON = /forening|bibliotek|skole|center|folkehjælp|kors|civica|mit liv|mødre/i;
const MAIL = /[\p{L}\d._-]+@[\p{L}\d.-]+\.\p{L}+/gu;
const PHONE = /(?<![\d.,])(?:\+45 ?)?\d{2} ?\d{2} ?\d{2} ?\d{2}(?![\d.,]\d|\d| ?kr)/g;

/** What a document tells of persons. */
function personalIn(text: string): string[] {
  const names = PERSONS.flatMap((pattern) => [...text.matchAll(pattern)].map(({ groups }) => groups?.name ?? ""));
  const told = names.filter((name) => !NO_PERSON.test(name)).map((name) => name.split(" ").slice(-2).join(" "));
  return [...new Set([...told, ...(text.match(MAIL) ?? []), ...(text.match(PHONE) ?? [])])];
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { blocks } = await readDocument(bytes, AGREEMENT_VOCABULARY);
  return blocks
    .flatMap((block) => (isRow(block) ? block.cells.flat() : [block]))
    .map(({ text }) => text)
    .join("\n");
}

let folder: string;
let files: string[];
let personal: string[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "budgettjek-test-"));
  for (const { name, text } of readStructures()) writeFileSync(path.join(folder, name), text);
  const folders = [folder, ...["agreements", "agreements/invented", "cases/agreements"].map((name) => path.join(root, "test", name))];
  const all = folders.flatMap((from) =>
    readdirSync(from)
      .filter((name) => /\.(?:docx|txt|md)$/.test(name))
      .map((name) => path.join(from, name)),
  );
  files = [];
  const found = new Set<string>();
  for (const file of all) {
    const told = personalIn(await textOf(readFileSync(file)));
    for (const one of told) found.add(one);
    // what tells of nobody can leak nobody
    if (told.length > 0) files.push(file);
  }
  personal = [...found];
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Which of what the documents tell of persons a text holds. */
const heldIn = (text: string): string[] => personal.filter((one) => text.includes(one));

function run(...words: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(root, "dist/cli/check.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return stdout + stderr;
}

const given = (): string[] => files.flatMap((file) => ["--agreement", file]);

test("the documents contain persons to look for", () => {
  expect(files.length).toBeGreaterThan(60);
  expect(personal.filter((one) => one.includes("@")).length).toBeGreaterThan(10);
  expect(personal.filter((one) => /^\+?\d/.test(one)).length).toBeGreaterThan(10);
  expect(personal.filter((one) => /^\p{L}+ \p{L}/u.test(one)).length).toBeGreaterThan(20);
});

test.each(["text", "json", "html"])(
  "leaks none in the answer as %s",
  (format) => {
    for (const budget of format === "json" ? BUDGETS : BUDGETS.slice(0, 1)) {
      const answer = run("--format", format, ...given(), budget);
      expect(answer.length).toBeGreaterThan(1000);
      expect(heldIn(answer)).toEqual([]);
    }
  },
  240_000,
);

test("leaks none in the letter of a comparison", () => {
  const answer = run("--format", "html", "--compare", BUDGETS[0]!, ...given(), BUDGETS[0]!);
  expect(answer.length).toBeGreaterThan(1000);
  expect(heldIn(answer)).toEqual([]);
}, 240_000);

test("leaks none in a written file", () => {
  const written = ["economy.docx", "activities.xlsx", "activities.csv", "posts.xlsx", "posts.csv", "notes.txt"];
  mkdirSync(path.join(folder, "made"));
  const said = run(...given(), ...written.flatMap((name) => ["--write", path.join("made", name)]), BUDGETS[0]!);
  expect(heldIn(said)).toEqual([]);
  for (const name of written) {
    const bytes = readFileSync(path.join(folder, "made", name));
    const parts = /x$/.test(name) && !name.endsWith("txt") ? Object.values(unzipSync(bytes)) : [bytes];
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(heldIn(new TextDecoder().decode(part))).toEqual([]);
  }
}, 240_000);

test("leaks none in the workbook's stored part, with every suggestion confirmed", async () => {
  const agreements: Agreement[] = [];
  for (const file of files) {
    try {
      agreements.push(...(await readAgreements({ name: path.basename(file), bytes: readFileSync(file) })));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      expect(heldIn(error.message)).toEqual([]);
    }
  }
  expect(heldIn(JSON.stringify(agreements))).toEqual([]);
  for (const budget of BUDGETS) {
    const checked = check(readXlsx(readFileSync(budget)), { documents: { agreements, linkBudget } });
    const links = checked.links.flatMap((link): StoredLink[] => {
      const section = checked.budget.sections.find(({ title }) => title === link.section);
      const line = section?.lines.find(({ row }) => row === link.row);
      return section && line
        ? [{ ...describeLine(section, line), amounts: [], status: "confirmed", activities: [...link.activities] }]
        : [];
    });
    expect(links.length).toBeGreaterThan(20);
    expect(heldIn(formatStored({ ...EMPTY_STORED, links }) ?? "")).toEqual([]);
  }
}, 240_000);
