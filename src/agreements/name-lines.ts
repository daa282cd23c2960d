// Lines that name an activity though no label says so: each is right above the labels of its form, and the forms are alike.
import { isBulleted } from "../danish/lexicon";
import { foldName } from "../danish/fold";
import { POST } from "../danish/post-words";
import { stripNumbering } from "../danish/written-names";
import { groupBy } from "../workbook/group-by";
import { isPlaceholder } from "./placeholder";
import { findArea } from "./areas";
import { keyOf } from "./entries";
import type { Line } from "./field-lines";
import { findLabel, foldLabelText, type LabelId, type LabelMatch } from "./labels";
import { isSectionHead } from "./section-heads";
import { findTitle, isContentsLine } from "./titles";

/** Labels that describe an activity. */
const DESCRIBING: readonly LabelId[] = ["category", "content", "target-group", "roles", "activity-economy", "responsible", "other"];
/** Those of which each form has at least one. */
const TELLING: readonly LabelId[] = ["content", "target-group"];
/** Labels of posts: what is above them is a post's title. */
const OF_POSTS: readonly LabelId[] = ["staff-title", "staff-time", "staff-length", "staff-share"];

interface Label {
  readonly at: number;
  readonly key: string;
  /** Its folded text: "Hvad" and "Hvordan" share a key, not a wording. */
  readonly wording: string;
  /** Null for a label of unknown wording. */
  readonly id: LabelId | null;
}

/** "Delmål, som aktiviteten bidrager til: …", "Succeskriterium. 60 gæster": a label and its text on one line. */
const UNKNOWN = /^(\p{Lu}[^:.?;]{2,60}):(?:\s|$)/u;
const WITH_STOP = /^(\p{Lu}\p{L}{3,}(?:\s\p{Ll}+){0,2})\.\s\S/u;

function labelAt(lines: readonly Line[], at: number): Label | null {
  const line = lines[at]!;
  if (line.column !== null || (line.row !== 0 && line.cell > 0)) return null;
  const { text } = line.paragraph;
  const match = findLabel(text, line.row !== 0);
  if (match && (!match.weak || line.strong || line.row !== 0 || isAlone(match)))
    return { at, key: keyOf(match.id, match.label), wording: foldLabelText(match.label), id: match.id };
  const stopped = WITH_STOP.exec(text)?.[1];
  const known = stopped === undefined ? undefined : findLabel(`${stopped}:`);
  if (known?.slips === 0) return { at, key: keyOf(known.id, known.label), wording: foldLabelText(known.label), id: known.id };
  const unknown = line.row === 0 ? UNKNOWN.exec(text)?.[1] : text.length <= 80 ? text : undefined;
  return unknown === undefined ? null : { at, key: foldLabelText(unknown), wording: foldLabelText(unknown), id: null };
}

/** A label's own word with nothing else on its line. */
function isAlone({ value, slips, label }: LabelMatch): boolean {
  return value === "" && slips === 0 && /^\p{Lu}\p{Ll}+(?:\(r\))?$/u.test(label);
}

