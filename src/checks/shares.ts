// Reads the X% of preset lines, and gathers the lines of one kind over the focus areas in use.
import { distance } from "fastest-levenshtein";
import type { Budget, Line, Preset, Section } from "../budget/budget";
import { hasAmounts } from "../budget/sums";
import { stripNoteNumbers } from "../template/lines";
import { foldName } from "../text/fold";
import { remember } from "../text/remember";
import type { Localised } from "./check";

export const PRESET_NAMES: Readonly<Record<Preset, Localised>> = {
  leader: { da: "Projektleder", en: "Projektleder (project leader)" },
  premises: { da: "Andel af fælleslokaler", en: "Andel af fælleslokaler (shared premises)" },
  courses: { da: "Andel af kursusudgifter", en: "Andel af kursusudgifter (courses)" },
  "administration-staff": { da: "Administrativ medarbejder", en: "Administrativ medarbejder (administration staff)" },
};

const PERCENT = /(\d+(?:[.,](\d+))?)\s*(?:%|pct\b\.?|procent\b)/i;

/** The X% of a preset line's name. */
export interface Share {
  readonly percent: number;
  readonly decimals: number;
  /** Whether the label says more than the share: "50% + kurser". */
  readonly adds: boolean;
  /** The label without its share and its notes, folded. */
  readonly base: string;
}

/** `Projektleder 50%'`, `Andel af kursusudgifter 10 %`, `12,5 %`; null where the name holds no share. */
export const parseShare = remember((name): Share | null => {
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

export interface ShareLine {
  readonly section: Section;
  readonly line: Line;
  /** Null for a line with amounts whose name holds no share. */
  readonly share: Share | null;
}

export interface Family {
  readonly preset: Preset;
  readonly lines: readonly ShareLine[];
}

/** The preset lines that name a share or hold amounts, by kind, over the focus areas that hold any amount; no other section has preset lines. */
export function findFamilies(budget: Budget): Family[] {
  const used = budget.sections.filter((section) => section.lines.some(hasAmounts));
  const families = new Map<Preset, ShareLine[]>();
  for (const section of used) {
    for (const line of section.lines) {
      if (line.preset === null || line.name === "") continue;
      const share = parseShare(line.name);
      if (share === null && !hasAmounts(line)) continue;
      const lines = families.get(line.preset);
      if (lines) lines.push({ section, line, share });
      else families.set(line.preset, [{ section, line, share }]);
    }
  }
  return [...families].map(([preset, lines]) => ({ preset, lines })).filter(({ lines }) => lines.some(({ line }) => hasAmounts(line)));
}

/** Letters that may differ between labels that say the same. */
const SLIPS = 2;

/** Whether all labels of a family say the same and nothing more than their share. */
export function isUniform(shares: readonly Share[]): boolean {
  const [first] = shares;
  return first !== undefined && shares.every((share) => !share.adds && distance(share.base, first.base) <= SLIPS);
}
