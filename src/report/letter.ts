// The følgebrev: the changes in plain words, grouped, with figures. A draft to copy; and the same groups for text and report.
import { counted } from "../danish/counted";
import type { Localised } from "../danish/localised";
import { fileName, MOVE_KINDS, moveTitle, sectionTitle } from "./comparison-sections";
import { describeAmount, describeMoves, describePercent } from "./comparison-words";
import { shortMeanings } from "./meaning-words";
import { listBlocks, type ReportBlock } from "./report-block";
import type { ResultComparison } from "./result";
import { formatNumber, type Language } from "./sentences";

export interface LetterHead {
  /** The earlier budget's file. */
  readonly file: string;
  readonly area: string | null;
  readonly journalNumber: string | null;
  /** Errors the check found in the current budget, a sentence each: if there are any, there is no letter. */
  readonly errors: readonly Localised[];
}

interface LetterGroup {
  readonly title: string;
  readonly items: readonly string[];
}

/** No character that a spreadsheet takes for a formula. */
const MARK = "• ";
/** A group of the letter lists this many, then says how many more there are. */
const MOST_ITEMS = 8;

/** This many errors are listed instead of the letter. */
const MOST_ERRORS = 3;

const WORDS = {
  da: {
    subject: (area: string, journal: string) => `Ændringer i budgettet${area && ` for ${area}`}${journal && ` (jnr. ${journal})`}`,
    intro: (file: string) => `Budgettet er sammenlignet med ${file}. Alle beløb er i t.kr. (tusinde kroner).`,
    same: "Der er ingen ændringer.",
    noLetter: "Der er intet følgebrev.",
    notReady: (count: number) => `Budgettet er ikke klar til upload: ${count} fejl. Ret det først; så skrives følgebrevet.`,
    moreErrors: (count: number) => `Og ${count} fejl mere.`,
    decides: {
      lbf: "LBF skal godkende ændringerne.",
      local: "Ændringerne skal godkendes lokalt. De skal ikke til LBF.",
      none: "Ændringerne skal ikke godkendes af LBF.",
    },
    more: (count: number) => `Og ${count} mere. De står i kontrolrapporten.`,
    total: "Det samlede budget",
    unchanged: (total: string, lbf: string, cofinancing: string, percent: string) =>
      `Uændret ${total} t.kr. (LBF ${lbf}, medfinansiering ${cofinancing} = ${percent}).`,
    expenses: "Samlede udgifter",
    lbf: "LBF",
    cofinancing: "Medfinansiering",
    general: "Generelt",
    follows: (count: number) => `${counted(count, "linje følger", "linjer følger")} det, der er sagt under Generelt.`,
    sections: "Afsnit",
    texts: "Tekster, noter og koblinger",
    meaning: "Hvad det betyder",
    questions: "Spørgsmål",
  },
  en: {
    subject: (area: string, journal: string) => `Changes in the budget${area && ` of ${area}`}${journal && ` (case no. ${journal})`}`,
    intro: (file: string) => `The budget was compared with ${file}. All amounts are in t.kr. (thousand kroner).`,
    same: "There are no changes.",
    noLetter: "There is no covering letter.",
    notReady: (count: number) =>
      `The budget is not ready for upload: ${counted(count, "error", "errors")}. Correct it first; then the letter is written.`,
    moreErrors: (count: number) => `And ${count} more.`,
    decides: {
      lbf: "LBF must approve the changes.",
      local: "The changes must be approved locally. They do not go to LBF.",
      none: "The changes need no approval by LBF.",
    },
    more: (count: number) => `And ${count} more. They are in the control report.`,
    total: "The total budget",
    unchanged: (total: string, lbf: string, cofinancing: string, percent: string) =>
      `Unchanged at ${total} t.kr. (LBF ${lbf}, co-financing ${cofinancing} = ${percent}).`,
    expenses: "Total expenses",
    lbf: "LBF",
    cofinancing: "Co-financing",
    general: "In general",
    follows: (count: number) => `${counted(count, "line follows", "lines follow")} what is said in general.`,
    sections: "Sections",
    texts: "Texts, notes and links",
    meaning: "What it means",
    questions: "Questions",
  },
} as const;

type Changes = Omit<ResultComparison, "letter" | "hasLetter">;

/** The questions: kept out of the letter, which is certain. Empty if there are none. */
export function groupQuestions({ questions }: Changes, language: Language): LetterGroup[] {
  if (questions.length === 0) return [];
  return [{ title: WORDS[language].questions, items: questions.map(({ text }) => text[language]) }];
}

/**
 * The changes in groups: that it is another project, the total, what is general, what each place has more or less of,
 * what it all means, each section's lines, the texts. Empty groups are left out.
 */
