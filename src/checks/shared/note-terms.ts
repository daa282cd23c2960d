// The figures in a note: amounts with what each is per, for how many and in which years, and shares of the budget.
import { memoize } from "../../danish/memoize";
import { foldName } from "../../danish/fold";
import { findQuantities, type Count, type FullTime, type Money, type Share } from "../../danish/quantities";
import { findClauses } from "../../danish/sentences";
import { anyOf, wholeWords } from "../../danish/word-list";
import { isUncertain } from "../../danish/uncertain";
import { EMPLOYEE, unitOf, unitsOf, type NotePeriod } from "./note-units";

type NotePayer = "lbf" | "housing" | "municipality" | "someone";

export interface NoteTerm {
  /** Of one unit. */
  readonly kroner: number;
  /** Null if nothing says whether it is yearly or in total. */
  readonly period: NotePeriod | null;
  /** What each unit is for: EMPLOYEE, or another word folded; null for none. */
  readonly each: string | null;
  /** The years it applies to; null if it names none. */
  readonly years: readonly number[] | null;
  readonly vague: boolean;
  /** Who pays it according to the note; null if it is what the line costs. */
  readonly payer: NotePayer | null;
  /** Whether it comes on top of the one before: "+", "samt", "dertil". */
  readonly isAdded: boolean;
  /** As written, with its units. */
  readonly text: string;
}

/** What a share is of, or what is deducted from that. */
export type NoteBase = "total" | "lbf" | "cofinancing" | "municipality" | "municipality-hours" | "housing" | "other" | "administration";

export interface NoteShare {
  readonly percent: number;
  readonly decimals: number;
  readonly vague: boolean;
  /** Null for a base the budget does not know. */
  readonly base: NoteBase | null;
  /** Undefined if nothing is deducted; null for something the budget does not know. */
  readonly minus: NoteBase | null | undefined;
}

/** A number of employees or other things that an amount may be per. */
export interface NoteCount {
  readonly of: string;
  readonly value: number;
  readonly vague: boolean;
}

interface NoteTerms {
  readonly terms: readonly NoteTerm[];
  readonly shares: readonly NoteShare[];
  /** Whether it qualifies its figures in a way that cannot be calculated. */
  readonly isUnclear: boolean;
}

/** Notes are longer than names, and the same in every check. */
const LONGEST_NOTE = 2_000;

/** Employees of another kind than the plan's own: only the text with them says how many they are. */
const OTHER_EMPLOYEES = new RegExp(
  String.raw`(?<!\p{L})(?:(?:kort|deltid|korttid|time|løs)\p{L}*-?(?:\s*(?:og|\/|eller)\s*\p{L}+)?\s*-?\s*ansat|${anyOf(`
    deltids; korttids; timeløn; vikar; frivillig; student; praktikant; brobygger; lommepenge; fritidsjobber; ung(e)medarbejder; ung(e) medarbejder
  `)})`,
  "iu",
);

/** Whether a text mentions employees of another kind than the plan's own staff. */
export const isOfOtherEmployees = memoize((text) => OTHER_EMPLOYEES.test(text), LONGEST_NOTE);

/** A figure that is money by its form alone, before the words that show it: "80.000 årligt", "ca. 20.000)". */
const THOUSANDS = String.raw`\d{1,3}(?:\.\d{3})+`;
const BARE = new RegExp(
  String.raw`(?<![\d.,/\p{L}-]|\p{L}\s)((?:ca\.?\s*|omkring\s*)?${THOUSANDS})` +
    String.raw`(?!\d|[.,]\d|\s*(?:kr|t\.?\s?kr|dkk|,-|%|pct|procent|m2|m²|mio))` +
    String.raw`(?=\s*(?:[).;,+]|$|årlig|om året|i alt|ialt|(?:pr\.?|per|\/)\s*\p{L}|samt\s|og\s|til\s))`,
  "giu",
);
const AFTER_WORD = new RegExp(
  String.raw`(?<=\p{L}\s)(${THOUSANDS})` +
    String.raw`(?=\s*(?:årligt?|om året|i alt|ialt|(?:pr\.?|per|\/)\s*(?:år|måned|medarbejder|ansat)|til\s)` +
    String.raw`|(?<=(?:herunder|heraf|hertil|dertil|samt|ca\.?|omkring|afsat|på|er|udgør)\s${THOUSANDS})\s*(?:[).;,+]|$|og\s|til\s))`,
  "giu",
);

