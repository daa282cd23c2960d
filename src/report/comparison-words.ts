// The words for what is different between two budgets: lines, money that moved, texts, and what the changes mean with the source of each rule.
import type { Localised } from "../danish/localised";
import { PAYER_NAMES } from "../formula-model/place";
import type { Payer } from "../budget/budget";
import type { AmountChange, FieldChange, Flow, LineChange, LinkChange, LinkState, NoteChange } from "../compare/comparison";
import type { Meaning, Rule } from "../compare/meaning";
import { formatDate, formatNumber, formatPercent, inBoth, type Language } from "./sentences";

const FIELDS: Readonly<Record<FieldChange["field"], Localised>> = {
  vintage: { da: "Midlerne", en: "The appropriation" },
  area: { da: "Boligområdet", en: "The housing area" },
  journalNumber: { da: "Journalnummeret", en: "The case number" },
  start: { da: "Start", en: "The start" },
  end: { da: "Slut", en: "The end" },
};

const WORDS = {
  da: {
    unit: "t.kr.",
    column: (place: string) => `årskolonne ${place}`,
    unnamed: "(linje uden navn)",
    and: "og",
    added: (name: string, amount: string, details: string) => `Ny linje: ${name}, ${amount} t.kr.${details && ` (${details}).`}`,
    removed: (name: string, amount: string) => `${name} på ${amount} t.kr. er taget ud.`,
    renamed: (name: string) => `hedder nu ${name}`,
    moved: (from: string, to: string) => `er flyttet fra ${from} til ${to}`,
    split: (names: string) => `er delt i ${names}`,
    merged: (names: string, name: string) => `${names} er lagt sammen til ${name}`,
    years: (what: string) => `år: ${what}`,
    payers: (what: string) => `betaling: ${what}`,
    type: (from: string, to: string) => `udgiftstypen er ændret fra ${from} til ${to}`,
    noType: "ingen",
    notes: "henviser til andre noter",
    total: (from: string, to: string, change: string) => `er ændret fra ${from} til ${to} t.kr. (${change})`,
    sameTotal: (total: string) => `er uændret ${total} t.kr. i alt`,
    rounding: "Forskellen er afrunding.",
    doubtful: "Det er usikkert, om det er samme linje.",
    flow: (amount: string, from: string, to: string) => `${amount} t.kr. fra ${from} til ${to}`,
    gained: (amount: string, to: string) => `${amount} t.kr. mere til ${to}`,
    lost: (amount: string, from: string) => `${amount} t.kr. mindre til ${from}`,
    field: (field: string, from: string, to: string) => `${field} er ændret fra ${from} til ${to}.`,
    empty: "ikke udfyldt",
    noteAdded: (number: string, text: string) => `Ny note ${number}: ${text}`,
    noteRemoved: (number: string, text: string) => `Note ${number} er taget ud: ${text}`,
    noteChanged: (number: string, from: string, to: string) => `Note ${number} er ændret fra “${from}” til “${to}”.`,
    noteRenumbered: (from: string, to: string) => `Note ${from} har nu nummer ${to}.`,
    link: (name: string, from: string, to: string) => `${name} var koblet til ${from}, nu til ${to}.`,
    noLink: "intet valgt",
    shared: "fælles udgift",
    areaOnly: (area: string) => `området ${area}`,
  },
  en: {
    unit: "t.kr.",
    column: (place: string) => `year column ${place}`,
    unnamed: "(line without a name)",
    and: "and",
    added: (name: string, amount: string, details: string) => `New line: ${name}, ${amount} t.kr.${details && ` (${details}).`}`,
    removed: (name: string, amount: string) => `${name} of ${amount} t.kr. is taken out.`,
    renamed: (name: string) => `is now called ${name}`,
    moved: (from: string, to: string) => `has moved from ${from} to ${to}`,
    split: (names: string) => `is split into ${names}`,
    merged: (names: string, name: string) => `${names} are merged into ${name}`,
    years: (what: string) => `years: ${what}`,
    payers: (what: string) => `payment: ${what}`,
    type: (from: string, to: string) => `the expense type has changed from ${from} to ${to}`,
    noType: "none",
    notes: "refers to other notes",
    total: (from: string, to: string, change: string) => `has changed from ${from} to ${to} t.kr. (${change})`,
    sameTotal: (total: string) => `is unchanged at ${total} t.kr. in all`,
    rounding: "The difference is rounding.",
    doubtful: "It is uncertain whether this is the same line.",
    flow: (amount: string, from: string, to: string) => `${amount} t.kr. from ${from} to ${to}`,
    gained: (amount: string, to: string) => `${amount} t.kr. more to ${to}`,
    lost: (amount: string, from: string) => `${amount} t.kr. less to ${from}`,
    field: (field: string, from: string, to: string) => `${field} has changed from ${from} to ${to}.`,
    empty: "not filled in",
    noteAdded: (number: string, text: string) => `New note ${number}: ${text}`,
    noteRemoved: (number: string, text: string) => `Note ${number} is taken out: ${text}`,
    noteChanged: (number: string, from: string, to: string) => `Note ${number} has changed from “${from}” to “${to}”.`,
    noteRenumbered: (from: string, to: string) => `Note ${from} now has number ${to}.`,
    link: (name: string, from: string, to: string) => `${name} was linked to ${from}, now to ${to}.`,
    noLink: "nothing chosen",
    shared: "shared cost",
    areaOnly: (area: string) => `the area ${area}`,
  },
} as const;

