// The links as numbered notes in LBF's style, to copy: existing numbers stay, lines without one get the next.
import { isSameArea } from "../agreements/areas";
import type { Budget, Line } from "../budget/budget";
import { allLines } from "../budget/sums";
import { isPost } from "../links/is-post";
import type { Link, LinkedActivity } from "../links/link";
import { statesShares } from "../links/parse-note";
import { listOf } from "../report/phrases";
import { formatNumber } from "../report/sentences";
import { stripNoteNumbers } from "../template/names";

export interface LinkNote {
  /** The name as it is, and as it should be with the note's number. */
  readonly line: string;
  readonly name: string;
  /** Zero-based. */
  readonly row: number;
  readonly number: string;
  /** Danish: the notes go to LBF. */
  readonly text: string;
  /** Whether the number is new to the line. */
  readonly isNew: boolean;
}

interface LinkNotes {
  readonly notes: readonly LinkNote[];
  /** Lines whose links are only suggested: they get no notes. */
  readonly unconfirmed: readonly LinkNote[];
}

/** In line order; `notes` for links the user confirmed, `unconfirmed` for those the documents suggest. */
export function linkNotes(budget: Budget, links: readonly Link[]): LinkNotes {
  const lines = new Map(allLines(budget).map(({ line }) => [line.row, line]));
  const texts = new Map(budget.notes.map(({ number, text }) => [number, text]));
  const used = [...texts.keys(), ...allLines(budget).flatMap(({ line }) => line.notes)].map((number) => parseInt(number, 10));
  let last = Math.max(0, ...used.filter(Number.isFinite));
  const made: { readonly status: Link["status"]; readonly note: LinkNote }[] = [];
  for (const link of links) {
    const line = lines.get(link.row);
    if (!line || link.activities.length === 0 || (link.status !== "confirmed" && link.status !== "suggested")) continue;
    const kept = ownNumber(line, texts);
    const number = kept ?? String(++last);
    const name = kept === null ? withNumber(line, number) : line.name;
    const text = noteText(link, isPost(line, link));
    made.push({
      status: link.status,
      note: { line: line.name, name, row: line.row, number, text, isNew: kept === null },
    });
  }
  const of = (status: Link["status"]): LinkNote[] => made.filter((one) => one.status === status).map(({ note }) => note);
  return { notes: of("confirmed"), unconfirmed: of("suggested") };
}

/** The line's number whose note already gives the shares, else its only one; null if none, or several of which none does. */
function ownNumber({ notes }: Line, texts: ReadonlyMap<string, string>): string | null {
  const [only, ...more] = notes;
  return notes.find((number) => statesShares(texts.get(number) ?? "")) ?? (more.length === 0 ? (only ?? null) : null);
}

/** "Café (12)": a line with numbers gets another in the same bracket style. */
function withNumber({ name, notes }: Line, number: string): string {
  return `${stripNoteNumbers(name)} (${[...notes, number].join(" + ")})`;
}

/** "Tiden fordeles ca. 75 % på Café Nora og 25 % på Gadeplan under delaftalen Tryghed og trivsel." */
function noteText({ activities, section }: Link, isTime: boolean): string {
  const named = activities.map((activity) => nameOf(activity, section));
  const isShared = activities.length > 1 && activities.every(({ share }) => share !== null);
  if (!isShared)
    return `Vedrører ${activities.every(({ name }) => name !== null) ? (named.length > 1 ? "aktiviteterne " : "aktiviteten ") : ""}${listOf(named, "da")}.`;
  const parts = activities.map(
    ({ share }, index) => `${formatNumber(Math.round((share ?? 0) * 10) / 10, "da")} % på ${named[index] ?? ""}`,
  );
  return `${isTime ? "Tiden" : "Beløbet"} fordeles ca. ${listOf(parts, "da")}.`;
}

function nameOf({ name, area }: LinkedActivity, section: string): string {
  if (name === null) return `aktiviteter under delaftalen ${area}`;
  return isSameArea(area, section) ? name : `${name} under delaftalen ${area}`;
}

/** The notes as text to copy, with what to type after the lines' names. */
export function formatLinkNotes({ notes, unconfirmed }: LinkNotes): string {
  const list = (group: readonly LinkNote[]): string[] => group.map(({ number, text }) => `${number}) ${text}`);
  const names = [...notes, ...unconfirmed].filter(({ isNew }) => isNew);
  return [
    ...(notes.length > 0 ? ["Noter til budgettet", "", ...list(notes), ""] : []),
    ...(unconfirmed.length > 0
      ? ["Forslag, som du skal bekræfte under Aftaler › Linjer, før de bruges", "", ...list(unconfirmed), ""]
      : []),
    ...(names.length > 0 ? ["Skriv numrene efter linjernes navne", "", ...names.map(({ line, name }) => `${line} → ${name}`), ""] : []),
    ...(notes.length + unconfirmed.length === 0
      ? ["Ingen linjer er koblet til aktiviteter. Tilføj delaftalerne, og bekræft koblingerne.", ""]
      : []),
  ].join("\r\n");
}
