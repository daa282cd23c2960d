// A comparison in words, as it appears in the result.
import type { Candidate, Comparison, FieldChange, LineReference } from "../compare/comparison";
import { findMeanings } from "../compare/meaning";
import type { Template } from "../template/descriptions";
import { describeField, describeLink, describeNote, describeNotes } from "./comparison-words";
import { describeGenerals, isPeriodNamed } from "./general-words";
import { hasLetter, writeLetter, type LetterHead } from "./letter";
import { describeLine, describeQuestion } from "./line-change-words";
import { describeMeaning, RULE_WORDS } from "./meaning-words";
import type { ResultComparison, ResultLineReference } from "./result";

interface ComparisonHead extends LetterHead {
  /** Of the current budget: two years with a dash. */
  readonly vintage: string | null;
  readonly template?: Template;
  /** Kroner; null for none. */
  readonly localLimit: number | null;
}

export function buildComparison(comparison: Comparison, head: ComparisonHead): ResultComparison {
  const { localLimit, vintage, template } = head;
  const { total, sections, moved, isSame } = comparison;
  const meaning = findMeanings(comparison, { localLimit, vintage, ...(template ? { template } : {}), errors: head.errors.length }).map(
    (each) => ({
      ...each,
      text: describeMeaning(each, comparison, localLimit),
      letter: describeMeaning(each, comparison, localLimit, "letter"),
      source: RULE_WORDS[each.rule].source,
    }),
  );
  const pairOf = ({ earlier, now, score }: Candidate) => ({ earlier: lineOf(earlier), now: lineOf(now), score });
  const generalTexts = comparison.apart.length > 0 ? [] : describeGenerals(comparison);
  const isUntold = (field: FieldChange): boolean => generalTexts.length === 0 || !isPeriodNamed(comparison.fields, field);
  const changes = {
    file: head.file,
    apart: comparison.apart,
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
      candidates: line.candidates.map(pairOf),
      general: line.isGeneral,
      text: describeLine(line),
    })),
    questions: comparison.questions.map((question) => ({ candidates: question.candidates.map(pairOf), text: describeQuestion(question) })),
    general: comparison.general,
    generalTexts,
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
    otherTexts: [
      ...comparison.fields.filter(isUntold).map(describeField),
      ...describeNotes(comparison.notes),
      ...(comparison.links ?? []).map(describeLink),
    ],
    meaning,
  };
  return {
    ...changes,
    hasLetter: hasLetter(changes, head),
    letter: { da: writeLetter(changes, head, "da"), en: writeLetter(changes, head, "en") },
  };
}

function lineOf({ section, name, row, total }: LineReference): ResultLineReference {
  return { section, name, row: row + 1, total };
}
