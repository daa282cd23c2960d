// The benchmark of links: precision and recall of suggestions with the sample documents in many layouts and formats, and with invented ones.
import { AGREEMENT_VOCABULARY } from "../../src/agreements/vocabulary";
import { readFileSync } from "node:fs";
import type { Agreement } from "../../src/agreements/agreement";
import type { Document } from "../../src/documents/document";
import { parseAgreements, readAgreements } from "../../src/agreements/read-agreements";
import { readDocx } from "../../src/documents/read-docx";
import { readXlsx } from "../../src/file/read-xlsx";
import type { Workbook } from "../../src/workbook/workbook";
import { FORMS } from "../agreements/forms";
import { toPdf } from "../agreements/make-pdf";
import { sampleBytes } from "../agreements/samples";
import {
  beside,
  inOneCell,
  makeDocx,
  misspelt,
  reordered,
  seeded,
  shuffled,
  toBroken,
  toHtml,
  toMarked,
  toTabbed,
  wordBody,
} from "../agreements/variants";
import { buildWorkbook, describeBudget, randomLayout, REAL_NAMES, type BudgetDescription } from "../build";
import { meet, readStructures } from "../agreements/structures";
import { readInvented, readStructureLinks } from "./invented";
import { inTest, isSame, linksOf, readDocuments, readRightBudgets, type RightBudget, type RightLink } from "./right-links";

const SEEDS = [1, 2, 3];

interface Score {
  /** Links to activities that were suggested, those of them that are right, and those there should be. */
  suggested: number;
  right: number;
  wanted: number;
}

type Reader = (documents: readonly Document[]) => Promise<Agreement[]>;

const each = async (documents: readonly Document[], read: (document: Document) => Promise<Agreement[]>): Promise<Agreement[]> =>
  (await Promise.all(documents.map(read))).flat();
const asWord = (document: Document): Promise<Agreement[]> => readAgreements({ name: "a.docx", bytes: makeDocx(wordBody(document)) });
const merged = (documents: readonly Document[]): Promise<Agreement[]> =>
  readAgreements({ name: "a.docx", bytes: makeDocx(documents.map(wordBody).join("")) });

/** The sample documents, in the layout or format of each name. */
const CLOTHES: readonly (readonly [string, Reader])[] = [
  ["as they are", (documents) => each(documents, asWord)],
  [
    "as PDF",
    (documents) =>
      each(documents, (document) =>
        readAgreements({ name: "a.pdf", bytes: toPdf(document, { ruled: true, header: "Boligsocial indsats – udkast", size: 9 }) }),
      ),
  ],
  [
    "as PDF, hyphenated, no ruled lines",
    (documents) =>
      each(documents, (document) =>
        readAgreements({ name: "a.pdf", bytes: toPdf(beside(document), { ruled: false, size: 11, hyphenate: true }) }),
      ),
  ],
  ["merged into one", (documents) => merged(documents)],
  ...SEEDS.map((seed): [string, Reader] => [`merged in another order ${seed}`, (documents) => merged(shuffled(documents, seeded(seed)))]),
  ...SEEDS.map((seed): [string, Reader] => [
    `rows reordered ${seed}`,
    (documents) => each(documents, (document) => asWord(reordered(document, seeded(seed)))),
  ]),
  ...SEEDS.map((seed): [string, Reader] => [
    `labels misspelt ${seed}`,
    (documents) => each(documents, (document) => asWord(misspelt(document, seeded(seed)))),
  ]),
  ["labels beside their text", (documents) => each(documents, (document) => asWord(beside(document)))],
  ["label and text in one cell", (documents) => each(documents, (document) => asWord(inOneCell(document)))],
  [
    "text with broken lines",
    (documents) => each(documents, (document) => Promise.resolve(parseAgreements("a.txt", toBroken(document, 80)))),
  ],
  ["text with bars and marks", (documents) => each(documents, (document) => Promise.resolve(parseAgreements("a.txt", toMarked(document))))],
  ...FORMS.map(([form, make]): [string, Reader] => [
    `in the form ${form}`,
    (documents) => each(documents, (document) => readAgreements({ name: form, bytes: make(toTabbed(document)) })),
  ]),
  ["text with tags", (documents) => each(documents, (document) => Promise.resolve(parseAgreements("a.txt", toHtml(document))))],
];

function score(workbook: Workbook, agreements: readonly Agreement[], right: readonly RightLink[], name: string, misses: string[]): Score {
  const total: Score = { suggested: 0, right: 0, wanted: right.filter(({ activities }) => activities.length > 0).length };
  for (const link of linksOf(workbook, agreements)) {
    const isSuggested = link.status === "suggested";
    if (isSuggested) total.suggested++;
    const wanted = right.find(({ section, line }) => section === link.section && line === link.line);
    const found = link.activities.map((activity) => `${activity.name ?? `(${activity.area})`} ${activity.share ?? "?"}`).join(", ");
    if (isSuggested && wanted && wanted.activities.length > 0 && isSame(link, wanted)) total.right++;
    else if (isSuggested || (wanted && wanted.activities.length > 0))
      misses.push(`${name}: ${link.section} / ${link.line}: ${link.status} ${isSuggested ? found : ""}`);
  }
  return total;
}