/** +4, −4, 0. */
export function formatSigned(value: number, language: Language): string {
  return `${value > 0 ? "+" : ""}${formatNumber(value, language).replace("-", "−")}`;
}

/** The name of a place that money can be in: a payer by its id, a year column without a year by its number, a section by its title. */
export function formatPlace(place: string): Localised {
  if (place in PAYER_NAMES) return PAYER_NAMES[place as Payer];
  const column = /^\?(\d+)$/.exec(place)?.[1];
  return column === undefined ? { da: place, en: place } : inBoth((language) => WORDS[language].column(column));
}

const quote = (name: string, language: Language): string => (name === "" ? WORDS[language].unnamed : `“${name}”`);

/** “A”, “B” og “C”. */
function list(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} ${WORDS[language].and} ${parts.at(-1) ?? ""}`;
}

const step = (name: string, { earlier, now }: AmountChange, language: Language): string =>
  `${name} ${formatNumber(earlier, language)} → ${formatNumber(now, language)}`;

/** One line's change in a sentence or two. */
export function describeLine(change: LineChange): Localised {
  return inBoth((language) => {
    const words = WORDS[language];
    const { kinds, earlier, now, total } = change;
    const has = (kind: LineChange["kinds"][number]): boolean => kinds.includes(kind);
    const [one] = earlier;
    const [other] = now;
    const ends = change.isDoubtful ? ` ${words.doubtful}` : "";
    if (!one) {
      const amounts = (changes: readonly (readonly [string, number])[]): string =>
        changes.map(([name, amount]) => `${name} ${formatNumber(amount, language)}`).join(", ");
      const years = amounts(change.years.map((year) => [formatPlace(year.year)[language], year.now]));
      const payers = amounts(change.payers.map((payer) => [PAYER_NAMES[payer.payer][language], payer.now]));
      return words.added(
        quote(other?.name ?? "", language),
        formatNumber(total.now, language),
        [years, payers].filter((part) => part !== "").join("; "),
      );
    }
    if (!other) return words.removed(quote(one.name, language), formatNumber(total.earlier, language));
    const withAmount = ({ name, total: amount }: typeof one): string => `${quote(name, language)} (${formatNumber(amount, language)})`;
    const clauses: string[] = [];
    if (has("split")) clauses.push(words.split(list(now.map(withAmount), language)));
    if (has("renamed")) clauses.push(words.renamed(quote(other.name, language)));
    if (has("moved")) clauses.push(words.moved(one.section, other.section));
    const isPair = !has("split") && !has("merged");
    if (total.difference !== 0)
      clauses.push(
        words.total(formatNumber(total.earlier, language), formatNumber(total.now, language), formatSigned(total.difference, language)),
      );
    else if (isPair && (has("years") || has("payers") || has("rounding"))) clauses.push(words.sameTotal(formatNumber(total.now, language)));
    if (has("notes")) clauses.push(words.notes);
    const details = [
      ...(has("years") ? [words.years(change.years.map((year) => step(formatPlace(year.year)[language], year, language)).join(", "))] : []),
      ...(has("payers") || has("rounding")
        ? [words.payers(change.payers.map((payer) => step(PAYER_NAMES[payer.payer][language], payer, language)).join(", "))]
        : []),
      ...(change.type ? [words.type(change.type.earlier || words.noType, change.type.now || words.noType)] : []),
    ];
    const subject = has("merged") ? words.merged(list(earlier.map(withAmount), language), withAmount(other)) : quote(one.name, language);
    const head = `${subject}${clauses.length > 0 ? ` ${list(clauses, language)}` : ""}`;
    return `${head}${details.length > 0 ? `${clauses.length > 0 || has("merged") ? "; " : ": "}${details.join("; ")}` : ""}.${has("rounding") ? ` ${words.rounding}` : ""}${ends}`;
  });
}

/** "40 t.kr. fra A til B"; from or to outside the budget as more or less. */
export function describeFlow({ from, to, amount }: Flow): Localised {
  return inBoth((language) => {
    const words = WORDS[language];
    const figure = formatNumber(amount, language);
    const name = (place: string): string => formatPlace(place)[language];
    if (from === null) return words.gained(figure, name(to ?? ""));
    return to === null ? words.lost(figure, name(from)) : words.flow(figure, name(from), name(to));
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

export function describeLink({ line, earlier, now }: LinkChange): Localised {
  return inBoth((language) => {
    const words = WORDS[language];
    const show = (state: LinkState | null): string => {
      if (!state) return words.noLink;
      if (state.status === "shared-cost") return words.shared;
      const names = state.activities.map(
        ({ area, name, share }) => `${name ?? words.areaOnly(area)}${share === null ? "" : ` (${formatNumber(share, language)} %)`}`,
      );
      return names.length === 0 ? words.noLink : list(names, language);
    };
    return words.link(quote(line.name, language), show(earlier), show(now));
  });
}

interface RuleWords {
  /** `{amount}` with sign for `total` and `grant`, `{sections}`, `{limit}`. */
  readonly text: Localised;
  readonly source: Localised;
}

const STRATEGIC: Localised = {
  da: "Samarbejdsaftalens økonomi (afsnit 7) er 1.000 gange budgettets Total. Ændringer mellem indsatsområder eller af totalen ændrer den strategiske samarbejdsaftale, som LBF godkender.",
  en: "The strategic agreement's economy (section 7) is 1,000 times the budget's Total. Changes between focus areas or of the total change the strategic agreement, which LBF approves.",
};
const SUB_AGREEMENT: Localised = {
  da: "Ændringer inden for en delaftale ændrer ikke den strategiske samarbejdsaftale og sendes ikke til LBF.",
  en: "Changes inside a sub-agreement do not change the strategic agreement and do not go to LBF.",
};
const LOCAL: Localised = {
  da: "Lokal regel, som du selv har slået til. I København godkender bydelens bestyrelse ændringer i en delaftale over 50.000 kr.",
  en: "A local rule that you have turned on. In Copenhagen the district's board approves changes in a sub-agreement above 50,000 kr.",
};

export const RULE_WORDS: Readonly<Record<Rule, RuleWords>> = {
  total: {
    text: {
      da: "Det samlede budget er ændret med {amount} t.kr. Det vedrører den strategiske samarbejdsaftale: LBF skal godkende det.",
      en: "The total budget has changed by {amount} t.kr. That concerns the strategic agreement: LBF must approve it.",
    },
    source: STRATEGIC,
  },
  grant: {
    text: {
      da: "LBF's bidrag er ændret med {amount} t.kr. Det vedrører den strategiske samarbejdsaftale: LBF skal godkende det.",
      en: "LBF's grant has changed by {amount} t.kr. That concerns the strategic agreement: LBF must approve it.",
    },
    source: {
      da: "Udledt af, at samarbejdsaftalens økonomi nævner LBF's bidrag for sig.",
      en: "Inferred: the strategic agreement's economy states LBF's grant by itself.",
    },
  },
  areas: {
    text: {
      da: "Der er flyttet {amount} t.kr. mellem {sections}. Det vedrører den strategiske samarbejdsaftale: LBF skal godkende det.",
      en: "{amount} t.kr. has moved between {sections}. That concerns the strategic agreement: LBF must approve it.",
    },
    source: STRATEGIC,
  },
  "by-agreement": {
    text: {
      da: "I {sections} har {amount} t.kr. nu udgiftstype 9, som kun må bruges efter aftale med LBF. Læg aftalen på sagen, eller vælg en anden type.",
      en: "In {sections} {amount} t.kr. now has expense type 9, which may only be used by agreement with LBF. Put the agreement on the case, or choose another type.",
    },
    source: { da: "LBF's udgiftstype 9: Andet (efter aftale med LBF).", en: "LBF's expense type 9: other (by agreement with LBF)." },
  },
  "economy-table": {
    text: {
      da: "Delaftalens økonomitabel skal følge med for {sections}, så den svarer til afsnittet i budgettet.",
      en: "The sub-agreement's economy table must follow for {sections}, so that it equals the section in the budget.",
    },
    source: {
      da: "Delaftalens økonomitabel: kroner, 1.000 gange afsnittets Sum.",
      en: "The sub-agreement's economy table: kroner, 1,000 times the section's Sum.",
    },
  },
  inside: {
    text: {
      da: "I {sections} er {amount} t.kr. ændret inden for delaftalen. Afsnittets sum er den samme, så det skal ikke til LBF.",
      en: "In {sections} {amount} t.kr. has changed inside the sub-agreement. The section's sum is the same, so it does not go to LBF.",
    },
    source: SUB_AGREEMENT,
  },
  "over-limit": {
    text: {
      da: "Ændringen på {amount} t.kr. i {sections} er over den lokale grænse på {limit} kr. og skal godkendes lokalt.",
      en: "The change of {amount} t.kr. in {sections} is above the local limit of {limit} kr. and must be approved locally.",
    },
    source: LOCAL,
  },
  "under-limit": {
    text: {
      da: "Ændringen på {amount} t.kr. i {sections} er ikke over den lokale grænse på {limit} kr.",
      en: "The change of {amount} t.kr. in {sections} is not above the local limit of {limit} kr.",
    },
    source: LOCAL,
  },
  shared: {
    text: {
      da: "I {sections} er {amount} t.kr. ændret, uden at afsnittets sum er det. Det hører ikke til en delaftale; spørg LBF, hvis du er i tvivl.",
      en: "In {sections} {amount} t.kr. has changed while the section's sum has not. That belongs to no sub-agreement; ask LBF if in doubt.",
    },
    source: {
      da: "Der er ikke fundet en regel for ændringer inden for fælles udgifter.",
      en: "No rule was found on changes inside shared costs.",
    },
  },
  period: {
    text: {
      da: "Perioden er ændret. Se efter, om aftalernes periode skal ændres tilsvarende.",
      en: "The period has changed. See whether the agreements' period must change with it.",
    },
    source: {
      da: "Aftalens “gælder fra - til” og budgettets Start og Slut.",
      en: "The agreement's “gælder fra - til” and the budget's Start and Slut.",
    },
  },
  "other-case": {
    text: {
      da: "De to budgetter har hvert sit journalnummer. Se efter, om det er den rigtige fil, du sammenligner med.",
      en: "The two budgets have different case numbers. See whether it is the right file you compare with.",
    },
    source: { da: "Budgetarkets hoved.", en: "The budget sheet's head." },
  },
  rounding: {
    text: {
      da: "Nogle forskelle er kun afrunding af, hvem der betaler. De betyder intet for aftalerne.",
      en: "Some differences are only rounding of who pays. They mean nothing to the agreements.",
    },
    source: {
      da: "Budgettets egen regning. Afrundingen er en halv t.kr. for hvert beløb, der er rundet.",
      en: "The budget's own arithmetic. The rounding is half a t.kr. for each rounded amount.",
    },
  },
  texts: {
    text: {
      da: "Ingen beløb er ændret, kun tekster. Det ændrer ikke aftalernes økonomi.",
      en: "No amount has changed, only texts. That does not change the agreements' economy.",
    },
    source: { da: "Udledt af, at aftalernes økonomi kun nævner beløb.", en: "Inferred: the agreements' economies state amounts only." },
  },
};

/** The sentence of a rule, with its figures. */
export function describeMeaning({ rule, amount, sections }: Meaning, localLimit: number | null): Localised {
  return inBoth((language) => {
    const isSigned = rule === "total" || rule === "grant";
    const values: Readonly<Record<string, string>> = {
      amount: isSigned ? formatSigned(amount ?? 0, language) : formatNumber(amount ?? 0, language),
      sections: list(sections, language),
      limit: formatNumber(localLimit ?? 0, language),
    };
    return RULE_WORDS[rule].text[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  });
}

/** "14.300 t.kr., uændret" or "14.300 → 14.400 t.kr. (+100)". */
export function describeAmount({ earlier, now, difference }: AmountChange, language: Language): string {
  const unchanged = language === "da" ? "uændret" : "unchanged";
  if (difference === 0) return `${formatNumber(now, language)} t.kr., ${unchanged}`;
  return `${formatNumber(earlier, language)} → ${formatNumber(now, language)} t.kr. (${formatSigned(difference, language)})`;
}

export function describePercent(
  { earlier, now }: { readonly earlier: number | null; readonly now: number | null },
  language: Language,
): string {
  const show = (percent: number | null): string => (percent === null ? "–" : formatPercent(percent, language));
  return earlier === now ? show(now) : `${show(earlier)} → ${show(now)}`;
}
