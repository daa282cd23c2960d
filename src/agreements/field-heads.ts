// When a word is a heading: by what follows below, its number, or the amount beside it.
import { isBulleted } from "../danish/lexicon";
import { isAmount } from "../danish/kroner";
import type { Place } from "./agreement";
import { findArea } from "./areas";
import { keyOf } from "./entries";
import { ECONOMY_ROWS, PERIODS, type Line } from "./field-lines";
import { findLabel, type LabelId, type LabelMatch } from "./labels";
import { findTitle } from "./titles";
import { POST } from "../danish/post-words";

/** A number before a capital letter. */
export const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}/u;

/** What the labels that follow describe, by the label that began it. */
export const OWNERS: Partial<Readonly<Record<LabelId, "activity" | "post" | "agreement">>> = {
  "activity-name": "activity",
  "contract-activity": "activity",
  staff: "post",
  "staff-title": "post",
  "staff-time": "post",
  area: "agreement",
  "activity-list": "agreement",
  economy: "agreement",
  frames: "agreement",
  "area-heading": "agreement",
};

/** The labels of the lines up to the next bold line that is not a label. */
export function labelsBelow(lines: readonly Line[]): string[] {
  const labels: string[] = [];
  for (const { paragraph } of lines) {
    const match = findLabel(paragraph.text);
    if (!match && (paragraph.bold || paragraph.heading)) break;
    if (match) labels.push(keyOf(match.id, match.label));
  }
  return labels;
}

/** Whether a line is the title of an agreement for an area, or of one for no particular area; "Indsatsområde:" names one too. */
export function namesArea(text: string): boolean {
  const title = findTitle(text);
  if (title) return title.kind !== "sub-agreement" || findArea(title.area) !== undefined;
  return findLabel(text)?.id === "area";
}

/** "4. Aktiviteter" on its own line is a part of the agreement; no activity has that name. */
export function isNumberedHead(match: LabelMatch, text: string): boolean {
  return match.value === "" && match.slips === 0 && (OWNERS[match.id] !== undefined || PERIODS.includes(match.id)) && NUMBERED.test(text);
}

/** "I alt" in a later cell with no amount after it is a column head, even in bold. */
export function isColumnHead(match: LabelMatch, line: Line, next: Line | undefined): boolean {
  const isBesideAmount = next?.row === line.row && isAmount(next.paragraph.text);
  return ECONOMY_ROWS.includes(match.id) && match.value === "" && line.row !== 0 && line.cell > 0 && !isBesideAmount;
}

/** An everyday word is the head of a list if a bulleted line, or a post with its time, follows below. */
export function isListHead(match: LabelMatch, [next, following]: readonly Line[]): boolean {
  // A sentence may introduce the list: "I indsatsområdet arbejdes der med følgende:".
  if (next?.paragraph.text.endsWith(":") && following && findLabel(next.paragraph.text) === undefined)
    return isListHead(match, [following]);
  if (next === undefined || match.value !== "" || (match.id !== "staff" && match.id !== "activity-list")) return false;
  const { text } = next.paragraph;
  return (
    isBulleted(text) ||
    /^(?:(?:a|1)[.)]\s|(?:aktivitet|indsats)\s(?:nr\.?\s)?(?:a|1)(?!\p{L}))/iu.test(text) ||
    (match.id === "staff" && /\d\s*(?:timer|t\b|t\.|%|pct)|fuldtid|deltid/i.test(text) && (text.length < 160 || POST.test(text)))
  );
}

/** "Økonomi" alone on a line is the heading of the rows below. */
export function isEconomyHead(match: LabelMatch, line: Line, next: readonly Line[]): boolean {
  const rows = next.slice(0, 8).filter(({ paragraph }) => ECONOMY_ROWS.includes(findLabel(paragraph.text)?.id ?? "other"));
  return match.id === "economy" && match.value === "" && line.table === 0 && /^\P{Ll}*\p{Lu}/u.test(line.paragraph.text) && rows.length > 1;
}

export function placeOf(line: Line, heading: string): Place {
  return { heading, paragraph: line.paragraph.number, page: line.paragraph.page };
}

export function count(text: string, char: string): number {
  return text.split(char).length - 1;
}
