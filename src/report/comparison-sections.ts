// The comparison as tables of the Kontrolrapport: total and sections, lines, money moved, texts, meaning.
import type { Moves, SectionChange } from "../compare/comparison";
import { describeFlow, formatPlace } from "./comparison-words";
import type { ReportBlock, ReportCell } from "./report-block";
import type { ResultComparison } from "./result";
import type { Language } from "./sentences";

export const COMPARISON_WORDS = {
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
    moved: { areas: "Penge mellem afsnit", payers: "Hvem der betaler", years: "Penge mellem år" },
    place: { areas: "Afsnit", payers: "Betaler", years: "År" },
    flows: { areas: "Flyttet mellem afsnit", payers: "Flyttet mellem dem, der betaler", years: "Flyttet mellem år" },
    texts: "Periode, noter og koblinger",
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
    moved: { areas: "Money between sections", payers: "Who pays", years: "Money between years" },
    place: { areas: "Section", payers: "Payer", years: "Year" },
    flows: { areas: "Moved between sections", payers: "Moved between those who pay", years: "Moved between years" },
    texts: "Period, notes and links",
    meaning: "What the changes mean",
    source: "Source",
  },
} as const;

/** The section's title now; its earlier one behind it where it is another. */
export function sectionTitle({ earlier, now }: Pick<SectionChange, "earlier" | "now">, language: Language): string {
  return now !== null && earlier !== null && now !== earlier ? `${now}${COMPARISON_WORDS[language].was(earlier)}` : (now ?? earlier ?? "");
}

/** What is made is for others to read: the folders of a file are nobody's business. */
export function fileName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

export const MOVE_KINDS = ["areas", "payers", "years"] as const;

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
  const texts = [...comparison.fields, ...comparison.notes, ...(comparison.links ?? [])].map(({ text }) => text[language]);
  return [
    ...head,
    {
      kind: "table",
      caption: words.sections,
      head: [words.section, words.earlier, words.now, words.difference, `${words.lbf} ±`, `${words.cofinancing} ±`],
      rows: [...sections.map((section) => row(sectionTitle(section, language), section)), row(words.total, total)],
    },
    ...(lines.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            caption: `${words.lines} (${lines.length})`,
            head: [words.section, words.change, words.cell, words.difference],
            rows: lines.map((line): ReportCell[] => [
              (line.now[0] ?? line.earlier[0])?.section ?? "",
              line.text[language],
              line.now[0] ? String(line.now[0].row) : "",
              line.total.difference,
            ]),
          },
        ]),
    ...MOVE_KINDS.flatMap((kind) => moveBlocks(moved[kind], kind, language)),
    ...(texts.length === 0
      ? []
      : [
          { kind: "heading" as const, text: words.texts },
          { kind: "list" as const, items: texts },
        ]),
    ...(meaning.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            caption: words.meaning,
            head: [words.change, words.source],
            rows: meaning.map(({ text, source }) => [text[language], source[language]]),
          },
        ]),
  ];
}

function moveBlocks(moves: Moves, kind: (typeof MOVE_KINDS)[number], language: Language): ReportBlock[] {
  if (moves.flows.length === 0) return [];
  const words = COMPARISON_WORDS[language];
  return [
    {
      kind: "table",
      caption: words.moved[kind],
      head: [words.place[kind], words.earlier, words.now, words.difference],
      rows: moves.places.map(({ place, earlier, now, difference }) => [formatPlace(place)[language], earlier, now, difference]),
    },
    { kind: "list", items: moves.flows.map((flow) => describeFlow(flow)[language]) },
  ];
}
