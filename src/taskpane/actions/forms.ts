// What is made from the budget for its agreements: copied, downloaded, put in a sheet, or written as notes. Loaded with its view.
import { FIX_COSTS_UNDO } from "../asked-strings";
import { activityTable } from "../../app/activity-table";
import type { Checked } from "../../app/check";
import { economyBlocks, economyTables } from "../../app/economy-tables";
import { withCopied } from "../../app/copied";
import { findBudgetPosts } from "../../app/posts";
import { editableData, formatStored, readStored } from "../../app/stored";
import { DOCX, writeDocx } from "../../file/write-docx";
import { toCsv, toXlsx, XLSX } from "../../file/write-table";
import { postRows } from "../../report/post-blocks";
import { inBoth } from "../../report/sentences";
import type { Edit } from "../../workbook/ports";
import { FORM_STRINGS, type FormStrings } from "../form-strings";
import type { PaneModel } from "../model";
import { undoEdits } from "./fix";
import { actWriting, isReadOnly } from "./write";

type Rows = readonly (readonly (string | number | null)[])[];

/** A table for copying or saving: its name in the workbook's own part, its rows, and its current content. */
export interface FormTable {
  readonly what: "activities" | "posts";
  readonly rows: Rows;
}

/** The forms are LBF's, so they are Danish; the posts are in the reader's language. */
export function formTable(what: FormTable["what"], checked: Checked): FormTable {
  if (what === "posts") {
    const years = checked.budget.years.map(({ year }) => year);
    return { what, rows: postRows(findBudgetPosts(checked), years, "da") };
  }
  const { head, rows } = activityTable(checked);
  return { what, rows: [head, ...rows] };
}

const say = (model: PaneModel, text: (words: FormStrings) => string): void => model.say(inBoth((language) => text(FORM_STRINGS[language])));

const fileName = (model: PaneModel, name: string, ending: string): string =>
  `${`${(model.host.fileName ?? "").replace(/\.xls[xm]?$/i, "")} ${name}`.trim()}.${ending}`;

/** All economy tables as one document. */
export function downloadEconomy(model: PaneModel, checked: Checked): Promise<void> {
  const { saveFile } = model.host;
  if (!saveFile) return Promise.resolve();
  return model.act(async () => {
    const tables = economyTables(checked.budget);
    const name = fileName(model, FORM_STRINGS.da.files.economy, "docx");
    await saveFile(name, writeDocx(economyBlocks(tables)), DOCX);
    for (const table of tables) await remember(model, `economy:${table.area ?? ""}`, table);
    say(model, (words) => words.saved(name));
  }, null);
}

export function downloadTable(model: PaneModel, { what, rows }: FormTable, ending: "xlsx" | "csv"): Promise<void> {
  const { saveFile } = model.host;
  if (!saveFile) return Promise.resolve();
  return model.act(async () => {
    const title = FORM_STRINGS.da.files[what];
    const name = fileName(model, title, ending);
    const isCsv = ending === "csv";
    await saveFile(name, isCsv ? toCsv(rows) : toXlsx(rows, title), isCsv ? "text/csv" : XLSX);
    await remember(model, what, rows);
    say(model, (words) => words.saved(name));
  }, null);
}

/** On the report sheet, for hosts that allow no downloads. */
export function tableToSheet(model: PaneModel, { what, rows }: FormTable): Promise<void> {
  return actWriting(
    model,
    async () => {
      const name = await model.host.report?.writeReport(rows, FORM_STRINGS.da.files[what]);
      if (name === undefined) return;
      await remember(model, what, rows);
      say(model, (words) => words.written(name));
    },
    null,
  );
}

/** Writes notes and names, all or none; on a protected sheet nothing, and says where to type. */
export function writeNotes(model: PaneModel, edits: readonly Edit[], count: number): Promise<void> {
  return model.askWhereUndoIsLost(FIX_COSTS_UNDO, () =>
    actWriting(
      model,
      async () => {
        const { surface } = model.host;
        const writable = await surface.writable(edits.map(({ sheet, cell }) => ({ sheet, address: cell })));
        const locked = edits.filter((_, index) => writable[index] === false);
        if (locked.length > 0) {
          say(model, (words) => words.locked(listed(locked)));
          return;
        }
        await surface.write(edits);
        await model.check();
        model.say(
          inBoth((language) => FORM_STRINGS[language].notesWritten(count)),
          { edits, run: () => void undoEdits(model, edits) },
        );
      },
      () => void model.check(),
    ),
  );
}

const MOST_CELLS = 4;

/** "A22, A23 og 3 andre". */
function listed(edits: readonly Edit[]): string {
  const shown = edits.slice(0, MOST_CELLS).map(({ cell }) => cell);
  return edits.length > MOST_CELLS ? `${shown.join(", ")} …` : shown.join(", ");
}

/** Stores in the workbook when this was copied or saved. Skipped if storing is not allowed: the user has the result. */
export async function remember(model: PaneModel, what: string, content: unknown): Promise<void> {
  if (isReadOnly(model.getState())) return;
  const data = editableData(readStored(await model.host.source.read()).stored);
  if (!data) return;
  await model.host.surface.store(formatStored(withCopied(data, what, content, new Date())));
  await model.check();
}
