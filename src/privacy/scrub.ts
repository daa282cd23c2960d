// Removes everything personal from the texts that are kept: e-mails, telephone numbers, CPR numbers and persons' names.
import { foldName } from "../danish/fold";
import { anyOf, exactly } from "../danish/word-list";
import { MARK, NAME, tidyGaps } from "./gaps";
import { SURNAMES } from "./name-lists";
import { DOUBTFUL, isFirstName, isSurname, JOB, NEAR, type Run } from "./person-names";
import { smallSpans } from "./small-names";

const MAIL =
  /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]{1,80}\s?(?:@|\(at\)|\[at\]|\s(?:at|snabel-a)\s)\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,5}\.\p{L}{2,20}/giu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;
const CPR = /(?<![\d.])\d{6}\s?[-–]?\s?\d{4}(?![\d.]?\d)/g;
const DATE_OR_YEARS = /^(?:\d{1,2}[.\-/ ]\d{1,2}[.\-/ ](?:19|20)\d{2}|(?:19|20)\d{2}\s?[-–]?\s?(?:19|20)\d{2})$/;
/** "15.30-18.00" are times of day. */
const TIMES = /^(?:[01]?\d|2[0-4])[.:][0-5]\d\s?[-–]\s?(?:[01]?\d|2[0-4])[.:][0-5]\d$/;
const PHONE = new RegExp(
  "(?:\\(?(?:\\+|00)\\d{2}\\)?[\\s-]?)?(?<![\\d.,-])" +
    "(?:\\d{2}[\\s.-]?\\d{2}[\\s.-]?\\d{2}[\\s.-]?\\d{2}|\\d{4}[\\s-]\\d{4}|\\d{3}[\\s-]\\d{2}[\\s-]\\d{3})" +
    "(?![\\d.,]?\\d)(?!\\s*(?:kr|t\\.?kr|mio|,-))|\\+\\d{1,3}(?:[\\s-]?\\d{2,4}){3,5}",
  "gi",
);

const CAPITAL = "(?:\\p{Lu}\\.){1,4}|\\p{Lu}[\\p{L}'’]*(?:-\\p{Lu}?[\\p{L}]+)*";
const PARTICLE = "(?:af|von|van|der|den|de|del|el|al|bin|ibn|da|dos)";
/** Consecutive capitalised words, optionally with particles between them. */
const RUN = new RegExp(`(?<![\\p{L}\\d])(?:${CAPITAL})(?:\\s+(?:${PARTICLE}\\s+){0,2}(?:${CAPITAL}))*(?![\\p{L}\\d])`, "gu");

/** What precedes a person's name, whatever the name. */
const BEFORE_PERSON = new RegExp(
  "(?:(?:^|[\\s(,;])(?:v\\/|att\\.?:?|kontakt(?:es|e|er)?:?|hr\\.|fru|frk\\.|navn(?:e)?:|(?:underskrevet|udarbejdet|godkendt|tiltrådt)\\s+af:?|" +
    `(?:${JOB})(?:\\s+er)?\\s*[:,(–-]?|v\\.)|v\\/)\\s*$`,
  "iu",
);
const AFTER_PERSON = new RegExp(
  `^\\s*[,(–-]\\s*(?:boligsocial\\s+|faglig\\s+|daglig\\s+|projekt\\s*|afdelings\\s*)?(?:${JOB})(?!\\p{L})|` +
    "^\\s*(?:,|\\(|–|-)?\\s*(?:tlf|telefon|mobil|mob\\.|mail|e-mail|email|cpr|\\u0001)",
  "iu",
);

