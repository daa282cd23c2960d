// The følgebrev: what is changed, in plain words, grouped, with figures. A draft to copy; and the same groups for text and report.
import { fileName, sectionTitle } from "./comparison-sections";
import { describeAmount, describeFlow, describePercent } from "./comparison-words";
import type { ResultComparison } from "./result";
import type { Language } from "./sentences";

export interface LetterHead {
  /** The earlier budget's file. */
  readonly file: string;
  readonly area: string | null;
  readonly journalNumber: string | null;
}

export interface LetterGroup {
  readonly title: string;
  readonly items: readonly string[];
}

const WORDS = {
  da: {
    subject: (area: string, journal: string) => `Ændringer i budgettet${area && ` for ${area}`}${journal && ` (jnr. ${journal})`}`,
    intro: (file: string) => `Budgettet er sammenlignet med ${file}. Alle beløb er i t.kr. (tusinde kroner).`,
    same: "Der er ingen ændringer.",
    total: "Det samlede budget",
    expenses: "Samlede udgifter",
    lbf: "LBF",
    cofinancing: "Medfinansiering",
    areas: "Penge flyttet mellem afsnit",
    payers: "Penge flyttet mellem dem, der betaler",
    years: "Penge flyttet mellem år",
    texts: "Periode, noter og koblinger",
    meaning: "Hvad det betyder",
  },
  en: {
    subject: (area: string, journal: string) => `Changes in the budget${area && ` of ${area}`}${journal && ` (case no. ${journal})`}`,
    intro: (file: string) => `The budget was compared with ${file}. All amounts are in t.kr. (thousand kroner).`,
    same: "There are no changes.",
    total: "The total budget",
    expenses: "Total expenses",
    lbf: "LBF",
    cofinancing: "Co-financing",
    areas: "Money moved between sections",
    payers: "Money moved between those who pay",
    years: "Money moved between years",
    texts: "Period, notes and links",
    meaning: "What it means",
  },
} as const;

type Told = Omit<ResultComparison, "letter">;

/** The changes in groups: the total, the moves, each section's lines, the texts, the meaning. Groups without changes are left out. */
export function groupChanges(comparison: Told, language: Language): LetterGroup[] {
  const words = WORDS[language];
  const { total, sections, lines, moved, fields, notes, links, meaning } = comparison;
  const flows = (move: Told["moved"]["areas"]): string[] => move.flows.map((flow) => `${describeFlow(flow)[language]}.`);
  const groups: LetterGroup[] = [
    {
      title: words.total,
      items: [
        `${words.expenses}: ${describeAmount(total.expenses, language)}`,
        `${words.lbf}: ${describeAmount(total.lbf, language)}`,
        `${words.cofinancing}: ${describeAmount(total.cofinancing, language)}; ${describePercent(total.percent, language)}`,
      ],
    },
    { title: words.areas, items: flows(moved.areas) },
    { title: words.payers, items: flows(moved.payers) },
    { title: words.years, items: flows(moved.years) },
    ...sections.map((section) => ({
      title: `${sectionTitle(section, language)}: ${describeAmount(section.expenses, language)}`,
      items: lines.filter((line) => isUnder(line, section)).map((line) => line.text[language]),
    })),
    { title: words.texts, items: [...fields, ...notes, ...(links ?? [])].map(({ text }) => text[language]) },
    { title: words.meaning, items: meaning.map(({ text }) => text[language]) },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** A line is told under the section where it stands now; a removed one where it stood. */
export function isUnder(line: Pick<Told["lines"][number], "earlier" | "now">, section: Told["sections"][number]): boolean {
  const [now] = line.now;
  return now ? now.section === section.now : line.earlier[0]?.section === section.earlier;
}

/** Plain text with a blank line between groups. */
export function writeLetter(comparison: Told, head: LetterHead, language: Language): string {
  const words = WORDS[language];
  const opening = [words.subject(head.area ?? "", head.journalNumber ?? ""), words.intro(fileName(head.file))];
  if (comparison.same) return [...opening, words.same].join("\n\n");
  return [
    ...opening,
    ...groupChanges(comparison, language).map(({ title, items }) => [title, ...items.map((item) => `- ${item}`)].join("\n")),
  ].join("\n\n");
}