/** The real workbook with its own notes, in a layout. */
function inLayout(budget: RightBudget, workbook: Workbook, seed: number): Workbook {
  const name = REAL_NAMES.find((real) => budget.budget.startsWith(real));
  if (!name) throw new Error(`no description of ${budget.budget}`);
  const notes = describeBudget(name).notes.map((note) => ({ ...note, text: noteOf(workbook, note.number) ?? note.text }));
  const description: BudgetDescription = { ...describeBudget(name), notes };
  return buildWorkbook(description, { ...randomLayout(seed), notes: seed % 2 === 0 ? "below" : "sheet" });
}

function noteOf(workbook: Workbook, number: string): string | undefined {
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) {
      const match = typeof cell.value === "string" ? /^\s*(\d+[a-z]?)\)\s*(.*)$/s.exec(cell.value) : null;
      if (match?.[1] === number) return match[2];
    }
  }
  return undefined;
}

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/** Prints a table of precision and recall; `--verbose` lists what is not right. */
export async function runBenchmark(args: readonly string[]): Promise<void> {
  const misses: string[] = [];
  const rows: (readonly [string, Score])[] = [];
  const add = (name: string, scores: readonly Score[]): void => {
    const sum = (pick: (score: Score) => number): number => scores.reduce((total, one) => total + pick(one), 0);
    rows.push([name, { suggested: sum((one) => one.suggested), right: sum((one) => one.right), wanted: sum((one) => one.wanted) }]);
  };
  const budgets = readRightBudgets().map((budget) => ({
    budget,
    workbook: readXlsx(readFileSync(inTest("budgets", budget.budget))),
    documents: budget.agreements.map((name) => readDocx(sampleBytes(name), AGREEMENT_VOCABULARY)),
    right: [...budget.links, ...budget.undecided.map((line) => ({ ...line, activities: [] }))],
  }));
  for (const [name, read] of CLOTHES) {
    const scores: Score[] = [];
    for (const { workbook, documents, right } of budgets) scores.push(score(workbook, await read(documents), right, name, misses));
    add(`documents ${name}`, scores);
  }
  for (let seed = 1; seed <= 10; seed++) {
    const scores: Score[] = [];
    for (const { budget, workbook, right } of budgets)
      scores.push(
        score(inLayout(budget, workbook, seed), await readDocuments("agreements", budget.agreements), right, `layout ${seed}`, misses),
      );
    add(`budget in layout ${seed}`, scores);
  }
  // All nine documents at once, as a city would drop them.
  const all = await readDocuments("agreements", [
    ...new Set(budgets.flatMap(({ budget }) => budget.agreements)),
    "amager-kontrakter-2012.docx",
    "noerrebro-kontrakt-uddannelse-2013.docx",
    "noerrebro-kontrakt-udsatte-2013.docx",
  ]);
  add(
    "all nine documents for each budget",
    budgets.map(({ workbook, right }) => score(workbook, all, right, "all nine", misses)),
  );
  const invented: Score[] = [];
  for (const { description, agreements, right } of readInvented())
    invented.push(score(buildWorkbook(description), await readDocuments("agreements/invented", agreements), right, "invented", misses));
  add("invented lines and documents", invented);
  for (const [form, make] of FORMS) {
    const scores: Score[] = [];
    for (const { description, text, right } of readStructureLinks())
      scores.push(score(buildWorkbook(description), await readAgreements({ name: form, bytes: make(text) }), right, form, misses));
    add(`structures of real agreements in the form ${form}`, scores);
  }

  const width = Math.max(...rows.map(([name]) => name.length));
  const write = (line: string): void => void process.stdout.write(`${line}\n`);
  write(`${"".padEnd(width)}  suggested  right  wanted  precision   recall`);
  for (const [name, { suggested, right, wanted }] of rows) {
    write(
      `${name.padEnd(width)}  ${String(suggested).padStart(9)}  ${String(right).padStart(5)}  ${String(wanted).padStart(6)}  ` +
        `${percent(right, suggested).padStart(9)}  ${percent(right, wanted).padStart(7)}`,
    );
  }
  await writeReading(write);
  if (args.includes("--verbose")) for (const miss of misses) write(miss);
}

/** What is read of the agreements with the structures of real ones: of each kind how much is right, lost and wrong, over all forms. */
async function writeReading(write: (line: string) => void): Promise<void> {
  const counts = new Map<string, [right: number, lost: number, wrong: number]>();
  const count = (entries: readonly string[], at: 0 | 1 | 2): void => {
    for (const entry of entries) {
      const kind = entry.split(" ")[0] ?? "";
      const tally = counts.get(kind) ?? [0, 0, 0];
      tally[at] += 1;
      counts.set(kind, tally);
    }
  };
  for (const [name, make] of FORMS) {
    for (const { text, right } of readStructures()) {
      const meeting = meet(right, await readAgreements({ name, bytes: make(text) }));
      count(meeting.right, 0);
      count(meeting.lost, 1);
      count(meeting.wrong, 2);
    }
  }
  write(`\n${"read".padEnd(12)} right   lost  wrong    found`);
  for (const [kind, [right, lost, wrong]] of counts)
    write(
      `${kind.padEnd(12)}${[right, lost, wrong].map((figure) => String(figure).padStart(6)).join(" ")} ${percent(right, right + lost).padStart(8)}`,
    );
}