/** Never persons: organisations, places and posts written with capitals. */
export const NOT_PERSON = new RegExp(
  `${anyOf(`
    bibliotek; museum; kirke; menighed; teater; kollegi; gymnasi; universitet; ungdoms; børne; kommune; forening; selskab; forvaltning;
    afdeling; center; sekretariat; styrelse; organisation; bolig; bestyrelse; helhedsplan; projekt; indsats; skole; forum; fond; kvarter;
    område; social; leder; chef; koordinator; konsulent; medarbejder; aktivitet; netværk; klub; politi; stiftelse; ministerium; region;
    landsbygge; café; cafe; farming; danmark; københavn; nørrebro; amager; aarhus; århus; odense; aalborg; vollsmose; gellerup; vesterbro;
    sydhavn; job; bydel; uddannelse; beskæftigelse; tryghed; trivsel
  `)}|${anyOf(`
    kors; parke(n); plane(n); gade; vej; plads; allé; torv; huse(t); team(s); camp; by
  `)}$`,
  "iu",
);
/** Words that precede a name and are capitalised at the start of a sentence. */
const INTRODUCTION = new RegExp(
  `^(?:${anyOf(`
    kontakt*; navn; titel; ring; skriv; hr(.); fru; frk(.); att(.); når; hvis; mens; da; desuden; derudover; herudover; også; både; men;
    så; hvor; som; i; på; med; hos; ved; af; fra; til; for; om; og; samt
  `)}|${JOB})$`,
  "iu",
);
const ANY_JOB = new RegExp(`(?<!\\p{L})(?:${JOB})(?!\\p{L})`, "iu");
const IS_JOB = new RegExp(`^(?:${JOB})$`, "iu");
/** What has somebody's name without being a person. */
const THING = /(?:sted|gruppe|forløb|hold|tilbud|butik|festival|blad|magasin|hjem|hus|sankt|sct|skt|st)\p{L}{0,3}\.?$/iu;
const CALLED = /(?:^|[\s(])(?:hr\.?|fru|frk\.?|dr\.?)\s+$/i;
/** "Koordinator Zanele holder møde": a post, a name on no list, and what the person does. */
const AFTER_JOB = new RegExp(`(?<!\\p{L})(?:${JOB})\\s+$`, "iu");
/** Words at the start of a sentence are its subject if a verb follows. */
const SENTENCE_START = /(?:^|[.!?:;(–-]\s*)$/;
const VERB = /^\s+(?:\([^()]*\)\s+)?(?:(?!(?:for|over|under|eller|efter|timer|år|per)\s)\p{Ll}+r|vil|skal|kan|må|bør|var|fik|blev)\s/u;
/** Things distinguished by a letter: "Blok C." */
const LETTERED =
  /(?:blok|opgang|plan|hold|gruppe|etape|bygning|zone|niveau|klasse|fase|punkt|bilag|skema|model|trin|type|del|hal|sal|stue)$/i;
const PLACE_AFTER = /^\s*(?:vej|plads|gade|skole|allé|alle|torv|park|hus|kvarter|have|minde|kollegium|fond|legat|kirke|sal|boulevard)\b/i;
const NAMED_THING = /^(?:Café|Cafe|Caféen|Klub|Klubben|Projekt|Huset|Butik|Butikken|Mødestedet|Hotel|Villa|Team|Sankt|Sct\.|Skt\.)$/;

const SENTENCE_END = /[.;!?]\s/g;

function lastEnd(text: string, before: number): number {
  let end = 0;
  const from = Math.max(0, before - NEAR);
  for (const match of text.slice(from, before).matchAll(SENTENCE_END)) end = match.index + 1;
  return from + end;
}

function nextEnd(text: string, after: number): number {
  const match = [...text.slice(after, after + NEAR).matchAll(SENTENCE_END)][0];
  return match ? after + match.index : Math.min(text.length, after + NEAR);
}

/** What leads to an organisation or a place rather than to a person: "kontaktperson i Red Barnet". */
const OF_ORGANISATION = /(?:^|\s)(?:i|på|hos|fra|for)\s+$/iu;

/** Persons named in an agreement, so that they are recognised where only part of the name occurs. */
export interface Persons {
  /** Folded full names. */
  readonly names: ReadonlySet<string>;
  /** Folded first names and surnames. */
  readonly parts: ReadonlySet<string>;
  /** Folded words of the activities' names: "Nora" is not a person if an activity is called that. */
  readonly things: ReadonlySet<string>;
}

/**
 * Collects the persons of a document.
 * @param lines all its lines
 * @param personal texts under a label for persons ("Kontaktperson:", "Navn:")
 * @param activities the activities' names as written
 */
export function findPersons(lines: readonly string[], personal: readonly string[], activities: readonly string[] = []): Persons {
  const names = new Set<string>();
  for (const text of personal) {
    const marked = withoutContacts(text);
    for (const run of runsOf(marked)) if (isContact(run, marked, activities)) names.add(foldName(run.text));
  }
  for (const line of lines) {
    const marked = withoutContacts(line);
    for (const run of runsOf(marked)) {
      // An e-mail or number in the same sentence belongs to somebody.
      const sentence = marked.slice(lastEnd(marked, run.from), nextEnd(marked, run.to));
      const isOf = OF_ORGANISATION.test(marked.slice(Math.max(0, run.from - NEAR), run.from));
      const reachable = sentence.includes(MARK) && run.words.length >= 2 && run.words.length <= 4 && !isOf;
      const span = nameSpan(run, marked) ?? (reachable ? run : undefined);
      if (span) names.add(foldName(span.text));
    }
    for (const mail of line.matchAll(MAIL)) {
      const parts = (mail[0].split(/@|\(at\)|\[at\]/)[0] ?? "").split(/[._-]/).filter((part) => part.length >= 3 && !/\d/.test(part));
      if (parts.length >= 2 && !NOT_PERSON.test(parts.join(" "))) names.add(foldName(parts.join(" ")));
    }
  }
  const parts = new Set([...names].flatMap((name) => name.split(" ")).filter((part) => part.length >= 3));
  const everyday = new Set(lines.flatMap((line) => withoutContacts(line).match(/(?<![\p{L}\d])\p{Ll}[\p{L}]*/gu) ?? []).map(foldName));
  for (const part of parts) if (everyday.has(part) || NOT_PERSON.test(part)) parts.delete(part);
  const nobody: Persons = { names, parts, things: new Set() };
  const things = new Set(activities.flatMap((name) => foldName(scrub(name, nobody, true)).split(" ")));
  return { ...nobody, things };
}

/** Words never in a person's name, but often in those of organisations and things. */
const NO_NAME = exactly(`
  mit; min; mine; dit; din; dine; vores; jeres; deres; sin; sit; hele; alle; ny; nye; nyt; en; et; unge; ung; børn; kvinder; mænd;
  familier; fælles; sammen; lokal; lokale; røde; blå; grønne; kors; hjælp; liv; vej; fremtid; hverdag; +[ens/ets/nes/ernes]
`);

/** Whether a name under a label for persons is one: a person's name, or with an e-mail, number or title, and no organisation that names an activity. */
function isContact(run: Run, text: string, activities: readonly string[]): boolean {
  const [first = ""] = run.words;
  const last = run.words.at(-1) ?? "";
  if (isFirstName(first) && (run.words.length === 1 || isSurname(last))) return true;
  const isInName = activities.some((name) =>
    ` ${foldName(name.replace(/\([^)]*\)?|\s(?:v\/|v\.|kontakt).*/giu, " "))} `.includes(` ${foldName(run.text)} `),
  );
  if (isInName || run.words.length === 1 || run.words.length > 4 || run.words.some((word) => NO_NAME.test(word))) return false;
  if (isFirstName(first) || isSurname(last)) return true;
  const around = text.slice(Math.max(0, run.from - NEAR), run.to + NEAR);
  return around.includes(MARK) || ANY_JOB.test(around) || text.trim() === run.text;
}

/** In an activity's name, only a first name with its surname is removed, or one introduced like a person. */
function isCertain(run: Run, text: string): boolean {
  const [first = ""] = run.words;
  const last = run.words.at(-1) ?? "";
  if (run.words.length === 1 || (isFirstName(first) && isSurname(last))) return true;
  const before = text.slice(0, run.from);
  const isContactOf = /(?:v\/|\sv\.|kontakt\p{L}*:?|ansvarlig:?|tovholder:?|tlf\.?:?)\s*$/iu.test(before);
  if (isContactOf || text.slice(run.to).trimStart().startsWith(MARK)) return true;
  return /(?:[(,–-]|\s(?:med|ved|hos))\s*$/u.test(before) && (isFirstName(first) || isSurname(last));
}

/**
 * The text without persons, e-mails, telephone numbers, and the words left dangling when they are removed.
 * `whole`: removes only full names, since an activity's name may contain somebody's first name ("Café Nora").
 */
export function scrub(text: string, persons: Persons, whole = false): string {
  const marked = withoutContacts(text);
  const spans = [
    ...runsOf(marked)
      .flatMap((run) => nameSpan(run, marked) ?? knownSpan(run, persons, whole) ?? singleSpan(run, marked, persons, whole) ?? [])
      .filter((span) => !whole || isCertain(span, marked)),
    ...smallSpans(marked),
    ...initialSpans(marked, persons),
  ];
  let kept = "";
  let done = 0;
  for (const span of spans.map((one) => withSurnameFirst(one, marked)).sort((one, other) => one.from - other.from)) {
    if (span.from < done) continue;
    kept += marked.slice(done, span.from) + NAME;
    done = span.to;
  }
  kept += marked.slice(done);
  return kept === text ? text : tidyGaps(kept, whole);
}

/** "Ansvarlig: Hansen, Lise Lotte (LLH)": the surname before the comma, and the initials behind, go with the name. */
function withSurnameFirst({ text, words, from, to }: Run, marked: string): Run {
  const surname = SURNAME_FIRST.exec(marked.slice(Math.max(0, from - NEAR), from))?.[1];
  const isSurnameFirst =
    surname !== undefined &&
    !ORGANISATION_END.test(surname) &&
    !NOT_PERSON.test(surname) &&
    !INTRODUCTION.test(surname) &&
    isFirstName(words[0] ?? "");
  const initials = /^\s*\(\p{Lu}{2,4}\)/u.exec(marked.slice(to, to + 10))?.[0] ?? "";
  return { text, words, from: isSurnameFirst ? marked.lastIndexOf(surname, from) : from, to: to + initials.length };
}

/** "Jobkonsulenten (HBT)": the initials of a person whom the document names in full. */
function initialSpans(text: string, { names }: Persons): Run[] {
  const known = new Set(
    [...names].map((name) =>
      name
        .split(/[\s-]+/)
        .map((word) => word.charAt(0))
        .join("")
        .toUpperCase(),
    ),
  );
  return [...text.matchAll(/\s?\(\p{Lu}{2,4}\)/gu)].flatMap((match) => {
    const initials = foldName(match[0]).toUpperCase();
    return known.has(initials) ? [{ text: match[0], words: [], from: match.index, to: match.index + match[0].length }] : [];
  });
}

/** "Mødrehjælpen, Ellen Hansen": no surname. */
const ORGANISATION_END = /(?:hjælpen|værnet|rådet|plejen|ordenen|hæren|hjemmet|missionen|tjenesten|vagten)$/i;
const SURNAME_FIRST = /(?:^|[:(–-]\s*)(\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?),\s+$/u;

/** Replaces e-mails, addresses and numbers by a mark. */
function withoutContacts(text: string): string {
  return text
    .replace(MAIL, MARK)
    .replace(ADDRESS, MARK)
    .replace(PHONE, (number) => (DATE_OR_YEARS.test(number.trim()) || TIMES.test(number.trim()) ? number : MARK))
    .replace(CPR, MARK);
}

/** Consecutive capitalised words, split where an organisation, place or post is among them. */
function runsOf(text: string): Run[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const whole: Run = { text: match[0], words: match[0].split(/\s+/), from: match.index, to: match.index + match[0].length };
    const runs: Run[] = [];
    let start = 0;
    whole.words.forEach((word, i) => {
      // "Ellen Marie-hjemmet" is a place with all its words.
      if (/-\p{Ll}{3,}$/u.test(word)) start = i + 1;
      if (!NOT_PERSON.test(word) && !INTRODUCTION.test(word)) return;
      if (i > start) runs.push(cutRun(whole, start, i - start));
      start = i + 1;
    });
    if (start < whole.words.length) runs.push(start === 0 ? whole : cutRun(whole, start));
    return runs;
  });
}

/** The part of a run that is a person's name by its look or its surroundings; undefined if there is none. */
function nameSpan(run: Run, text: string): Run | undefined {
  const [before, after] = [text.slice(Math.max(0, run.from - NEAR), run.from), text.slice(run.to, run.to + NEAR)];
  // "Skoleleder F. B. Hansen Åkanden Skole": the last word is the place's.
  if (PLACE_AFTER.test(after))
    return run.words.length > 2 && !run.text.endsWith("s") ? nameSpan(cutRun(run, 0, run.words.length - 1), text) : undefined;
  const words = run.words.map((word) => word.replace(/['’]?s$/, (end) => (isFirstName(word) ? end : "")));
  const named = BEFORE_PERSON.test(before);
  const first = run.words[0] ?? "";
  if (run.words.length === 1)
    return (named && isFirstName(first)) || CALLED.test(before) || (AFTER_JOB.test(before) && VERB.test(after)) ? run : undefined;
  if (named || AFTER_PERSON.test(after) || (run.words.length === 2 && /^\p{Lu}\.$/u.test(run.words[1] ?? "") && !LETTERED.test(first)))
    return run;
  if (
    words.length <= 4 &&
    words.some(isSurname) &&
    words.some((word) => isFirstName(word) && !isSurname(word)) &&
    !words.some((word) => NAMED_THING.test(word)) &&
    SURNAMES.has(first.toLowerCase())
  )
    return run;
  for (let i = 0; i + 1 < words.length; i++) {
    if (i > 0 && NAMED_THING.test(run.words[i - 1] ?? "")) return undefined;
    const [one = "", other = ""] = [words[i], words[i + 1]];
    if (NAMED_THING.test(one)) continue;
    // "lektor Sven Aage Bøgh": the words before a known one are the name's too, but at the start of a sentence they are its first words.
    if (isFirstName(one) || isSurname(other)) return i > 0 && words.length > 2 && !SENTENCE_START.test(before) ? run : cutRun(run, i);
  }
  return undefined;
}

/** A run that is a person known from elsewhere in the document. */
function knownSpan(run: Run, persons: Persons, whole: boolean): Run | undefined {
  for (let i = 0; i < run.words.length; i++) {
    const rest = cutRun(run, i);
    const folded = foldName(rest.text.replace(/['’]?s$/, ""));
    if (persons.names.has(folded) || persons.names.has(foldName(rest.text))) {
      if (!whole || rest.words.length > 1) return rest;
    }
    const word = foldName(run.words[i] ?? "");
    if (whole || (i > 0 && NAMED_THING.test(run.words[i - 1] ?? ""))) continue;
    if (persons.parts.has(word) || (word.endsWith("s") && persons.parts.has(word.slice(0, -1)))) return rest;
  }
  return undefined;
}

const ABOUT_ACTIVITY =
  /(?:fokus på|kobler(?: også)? til|koblet til|bidrager til|aktiviteten|(?:%|pct\.?|procent|tid|timer)\)? (?:på|til))\s+(?:\p{Lu}\p{L}*\s+og\s+)?$/u;

/** A first name alone. In an activity's name it is a person's only after "med" or the like: "Sund Mad hos Abdi" is a name. */
function singleSpan(run: Run, text: string, persons: Persons, whole: boolean): Run | undefined {
  const [word = ""] = run.words;
  const [before, after] = [text.slice(Math.max(0, run.from - NEAR), run.from), text.slice(run.to, run.to + NEAR)];
  if (run.words.length !== 1 || word.length < 2 || (word.length > 3 && word === word.toUpperCase() && !VERB.test(after))) return undefined;
  const name = isFirstName(word) || DOUBTFUL.has(word.toLowerCase()) ? word : word.replace(/['’]?s$/, "");
  const doubtful = DOUBTFUL.has(name.toLowerCase());
  if (!isFirstName(name) && !doubtful) return undefined;
  // "Line-up", "Alma-huset" are things; an activity follows "fokus på".
  if (/-\p{Ll}/u.test(word) || ABOUT_ACTIVITY.test(before)) return undefined;
  if (PLACE_AFTER.test(after) || (/["“”„«»]$/.test(before) && /^["“”»]/.test(after))) return undefined;
  if (whole) return /(?:^|[\s(])(?:med|ved)\s+$/i.test(before) && !doubtful ? run : undefined;
  if (persons.things.has(foldName(word)) || persons.things.has(foldName(name))) return undefined;
  const previous = /(\p{L}+|(?:sct|skt|st)\.)\s+$/iu.exec(before)?.[1] ?? "";
  if (!IS_JOB.test(previous) && (NOT_PERSON.test(previous) || THING.test(previous))) return undefined;
  const starts = SENTENCE_START.test(before);
  if (doubtful && (starts ? !VERB.test(after) : /^\.?\s?(?:\d|[-–]|[a-zæøå]{3}\.)/i.test(after) || /^(?:[a-z]|\d)/i.test(after)))
    return undefined;
  return run;
}

/** The words of a run from an index on, all or a given number. */
function cutRun(run: Run, start: number, length = run.words.length - start): Run {
  let from = run.from;
  for (const word of run.words.slice(0, start)) from = run.from + run.text.indexOf(word, from - run.from) + word.length;
  while (/\s/.test(run.text[from - run.from] ?? "")) from += 1;
  const words = run.words.slice(start, start + length);
  let to = from;
  for (const word of words) to = run.from + run.text.indexOf(word, to - run.from) + word.length;
  return { text: run.text.slice(from - run.from, to - run.from), words, from, to };
}
