// The words for what the changes mean: one or two sentences per rule, with the source of each.
import { prose, type Localised } from "../danish/localised";
import type { Comparison } from "../compare/comparison";
import { titleOf, type Meaning, type Rule } from "../compare/meaning";
import { formatSigned, listOf } from "./phrases";
import { formatNumber, inBoth, type Language } from "./sentences";

interface RuleWords {
  /** `{amount}` with its sign for `total` and `grant`, `{sections}`, `{limit}`, `{nets}` (the sections' differences), `{apart}`. */
  readonly text: Localised;
  /** In the letter, whose reader is another: what is done, not what to do. Left out where the text itself serves. */
  readonly letter?: Localised;
  readonly source: Localised;
}

const STRATEGIC: Localised = {
  da: prose(
    "Samarbejdsaftalens økonomi (afsnit 7) er 1.000 gange budgettets Total.",
    "Ændringer mellem indsatsområder eller af totalen ændrer den strategiske samarbejdsaftale, som LBF godkender.",
  ),
  en: prose(
    "The strategic agreement's amounts (section 7) are 1,000 times the budget's Total.",
    "Changes between focus areas or of the total change the strategic agreement, which LBF approves.",
  ),
};
const SUB_AGREEMENT: Localised = {
  da: "Ændringer inden for en delaftale ændrer ikke den strategiske samarbejdsaftale og sendes ikke til LBF.",
  en: "Changes inside a sub-agreement do not change the strategic agreement and do not go to LBF.",
};
const LOCAL: Localised = {
  da: "Lokal regel, som du selv har slået til. I København godkender bydelens bestyrelse ændringer i en delaftale over 50.000 kr.",
  en: "A local rule that you have turned on. In Copenhagen the district's board approves changes in a sub-agreement above 50,000 kr.",
};
const HEAD: Localised = { da: "Budgetarkets hoved og afsnittenes titler.", en: "The budget sheet's head and the sections' titles." };
const COMPARED: Localised = { da: "Sammenligningen af de to budgetter.", en: "The comparison of the two budgets." };
const OWN_ARITHMETIC: Localised = {
  da: "Budgettets egen regning. Afrundingen er en halv t.kr. for hvert beløb, der er rundet.",
  en: "The budget's own arithmetic. The rounding is half a t.kr. for each rounded amount.",
};

