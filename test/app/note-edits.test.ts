// Link notes written into the workbook: below the last note, in its style; nothing already there is changed. And what was copied is remembered.
import { budgetOf } from "../build/checked";
import { checkWorkbook, type Checked } from "../../src/app/check";
import { findCopied, withCopied } from "../../src/app/copied";
import { linkNotes } from "../../src/app/link-notes";
import { noteEdits, type NoteEdits } from "../../src/app/note-edits";
import { EMPTY_STORED, formatStored, parseStored } from "../../src/app/stored";
import { applyEdits } from "../../src/formulas/apply-edits";
import type { Link } from "../../src/links/link";
import type { Workbook } from "../../src/workbook/workbook";
import { sample } from "../checks/sample";
import { real } from "./real-budgets";

const linkAt = (row: number, share = 100): Link => ({
  section: "Tryghed og trivsel",
  line: "",
  row,
  status: "confirmed",
  activities: [{ area: "Tryghed og trivsel", name: "Café Nora", share }],
  reasons: [],
});

function made(cells: Parameters<typeof sample>[0], texts: readonly string[], rows: readonly number[]): NoteEdits & { workbook: Workbook } {
  const { workbook, budget } = sample(cells, { texts });
  const { notes } = linkNotes(
    budget,
    rows.map((row) => linkAt(row)),
  );
  return { workbook, ...noteEdits(workbook, budget, notes) };
}

function notesOf(workbook: Workbook): Map<string, string> {
  const budget = budgetOf(workbook);
  return new Map(budget.notes.map(({ number, text }) => [number, text]));
}

test("adds new notes below the last, and writes their numbers into the line names", () => {
  const { workbook, edits, kept, refusal } = made({ A22: "Café (4)", A23: "Aktivitetsmidler" }, ["4) Drift af café", "7) Andet"], [21, 22]);
  expect(refusal).toBeNull();
  expect(kept.map(({ number }) => number)).toEqual(["4"]);
  expect(edits.map(({ from, to }) => [from, to])).toEqual([
    [null, "8) Vedrører aktiviteten Café Nora."],
    ["Aktivitetsmidler", "Aktivitetsmidler (8)"],
  ]);
  const after = applyEdits(workbook, edits);
  expect(notesOf(after)).toEqual(new Map([...notesOf(workbook), ["8", "Vedrører aktiviteten Café Nora."]]));
});

test("adds the text of a number that a name already carries, and leaves the name alone", () => {
  const { edits } = made({ A22: "Café (9)" }, ["7) Andet"], [21]);
  expect(edits.map(({ to }) => to)).toEqual(["9) Vedrører aktiviteten Café Nora."]);
});

test("refuses when no note exists to show where notes are kept", () => {
  expect(made({ A22: "Café" }, [], [21])).toMatchObject({ edits: [], refusal: "no-notes-sheet" });
});

test("leaves a name alone that a formula works out", () => {
  const { workbook, budget } = sample({ A22: "Café" }, { texts: ["7) Andet"] });
  const sheet = workbook.sheets[0]!;
  const cells = new Map(sheet.cells);
  for (const [key, cell] of cells) if (cell.row === 21 && cell.column === 0) cells.set(key, { ...cell, formula: '"Café"' });
  const computed = { ...workbook, sheets: [{ ...sheet, cells }, ...workbook.sheets.slice(1)] };
  const { notes } = linkNotes(budget, [linkAt(21)]);
  expect(noteEdits(computed, budget, notes).edits).toEqual([]);
});

test("every note added to the real budget reads back and raises no finding", async () => {
  const checked = await real("amager");
  const confirmed = checked.links.map((link) => (link.status === "suggested" ? { ...link, status: "confirmed" as const } : link));
  const { notes } = linkNotes(checked.budget, confirmed);
  const { edits, kept } = noteEdits(checked.workbook, checked.budget, notes);
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.length + edits.filter(({ sheet }) => sheet !== checked.budget.sheet).length).toBe(notes.length);
  const after = checkWorkbook(applyEdits(checked.workbook, edits)) as Checked;
  expect(after.findings.map(({ check }) => check)).not.toContain("note-missing");
  for (const [number, text] of notesOf(checked.workbook)) expect(notesOf(after.workbook).get(number)).toBe(text);
});

test("remembers what was copied, and whether the budget has changed since", () => {
  const data = withCopied(EMPTY_STORED, "economy:Tryghed", { lbf: 1 }, new Date("2026-01-02T03:04:05Z"));
  const again = withCopied(data, "economy:Tryghed", { lbf: 2 }, new Date("2026-02-02T03:04:05Z"));
  const stored = parseStored(formatStored(again));
  expect(findCopied(stored, "economy:Tryghed", { lbf: 2 })).toEqual({ at: "2026-02-02T03:04:05.000Z", isSame: true });
  expect(findCopied(stored, "economy:Tryghed", { lbf: 3 })?.isSame).toBe(false);
  expect(findCopied(stored, "notes", [])).toBeNull();
});
