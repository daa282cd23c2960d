// Evidence from the rest of the sheet about an amount: lines with the same years, the same post in other areas, preset families with
// percentages.
import { difference, sumOf } from "../budget/amount";
import type { Budget, Figure, Line } from "../budget/budget";
import { allLines } from "../budget/sums";
import { postNameOf } from "../checks/shared/post-name";
import { findFamilies } from "../checks/shared/shares";
import { MOST_SISTERS, SISTER } from "./score";

/** Returns how strongly similar lines support an amount (t.kr.) in a line's cell; 0 without evidence. */
type Sisters = (line: Line, figure: Figure, amount: number) => number;

/** Two equal amounts make a sister line; one may be chance. */
const FEWEST_ALIKE = 2;
/** A share of a family's cost is accepted within the rounding of both. */
const SHARE_ROUNDING = 1;

export function createSisters(budget: Budget): Sisters {
  const lines = allLines(budget)
    .map(({ line }) => line)
    .filter((line) => line.inputs.some(({ value }) => value));
  const shares = new Map(
    findFamilies(budget).flatMap(({ lines: family }) =>
      family.every(({ share }) => share !== null && !share.adds && share.percent > 0)
        ? family.map(({ line, share }) => [line, { percent: share!.percent, others: family.filter((each) => each.line !== line) }] as const)
        : [],
    ),
  );
  /** The number of amounts, leaving one out, that two lines share; 0 when one differs. */
  const alike = (own: readonly Figure[], other: readonly Figure[], without: number): number => {
    let same = 0;
    for (let index = 0; index < own.length; index++) {
      if (index === without) continue;
      if (difference(own[index]!.value ?? 0, other[index]!.value ?? 0) !== 0) return 0;
      if (own[index]!.value) same++;
    }
    return same;
  };
  const byFamily = (line: Line, index: number, amount: number): number => {
    const own = shares.get(line);
    if (!own || own.others.length === 0) return 0;
    const percent = sumOf(own.others, ({ share }) => share!.percent);
    const cost = sumOf(own.others, (other) => other.line.figures[index]!.value);
    if (cost === 0) return 0;
    return Math.abs(amount - (cost * own.percent) / percent) <= SHARE_ROUNDING ? SISTER : 0;
  };

  return (line, figure, amount) => {
    const year = line.years.findIndex(({ address }) => address === figure.address);
    const index = line.figures.findIndex(({ address }) => address === figure.address);
    if (index < 0) return 0;
    const post = postNameOf(line.name);
    let sisters = 0;
    for (const other of lines) {
      if (other === line || difference(other.figures[index]!.value ?? 0, amount) !== 0) continue;
      const years = alike(line.years, other.years, year);
      // The same post in another area needs one equal amount fewer.
      if (years >= (post !== "" && post === postNameOf(other.name) ? FEWEST_ALIKE - 1 : FEWEST_ALIKE)) sisters++;
    }
    return Math.min(sisters, MOST_SISTERS) * SISTER + byFamily(line, index, amount);
  };
}