export const RULE_WORDS: Readonly<Record<Rule, RuleWords>> = {
  "other-case": {
    text: {
      da: "Det er to forskellige projekter: {apart}. Derfor er intet vist som flyttet. Se efter, om det er den rigtige fil.",
      en: "These are two different projects: {apart}. So nothing is shown as moved. Check that it is the right file.",
    },
    source: HEAD,
  },
  "not-ready": {
    text: {
      da: "Budgettet er ikke klar til upload. Antal fejl: {amount}. Ret dem først; ellers kan det følgende være forkert.",
      en: "The budget is not ready for upload. Errors: {amount}. Correct them first; otherwise what follows may be wrong.",
    },
    source: { da: "Tjekket af budgettet.", en: "The check of the budget." },
  },
  questions: {
    text: {
      da: "Det er ikke sikkert, hvilke linjer der er de samme. Svar først på spørgsmålene ({amount}). Indtil da tæller linjerne som fjernet og nye.",
      en: "It is not certain which lines are the same. Answer the questions ({amount}) first. Until then the lines count as removed and new.",
    },
    source: COMPARED,
  },
  total: {
    text: {
      da: "Det samlede budget er ændret med {amount} t.kr. Det ændrer samarbejdsaftalen, så LBF skal godkende det.",
      en: "The total budget has changed by {amount} t.kr. That changes the strategic agreement, so LBF must approve it.",
    },
    source: STRATEGIC,
  },
  grant: {
    text: {
      da: "LBF's bidrag er ændret med {amount} t.kr. Det ændrer samarbejdsaftalen, så LBF skal godkende det.",
      en: "LBF's grant has changed by {amount} t.kr. That changes the strategic agreement, so LBF must approve it.",
    },
    source: {
      da: "Udledt af, at samarbejdsaftalens økonomi nævner LBF's bidrag for sig.",
      en: "Inferred: the strategic agreement states LBF's grant by itself.",
    },
  },
  areas: {
    text: {
      da: "Fordelingen mellem afsnittene er ændret ({nets}). Det ændrer samarbejdsaftalen, så LBF skal godkende det.",
      en: "The sections share the money differently ({nets}). That changes the strategic agreement, so LBF must approve it.",
    },
    source: STRATEGIC,
  },
  "by-agreement": {
    text: {
      da: "I {sections} har {amount} t.kr. nu udgiftstype 9, som kun må bruges efter aftale med LBF. Læg aftalen på sagen, eller vælg en anden type.",
      en: prose(
        "In {sections} {amount} t.kr. now has expense type 9,",
        "which may only be used by agreement with LBF. Put the agreement on the case, or choose another type.",
      ),
    },
    letter: {
      da: "I {sections} har {amount} t.kr. nu udgiftstype 9, som kræver aftale med LBF. Aftalen skal ligge på sagen.",
      en: "In {sections} {amount} t.kr. now has expense type 9, which requires LBF's agreement. It must be on the case.",
    },
    source: { da: "LBF's udgiftstype 9: Andet (efter aftale med LBF).", en: "LBF's expense type 9: other (by agreement with LBF)." },
  },
  across: {
    text: {
      da: "Linjer på {amount} t.kr. er flyttet mellem {sections}. Ret {both}, og spørg LBF, om flytningen skal godkendes.",
      en: "Lines of {amount} t.kr. have moved between {sections}. Correct {both}, and ask LBF whether the move needs approval.",
    },
    letter: {
      da: "Linjer på {amount} t.kr. er flyttet mellem {sections}, og {both} rettes. Vi beder LBF svare på, om flytningen skal godkendes.",
      en: "Lines of {amount} t.kr. have moved between {sections}, and {both} will be corrected. We ask LBF whether the move needs approval.",
    },
    source: STRATEGIC,
  },
  "economy-table": {
    text: {
      da: "Ret beløbene i delaftalen for {sections}, så de svarer til afsnittet i budgettet.",
      en: "Update the sub-agreement's amounts for {sections}, so that they equal the section in the budget.",
    },
    letter: {
      da: "Beløbene i delaftalen for {sections} rettes, så de svarer til afsnittet i budgettet.",
      en: "The sub-agreement's amounts for {sections} will be updated to equal the section in the budget.",
    },
    source: {
      da: "Delaftalens økonomitabel: kroner, 1.000 gange afsnittets Sum.",
      en: "The sub-agreement's table of amounts: kroner, 1,000 times the section's Sum.",
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
    letter: {
      da: "I {sections} er {amount} t.kr. ændret, uden at afsnittets sum er det. Det hører ikke til en delaftale.",
      en: "In {sections} {amount} t.kr. has changed while the section's sum has not. That belongs to no sub-agreement.",
    },
    source: {
      da: "Der er ikke fundet en regel for ændringer inden for fælles udgifter.",
      en: "No rule was found on changes inside shared costs.",
    },
  },
  titles: {
    text: {
      da: "Indsatsområder har fået en anden titel: {sections}. Brug LBF's titler, og den samme i delaftalen.",
      en: "Focus areas have another title: {sections}. Use LBF's titles, and the same in the sub-agreement.",
    },
    letter: {
      da: "Indsatsområder har fået en anden titel: {sections}.",
      en: "Focus areas have another title: {sections}.",
    },
    source: { da: "LBF's indsatsområder.", en: "LBF's focus areas." },
  },
  period: {
    text: {
      da: "Perioden er ændret. Ret den også i aftalerne, og spørg LBF, om ændringen skal godkendes.",
      en: "The period has changed. Correct it in the agreements too, and ask LBF whether the change needs approval.",
    },
    letter: {
      da: "Perioden er ændret og rettes også i aftalerne. Vi beder LBF svare på, om ændringen skal godkendes.",
      en: "The period has changed and will be corrected in the agreements too. We ask LBF whether the change needs approval.",
    },
    source: {
      da: "Aftalens ”gælder fra - til” og budgettets Start og Slut.",
      en: "The agreement's “gælder fra - til” and the budget's Start and Slut.",
    },
  },
  rounding: {
    text: {
      da: "Nogle forskelle er kun afrunding af, hvem der betaler. De betyder intet for aftalerne.",
      en: "Some differences are only rounding of who pays. They mean nothing to the agreements.",
    },
    source: OWN_ARITHMETIC,
  },
  splits: {
    text: {
      da: "Linjer er delt eller lagt sammen. Det ændrer ingen beløb.",
      en: "Lines were split or merged. That changes no amount.",
    },
    source: COMPARED,
  },
  types: {
    text: {
      da: "Ingen beløb er ændret, men udgiftstypen er. Se efter, om den nye type passer til udgiften.",
      en: "No amount has changed, but the expense type has. Check that the new type fits the expense.",
    },
    letter: { da: "Ingen beløb er ændret, men udgiftstypen er.", en: "No amount has changed, but the expense type has." },
    source: { da: "LBF's liste over udgiftstyper.", en: "LBF's list of expense types." },
  },
  texts: {
    text: {
      da: "Ingen beløb er ændret, kun tekster. Det ændrer ikke aftalernes beløb.",
      en: "No amount has changed, only texts. That does not change the agreements' amounts.",
    },
    source: { da: "Udledt af, at aftalernes økonomi kun nævner beløb.", en: "Inferred: the agreements' economies state amounts only." },
  },
};

const APART = {
  da: {
    journalNumber: (one: string, other: string) => `journalnummer ${one} og ${other}`,
    vintage: (one: string, other: string) => `${one}-midlerne og ${other}-midlerne`,
    areas: "andre indsatsområder",
  },
  en: {
    journalNumber: (one: string, other: string) => `case numbers ${one} and ${other}`,
    vintage: (one: string, other: string) => `the ${one} funds and the ${other} funds`,
    areas: "other focus areas",
  },
} as const;

const BOTH = {
  da: { both: "begge delaftaler", all: "alle delaftalerne" },
  en: { both: "both sub-agreements", all: "all the sub-agreements" },
} as const;

/** Rules reported per section: one sentence covers several sections. */
const TOGETHER: Partial<Record<Rule, Localised>> = {
  inside: {
    da: "Ændret inden for delaftalerne: {each}. Afsnittenes summer er de samme, så det skal ikke til LBF.",
    en: "Changed inside the sub-agreements: {each}. The sections' sums are the same, so it does not go to LBF.",
  },
  "over-limit": {
    da: "Ændringer over den lokale grænse på {limit} kr. skal godkendes lokalt: {each}.",
    en: "Changes above the local limit of {limit} kr. must be approved locally: {each}.",
  },
  "under-limit": {
    da: "Ikke over den lokale grænse på {limit} kr.: {each}.",
    en: "Not above the local limit of {limit} kr.: {each}.",
  },
};

/** The meanings in as few sentences as possible: what is true of several sections is one sentence about all of them. */
export function shortMeanings(meanings: readonly (Meaning & { readonly text: Localised })[], localLimit: number | null): Localised[] {
  return meanings.flatMap(({ rule, text }, index) => {
    const together = TOGETHER[rule];
    const same = meanings.filter((other) => other.rule === rule);
    if (!together || same.length === 1) return [text];
    if (meanings.findIndex((other) => other.rule === rule) < index) return [];
    return [
      inBoth((language) =>
        together[language]
          .replace("{limit}", formatNumber(localLimit ?? 0, language))
          .replace(
            "{each}",
            listOf(
              same.map(({ sections, amount }) => `${sections.join()} ${formatNumber(amount ?? 0, language)} t.kr.`),
              language,
            ),
          )
          .replaceAll("..", "."),
      ),
    ];
  });
}

/** What distinguishes two projects: their case numbers, funds and areas. */
function describeApart({ apart, fields }: Pick<Comparison, "apart" | "fields">, language: Language): string {
  return apart
    .map((reason) => {
      if (reason === "areas") return APART[language].areas;
      const field = fields.find((each) => each.field === reason);
      return APART[language][reason](field?.earlier ?? "", field?.now ?? "");
    })
    .join(", ");
}

/** The sentence of a rule, with its figures, to whoever made the changes or to the letter's reader. */
export function describeMeaning(
  { rule, amount, sections }: Meaning,
  comparison: Comparison,
  localLimit: number | null,
  reader: "text" | "letter" = "text",
): Localised {
  return inBoth((language) => {
    const isSigned = rule === "total" || rule === "grant";
    const values: Readonly<Record<string, string>> = {
      amount: isSigned ? formatSigned(amount ?? 0, language) : formatNumber(amount ?? 0, language),
      sections: listOf(sections, language),
      limit: formatNumber(localLimit ?? 0, language),
      nets: rule === "areas" ? describeNets(sections, comparison, language) : "",
      both: BOTH[language][sections.length > 2 ? "all" : "both"],
      apart: rule === "other-case" ? describeApart(comparison, language) : "",
    };
    const words = RULE_WORDS[rule];
    return (words[reader] ?? words.text)[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  });
}

/** "A −30, B +30": the sections' sums, or what LBF pays of them if no sum differs. */
function describeNets(titles: readonly string[], { sections }: Comparison, language: Language): string {
  const own = sections.filter((section) => titles.includes(titleOf(section)));
  const isSums = own.some(({ expenses }) => expenses.difference !== 0);
  const nets = own.map((section) => `${titleOf(section)} ${formatSigned((isSums ? section.expenses : section.lbf).difference, language)}`);
  return isSums ? nets.join(", ") : `LBF: ${nets.join(", ")}`;
}