/** The text with "kr." added to figures that are money by their form alone. */
export function withUnits(text: string): string {
  return text.replace(AFTER_WORD, "$1 kr.").replace(BARE, "$1 kr.");
}

const HEDGE_BEFORE = /(?:ca\.?|omkring|cirka)\s*$/iu;
const PART = /(?<!\p{L})(?:heraf|herunder|deraf|hvoraf|inkl\.?|inklusive|medregnet|indeholder)(?!\p{L})[^.;]*$/iu;
const ADDED = /\+|&|[;•\n]|(?<!\p{L})(?:plus|samt|og|dertil|hertil|desuden|derudover|herudover|oveni|foruden|ligeledes)(?!\p{L})/iu;
const PAYS = wholeWords(`
  finansierer; finansieres; medfinansierer; medfinansieres; giver; betaler; betales; dækker; dækkes; bidrager; refunderer; refunderes;
  refusion; støtter; yder; tilskud
`);
/** What makes a figure something other than the line's present cost. */
const OTHER_COST = anyOf(`
  moms; minus; fratrukket; fraregnet; rabat; pristal*; reguleres; reguleret; regulering; indeks*; stiger; stigende; falder; faldende;
  tidligere; før; sidste år; hidtil; oprindelig*; i stedet; modsat; udover; ud over; resten; restbeløb; rest; halv(delen/t);
  den [ene/anden/første]; afhæng*; variere*; mellem; fra og med; ekskl(.); eksklusive; excl(.)
`);
const EARLIER_OR_SOME = String.raw`budget(?:teret|lagt)\s+i\s+(?:19|20)\d\d|halve(?!\s+år)|hvert?\s+(?:anden|andet|tredje|\d+\.)`;
const UNCLEAR = new RegExp(String.raw`(?<!\p{L})(?:${OTHER_COST}|${EARLIER_OR_SOME})(?!\p{L})`, "iu");

