// The words for differences between two budgets apart from the lines: amounts, money moved, who pays, fields, notes, links.
import type { Localised } from "../danish/localised";
import { PAYER_NAMES } from "../formula-model/place";
import type { Payer } from "../budget/budget";
import type { AmountChange, FieldChange, Flow, LinkChange, LinkState, Moves, NoteChange, PlaceChange } from "../compare/comparison";
import { formatSigned, listOf, quoteName } from "./phrases";
import { formatDate, formatNumber, formatPercent, inBoth, type Language } from "./sentences";

const FIELDS: Readonly<Record<FieldChange["field"], Localised>> = {
  vintage: { da: "Midlerne", en: "The funds" },
  area: { da: "Boligområdet", en: "The housing area" },
  journalNumber: { da: "Journalnummeret", en: "The case number" },
  start: { da: "Start", en: "The start" },
  end: { da: "Slut", en: "The end" },
};

const WORDS = {
  da: {
    column: (place: string) => `årskolonne ${place}`,
    flow: (amount: string, from: string, to: string) => `${amount} t.kr. fra ${from} til ${to}.`,
    netFlow: (amount: string, from: string, to: string) => `Netto ${amount} t.kr. fra ${from} til ${to}.`,
    net: (what: string) => `Netto: ${what}.`,
    pays: (payer: string, amount: string, isMore: boolean, how: string) =>
      `${payer} ${amount} t.kr. ${isMore ? "mere" : "mindre"}${how && ` (${how})`}.`,
    field: (field: string, from: string, to: string) => `${field} er ændret fra ${from} til ${to}.`,
    empty: "ikke udfyldt",
    noteAdded: (number: string, text: string) => `Ny note ${number}: ${text}`,
    noteRemoved: (number: string, text: string) => `Note ${number} er fjernet: ${text}`,
    noteChanged: (number: string, from: string, to: string) => `Note ${number} er ændret fra ”${from}” til ”${to}”.`,
    noteRenumbered: (from: string, to: string) => `Note ${from} har nu nummer ${to}.`,
    notesRenumbered: (from: string, to: string) => `Noterne ${from} har nu numrene ${to}.`,
    link: (name: string, from: string, to: string) => `${name} var koblet til ${from}, nu til ${to}.`,
    noLink: "intet valgt",
    shared: "fælles udgift",
    areaOnly: (area: string) => `området ${area}`,
    unchanged: "uændret",
  },
  en: {
    column: (place: string) => `year column ${place}`,
    flow: (amount: string, from: string, to: string) => `${amount} t.kr. from ${from} to ${to}.`,
    netFlow: (amount: string, from: string, to: string) => `Net ${amount} t.kr. from ${from} to ${to}.`,
    net: (what: string) => `Net: ${what}.`,
    pays: (payer: string, amount: string, isMore: boolean, how: string) =>
      `${payer} ${amount} t.kr. ${isMore ? "more" : "less"}${how && ` (${how})`}.`,
    field: (field: string, from: string, to: string) => `${field} has changed from ${from} to ${to}.`,
    empty: "not filled in",
    noteAdded: (number: string, text: string) => `New note ${number}: ${text}`,
    noteRemoved: (number: string, text: string) => `Note ${number} was removed: ${text}`,
    noteChanged: (number: string, from: string, to: string) => `Note ${number} has changed from “${from}” to “${to}”.`,
    noteRenumbered: (from: string, to: string) => `Note ${from} now has number ${to}.`,
    notesRenumbered: (from: string, to: string) => `Notes ${from} now have numbers ${to}.`,
    link: (name: string, from: string, to: string) => `${name} was linked to ${from}, now to ${to}.`,
    noLink: "nothing chosen",
    shared: "shared cost",
    areaOnly: (area: string) => `the area ${area}`,
    unchanged: "unchanged",
  },
} as const;

/** Who pays, as the start of a sentence, and how. */
const PAYS: Readonly<Record<Payer, { readonly who: Localised; readonly how: Localised }>> = {
  lbf: { who: { da: "LBF betaler", en: "LBF pays" }, how: { da: "", en: "" } },
  housingCash: {
    who: { da: "Boligorganisationen betaler", en: "The housing organisation pays" },
    how: { da: "kontant", en: "cash" },
  },
  housingInKind: {
    who: { da: "Boligorganisationen bidrager med", en: "The housing organisation contributes" },
    how: { da: "timer, lokaler", en: "hours, premises" },
  },
  municipalityCash: { who: { da: "Kommunen betaler", en: "The municipality pays" }, how: { da: "kontant", en: "cash" } },
  municipalityInKind: {
    who: { da: "Kommunen bidrager med", en: "The municipality contributes" },
    how: { da: "timer, lokaler", en: "hours, premises" },
  },
  other: { who: { da: "Anden lokal medfinansiering er", en: "Other local co-financing is" }, how: { da: "", en: "" } },
};

/** The name of a place that can have money: a payer by id, a year column without a year by number, a section by title. */
export function formatPlace(place: string): Localised {
  if (place in PAYER_NAMES) return PAYER_NAMES[place as Payer];
  const column = /^\?(\d+)$/.exec(place)?.[1];
  return column === undefined ? { da: place, en: place } : inBoth((language) => WORDS[language].column(column));
}