/** Whether a line may be a name, by itself and by what is above it. */
function isNameLine(line: Line | undefined, above: Line | undefined, label: (line: Line) => Label | null): line is Line {
  if (!line || line.row !== 0 || line.column !== null) return false;
  const { text } = line.paragraph;
  const bare = stripNumbering(text);
  if (bare.length < 3 || bare.length > 100 || isBulleted(text) || /[.;,:?]$/.test(text) || !/^["“”„«\d]*\p{Lu}/u.test(bare)) return false;
  if (label(line) !== null || findTitle(text) || isContentsLine(text) || findArea(bare) || isPlaceholder(bare) || isSectionHead(bare))
    return false;
  if (POST.test(bare) && bare.split(" ").length <= 2 && /^\p{Lu}\p{Ll}/u.test(bare) && isPost(bare)) return false;
  const empty = above && label(above);
  const isOwned = empty && isEmptyLabel(above.paragraph.text) && empty.id !== "activity-list" && empty.id !== "forms";
  return !isOwned;
}

/** A post's title rather than a name that has one in it: "Jobvejleder", "Boligsocial leder". */
function isPost(text: string): boolean {
  return new RegExp(`(?:${POST.source})(?:en|e|ne)?$`, "iu").test(text);
}

function isEmptyLabel(text: string): boolean {
  return !/[:.]\s+\S/.test(text);
}

/** What an activity may be called before its name. */
const CALLED =
  /^(?:del)?(?:indsats|projekt|tiltag|tilbud|initiativ|forloeb|aktivitet)(?:en|et|ens|ets|s)?(?: (?:navn|titel))?$|^(?:navn|titel)$/u;

/** The lines that name activities, each with the name. */
export function findNameLines(lines: readonly Line[]): ReadonlyMap<Line, string> {
  const labels = lines.map((_, at) => labelAt(lines, at));
  const places = new Map(lines.map((line, at) => [line, at]));
  const labelOf = (line: Line): Label | null => labels[places.get(line)!] ?? null;
  const byWording = groupBy(
    labels.filter((label) => label !== null),
    ({ wording }) => wording,
  );
  const names = new Map<Line, string>();
  for (const [, all] of byWording) {
    for (const [line, name] of CALLED.test(all[0]!.key) ? calledNames(lines, labels, all) : []) names.set(line, name);
    if (all.length < 2 || (all[0]!.id !== null && !DESCRIBING.includes(all[0]!.id))) continue;
    const named = all.filter(({ at }) => isNameLine(lines[at - 1], lines[at - 2], labelOf) && isForm(labels, at));
    const texts = new Set(named.map(({ at }) => foldName(lines[at - 1]!.paragraph.text)));
    if (named.length < 2 || named.length < all.length * 0.7 || texts.size < named.length) continue;
    for (const { at } of named) names.set(lines[at - 1]!, lines[at - 1]!.paragraph.text);
  }
  return names;
}

/** "Indsats: Gadeholdet" above each form: the labels of one wording and the name behind each. */
function calledNames(lines: readonly Line[], labels: readonly (Label | null)[], all: readonly Label[]): (readonly [Line, string])[] {
  const named = all.flatMap(({ at }) => {
    const line = lines[at]!;
    const [, behind] = line.row === 0 ? (/^[^:]{3,40}:(?:\s+(\S.*))?$/u.exec(line.paragraph.text) ?? []) : [];
    // A line break may part a label from its text.
    const next = lines[at + 1]?.paragraph;
    const name = behind ?? (next?.number === line.paragraph.number ? next.text : undefined);
    return name !== undefined && name.length <= 100 ? [[line, name, at] as const] : [];
  });
  const places = named.map(([, , at]) => at);
  const isDescribed = places.every((at) => isForm(labels, at)) || areAlike(labels, places);
  const isOfForms =
    isDescribed &&
    named.length > 1 &&
    named.length === all.length &&
    new Set(named.map(([, name]) => foldName(name))).size === named.length;
  return isOfForms ? named.map(([line, name]) => [line, name]) : [];
}

/** Whether the labels below each of the places are the same, two at least. */
function areAlike(labels: readonly (Label | null)[], places: readonly number[]): boolean {
  const sets = places.map(
    (at, i) => new Set(labels.slice(at + 1, Math.min(places[i + 1] ?? Infinity, at + LONGEST_FORM)).flatMap((label) => label?.key ?? [])),
  );
  return [...(sets[0] ?? [])].filter((key) => sets.every((set) => set.has(key))).length > 1;
}

/** Maximum lines of a form. */
const LONGEST_FORM = 30;

/** Whether the labels from there on, up to the next of that kind, describe an activity: two kinds, one of them telling. */
function isForm(labels: readonly (Label | null)[], at: number): boolean {
  const first = labels[at]!;
  const kinds = new Map<string, LabelId | null>();
  for (let i = at; i < Math.min(labels.length, at + LONGEST_FORM); i++) {
    const label = labels[i];
    if (!label) continue;
    if (i > at && label.wording === first.wording) break;
    if (label.id !== null && OF_POSTS.includes(label.id)) return false;
    if (label.id !== null && !DESCRIBING.includes(label.id)) break;
    kinds.set(label.key, label.id);
  }
  return kinds.size > 1 && [...kinds.values()].some((id) => id !== null && TELLING.includes(id));
}
