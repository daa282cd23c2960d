// The comparison as tables of the Kontrolrapport: total and sections, lines, money moved, texts, meaning.
import type { Moves, SectionChange } from "../compare/comparison";
import { describeMoves, formatPlace } from "./comparison-words";
import { listBlocks, tableBlocks, type ReportBlock, type ReportCell } from "./report-block";
import type { ResultComparison } from "./result";
import type { Language } from "./sentences";

const COMPARISON_WORDS = {
  da: {
    title: "Ændringer siden det tidligere budget",
    comparedWith: (file: string) => `Sammenlignet med ${file}.`,
    same: "Der er ingen ændringer.",
    sections: "Ændringer i afsnit",
    section: "Afsnit",
    earlier: "Før",
    now: "Nu",
    difference: "Forskel",
    lbf: "LBF",
    cofinancing: "Medfinansiering",
    total: "Total",
    lines: "Ændrede linjer",
    change: "Ændring",
    cell: "Række",
    was: (title: string) => ` (før: ${title})`,
    place: { areas: "Afsnit", payers: "Betaler", years: "År" },
    flows: { areas: "Penge flyttet mellem afsnit", payers: "Ændret finansiering", years: "Penge flyttet mellem år" },
    nets: { areas: "Ændring pr. afsnit", payers: "Ændret finansiering", years: "Ændring pr. år" },
    questions: "Spørgsmål",
    general: "Generelt",
    texts: "Tekster, noter og koblinger",
    meaning: "Hvad ændringerne betyder",
    source: "Kilde",
  },
  en: {
    title: "Changes since the earlier budget",
    comparedWith: (file: string) => `Compared with ${file}.`,
    same: "There are no changes.",
    sections: "Changes in sections",
    section: "Section",
    earlier: "Before",
    now: "Now",
    difference: "Difference",
    lbf: "LBF",
    cofinancing: "Co-financing",
    total: "Total",
    lines: "Changed lines",
    change: "Change",
    cell: "Row",
    was: (title: string) => ` (before: ${title})`,
    place: { areas: "Section", payers: "Payer", years: "Year" },
    flows: { areas: "Money moved between sections", payers: "Changes in who pays", years: "Money moved between years" },
    nets: { areas: "Change by section", payers: "Changes in who pays", years: "Change by year" },
    questions: "Questions",
    general: "In general",
    texts: "Texts, notes and links",
    meaning: "What the changes mean",
    source: "Source",
  },
} as const;

/** The section's current title; its earlier one after it if different. */
export function sectionTitle({ earlier, now }: Pick<SectionChange, "earlier" | "now">, language: Language): string {
  return now !== null && earlier !== null && now !== earlier ? `${now}${COMPARISON_WORDS[language].was(earlier)}` : (now ?? earlier ?? "");
}

/** The output is for others to read: a file's folders are private. */
export function fileName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

export const MOVE_KINDS = ["areas", "payers", "years"] as const;

/** The name of a kind of change: "moved" only if something moved, else by what each place has more or less of. */
export function moveTitle({ flows }: Moves, kind: (typeof MOVE_KINDS)[number], language: Language): string {
  return COMPARISON_WORDS[language][flows.length > 0 ? "flows" : "nets"][kind];
}

/** The comparison's part of the report. */
export function comparisonBlocks(comparison: ResultComparison, language: Language): ReportBlock[] {
  const words = COMPARISON_WORDS[language];
  const head: ReportBlock[] = [
    { kind: "heading", text: words.title },
    { kind: "text", text: words.comparedWith(fileName(comparison.file)) },
  ];
  if (comparison.same) return [...head, { kind: "text", text: words.same }];
  const { total, sections, lines, moved, meaning } = comparison;
  const row = (title: string, { expenses, lbf, cofinancing }: Pick<SectionChange, "expenses" | "lbf" | "cofinancing">): ReportCell[] => [
    title,
    expenses.earlier,
    expenses.now,
    expenses.difference,
    lbf.difference,
    cofinancing.difference,
  ];
  const texts = comparison.otherTexts.map((text) => text[language]);
  const meanings = tableBlocks(
    words.meaning,
    [words.change, words.source],
    meaning.map(({ text, source }) => [text[language], source[language]]),
  );
  const sums = tableBlocks(
    words.sections,
    [words.section, words.earlier, words.now, words.difference, `${words.lbf} ±`, `${words.cofinancing} ±`],
    [...sections.map((section) => row(sectionTitle(section, language), section)), row(words.total, total)],
  );
  if (comparison.apart.some((reason) => reason !== "journalNumber")) return [...head, ...meanings, ...sums];
  const own = lines.filter((line) => !line.general);
  return [
    ...head,
    ...listBlocks(
      words.questions,
      comparison.questions.map(({ text }) => text[language]),
    ),
    ...meanings,
    ...listBlocks(
      words.general,
      comparison.generalTexts.map((text) => text[language]),
    ),
    ...sums,
    ...tableBlocks(
      `${words.lines} (${own.length})`,
      [words.section, words.change, words.cell, words.difference],
      own.map((line) => [
        (line.now[0] ?? line.earlier[0])?.section ?? "",
        line.text[language],
        line.now[0] ? String(line.now[0].row) : "",
        line.total.difference,
      ]),
    ),
    ...MOVE_KINDS.flatMap((kind) => moveBlocks(moved[kind], kind, language)),
    ...listBlocks(words.texts, texts),
  ];
}

function moveBlocks(moves: Moves, kind: (typeof MOVE_KINDS)[number], language: Language): ReportBlock[] {
  const items = describeMoves(moves, kind).map((text) => text[language]);
  if (items.length === 0) return [];
  const words = COMPARISON_WORDS[language];
  const title = moveTitle(moves, kind, language);
  // The sections' figures are in their own table already.
  if (kind === "areas") return listBlocks(title, items);
  return [
    ...tableBlocks(
      title,
      [words.place[kind], words.earlier, words.now, words.difference],
      moves.places.map(({ place, earlier, now, difference }) => [formatPlace(place)[language], earlier, now, difference]),
    ),
    { kind: "list", items },
  ];
}
