// Finds a form's unknown labels in text that has lost its line breaks: words repeated in each form, each time after different text.
import { findLabel, type LabelId } from "./labels";

/** One to four words with a capital, and a colon. */
const WITH_COLON = /(?<=(\S{1,30}))[ \u00a0]+(\p{Lu}[\p{L}-]{2,}(?:\s\p{Ll}[\p{L}.-]*){0,3}\s?:)(?=\s)/gu;
/** A known label without its colon, before a capital or a figure. */
const BARE = /(?<=(\S{1,30}))[ \u00a0]+(\p{Lu}[\p{L}-]{2,}(?:\s\p{Ll}[\p{L}.-]*){0,2})(?=\s+["“”„]?[\p{Lu}\d])/gu;

interface Repeated {
  /** The words it follows. */
  readonly before: Set<string>;
  count: number;
}

/** How often each text found by the pattern occurs, and after how many different words. */
function countOf(run: string, pattern: RegExp): ReadonlyMap<string, Repeated> {
  const found = new Map<string, Repeated>();
  for (const [, before = "", label = ""] of run.matchAll(pattern)) {
    const one = found.get(label) ?? { before: new Set<string>(), count: 0 };
    one.before.add(before);
    one.count += 1;
    found.set(label, one);
  }
  return found;
}

/** A label occurs at least twice, after different words: "Projekt Ung: Sammen" always follows the same. */
function isRepeated({ before, count }: Repeated): boolean {
  return count > 1 && before.size > 1;
}

/** Inserts a line break before every repeated label. */
export function withRepeatedLabels(run: string): string {
  const coloned = countOf(run, WITH_COLON);
  const parted = run.replace(WITH_COLON, (whole, _, label: string) => {
    const found = coloned.get(label);
    return found && isRepeated(found) ? `\n${label}` : whole;
  });
  const bare = countOf(parted, BARE);
  const known = new Map(
    [...bare].map(([label, found]) => [label, isRepeated(found) && isKnown(label) && isOnlyLabel(parted, label, found.count)]),
  );
  return parted.replace(BARE, (whole, _, label: string) => (known.get(label) ? `\n${label}:` : whole));
}

/** Words that precede a name or a number without being a label. */
const OF_NAMES: readonly LabelId[] = ["person", "responsible", "area", "activity-name", "contract-activity"];

/** Words that count the forms. */
const OF_FORMS = /^(?:indsats|tiltag|initiativ|projekt)$/iu;

function isKnown(label: string): boolean {
  const match = findLabel(`${label}:`);
  return !OF_FORMS.test(label) && match !== undefined && match.slips === 0 && !OF_NAMES.includes(match.id);
}

/** A label's capitalised word is nearly always followed by a capital or a figure. */
function isOnlyLabel(run: string, label: string, count: number): boolean {
  const all = run.split(label).length - 1;
  return count >= all * 0.8;
}
