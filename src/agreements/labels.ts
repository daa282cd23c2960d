// The labels of the agreement templates and how a line is recognised as one, despite spelling slips and remarks in brackets.
import { distance } from "fastest-levenshtein";
import { foldName } from "../danish/fold";
import { findMoney } from "../danish/kroner";
import { BULLET_SIGN, CHAPTER, FORM_COUNT, LETTERED } from "../danish/lexicon";
import { stripNumbering } from "../danish/written-names";
import { wholeWords } from "../danish/word-list";
import { ECONOMY_ROWS, EVERYDAY, LABELS, type LabelId } from "./label-wordings";

export type { LabelId } from "./label-wordings";

interface Wording {
  readonly id: LabelId;
  readonly folded: string;
  readonly kind: "whole" | "start" | "open";
  /** The letters it contains, one bit each. */
  readonly letters: number;
}

const WORDINGS: readonly Wording[] = (Object.keys(LABELS) as LabelId[]).flatMap((id) =>
  (["whole", "start", "open"] as const).flatMap((kind) =>
    (LABELS[id][kind] ?? []).map((text) => ({ id, kind, folded: foldName(text), letters: lettersOf(foldName(text)) })),
  ),
);

function lettersOf(folded: string): number {
  let letters = 0;
  for (let i = 0; i < folded.length; i++) {
    const letter = folded.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

/** How many letters of a wording a text lacks: each costs an edit, so most wordings are ruled out without comparing. */
function missing(wording: number, text: number): number {
  let left = wording & ~text;
  let letters = 0;
  while (left !== 0) {
    left &= left - 1;
    letters += 1;
  }
  return letters;
}

/** How many edits a label of that length allows; none for the shortest, whose neighbours are words of their own. */
function tolerance(length: number, colon: boolean): number {
  if (length < 5) return 0;
  if (length < 9) return colon ? 1 : 0;
  if (length < 15) return colon || length > 11 ? 2 : 1;
  return Math.max(2, Math.floor(length * 0.14));
}

/** Maximum length of a label with its remarks. */
const MAX_LABEL = 400;
/** Maximum length of a heading of activities outside the agreement. */
const MAX_HEADING = 140;

export interface LabelMatch {
  readonly id: LabelId;
  /** The label as written, without what follows it. */
  readonly label: string;
  /** What follows it on the same line; empty if nothing. */
  readonly value: string;
  /** Edits per letter: 0 is the template's own wording. */
  readonly slips: number;
  /** Whether a colon (or the text itself) shows that the label ends here; an open one may continue on the next line. */
  readonly closed: boolean;
  /** An everyday word without a colon: not a label by itself. */
  readonly weak: boolean;
}

/**
 * The label a line begins with; undefined if none.
 * @param beside whether its text is beside it: then it is as certain a label as one with a colon
 */
export function findLabel(line: string, beside = false): LabelMatch | undefined {
  const key = beside ? `\t${line}` : line;
  if (!found.has(key)) {
    if (found.size >= MAX_FOUND) found.clear();
    found.set(key, matchLabel(line, beside));
  }
  return found.get(key);
}

/** Cached answers for the current document: a line is looked up several times. */
const found = new Map<string, LabelMatch | undefined>();
const MAX_FOUND = 2000;

/** Clears the cache after a document has been read. */
export function forgetLabels(): void {
  found.clear();
}

function matchLabel(line: string, beside: boolean): LabelMatch | undefined {
  const colon = firstColon(line.slice(0, MAX_LABEL));
  if (colon < 0 && line.length > MAX_LABEL) return undefined;
  const head = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? "" : line.slice(colon + 1).trim();
  const folded = foldLabelText(head);
  if (folded === "") return undefined;
  if ((INTRODUCES.test(line) || OF_PART.test(line)) && !OF_ANOTHER.test(line))
    return { id: "activity-list", label: line, value: "", slips: 0, closed: true, weak: false };
  const best = bestWording(folded, colon >= 0 || beside);
  // A sentence may begin with the words of a heading.
  if (best?.id === "staff-time" && /^\W*\d/.test(head)) return undefined;
  if (best?.id === "other-activities" && (head.length > MAX_HEADING || /\.$/.test(line))) return undefined;
  const amount = !best || (colon < 0 && ECONOMY_ROWS.includes(best.id)) ? findAmountLabel(line) : undefined;
  if (amount) return amount;
  if (best && colon < 0 && (isSentence(line) || SUBJECT.test(line))) return undefined;
  // A sentence that states an amount is not a label of one.
  if (colon < 0 && best && ECONOMY_ROWS.includes(best.id) && findMoney(line).some(({ hasUnit }) => hasUnit)) return undefined;
  if (!best) return findDateLabel(line) ?? findCountedLabel(line) ?? findQuestion(line) ?? findOpenLabel(line);
  // A line beginning in lower case is the end of a broken sentence rather than a label.
  const weak =
    colon < 0 &&
    (/^\p{Ll}/u.test(line) ||
      ((best.id === "person" || best.id === "responsible") && !/^(?:kontakt|underskrift|dato og)/.test(folded)) ||
      (folded.length < 9 && !BUY_OUT.test(head)) ||
      EVERYDAY.has(folded));
  return {
    id: refine(best.id, head, colon >= 0),
    label: colon < 0 ? head : line.slice(0, colon + 1),
    value,
    slips: best.slips,
    closed: colon >= 0,
    weak,
  };
}

/** "Indsatsområdet rummer følgende fire aktiviteter:", "Aktiviteterne er:" introduce the list; those of others and of the past do not. */
const INTRODUCES = new RegExp(
  "^(?:\\P{L}*(?:[\\p{L}-]+,?\\s){1,12}?(?:følgende|disse|nedenstående|herunder)\\s(?:\\p{L}+\\s){0,2}" +
    "(?:aktiviteter|indsatser|tiltag|initiativer)(?:\\s[^:.]{1,60}:)?|(?:Aktiviteterne|Indsatserne)\\ser)\\W{0,3}$",
  "iu",
);
/** "Aktiviteter under delmål 1:": those of a part of the area. */
const OF_PART = /^\P{L}*(?:Aktiviteter|Indsatser)(?:ne)?\s(?:under|til|for|i|inden\sfor)\s[^.:]{3,80}:$/u;
const OF_ANOTHER = wholeWords(`
  *kommune(n/s/ns); politiet; skolen; forening*; boligorganisation*; boligselskab*; tidligere; øvrige; andre; uden( )for; allerede;
  har +et; hidtil; ikke
`);

/** "Aktiviteterne gennemføres af …" without "som" or "der" is a sentence, of which a narrow column shows the beginning. */
const SUBJECT = /^\P{L}*(?:aktiviteterne|indsatserne)\s(?!(?:som|der|i|på|under|og)\s)\p{Ll}/iu;

/** A sentence may begin with a heading's words: "Aktiviteterne gennemføres af koordinatoren sammen med frivillige." */
function isSentence(line: string): boolean {
  return /\p{L}{3}\.\s+\p{Lu}/u.test(line) || (line.length > 80 && /\p{Ll}{2}\.$/u.test(line));
}

function bestWording(folded: string, colon: boolean): { id: LabelId; slips: number } | undefined {
  let best: { id: LabelId; slips: number; length: number } | undefined;
  const letters = lettersOf(folded);
  const start = folded.slice(0, 8);
  for (const { id, folded: wording, kind, letters: needed } of WORDINGS) {
    const allowed = tolerance(wording.length, colon);
    if (
      folded.length < wording.length - allowed ||
      (kind !== "start" && folded.length > wording.length + allowed) ||
      !beginsAlike(start, wording) ||
      missing(needed, letters) > allowed
    )
      continue;
    let edits = distanceWithin(folded, wording, allowed);
    if (edits > allowed && kind === "start" && folded.length > wording.length) {
      const end = folded.indexOf(" ", wording.length - 2);
      edits = distanceWithin(end < 0 ? folded : folded.slice(0, end), wording, allowed);
    }
    if (edits > allowed) continue;
    const slips = edits / wording.length;
    if (!best || slips < best.slips || (slips === best.slips && wording.length > best.length)) best = { id, slips, length: wording.length };
  }
  return best;
}

/** One slip (a missing "å" is two letters of "aa") leaves three of the first five letters at most two positions off. */
function beginsAlike(start: string, wording: string): boolean {
  let near = 0;
  for (let i = 0; i < 5 && near < 3; i++) {
    const at = start.indexOf(wording.charAt(i), Math.max(0, i - 2));
    if (at >= 0 && at <= i + 2) near += 1;
  }
  return near >= Math.min(3, wording.length);
}

function distanceWithin(one: string, other: string, allowed: number): number {
  return Math.abs(one.length - other.length) > allowed ? Infinity : distance(one, other);
}

/** A name, perhaps a verb ("bidrager med"), an amount and its share. */
const WITH_AMOUNT = new RegExp(
  "^(.{3,60}?)[\\s.:–-]*(?:\\s(?:bidrager|støtter|yder|bevilger|finansierer|udgør|er|bliver|beløber\\ssig)(?:\\s(?:på|til|med|i\\salt))*)?" +
    "\\s((?:kr\\.?\\s*)?\\d[\\d.\\s]*(?:,-|,\\d{1,3})?\\s*(?:kr\\.?|t\\.?\\s?kr\\.?|mio\\.?\\s*kr\\.?|kroner\\.?)?)" +
    "(?:\\s*\\(?\\d{1,3}(?:,\\d+)?\\s*(?:%|pct\\.?)\\)?)?$",
  "i",
);

/** "Landsbyggefonden 2.803.000 kr.": a row of the economy table written as one line. */
function findAmountLabel(line: string): LabelMatch | undefined {
  const match = WITH_AMOUNT.exec(line);
  const best = match && bestWording(foldLabelText(match[1] ?? ""), true);
  // A sentence before it may state another.
  if (!match || !best || !ECONOMY_ROWS.includes(best.id) || findMoney(match[1] ?? "").length > 0) return undefined;
  return { id: best.id, label: match[1] ?? "", value: match[2] ?? "", slips: best.slips, closed: true, weak: false };
}

/** "Gældende fra 1. januar 2022", "Projektperiode 2022-2025": the period without its subject or a colon; ages are not years. */
function findDateLabel(line: string): LabelMatch | undefined {
  if (
    !/^(?:Gælder|Gældende|Gyldig)\s+(?:fra|(?:i|for)\s+perioden|perioden)\s.{0,40}(?:(?:19|20)\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2})(?!\d)/u.test(
      line,
    ) &&
    !/^(?:Projektperiode|Aftaleperiode|Periode|Løbetid)(?:n|en)?\s.{0,40}(?:19|20)\d{2}\W*$/iu.test(line)
  )
    return undefined;
  return { id: "period", label: line, value: "", slips: 0, closed: true, weak: false };
}

/** What the questions of a form ask for, by how they begin. */
const QUESTIONS: readonly (readonly [RegExp, LabelId])[] = [
  [/^Hvem\s(?:er\s|henvender\s|kan\s|må\s|retter\s)|^Hvem\sdeltager/u, "target-group"],
  [/^Hvem\s/u, "responsible"],
  [/^(?:Hvad\s(?:gør|laver|er|går|sker|består|indeholder)|Hvordan)\s/u, "content"],
  [/^(?:Hvad|Hvorfor|Hvornår|Hvor|Hvilk)/u, "other"],
];

/** "Hvad gør vi? Vi mødes …", "3) Hvem er målgruppen?": a form's question, and its answer if that follows on the line. */
function findQuestion(line: string): LabelMatch | undefined {
  const [, label = "", value = ""] = /^(Hv\p{L}{1,5}\s[^?.:;]{3,60}\?)(?:\s+(\S.*))?$/u.exec(stripNumbering(line)) ?? [];
  const id = QUESTIONS.find(([begins]) => begins.test(label))?.[1];
  return id === undefined ? undefined : { id, label, value, slips: 0, closed: true, weak: true };
}

/** "Aktivitet 1 – Caféaftener": the activities' forms are numbered, and a dash replaces the colon. */
const COUNTED = new RegExp(
  `^((?:Aktivitet|Indsats|Tiltag|Initiativ|AKTIVITET|INDSATS|TILTAG)\\s+${FORM_COUNT}\\.?\\s*[–—-]\\s*)(["“”„«]?\\p{Lu}.{2,100})$`,
  "u",
);

function findCountedLabel(line: string): LabelMatch | undefined {
  const [, label, value] = COUNTED.exec(line) ?? [];
  return label === undefined || value === undefined ? undefined : { id: "activity-name", label, value, slips: 0, closed: true, weak: true };
}

/** "Aktivitetsnavn Café Nora", "Aktivitet/netværk FerieCamp": label and text with only a space between. */
function findOpenLabel(line: string): LabelMatch | undefined {
  const words = line.slice(0, 200).split(" ");
  const start = foldLabelText(words[0] ?? "").slice(0, 8);
  let best: LabelMatch | undefined;
  for (const { id, folded, kind } of WORDINGS) {
    if (kind !== "open" || !beginsAlike(start, folded)) continue;
    for (let count = 1; count <= 3 && count < words.length; count++) {
      const label = words.slice(0, count).join(" ");
      const allowed = tolerance(folded.length, true);
      const edits = distanceWithin(foldLabelText(label), folded, allowed);
      if (edits > allowed || (best && best.slips <= edits / folded.length)) continue;
      best = { id, label, value: line.slice(label.length).trim(), slips: edits / folded.length, closed: true, weak: false };
    }
  }
  return best;
}

const BUY_OUT = /frikøb/i;

/**
 * The id of labels that begin alike: only the heading above the forms mentions forms, only a table of contents is "INDHOLD".
 * "Indsats:" may be the whole plan's name, "Indsats 2:" is an activity's.
 */
function refine(id: LabelId, head: string, colon: boolean): LabelId {
  if (id === "activity-name" && /^\W*(?:indsats|tiltag|initiativ)\W*$/i.test(head)) return "other";
  // "Indsatsområder:" lists areas, and belongs to none.
  if (id === "area" && /områder(?:ne)?\W*$/i.test(head)) return "other";
  if (id === "economy" && BUY_OUT.test(head)) return "activity-economy";
  if (id === "activity-list" && /skema/i.test(head)) return "forms";
  if (id === "contents" && /^indhold$/i.test(head.trim()) && (colon || head.trim() !== head.trim().toUpperCase())) return "content";
  return id;
}

/** Position of the first colon outside brackets; -1 if there is none. Times ("10:30") are not labels. */
function firstColon(line: string): number {
  let depth = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line[i];
    if (char === "(" || char === "[") depth += 1;
    else if (char === ")" || char === "]") depth = Math.max(0, depth - 1);
    else if (char === ":" && depth === 0 && !/\d/.test(line[i + 1] ?? "")) return i;
  }
  return -1;
}

const NUMBER_IN_FRONT = new RegExp(
  `^(?:${CHAPTER}|${LETTERED}|\\d{1,2}(?:\\.\\d{1,2})*\\s*[.)]?\\s+|[a-z]\\)\\s+|[a-h]\\.\\s+|${BULLET_SIGN}\\s*)`,
  "iu",
);

/** A label folded for comparison: without leading number, bold marks and remarks in brackets. */
export function foldLabelText(text: string): string {
  return foldName(
    text
      .replace(NUMBER_IN_FRONT, "")
      .replace(/\s(?:nr\.?\s*)?\d{1,2}(?:\.\d{1,2}){0,2}(?=\s*:?$)/i, "")
      .replace(/\s[A-H](?=\s*:?$)/, "")
      .replace(/\([^)]*\)?|\[[^\]]*\]?/g, " ")
      .replace(/[*_#]+/g, " "),
  );
}

/** Distance of a label written over several lines from wordings with the same beginning: lower means more likely one label. */
export function labelSlips(text: string): number {
  if (text.length > MAX_LABEL) return Infinity;
  const colon = firstColon(text);
  return bestWording(foldLabelText(colon < 0 ? text : text.slice(0, colon)), colon >= 0)?.slips ?? Infinity;
}
