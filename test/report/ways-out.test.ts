// Every way out of the product with hostile names, notes and reasons: no control character, no direction mark, no formula, no markup,
// and nothing longer than a sentence.
import { check } from "../build/checked";
import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, strFromU8 } from "fflate";
import { readAgreements } from "../../src/agreements/read-agreements";
import { createAcceptance } from "../../src/app/accept";
import { activityTable } from "../../src/app/activity-table";
import { checkWorkbook, type Checked, type Documents } from "../../src/app/check";
import { comparedBudget, readEarlier } from "../../src/app/compare";
import { economyBlocks, economyClipboard, economyTables } from "../../src/app/economy-tables";
import { formatLinkNotes, linkNotes } from "../../src/app/link-notes";
import { buildWholeResult } from "../../src/app/made-result";
import { noteEdits } from "../../src/app/note-edits";
import { findBudgetPosts } from "../../src/app/posts";
import { EMPTY_STORED, formatStored } from "../../src/app/stored";
import { verifyFile } from "../../src/cli/verify";
import { cleanText, safeJson } from "../../src/danish/clean-text";
import { tidy } from "../../src/documents/document";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeDocx } from "../../src/file/write-docx";
import { writeReport } from "../../src/file/write-report";
import { toCsv, toXlsx } from "../../src/file/write-table";
import { linkBudget } from "../../src/links/link-budget";
import { buildControlReport } from "../../src/report/control-report";
import { formatHtml } from "../../src/report/html";
import { postRows } from "../../src/report/post-blocks";
import { formatReportBody, formatReportPage, formatReportText } from "../../src/report/report-format";
import { formatText } from "../../src/report/text";
import { letterContent } from "../../src/taskpane/actions/changes";
import { cellKey, type Cell, type Workbook } from "../../src/workbook/workbook";
import { mjoelnerparken } from "../taskpane/budgets";

jest.setTimeout(120_000);

/** What a name, a note or a reason may hold when somebody means harm or pasted carelessly. */
const HOSTILE = [
  '=HYPERLINK("http://x.invalid","klik")',
  "+45 1234",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " \u00a0=1+1",
  "\u200b=1+1",
  "\u202e=1+1",
  "\ufeff+1",
  "\u0000\u0007=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "=cmd|'/C calc'!A0",
  "rød\u001b[31m skrift\u001b[0m",
  "titel\u001b]0;overtaget\u0007 slut",
  "\u009b2Jtom",
  "linje 1\r\nlinje 2\u2028linje 3",
  "Kontor\u202ehold\u2066\u2069",
  "<img src=x onerror=alert(1)>",
  "</table><script>alert(1)</script>",
  "&lt;b&gt; \" ' ; -- , \\",
  'a";"=1+1',
  "a\tb;c",
  "L" + "a".repeat(9_999),
  "ord ".repeat(2_500),
];

const at = (workbook: Workbook, row: number, column: number, value: string): [number, Cell] => {
  const key = cellKey(row, column);
  const was = workbook.sheets[0]!.cells.get(key);
  return [key, { row, column, numberFormat: "General", ...was, value, formula: null }];
};

/** The rows of the lines that have a name. */
const ROWS = [
  11, 12, 13, 14, 15, 16, 27, 28, 29, 31, 32, 33, 45, 46, 47, 49, 50, 51, 52, 53, 63, 64, 65, 67, 68, 69, 70, 71, 72, 81, 82, 83, 85, 86,
  87, 88,
];

/** Every line's name, the area, the case and the notes are hostile ones. */
function hostile(from: number): Workbook {
  const workbook = mjoelnerparken();
  const [sheet, ...others] = workbook.sheets;
  const one = (i: number): string => HOSTILE[(i + from) % HOSTILE.length]!;
  const changed = [
    ...ROWS.map((row, i) => at(workbook, row, 0, one(i))),
    // A note is no name: it may be long.
    ...HOSTILE.map((text, i) => at(workbook, 120 + i, 0, `${i + 1}) ${text.slice(0, 200)}`)),
    at(workbook, 3, 1, one(0)),
    at(workbook, 4, 1, one(5)),
  ];
  return { ...workbook, sheets: [{ ...sheet!, cells: new Map([...sheet!.cells, ...changed].sort(([a], [b]) => a - b)) }, ...others] };
}

