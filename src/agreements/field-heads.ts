// When a word is a heading: by what follows below, its number, or the amount beside it.
import { isBulleted, LETTERED } from "../danish/lexicon";
import { isAmount } from "../danish/kroner";
import type { Place } from "./agreement";
import { findArea } from "./areas";
import { keyOf } from "./entries";
import { PERIODS, type Line } from "./field-lines";
import { findLabel, type LabelId, type LabelMatch } from "./labels";
import { findTitle } from "./titles";
import { POST } from "../danish/post-words";
import { isCapitals } from "../danish/written-names";
import { wholeWords } from "../danish/word-list";
import { findStatedAmounts, sentenceFrom } from "./economy-sentences";
import { TIME } from "./post-lines";
import { ECONOMY_ROWS } from "./label-wordings";

/** A number before a capital letter. */
export const NUMBERED = new RegExp(`^(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]?\\s+|[A-H][.)]\\s+|${LETTERED})\\p{Lu}`, "u");

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

/** "Aktiviteter" or "Medarbejdere" alone on a line, with a paragraph below. */
export function isTextHead(match: LabelMatch, line: Line, [next, following]: readonly Line[]): boolean {
  // Its first paragraph may have a heading of its own.
  const below = next && next.paragraph.text.length <= 60 && !/[.:;,]$/.test(next.paragraph.text) ? following : next;
  return (
    (match.id === "activity-list" || match.id === "staff") &&
    match.value === "" &&
    match.slips === 0 &&
    line.row === 0 &&
    /^\p{Lu}/u.test(line.paragraph.text) &&
    next?.row === 0 &&
    /^["“”„«]?[\p{Lu}\d]/u.test(next.paragraph.text) &&
    below?.row === 0 &&
    (below.paragraph.text.length > 60 || /\p{Ll}{2}\.$/u.test(below.paragraph.text)) &&
    /^["“”„«]?[\p{Lu}\d]/u.test(below.paragraph.text) &&
    findLabel(below.paragraph.text) === undefined
  );
}

/** "Økonomi" alone on a line is the heading of the rows below. */
export function isEconomyHead(match: LabelMatch, line: Line, next: readonly Line[]): boolean {
  const rows = next.slice(0, 8).filter(({ paragraph }) => ECONOMY_ROWS.includes(findLabel(paragraph.text)?.id ?? "other"));
  const below = next.map(({ paragraph, row }) => ({ text: paragraph.text, row }));
  const isStated = findStatedAmounts(sentenceFrom(below, 0)).length > 1;
  return (
    match.id === "economy" &&
    match.value === "" &&
    /^\P{Ll}*\p{Lu}/u.test(line.paragraph.text) &&
    ((line.table === 0 && rows.length > 1) || (line.row === 0 && isStated))
  );
}

/** Words of a heading above posts, whatever its wording: "Bemanding og timer", "Hvem udfører arbejdet?", "Det boligsociale team". */
const STAFF_HEAD = wholeWords(`
  *medarbejdere(ne); *medarbejderressourcer; *personale(t/ressourcer); *bemanding(en); stillinger(ne); ansatte; ansættelser;
  normering(en); *årsværk; mandskab; team(et); *ressourcer(ne); hvem [udfører/arbejder/løser/gør/står/er ansat/er vi]
`);
/** Words of a heading that is about other people's time, or another time. */
const OTHERS = wholeWords("kommunens; kommunale; tidligere; hidtidige; frivillige; kompetence*; økonomi*");

/** Whether a line is a heading of posts in words of its own: it says so, and posts with their time follow right below. */
export function isStaffHeading({ paragraph, row }: Line, next: readonly Line[]): boolean {
  const { text } = paragraph;
  if (row !== 0 || text.length > 70 || /[.;]$/.test(text) || TIME.test(text) || !STAFF_HEAD.test(text) || OTHERS.test(text)) return false;
  if (!/^[^\p{L}]*\p{Lu}/u.test(text)) return false;
  const follower = next[0] && findLabel(next[0].paragraph.text)?.id;
  if (follower === "staff-title" || follower === "staff-time") return true;
  return next.slice(0, 3).some((line) => POST.test(line.paragraph.text) && TIME.test(line.paragraph.text));
}

/** Words of a heading of another part, below the posts. */
const OTHER_PART = wholeWords(`
  kommunens; kommunale; politiets; samarbejd*; økonomi*; finansiering; organisering; styregruppe*; evaluering; tidsplan; risici;
  kommunikation; opfølgning; baggrund; formål; rammer; forankring
`);

const ASKS = /^\P{L}*Hv(?:ad|em|ordan|orfor|or|ornår|ilke[nt]?)\s[^?]*\?$/u;

/** Whether a line without a mark of its own is the heading of another part than the posts. */
export function isOtherPart({ paragraph, row }: Line): boolean {
  const { text } = paragraph;
  if (row !== 0 || text.length > 60 || !/^[^\p{L}]*\p{Lu}[^.:;,]*$/u.test(text) || TIME.test(text)) return false;
  return ASKS.test(text) || (OTHER_PART.test(text) && !POST.test(text));
}

/** Whether a line is a heading beside the one above the posts: it has the next number, or is in capitals too. */
export function isBeside(heading: string, text: string): boolean {
  if (text.length > 100 || TIME.test(text)) return false;
  const numbers = (written: string): readonly number[] =>
    /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=\p{Lu})/u.exec(written)?.[1]?.split(".").map(Number) ?? [];
  const [own, other] = [numbers(heading), numbers(text)];
  if (own.length > 0)
    return own.length === other.length && other.every((part, at) => part === (own[at] ?? 0) + (at === own.length - 1 ? 1 : 0));
  return isCapitals(heading) && isCapitals(text) && !POST.test(text);
}

/** Whether "Aktiviteter:" in an activity's form tells what is done in it: the form goes on below. */
export function isWithinForm(label: string, next: readonly Line[]): boolean {
  const [follower] = next.flatMap(({ paragraph }) => findLabel(paragraph.text) ?? []);
  return (
    ACTIVITIES.test(label) &&
    follower !== undefined &&
    !follower.weak &&
    OWNERS[follower.id] === undefined &&
    !PERIODS.includes(follower.id)
  );
}

/** Whether "Indsatsens navn:" is the whole plan's: its place, parties or period follow, and no form. */
export function isOfPlan(label: string, next: readonly Line[]): boolean {
  if (!/^\W*(?:navn\s+på\s+)?indsats/iu.test(label)) return false;
  const [follower] = next.flatMap(({ paragraph }) => findLabel(paragraph.text) ?? []);
  return follower !== undefined && (PERIODS.includes(follower.id) || follower.id === "area" || OF_PLAN.test(follower.label));
}

const OF_PLAN = /område|parter|journal|sagsn|jnr|version|kommune/iu;

/** "Aktiviteter:" and nothing more: of what, the text around it says. */
export const ACTIVITIES = /^\P{L}*(?:konkrete\s+)?(?:aktiviteter|indsatser)\P{L}*$/iu;

export function placeOf(line: Line, heading: string): Place {
  return { heading, paragraph: line.paragraph.number, page: line.paragraph.page };
}

export function count(text: string, char: string): number {
  return text.split(char).length - 1;
}