/** Every amount and share that a note gives. */
export const readNoteTerms = memoize((note: string): NoteTerms => {
  const text = withUnits(note).replace(/(\d(?:\.\d{3})*)\.(\d)\s*%/g, "$1,$2 %");
  const quantities = findQuantities(text);
  const clauses = findClauses(text);
  const money = quantities.filter((each): each is Money => each.kind === "money");
  const shares = quantities.filter((each): each is Share => each.kind === "share");
  let isUnclear = false;
  const terms: NoteTerm[] = [];
  const readShares: NoteShare[] = [];
  const starts = [...money, ...shares].map(({ from }) => from).sort((one, other) => one - other);
  let end = 0;
  for (const one of money) {
    const clause = clauses.find(({ from, to }) => one.from >= from && one.from < to);
    const before = text.slice(clause?.from ?? 0, one.from).replace(HEDGE_BEFORE, "");
    const next = Math.min(...starts.filter((start) => start > one.from), text.length);
    const sentence = clause?.text ?? text;
    const own = text.slice(Math.max(clause?.from ?? 0, end), one.from).replace(HEDGE_BEFORE, "");
    const units = unitsOf(before, own, text.slice(one.to, next), next < text.length);
    if (units.isUnclear || one.limit !== null || one.upTo !== null || isUncertain(sentence)) isUnclear = true;
    const between = text.slice(end, one.from);
    end = one.to + units.length;
    if (PART.test(before)) continue;
    if (UNCLEAR.test(sentence)) isUnclear = true;
    terms.push({
      kroner: one.value,
      period: units.period,
      each: units.each,
      years: units.years,
      vague: one.vague || HEDGE_BEFORE.test(text.slice(0, one.from)),
      payer: payerOf(sentence),
      isAdded: terms.length > 0 && ADDED.test(between),
      text: text
        .slice(one.from, end)
        .trim()
        .replace(/[\s,(]+$/u, ""),
    });
  }
  for (const share of shares) {
    const read = readShare(share, text);
    if (read === "none") continue;
    if (read === null || share.limit !== null || share.upTo !== null) isUnclear = true;
    else readShares.push(read);
  }
  return { terms, shares: readShares, isUnclear };
}, LONGEST_NOTE);

function payerOf(sentence: string): NotePayer | null {
  const pays = PAYS.exec(sentence);
  if (!pays) return null;
  const parties = [
    /(?<!\p{L})(?:kommun\p{L}*)/iu.test(sentence) ? ("municipality" as const) : null,
    /(?<!\p{L})(?:boligorg\p{L}*|boligforening\p{L}*|boligselskab\p{L}*)/iu.test(sentence) ? ("housing" as const) : null,
    /(?<!\p{L})(?:LBF|Landsbyggefond\p{L}*)/u.test(sentence) ? ("lbf" as const) : null,
  ].flatMap((party) => party ?? []);
  return parties.length === 1 ? parties[0]! : "someone";
}

const OF = /^\s*af\s+([^.;()]+)/iu;
const TAKEN_OUT =
  /(?<!\p{L})(?:minus|fratrukket|fraregnet|eksklusive|ekskl\.?|excl\.?|uden|bortset\s+fra|undtagen)(?!\p{L})\s*|\s[−–-]\s/iu;

/** A share of the budget; "none" if it divides time or describes something else, null if it cannot be calculated. */
function readShare(share: Share, text: string): NoteShare | "none" | null {
  const behind = OF.exec(text.slice(share.to));
  if (!behind) return "none";
  const [written = "", ...more] = (behind[1] ?? "").split(TAKEN_OUT);
  const base = baseOf(written, true);
  if (base === null) return /(?:budget|udgift|bevilling|total|sum)/iu.test(written) ? null : "none";
  const decimals = /[.,](\d+)\s*(?:%|pct|procent)/iu.exec(share.text)?.[1]?.length ?? 0;
  return {
    percent: share.value,
    decimals,
    vague: share.vague,
    base,
    minus: more.length === 0 ? undefined : more.length === 1 ? baseOf(more[0] ?? "", false) : null,
  };
}

const WHOLE_BUDGET = new RegExp(
  String.raw`^(?:(?:(?:det|den|de|hele|projektets|helhedsplanens|indsatsens|planens|budgettets)\s+)*(?:samlede|totale|hele)\s+` +
    String.raw`(?:budget\w*|udgift\w*|belob|beloeb|oekonomi\w*|sum\w*|projekt\w*|helhedsplan\w*)` +
    String.raw`|(?:totalbudget\w*|budgettet|budgettets\s+total\w*|helhedsplanens\s+budget|projektets\s+budget)(?!\w))`,
);

function baseOf(written: string, isWhole: boolean): NoteBase | null {
  const folded = foldName(written);
  const isHours = /(?<!\p{L})(?:time|timer|timernes|arbejdstid|time medfin\w*)(?!\p{L})|timemedfin/u.test(folded);
  if (/kommun/.test(folded)) return isHours ? "municipality-hours" : /medfinans|bidrag|andel/.test(folded) ? "municipality" : null;
  if (/boligorg|boligforening|boligselskab/.test(folded)) return isHours ? null : "housing";
  if (/\blbf|landsbyggefond/.test(folded)) return "lbf";
  if (/anden? lokal|andre lokale/.test(folded)) return "other";
  if (/medfinans/.test(folded)) return "cofinancing";
  if (/administration/.test(folded)) return isWhole ? null : "administration";
  return isWhole && WHOLE_BUDGET.test(folded) && !/indsatsomraade|delaftale|afsnit|omraadets|loen/.test(folded) ? "total" : null;
}

/** How many of what a text mentions. */
export const readCounts = memoize(
  (text): readonly NoteCount[] =>
    findQuantities(text)
      .filter((each): each is Count | FullTime => each.kind === "count" || each.kind === "full-time")
      // "en medarbejders løn" mentions one, but counts none.
      .filter(({ upTo, limit, text: written }) => upTo === null && limit === null && !/^(?:en|et|én|ét)(?!\p{L})|s$/iu.test(written))
      .map((each) => ({ of: each.kind === "full-time" ? EMPLOYEE : unitOf(each.noun), value: each.value, vague: each.vague }))
      .filter(({ of, value }) => of !== "" && value > 0),
  LONGEST_NOTE,
);
