// Reads the X% of preset lines, collects the lines of each kind across the focus areas in use, and compares amounts with shares.
import { addTo } from "../../workbook/group-by";
import { distance } from "fastest-levenshtein";
import { settle, sum } from "../../budget/amount";
import type { Budget, Line, LineOfSection, Preset } from "../../budget/budget";
import { hasAmounts } from "../../budget/sums";
import { stripNoteNumbers } from "../../template/names";
import { foldName } from "../../danish/fold";
import { memoize } from "../../danish/memoize";
import type { Localised } from "../../danish/localised";

export const PRESET_NAMES: Readonly<Record<Preset, Localised>> = {
  leader: { da: "Projektleder", en: "Projektleder (project leader)" },
  premises: { da: "Andel af fælleslokaler", en: "Andel af fælleslokaler (shared premises)" },
  courses: { da: "Andel af kursusudgifter", en: "Andel af kursusudgifter (courses)" },
  "administration-staff": { da: "Administrativ medarbejder", en: "Administrativ medarbejder (administration staff)" },
};

const PERCENT = /(\d+(?:[.,](\d+))?)\s*(?:%|pct\b\.?|procent\b)/i;

/** The X% in a preset line's name. */
interface Share {
  readonly percent: number;
  readonly decimals: number;
  /** Whether the label says more than the share: "50% + kurser". */
  readonly adds: boolean;
  /** The label without its share and notes, folded. */
  readonly base: string;
}

/** `Projektleder 50%'`, `Andel af kursusudgifter 10 %`, `12,5 %`; null if the name has no share. */
export const parseShare = memoize((name): Share | null => {
  const label = stripNoteNumbers(name);
  const match = PERCENT.exec(label);
  if (!match) return null;
  const [whole, , decimals = ""] = match;
  const behind = foldName(label.slice(match.index + whole.length));
  return {
    percent: Number(match[1]!.replace(",", ".")),
    decimals: decimals.length,
    adds: behind !== "",
    base: foldName(label.replace(whole, " ")),
  };
});

interface ShareLine extends LineOfSection {
  /** Null for a line with amounts whose name has no share. */
  readonly share: Share | null;
}

interface Family {
  readonly preset: Preset;
  readonly lines: readonly ShareLine[];
}

/** The preset lines with a share or amounts, by kind, across the focus areas with any amount; no other section has preset lines. */
export function findFamilies(budget: Budget): Family[] {
  const used = budget.sections.filter((section) => section.lines.some(hasAmounts));
  const families = new Map<Preset, ShareLine[]>();
  for (const section of used) {
    for (const line of section.lines) {
      if (line.preset === null || line.name === "") continue;
      const share = parseShare(line.name);
      if (share === null && !hasAmounts(line)) continue;
      addTo(families, line.preset, { section, line, share });
    }
  }
  return [...families].map(([preset, lines]) => ({ preset, lines })).filter(({ lines }) => lines.some(({ line }) => hasAmounts(line)));
}

/** How many letters may differ between labels of the same meaning. */
const SLIPS = 2;

/** Whether all labels of a family mean the same and say nothing beyond their share. */
export function isUniform(shares: readonly Share[]): boolean {
  const [first] = shares;
  return first !== undefined && shares.every((share) => !share.adds && distance(share.base, first.base) <= SLIPS);
}

/** A line's amount and the share it should be of its whole family's cost. */
export interface SharedAmount {
  readonly place: ShareLine;
  readonly share: Share;
  /** Samlede udgifter, t.kr. */
  readonly total: number;
  /** Half a t.kr. for each year that the total sums. */
  readonly rounding: number;
}

/** A family's amounts that can be compared with shares; null if a share or total is unknown, or the labels differ in meaning. */
export function sharedAmounts({ lines }: Family): readonly SharedAmount[] | null {
  const amounts = lines.flatMap((place) => {
    const years = place.line.years.filter((figure) => (figure.value ?? 0) !== 0).length;
    return place.share ? [{ place, share: place.share, total: place.line.total.value ?? 0, rounding: Math.max(1, years) / 2 }] : [];
  });
  const isComplete = amounts.length === lines.length && lines.every(({ line }) => line.total.error === null);
  return isComplete && amounts.length > 1 && isUniform(amounts.map(({ share }) => share)) ? amounts : null;
}

export const WHOLE = 100;

/** How many percent shares may miss 100 by: one with decimals was rounded at its last, so that three times 33,3 means 100. */
export function shareRounding(shares: readonly Share[]): number {
  return sum(shares.map(({ decimals }) => (decimals === 0 ? 0 : 10 ** -decimals / 2)));
}

/** The percentages that `share-total` reports as mistyped, by line, with what they should be. */
export function findMistypedShares(budget: Budget): ReadonlyMap<Line, number> {
  return new Map(
    findFamilies(budget).flatMap((family): [Line, number][] => {
      const amounts = sharedAmounts(family);
      return amounts ? findMistyped(amounts).map(({ amount, percent }) => [amount.place.line, percent]) : [];
    }),
  );
}

/** A line whose percentage contradicts its amount, and the percentage that brings the family to 100. */
export interface MistypedShare {
  readonly amount: SharedAmount;
  readonly percent: number;
}

/**
 * The lines of a family off 100 whose percentage does not match their share of all amounts, while others' do, and whose correction
 * gives 100. None if that is ambiguous: a percentage in whole figures is accurate to half a percent.
 */
export function findMistyped(amounts: readonly SharedAmount[]): readonly MistypedShare[] {
  const shares = amounts.map(({ share }) => share);
  const total = sum(amounts.map((amount) => amount.total));
  const off = settle(sum(shares.map(({ percent }) => percent)) - WHOLE);
  if (total <= 0 || Math.abs(off) <= shareRounding(shares)) return [];
  const unit = 10 ** -Math.max(...shares.map(({ decimals }) => decimals)) / 2;
  const agrees = (amount: SharedAmount, percent: number, slack: number): boolean => {
    const part = amount.total / total;
    const rounding = amount.rounding + part * sum(amounts.map((each) => each.rounding));
    return settle(Math.abs(percent - part * WHOLE) - slack - (rounding / total) * WHOLE) <= 0;
  };
  const wrong = amounts.filter((amount) => !agrees(amount, amount.share.percent, unit));
  if (wrong.length === amounts.length) return [];
  let left = settle(sum(wrong.map(({ share }) => share.percent)) - off);
  const mistyped = wrong.map((amount, index): MistypedShare => {
    // The remainder for the last line carries the rounding of all the others.
    const percent = index === wrong.length - 1 ? left : Number(((amount.total / total) * WHOLE).toFixed(amount.share.decimals));
    left = settle(left - percent);
    return { amount, percent };
  });
  return mistyped.every(({ amount, percent }) => percent > 0 && agrees(amount, percent, unit * amounts.length)) ? mistyped : [];
}
