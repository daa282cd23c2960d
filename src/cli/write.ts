// Writes what is made from a budget to files: economy tables, the activity table, the links as notes. Loaded only for --write.
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { activityTable } from "../app/activity-table";
import type { Checked } from "../app/check";
import { economyBlocks, economyClipboard, economyTables } from "../app/economy-tables";
import { formatLinkNotes, linkNotes } from "../app/link-notes";
import { buildWholeResult } from "../app/made-result";
import { findBudgetPosts } from "../app/posts";
import { prose, type Localised } from "../danish/localised";
import { writeDocx } from "../file/write-docx";
import { writeReport } from "../file/write-report";
import { toCsv, toXlsx } from "../file/write-table";
import { buildControlReport, type ControlReport } from "../report/control-report";
import { postRows, postTitle } from "../report/post-blocks";
import { formatReportPage } from "../report/report-format";
import type { Language } from "../report/sentences";

type Sentences = readonly Localised[];

interface Of {
  readonly file: string;
  readonly language: Language;
}

interface Writer {
  readonly name: RegExp;
  /** `of`: the budget's file, and the reader's language. */
  readonly make: (checked: Checked, of: Of) => { readonly content: Uint8Array | string; readonly sentences: Sentences };
}

const ACTIVITIES = "Aktiviteter";

/** By the file's name and extension. */
const WRITERS: readonly Writer[] = [
  { name: /^economy.*\.docx$/i, make: ({ budget }) => ({ content: writeDocx(economyBlocks(economyTables(budget))), sentences: [] }) },
  {
    name: /^economy.*\.html$/i,
    make: ({ budget }) => ({
      content: `<!doctype html>\n<html lang="da"><head><meta charset="utf-8"><title>Beløb til aftalerne</title></head><body>\n${economyTables(
        budget,
      )
        .map((table) => economyClipboard(table).html)
        .join("\n<p></p>\n")}\n</body></html>\n`,
      sentences: [],
    }),
  },
  {
    name: /^economy.*\.txt$/i,
    make: ({ budget }) => ({
      content: `${economyTables(budget)
        .map((table) => `${table.area ?? "Strategisk samarbejdsaftale, afsnit 7"}\r\n${economyClipboard(table).text}`)
        .join("\r\n\r\n")}\r\n`,
      sentences: [],
    }),
  },
  { name: /^activities.*\.xlsx$/i, make: (checked) => table(checked, (rows) => toXlsx(rows, ACTIVITIES)) },
  { name: /^activities.*\.csv$/i, make: (checked) => table(checked, toCsv) },
  { name: /^posts.*\.xlsx$/i, make: (checked) => ({ content: toXlsx(postsOf(checked), postTitle("da")), sentences: [] }) },
  { name: /^posts.*\.csv$/i, make: (checked) => ({ content: toCsv(postsOf(checked)), sentences: [] }) },
  { name: /^report.*\.xlsx$/i, make: (checked, of) => ({ content: writeReport(reportOf(checked, of)), sentences: [] }) },
  { name: /^report.*\.html$/i, make: (checked, of) => ({ content: formatReportPage([reportOf(checked, of)]), sentences: [] }) },
  {
    name: /^notes.*\.txt$/i,
    make: ({ budget, links }) => ({ content: `\ufeff${formatLinkNotes(linkNotes(budget, links))}`, sentences: [] }),
  },
];

const reportOf = (checked: Checked, { file, language }: Of): ControlReport =>
  buildControlReport(buildWholeResult(file, checked, language), language);

/** Danish, like all output for LBF. */
const postsOf = (checked: Checked): ReturnType<typeof postRows> =>
  postRows(
    findBudgetPosts(checked),
    checked.budget.years.map(({ year }) => year),
    "da",
  );

const MOST_NAMED = 20;

function table(
  checked: Checked,
  make: (rows: readonly (readonly (string | number | null)[])[]) => Uint8Array | string,
): ReturnType<Writer["make"]> {
  const { head, rows, missing } = activityTable(checked);
  const sentences = missing
    .slice(0, MOST_NAMED)
    .map((what): Localised => ({ da: `Står ikke i aftalerne: ${what}`, en: `Not in the agreements: ${what}` }));
  const more = missing.length - sentences.length;
  const rest: Localised = {
    da: `Og ${String(more)} aktiviteter mere, hvor noget mangler.`,
    en: `And ${String(more)} more activities where something is missing.`,
  };
  return { content: make([head, ...rows]), sentences: more > 0 ? [...sentences, rest] : sentences };
}

/** Why nothing can be written to a file of that name; null if it can. */
function refusalOf(file: string): Localised | null {
  if (!WRITERS.some(({ name }) => name.test(path.basename(file))))
    return {
      da: prose(
        "kan ikke skrives.",
        "Navnet skal begynde med economy (.docx, .html, .txt), activities eller posts (.xlsx, .csv), report (.xlsx, .html) eller notes (.txt).",
      ),
      en: prose(
        "cannot be written.",
        "The name must begin with economy (.docx, .html, .txt), activities or posts (.xlsx, .csv), report (.xlsx, .html), or notes (.txt).",
      ),
    };
  if (existsSync(file))
    return { da: "findes allerede og er ikke ændret. Vælg et andet navn.", en: "exists already and was not changed. Choose another name." };
  return null;
}

/** Writes one file; returns what to say about it besides that it exists. Never overwrites a file. */
export function writeOutput(file: string, checked: Checked, of: Of): { readonly isWritten: boolean; readonly sentences: Sentences } {
  const refusal = refusalOf(file);
  const writer = WRITERS.find(({ name }) => name.test(path.basename(file)));
  if (refusal || !writer) return { isWritten: false, sentences: refusal ? [refusal] : [] };
  const { content, sentences } = writer.make(checked, of);
  try {
    writeFileSync(file, content, { flag: "wx" });
  } catch {
    return {
      isWritten: false,
      sentences: [
        { da: "kunne ikke skrives. Vælg en mappe, du må skrive i.", en: "could not be written. Choose a folder you may write to." },
      ],
    };
  }
  return { isWritten: true, sentences: [{ da: "er skrevet.", en: "was written." }, ...sentences] };
}