let documents: Documents;
beforeAll(async () => {
  const name = "mjoelnerparken-delaftale-1.docx";
  const agreements = await readAgreements({ name, bytes: new Uint8Array(readFileSync(path.join(__dirname, "../agreements", name))) });
  const told = agreements.map((agreement) => ({
    ...agreement,
    file: HOSTILE[0]!,
    // As they are read from a document.
    activities: HOSTILE.map((name, i) => ({
      ...agreement.activities[0]!,
      name: cleanText(name),
      targetGroup: tidy(HOSTILE[(i + 3) % HOSTILE.length]!).slice(0, 300),
    })),
  }));
  documents = { agreements: told, linkBudget };
});

interface Case {
  readonly checked: Checked;
  readonly file: string;
}

function open(from: number): Case {
  const workbook = hostile(from);
  const first = checkWorkbook(workbook, { documents });
  if (first.kind !== "checked") throw new Error(JSON.stringify(first.problem));
  const warnings = first.findings.filter(({ severity }) => severity !== "error");
  // What another hand wrote into the part: not cleaned.
  const acceptances = warnings.map((finding, i) => ({
    ...createAcceptance(finding, workbook, "x", new Date(0), first.findings),
    reason: HOSTILE[(i + from) % HOSTILE.length]!,
  }));
  const [told] = documents.agreements;
  const section = first.budget.sections[1]!;
  const links = section.lines.slice(0, 7).map((line, i) => {
    const { activities } = told!;
    const names = [activities[(i * 4 + from) % activities.length]!.name, activities[(i * 4 + from + 2) % activities.length]!.name];
    const amounts = line.inputs.map(({ value }) => value);
    const shares = names.map((name, n) => ({ area: told!.area!, name, share: n === 0 ? 75 : 25 }));
    return { section: section.title, line: line.name, row: line.row, amounts, status: "confirmed" as const, activities: shares };
  });
  const kept = { ...workbook, storedPart: formatStored({ ...EMPTY_STORED, acceptances, links }) };
  const checked = check(kept, { documents });
  return { checked, file: `${HOSTILE[from]!.slice(0, 200)}.xlsx` };
}

const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
const decode = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" })[name]!);

/** What is wrong with a text that people read in a terminal, a letter or a page of notes. */
function faultsOfText(text: string): string[] {
  const plain = text.replace(/^\ufeff/, "");
  return [
    ...(UNSEEN.test(plain) ? [`unseen ${JSON.stringify(UNSEEN.exec(plain)![0])}`] : []),
    ...(/a{400}|(?:ord ){100}/.test(plain)
      ? [`long ${JSON.stringify(/.{0,60}(?:a{400}|(?:ord ){100})/s.exec(plain)![0].slice(0, 90))}`]
      : []),
  ];
}

function faultsOfCells(cells: readonly unknown[]): string[] {
  const texts = cells.filter((cell): cell is string => typeof cell === "string");
  return texts.flatMap((text) => [...(FORMULA.test(text) ? [`formula ${JSON.stringify(text.slice(0, 30))}`] : []), ...faultsOfText(text)]);
}

function faultsOfHtml(html: string): string[] {
  const texts = [...html.replace(/<style>[\s\S]*?<\/style>/g, "").matchAll(/>([^<]+)/g)].map(([, text]) => decode(text!).trim());
  return [...(/<(?:img|script)/i.test(html) ? ["markup"] : []), ...faultsOfCells(texts)];
}

/** Texts of a table for a spreadsheet; amounts below nothing are numbers, not formulas. */
const tabbed = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .flatMap((line) => line.split("\t"))
    .filter((cell) => !/^[−-]?[\d.,]+( %| kr\.)?$/.test(cell));
const separated = (csv: string): string[] =>
  [...csv.matchAll(/"((?:[^"]|"")*)"|([^;"\r\n]+)/g)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "")
    .map((cell) => cell.replace(/^\ufeff/, ""))
    .filter((cell) => !/^-?[\d,]+$/.test(cell));

/** A text that begins like a formula is marked as text by its style, as Excel does for one typed with an apostrophe. */
function faultsOfXlsx(bytes: Uint8Array): string[] {
  const cells = readXlsx(bytes).sheets.flatMap(({ cells: all }) => [...all.values()]);
  const files = unzipSync(bytes);
  const styles = [
    ...strFromU8(files["xl/styles.xml"]!)
      .split("<cellXfs")[1]!
      .matchAll(/<xf [^>]*>/g),
  ].map(([style]) => style);
  const texts = Object.entries(files)
    .filter(([name]) => name.startsWith("xl/worksheets/"))
    .flatMap(([, xml]) => [...strFromU8(xml).matchAll(/<c r="[A-Z]+\d+" s="(\d+)" t="inlineStr"><is><t[^>]*>([^<]*)/g)]);
  return [
    ...cells.filter(({ formula }) => formula !== null).map(() => "a formula"),
    ...texts
      .filter(([, style, text]) => FORMULA.test(text!) && !styles[Number(style)]!.includes('quotePrefix="1"'))
      .map(([, , text]) => `formula ${text!}`),
    ...cells.flatMap(({ value }) => (typeof value === "string" ? faultsOfText(value) : [])),
  ];
}

