// A comparison with its words, as the result carries it.
import type { Comparison, LineReference } from "../compare/comparison";
import { findMeanings } from "../compare/meaning";
import { describeField, describeLine, describeLink, describeMeaning, describeNote, RULE_WORDS } from "./comparison-words";
import { writeLetter, type LetterHead } from "./letter";
import type { ResultComparison, ResultLineReference } from "./result";

export interface ComparisonHead extends LetterHead {
  /** Of the budget now: two years with a dash. */
  readonly vintage: string | null;
  /** Kroner; null for none. */
  readonly localLimit: number | null;
}

export function buildComparison(comparison: Comparison, head: ComparisonHead): ResultComparison {
  const { localLimit, vintage } = head;
  const { total, sections, moved, isSame } = comparison;
  const meaning = findMeanings(comparison, { localLimit, vintage }).map((each) => ({
    ...each,
    text: describeMeaning(each, localLimit),
    source: RULE_WORDS[each.rule].source,
  }));
  const told = {
    file: head.file,
    same: isSame,
    localLimit,
    total,
    sections,
    lines: comparison.lines.map((line) => ({
      kinds: line.kinds,
      earlier: line.earlier.map(lineOf),
      now: line.now.map(lineOf),
      years: line.years,
      payers: line.payers,
      total: line.total,
      type: line.type,
      doubtful: line.isDoubtful,
      candidates: line.candidates.map(({ earlier, now, score }) => ({ earlier: lineOf(earlier), now: lineOf(now), score })),
      text: describeLine(line),
    })),
    moved,
    fields: comparison.fields.map((field) => ({ ...field, text: describeField(field) })),
    notes: comparison.notes.map((note) => ({ ...note, text: describeNote(note) })),
    links:
      comparison.links &&
      comparison.links.map((link) => ({
        section: link.line.section,
        line: link.line.name,
        row: link.line.row + 1,
        earlier: link.earlier,
        now: link.now,
        text: describeLink(link),
      })),
    meaning,
  };
  return { ...told, letter: { da: writeLetter(told, head, "da"), en: writeLetter(told, head, "en") } };
}

function lineOf({ section, name, row, total }: LineReference): ResultLineReference {
  return { section, name, row: row + 1, total };
}
