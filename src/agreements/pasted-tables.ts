// Tables in text copied from a PDF: each row has become a line, with only a space between a label and its text, or between the heads.
import { FORM_COUNT } from "../danish/lexicon";
import { stripNumbering } from "../danish/written-names";
import { groupBy } from "../workbook/group-by";
import { findLabel, type LabelId } from "./labels";

/** Labels with texts of their own: an amount's row is read as it is. */
const UNMEANT: readonly LabelId[] = ["lbf", "cofinancing", "cofinancing-part", "total", "area", "economy", "contents", "activity-list"];
const COUNT = new RegExp(`^\\s${FORM_COUNT}(?=\\s)`, "u");
/** Maximum words of a label. */
const LONGEST_LABEL = 4;

interface RowLabel {
  readonly at: number;
  readonly label: string;
  readonly id: LabelId;
}

/** The known label that words begin with, if a capital, a figure or nothing follows. */
function labelOf(words: readonly string[]): { readonly label: string; readonly id: LabelId } | undefined {
  for (let count = 1; count <= LONGEST_LABEL && count <= words.length; count++) {
    if (count < words.length && !/^["“”„«]?[\p{Lu}\d]/u.test(words[count] ?? "")) continue;
    const label = words.slice(0, count).join(" ");
    const match = /^\p{Lu}/u.test(label) && /^[^:?]+$/u.test(label) ? findLabel(`${label}:`) : undefined;
    if (match?.slips === 0 && match.value === "") return { label, id: match.id };
  }
  return undefined;
}

/** The lines from each of the first label's to the next. */
function cyclesOf(rows: readonly RowLabel[], lead: RowLabel): RowLabel[][] {
  return rows.reduce<RowLabel[][]>((cycles, row) => {
    if (row.label === lead.label) cycles.push([row]);
    else if (!cycles.at(-1)?.some(({ label }) => label === row.label)) cycles.at(-1)?.push(row);
    return cycles;
  }, []);
}

/** Puts a colon behind the labels of forms whose rows are lines: the same labels, three at least, follow each other in each of them. */
export function withRowColons(lines: readonly string[]): string[] {
  const rows = lines.flatMap((line, at): RowLabel[] => {
    if (findLabel(line)?.closed) return [];
    const words = stripNumbering(line.trim())
      .split(/\s+/)
      .slice(0, LONGEST_LABEL + 1);
    const found = words.length > 1 ? labelOf(words) : undefined;
    return found && !UNMEANT.includes(found.id) && line.trim().length > found.label.length ? [{ at, ...found }] : [];
  });
  const meant = new Map<number, string>();
  for (const [, group] of groupBy(rows, ({ label }) => label)) {
    const [lead] = group;
    if (!lead || group.length < 2) continue;
    const cycles = cyclesOf(rows, lead);
    const inAll = (cycles[0] ?? [])
      .map(({ label }) => label)
      .filter((label) => cycles.every((cycle) => cycle.some((row) => row.label === label)));
    if (inAll.length < 3) continue;
    for (const { at, label } of cycles.flat()) if (inAll.includes(label)) meant.set(at, label);
  }
  return lines.map((line, at) => {
    const label = meant.get(at);
    if (label === undefined) return line;
    const end = line.indexOf(label) + label.length;
    const count = COUNT.exec(line.slice(end))?.[0] ?? "";
    return `${line.slice(0, end)}${count}:${line.slice(end + count.length)}`;
  });
}

/** Whether a line is the heads of a table of activities, and nothing else: nothing shows where the cells of the rows below it end. */
export function isPastedHead(text: string): boolean {
  let words = text.replace(/^(?:nr\.?|nummer|#)\s+(?=\p{Lu})/iu, "").split(" ");
  const ids: LabelId[] = [];
  while (words.length > 0) {
    const found = labelOf(words);
    if (!found) return false;
    ids.push(found.id);
    words = words.slice(found.label.split(" ").length);
  }
  return ids.length > 1 && (ids[0] === "activity-name" || ids[0] === "activity-list");
}