/** Each way out, and what is wrong with what comes out of it. */
const EXITS: readonly [string, (one: Case) => readonly string[] | Promise<readonly string[]>][] = [
  ["JSON", ({ checked, file }) => faultsOfText(safeJson(buildWholeResult(file, checked)))],
  [
    "text",
    ({ checked, file }) =>
      (["da", "en"] as const).flatMap((language) => faultsOfText(formatText(buildWholeResult(file, checked, language), language))),
  ],
  ["HTML", ({ checked, file }) => faultsOfHtml(formatHtml([buildWholeResult(file, checked)], "da"))],
  ["--verify", async ({ checked }) => faultsOfText((await verifyFile(() => checked.workbook, {})).sentence.da)],
  ["the report's page", (one) => faultsOfHtml(formatReportPage([report(one)]))],
  [
    "the report on the clipboard",
    (one) => [...faultsOfCells(tabbed(formatReportText(report(one)))), ...faultsOfHtml(formatReportBody(report(one)))],
  ],
  ["the report's workbook", (one) => faultsOfXlsx(writeReport(report(one)))],
  [
    "the economy tables",
    ({ checked }) =>
      economyTables(checked.budget).flatMap((table) => [
        ...faultsOfCells(tabbed(economyClipboard(table).text)),
        ...faultsOfHtml(economyClipboard(table).html),
      ]),
  ],
  [
    "the economy document",
    ({ checked }) => faultsOfHtml(strFromU8(unzipSync(writeDocx(economyBlocks(economyTables(checked.budget))))["word/document.xml"]!)),
  ],
  ["the activities as CSV", ({ checked }) => faultsOfCells(separated(toCsv(activities(checked))))],
  ["the activities as a workbook", ({ checked }) => faultsOfXlsx(toXlsx(activities(checked), "Aktiviteter"))],
  ["the posts as CSV", ({ checked }) => faultsOfCells(separated(toCsv(posts(checked))))],
  ["the posts as a workbook", ({ checked }) => faultsOfXlsx(toXlsx(posts(checked), "Stillinger"))],
  ["the notes", ({ checked }) => faultsOfText(formatLinkNotes(linkNotes(checked.budget, checked.links)))],
  [
    "the notes written into the sheet",
    ({ checked }) =>
      faultsOfCells(
        noteEdits(checked.workbook, checked.budget, linkNotes(checked.budget, checked.links).notes).edits.map(({ to }) =>
          typeof to === "string" && to.startsWith("=") ? to : null,
        ),
      ),
  ],
  ["the comparison and its letter", (one) => compared(one)],
];

const report = ({ checked, file }: Case) => buildControlReport(buildWholeResult(file, checked), "da");
const activities = (checked: Checked) => {
  const { head, rows } = activityTable(checked);
  return [head, ...rows];
};
const posts = (checked: Checked) => postRows(findBudgetPosts(checked), [2017, 2018], "da");

function compared({ checked, file }: Case): string[] {
  const earlier = readEarlier(file, mjoelnerparken());
  if (earlier.kind !== "budget") throw new Error("no earlier budget");
  const both = comparedBudget(earlier, [], { ...checked, findings: [] }, 50_000);
  const { text, html } = letterContent(both, "da");
  const result = { ...buildWholeResult(file, checked), comparison: both.part };
  return [
    ...faultsOfText(text),
    ...faultsOfHtml(html),
    ...faultsOfText(formatText(result, "da")),
    ...faultsOfHtml(formatHtml([result], "da")),
    ...faultsOfHtml(formatReportPage([buildControlReport(result, "da")])),
  ];
}

describe.each([0, 9, 17, 26])("names from %i on", (from) => {
  let one: Case;
  beforeAll(() => {
    one = open(from);
    expect(one.checked.accepted.size).toBeGreaterThan(2);
    expect(activities(one.checked).length).toBeGreaterThan(2);
  });

  test.each(EXITS)("%s", async (_, faults) => expect([...new Set(await faults(one))]).toEqual([]));
});