/** What lines moved, the one net transfer, or what each place has more or less of; nothing if no place has. */
export function describeMoves(moves: Moves, kind: "areas" | "payers" | "years"): Localised[] {
  if (kind === "payers") return moves.nets.map(describePaid);
  const flows = moves.flows.map(describeFlow);
  return moves.nets.length === 0 ? flows : [...flows, describeNets(moves.nets)];
}

/** "40 t.kr. fra A til B." */
function describeFlow({ from, to, amount, isNet }: Flow): Localised {
  return inBoth((language) => {
    const words = WORDS[language];
    const tell = isNet ? words.netFlow : words.flow;
    return tell(formatNumber(amount, language), formatPlace(from)[language], formatPlace(to)[language]);
  });
}

/** "Kommunen betaler 100 t.kr. mere (kontant)." */
function describePaid({ place, difference }: PlaceChange): Localised {
  const { who, how } = PAYS[place as Payer];
  return inBoth((language) =>
    WORDS[language].pays(who[language], formatNumber(Math.abs(difference), language), difference > 0, how[language]),
  );
}

/** "Netto: A −30, B +30."; without "Netto" if all have more, or all less. */
function describeNets(nets: readonly PlaceChange[]): Localised {
  const isBoth = nets.some(({ difference }) => difference > 0) && nets.some(({ difference }) => difference < 0);
  return inBoth((language) => {
    const what = nets.map(({ place, difference }) => `${formatPlace(place)[language]} ${formatSigned(difference, language)}`).join(", ");
    return isBoth ? WORDS[language].net(what) : `${what} t.kr.`;
  });
}

export function describeField({ field, earlier, now }: FieldChange): Localised {
  return inBoth((language) => {
    const words = WORDS[language];
    const show = (text: string | null): string =>
      text === null ? words.empty : field === "start" || field === "end" ? formatDate(text, language) : text;
    return words.field(FIELDS[field][language], show(earlier), show(now));
  });
}

export function describeNote({ kind, earlier, now }: NoteChange): Localised {
  return inBoth((language) => {
    const words = WORDS[language];
    if (kind === "added") return words.noteAdded(now?.number ?? "", now?.text ?? "");
    if (kind === "removed") return words.noteRemoved(earlier?.number ?? "", earlier?.text ?? "");
    return kind === "renumbered"
      ? words.noteRenumbered(earlier?.number ?? "", now?.number ?? "")
      : words.noteChanged(now?.number ?? "", earlier?.text ?? "", now?.text ?? "");
  });
}

/** The notes' changes, a run of notes whose numbers changed by the same in one sentence: "Noterne 3–9 har nu numrene 2–8." */
export function describeNotes(notes: readonly NoteChange[]): Localised[] {
  const runs: [NoteChange, ...NoteChange[]][] = [];
  for (const note of notes) {
    const run = runs.at(-1);
    if (run && renumberedBy(note) !== null && renumberedBy(note) === renumberedBy(run[0])) run.push(note);
    else runs.push([note]);
  }
  return runs.map(([first, ...others]): Localised => {
    const last = others.at(-1);
    if (!last) return describeNote(first);
    const range = (side: "earlier" | "now"): string => `${first[side]?.number}–${last[side]?.number}`;
    return inBoth((language) => WORDS[language].notesRenumbered(range("earlier"), range("now")));
  });
}

/** By how much a note's number changed, any letter behind it being kept; null for any other change. */
function renumberedBy({ kind, earlier, now }: NoteChange): number | null {
  if (kind !== "renumbered" || !earlier || !now) return null;
  const [before, after] = [parseInt(earlier.number, 10), parseInt(now.number, 10)];
  return earlier.number.slice(String(before).length) === now.number.slice(String(after).length) ? after - before : null;
}

export function describeLink({ line, earlier, now }: LinkChange): Localised {
  return inBoth((language) => {
    const words = WORDS[language];
    const show = (state: LinkState | null): string => {
      if (!state) return words.noLink;
      if (state.status === "shared-cost") return words.shared;
      const names = state.activities.map(
        ({ area, name, share }) => `${name ?? words.areaOnly(area)}${share === null ? "" : ` (${formatNumber(share, language)} %)`}`,
      );
      return names.length === 0 ? words.noLink : listOf(names, language);
    };
    return words.link(quoteName(line.name, language), show(earlier), show(now));
  });
}

/** "14.300 t.kr., uændret" or "14.300 → 14.400 t.kr. (+100)". */
export function describeAmount({ earlier, now, difference }: AmountChange, language: Language): string {
  if (difference === 0) return `${formatNumber(now, language)} t.kr., ${WORDS[language].unchanged}`;
  return `${formatNumber(earlier, language)} → ${formatNumber(now, language)} t.kr. (${formatSigned(difference, language)})`;
}

export function describePercent(
  { earlier, now }: { readonly earlier: number | null; readonly now: number | null },
  language: Language,
): string {
  const show = (percent: number | null): string => (percent === null ? "–" : formatPercent(percent, language));
  return earlier === now ? show(now) : `${show(earlier)} → ${show(now)}`;
}