export function groupChanges(comparison: Changes, language: Language): LetterGroup[] {
  const words = WORDS[language];
  const { apart, sections, lines, moved } = comparison;
  const isApart = apart.length > 0;
  const meaning = { title: words.meaning, items: shortMeanings(comparison.meaning, comparison.localLimit).map((text) => text[language]) };
  // Lines of other areas are different lines: not listed individually.
  const isSameProject = apart.every((reason) => reason === "journalNumber");
  const changed = sections.filter((section) =>
    [section.expenses, section.lbf, section.cofinancing].some(({ difference }) => difference !== 0),
  );
  const sums = (section: (typeof sections)[number]): string =>
    `${sectionTitle(section, language)}: ${describeAmount(section.expenses, language)}`;
  const groups: LetterGroup[] = [
    ...(isApart ? [meaning] : []),
    { title: words.total, items: describeTotal(comparison, language) },
    { title: words.general, items: comparison.generalTexts.map((text) => text[language]) },
    ...MOVE_KINDS.map((kind) => ({
      title: moveTitle(moved[kind], kind, language),
      items: describeMoves(moved[kind], kind).map((text) => text[language]),
    })),
    ...(isApart ? [] : [meaning]),
    ...(isSameProject
      ? sections.map((section) => ({ title: sums(section), items: describeLines(lines, section, language) }))
      : [{ title: words.sections, items: changed.map(sums) }]),
    { title: words.texts, items: isSameProject ? comparison.otherTexts.map((text) => text[language]) : [] },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** Who approves, in one sentence; empty if line matches are uncertain, or LBF must be asked. */
function whoDecides({ meaning }: Changes, language: Language): string[] {
  const { decides } = WORDS[language];
  const has = (approval: Changes["meaning"][number]["approval"]): boolean => meaning.some((one) => one.approval === approval);
  if (has("lbf")) return [decides.lbf];
  if (meaning.some(({ rule }) => UNCERTAIN.has(rule))) return [];
  return [has("local") ? decides.local : decides.none];
}

const UNCERTAIN: ReadonlySet<string> = new Set(["questions", "across", "by-agreement"]);

function shortened(items: readonly string[], more: (count: number) => string): string[] {
  return items.length <= MOST_ITEMS ? [...items] : [...items.slice(0, MOST_ITEMS - 1), more(items.length - MOST_ITEMS + 1)];
}

function describeTotal({ total }: Changes, language: Language): string[] {
  const words = WORDS[language];
  const { expenses, lbf, cofinancing, percent } = total;
  const number = (amount: number): string => formatNumber(amount, language);
  if ([expenses, lbf, cofinancing].every(({ difference }) => difference === 0))
    return [words.unchanged(number(expenses.now), number(lbf.now), number(cofinancing.now), describePercent(percent, language))];
  return [
    `${words.expenses}: ${describeAmount(expenses, language)}`,
    `${words.lbf}: ${describeAmount(lbf, language)}`,
    `${words.cofinancing}: ${describeAmount(cofinancing, language)}; ${describePercent(percent, language)}`,
  ];
}

/** A section's lines with something of their own to say, and how many only follow the general change. */
function describeLines(lines: Changes["lines"], section: Changes["sections"][number], language: Language): string[] {
  const own = lines.filter((line) => isUnder(line, section));
  const general = own.filter((line) => line.general).length;
  return [
    ...own.filter((line) => !line.general).map((line) => line.text[language]),
    ...(general > 0 ? [WORDS[language].follows(general)] : []),
  ];
}

/** A line is listed under its current section; a removed one under its former one. */
export function isUnder(line: Pick<Changes["lines"][number], "earlier" | "now">, section: Changes["sections"][number]): boolean {
  const [now] = line.now;
  return now ? now.section === section.now : line.earlier[0]?.section === section.earlier;
}

/** Whether there is a letter to send: neither for two projects nor for a budget with errors. */
export function hasLetter({ apart }: Changes, { errors }: LetterHead): boolean {
  return apart.length === 0 && errors.length === 0;
}

/** Plain text with a blank line between groups; for a budget with errors, or two projects, why there is none. */
export function writeLetter(comparison: Changes, head: LetterHead, language: Language): string {
  const words = WORDS[language];
  const subject = words.subject(head.area ?? "", head.journalNumber ?? "");
  const otherCase = comparison.meaning.find(({ rule }) => rule === "other-case");
  if (otherCase) return [subject, words.noLetter, otherCase.text[language]].join("\n\n");
  if (head.errors.length > 0) {
    const errors = head.errors.slice(0, MOST_ERRORS).map((text) => `${MARK}${text[language]}`);
    const more = head.errors.length - errors.length;
    return [
      subject,
      words.notReady(head.errors.length),
      [...errors, ...(more > 0 ? [`${MARK}${words.moreErrors(more)}`] : [])].join("\n"),
    ].join("\n\n");
  }
  if (comparison.same) return [subject, words.intro(fileName(head.file)), words.same].join("\n\n");
  const certain = {
    ...comparison,
    meaning: comparison.meaning.filter(({ rule }) => rule !== "questions").map((each) => ({ ...each, text: each.letter })),
  };
  return [
    subject,
    words.intro(fileName(head.file)),
    ...whoDecides(comparison, language),
    ...groupChanges(certain, language).map(({ title, items }) =>
      [title, ...shortened(items, words.more).map((item) => MARK + item)].join("\n"),
    ),
  ].join("\n\n");
}

/** A letter's text as headings, lists and paragraphs. */
export function letterBlocks(letter: string): ReportBlock[] {
  return letter.split("\n\n").flatMap((group): ReportBlock[] => {
    const [first = "", ...items] = group.split("\n");
    if (items.length === 0) return [{ kind: "text", text: first }];
    const plain = items.map((item) => (item.startsWith(MARK) ? item.slice(MARK.length) : item));
    return listBlocks(first, plain);
  });
}
