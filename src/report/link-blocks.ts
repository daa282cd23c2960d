// Which activity each line pays for, for the report: share and evidence, in line order. Shared costs are only counted.
import { counted } from "../danish/counted";
import { cleanText } from "../danish/clean-text";
import { tableBlocks, type ReportBlock } from "./report-block";
import type { ResultLink } from "./result";
import { formatNumber, type Language } from "./sentences";

const WORDS = {
  da: {
    title: "Linjer og aktiviteter",
    line: "Linje",
    activity: "Aktivitet og andel",
    evidence: "Grundlag",
    whole: "Området som helhed",
    unknown: "andel ukendt",
    states: { confirmed: "bekræftet", suggested: "forslag", undecided: "ikke valgt" },
    candidates: (names: string) => `Ikke valgt. Muligt: ${names}`,
    noCandidates: "Ikke valgt",
    shared: (count: number) => counted(count, "linje er en fælles udgift.", "linjer er fælles udgifter."),
  },
  en: {
    title: "Lines and activities",
    line: "Line",
    activity: "Activity and share",
    evidence: "Evidence",
    whole: "The area as a whole",
    unknown: "share unknown",
    states: { confirmed: "confirmed", suggested: "suggested", undecided: "not chosen" },
    candidates: (names: string) => `Not chosen. Possible: ${names}`,
    noCandidates: "Not chosen",
    shared: (count: number) => counted(count, "line is a shared cost.", "lines are shared costs."),
  },
} as const;

export const linkTitle = (language: Language): string => WORDS[language].title;

/** A table, and the number of shared-cost lines; empty without links. */
export function linkBlocks(links: readonly ResultLink[], language: Language): ReportBlock[] {
  const words = WORDS[language];
  const { own, shared } = splitLinks(links, language);
  if (own.length === 0) return [];
  return [
    ...tableBlocks(
      words.title,
      [words.line, words.activity, words.evidence],
      own.map((link) => [`${link.line} · ${link.section}`, activitiesOf(link, language), evidenceOf(link)]),
    ),
    ...shared.map((text) => ({ kind: "quiet" as const, text })),
  ];
}

/** One line of text per line: "Tryghed og trivsel, Aktivitetsmidler: Café Nora 100 % (forslag). Området har kun denne aktivitet." */
export function linkItems(links: readonly ResultLink[], language: Language): string[] {
  const { own, shared } = splitLinks(links, language);
  if (own.length === 0) return [];
  return [
    ...own.map(
      (link) =>
        `${cleanText(link.section)}, ${cleanText(link.line)}: ${[activitiesOf(link, language), evidenceOf(link)].filter(Boolean).join(". ")}`,
    ),
    ...shared,
  ];
}

/** "Café Nora 75 %, Gadeplan 25 % (Kriminalpræventiv indsats) · forslag". */
function activitiesOf({ status, activities, section }: ResultLink, language: Language): string {
  const words = WORDS[language];
  const named = activities.map(({ name, area, share }) => {
    const part =
      status === "undecided" ? "" : share === null ? `, ${words.unknown}` : ` ${formatNumber(Math.round(share * 10) / 10, language)} %`;
    return `${name ?? words.whole}${part}${area === section ? "" : ` (${area})`}`;
  });
  if (status === "undecided") return named.length === 0 ? words.noCandidates : words.candidates(named.join("; "));
  return status === "shared-cost" ? "" : `${named.join("; ")} · ${words.states[status]}`;
}

const evidenceOf = ({ reasons }: ResultLink): string => reasons.join(" ");

/** The lines' own links, and what is said of the shared costs, if there are any. */
function splitLinks(
  links: readonly ResultLink[],
  language: Language,
): { readonly own: readonly ResultLink[]; readonly shared: readonly string[] } {
  const own = links.filter(({ status }) => status !== "shared-cost");
  const count = links.length - own.length;
  return { own, shared: count === 0 ? [] : [WORDS[language].shared(count)] };
}
