// The amounts of shared lines must follow their X%.
import { prose } from "../danish/localised";
import { settle, sum } from "../budget/amount";
import type { Line } from "../budget/budget";
import { defineCheck } from "./check";
import { totalsInThousands } from "./shared/unit-blocks";
import { findFamilies, findMistyped, PRESET_NAMES, sharedAmounts, type MistypedShare, type SharedAmount } from "./shared/shares";
import { atLine, offBy } from "./shared/line-finding";

function expectedOf(amount: SharedAmount, others: readonly SharedAmount[]): number {
  const percent = sum(others.map(({ share }) => share.percent));
  return percent === 0 ? 0 : (sum(others.map(({ total }) => total)) * amount.share.percent) / percent;
}

/** Whether the amount is its share of the total cost of `all`, as far as rounding of amounts and percentages allows. */
function follows(amount: SharedAmount, all: readonly SharedAmount[]): boolean {
  const percent = sum(all.map(({ share }) => share.percent));
  if (percent === 0) return true;
  const part = amount.share.percent / percent;
  const total = sum(all.map((each) => each.total));
  const shareRounding = amount.share.decimals === 0 ? 0 : (total * 10 ** -amount.share.decimals) / 2 / percent;
  const rounding = amount.rounding + part * sum(all.map((each) => each.rounding)) + shareRounding;
  return settle(Math.abs(amount.total - expectedOf(amount, all)) - rounding) <= 0;
}

/** The one amount without which the others match their shares; undefined if it is ambiguous. */
function findCulprit(amounts: readonly SharedAmount[]): SharedAmount | undefined {
  const culprits = amounts.filter((amount) => {
    const others = amounts.filter((other) => other !== amount);
    return others.length > 1 && others.every((other) => follows(other, others));
  });
  return culprits.length === 1 ? culprits[0] : undefined;
}

/** The amounts, with these percentages corrected. */
function putRight(amounts: readonly SharedAmount[], mistyped: readonly MistypedShare[]): SharedAmount[] {
  const percents = new Map(mistyped.map(({ amount, percent }) => [amount, percent]));
  return amounts.map((each) => ({ ...each, share: { ...each.share, percent: percents.get(each) ?? each.share.percent } }));
}

/** The amounts, converted to t.kr. for lines in kroner. */
function inThousands(amounts: readonly SharedAmount[], totals: ReadonlyMap<Line, number>): SharedAmount[] {
  return amounts.map((amount) => ({ ...amount, total: totals.get(amount.place.line) ?? amount.total }));
}

export const shareAmount = defineCheck({
  id: "share-amount",
  title: { da: "Beløbene på fælles linjer skal følge deres procenter.", en: "The amounts of shared lines must follow their percentages." },
  problem: { da: "Procent og beløb afviger", en: "Percentage and amount differ" },
  why: {
    da: "Står der 25 % i navnet, skal linjen have en fjerdedel af, hvad lederen, lokalerne eller kurserne koster i alt.",
    en: "Where the name says 25 %, the line must hold a quarter of what the leader, the premises or the courses cost in all.",
  },
  source: {
    da: "Budgetarkets forudfyldte linjer: andel X%. Afrundingen er en halv t.kr. for hvert beløb, der er lagt sammen.",
    en: "The sheet's prefilled lines: a share of X%. The rounding is half a t.kr. for each amount summed.",
  },
  severity: "warning",
  messages: {
    line: {
      da: prose(
        "Linjen siger {percent} %, men har {found} t.kr. Efter de andre indsatsområders beløb svarer {percent} % til {expected}.",
        "Ret beløbet eller procenten.",
      ),
      en: prose(
        "The line says {percent} % but holds {found} t.kr. By the other focus areas' amounts {percent} % is {expected}.",
        "Correct the amount or the percentage.",
      ),
    },
    family: {
      da: prose(
        "{name} koster {total} t.kr. i alt, men beløbene følger ikke procenterne, fx {percent} %: {found} t.kr. i stedet for {expected}.",
        "Ret beløbene eller procenterne.",
      ),
      en: prose(
        "{name} costs {total} t.kr. in all, but the amounts do not follow the percentages, e.g. {percent} %: {found} t.kr. instead of {expected}.",
        "Correct the amounts or the percentages.",
      ),
    },
  },
  run({ budget }, report) {
    for (const family of findFamilies(budget)) {
      const written = sharedAmounts(family);
      if (!written) continue;
      // What only follows from mistyped percentages is reported by share-total.
      const mistyped = findMistyped(written);
      const named = new Set(mistyped.map(({ amount }) => amount.place));
      const stated = putRight(written, mistyped);
      if (stated.every((amount) => follows(amount, stated))) continue;
      const amounts = inThousands(stated, totalsInThousands(budget));
      const large = stated.findIndex((amount, index) => amount.total !== amounts[index]!.total);
      if (large >= 0) {
        // The effect of lines in kroner on the others is a consequence: reported once, at the first, with no more weight than that.
        const { place, share, total: found } = stated[large]!;
        const expected = Math.round(settle(expectedOf(amounts[large]!, amounts)));
        const { line, section } = place;
        report(
          "line",
          { percent: share.percent, found, expected },
          {
            severity: "notice",
            cells: [line.total.address, line.nameAddress],
            ...atLine(section, line),
            ...offBy(expected, found),
          },
        );
        if (amounts.every((amount) => follows(amount, amounts))) continue;
      }
      const culprit = findCulprit(amounts);
      const shown = culprit ?? amounts.find((amount) => !follows(amount, amounts) && !named.has(amount.place));
      if (!shown || named.has(shown.place)) continue;
      const basis = culprit ? amounts.filter((amount) => amount !== culprit) : amounts;
      const { line, section } = shown.place;
      const expected = Math.round(settle(expectedOf(shown, basis)));
      const found = shown.total;
      const figures = { percent: shown.share.percent, found, expected };
      const place = { row: line.row, ...offBy(expected, found) };
      if (culprit)
        report("line", figures, { ...place, cells: [line.total.address, line.nameAddress], section: section.title, line: line.name });
      else
        report(
          "family",
          { ...figures, name: PRESET_NAMES[family.preset], total: sum(amounts.map(({ total }) => total)) },
          { ...place, cells: amounts.map((amount) => amount.place.line.total.address) },
        );
    }
  },
});
