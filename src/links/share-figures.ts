// How much of a line a note gives: "75 %", "halvdelen", "to tredjedele", "3/4", "resten"; and which figures are no share.
import { decide, type Rule } from "../agreements/rules";

/** A share as written, with the text before it. */
interface ShareFigure {
  readonly before: string;
  readonly text: string;
}

/** The names of fractions, and into how many parts they divide. */
const PARTS: Readonly<Record<string, number>> = { tredjedel: 3, fjerdedel: 4, femtedel: 5 };
const COUNTS: Readonly<Record<string, number>> = { en: 1, én: 1, to: 2, tre: 3, fire: 4 };

const IN_PERCENT = /^(\d{1,3}(?:[.,]\d+)?)\s*(?:%|pct|procent)/iu;
const IN_WORDS = /^(?:(?<count>\p{L}+)\s+)?(?<part>tredjedel|fjerdedel|femtedel)/iu;
const IN_FIGURES = /^(\d)\/(\d)$/u;

/** A fraction in figures, unless it is a day: "pr. 1/4", "1/4-30/6", "1/4 2021". */
const FRACTION =
  "(?<!(?:fra|til|pr\\.|den|d\\.|fra og med|start(?:er)?|ansat)\\s)(?<![\\d/.,–-])[1-4]/[2-5](?![\\d/.–-]|\\s*(?:[–-]|til\\s+\\d|(?:19|20)\\d\\d))";

/** Every share in a text. */
export const SHARE = new RegExp(
  `\\d{1,3}(?:[.,]\\d+)?\\s*(?:%|pct\\.?|procent)|` +
    `(?<!\\p{L})(?:den\\s+anden\\s+halvdel|halvdelen|(?:en|én|to|tre|fire)\\s+(?:tredjedele?|fjerdedele?|femtedele?)|resten)(?!\\p{L})|${FRACTION}`,
  "giu",
);

/** A limit is not a share: "op til 20 %", "25-30 %". */
const LIMIT =
  /(?:(?<!\p{L})(?:op til|mindst|højst|maks\.?|max\.?|minimum|maksimalt)\s+|(?<![\d.])\d{1,3}(?:,\d+)?\s*(?:%|pct\.?)?\s*[-–]\s*)(?:ca\.?\s*)?$/iu;

const inExample = (text: string, before = ""): ShareFigure => ({ before, text });

export const SHARE_FIGURES: readonly Rule<ShareFigure, number | "rest" | "limit">[] = [
  {
    name: "a limit, or the end of a range, is no share",
    when: ({ before }) => LIMIT.test(before),
    then: () => "limit",
    example: inExample("20 %", "op til "),
  },
  {
    name: "a figure in percent",
    when: ({ text }) => IN_PERCENT.test(text),
    then: ({ text }) => Number((IN_PERCENT.exec(text)?.[1] ?? "").replace(",", ".")),
    example: inExample("33,5 pct."),
  },
  { name: "what the others leave", when: ({ text }) => /^resten$/i.test(text), then: () => "rest", example: inExample("resten") },
  { name: "a half", when: ({ text }) => /halvdel/i.test(text), then: () => 50, example: inExample("den anden halvdel") },
  {
    name: "a fraction in words",
    when: ({ text }) => IN_WORDS.test(text),
    then: ({ text }) => {
      const { count = "en", part = "" } = IN_WORDS.exec(text)?.groups ?? {};
      return (100 * (COUNTS[count.toLowerCase()] ?? 1)) / (PARTS[part.toLowerCase()] ?? 1);
    },
    example: inExample("to tredjedele"),
  },
  {
    name: "a fraction in figures",
    when: ({ text }) => IN_FIGURES.test(text),
    then: ({ text }) => {
      const [, count, part] = IN_FIGURES.exec(text) ?? [];
      return Number(count) < Number(part) ? (100 * Number(count)) / Number(part) : "limit";
    },
    example: inExample("3/4"),
  },
];

/** What each share means in percent; null for a limit. "Resten" is what the others leave, if all of them are known. */
export function percentsOf(figures: readonly ShareFigure[]): (number | null)[] {
  const meant = figures.map((figure) => decide(SHARE_FIGURES, figure) ?? "limit");
  const others = meant.filter((one) => one !== "rest");
  const left = 100 - others.reduce<number>((sum, one) => sum + (one === "limit" ? 0 : one), 0);
  const isKnown = meant.length - others.length === 1 && left > 0 && !others.includes("limit");
  return meant.map((one) => (one === "rest" ? (isKnown ? left : null) : one === "limit" ? null : one));
}
