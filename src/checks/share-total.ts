// The X% of a preset line must add up to 100 over the focus areas in use.
import { difference, sum } from "../budget/amount";
import { defineCheck } from "./check";
import type { Localised } from "../danish/localised";
import { findFamilies, findMistyped, PRESET_NAMES, sharedAmounts, shareRounding, WHOLE } from "./shared/shares";
import { atLine } from "./shared/line-finding";

function listPercents(percents: readonly number[]): Localised {
  const en = percents.join(" + ");
  return { da: en.replaceAll(".", ","), en };
}

export const shareTotal = defineCheck({
  id: "share-total",
  title: { da: "Procenterne på fælles linjer skal give 100 i alt.", en: "The percentages of shared lines must add up to 100." },
  problem: { da: "Procenter giver ikke 100", en: "Percentages are not 100" },
  why: {
    da: "Projektleder, lokaler og kurser deles mellem indsatsområderne. Giver procenterne ikke 100, er noget glemt eller talt med to gange.",
    en: "Leader, premises and courses are shared between the focus areas. Where the percentages do not give 100, something was forgotten or counted twice.",
  },
  source: {
    da: "Budgetarkets forudfyldte linjer: andel X% i hvert indsatsområde.",
    en: "The sheet's prefilled lines: a share of X% in each focus area.",
  },
  severity: "warning",
  unit: "%",
  consequence: {
    da: "Procenterne giver ikke 100: {figure} procentpoint",
    en: "The percentages do not add up to 100: {figure} percentage points",
  },
  messages: {
    one: {
      da: "{name} er kun i ét indsatsområde, med {found} %. Ret procenten, eller tilføj den del, der mangler.",
      en: "{name} is in one focus area only, with {found} %. Correct the percentage, or add the missing part.",
    },
    line: {
      da: "{name} giver {sum} % i alt ({shares}). Linjens {amount} af {total} t.kr. er {expected} %: ret {found} til {expected}.",
      en: "{name} adds up to {sum} % ({shares}). The line's {amount} of {total} t.kr. is {expected} %: change {found} to {expected}.",
    },
    lines: {
      da: "{name} giver {sum} % i alt ({shares}), men beløbene svarer til {expected}. Ret de {count} procenter, der ikke passer.",
      en: "{name} adds up to {sum} % ({shares}), but the amounts come to {expected}. Correct the {count} percentages that do not fit.",
    },
    wrong: {
      da: "{name} giver {found} % i alt ({shares}). Ret den forkerte procent.",
      en: "{name} adds up to {found} % ({shares}). Correct the wrong percentage.",
    },
  },
  run({ budget }, report) {
    for (const family of findFamilies(budget)) {
      const { preset, lines } = family;
      const shares = lines.flatMap(({ share }) => share ?? []);
      // A line with amounts but no share leaves the sum open.
      if (shares.length < lines.length) continue;
      const found = sum(shares.map((share) => share.percent));
      const off = difference(found, WHOLE);
      const [first] = lines;
      if (!first || Math.abs(off) <= shareRounding(shares)) continue;
      const name = PRESET_NAMES[preset];
      const listing = listPercents(shares.map((share) => share.percent));
      const amounts = sharedAmounts(family) ?? [];
      const mistyped = findMistyped(amounts);
      const [only] = mistyped;
      if (mistyped.length > 1) {
        const percents = new Map(mistyped.map(({ amount, percent }) => [amount, percent]));
        const expected = listPercents(amounts.map((amount) => percents.get(amount) ?? amount.share.percent));
        const cells = mistyped.flatMap(
          ({
            amount: {
              place: { line },
            },
          }) => [line.nameAddress, line.total.address],
        );
        report(
          "lines",
          { name, shares: listing, sum: found, expected, count: mistyped.length },
          { cells, row: only!.amount.place.line.row, expected: WHOLE, found },
        );
        continue;
      }
      if (only) {
        const {
          place: { line, section },
          share,
          total,
        } = only.amount;
        const percents = { expected: only.percent, found: share.percent };
        report(
          "line",
          { name, shares: listing, sum: found, amount: total, total: sum(amounts.map((amount) => amount.total)), ...percents },
          { ...percents, cells: [line.nameAddress, line.total.address], ...atLine(section, line) },
        );
        continue;
      }
      const place = { cells: lines.map(({ line }) => line.nameAddress), row: first.line.row, expected: WHOLE, found };
      if (lines.length === 1) report("one", { name, found }, { ...place, section: first.section.title, line: first.line.name });
      else report("wrong", { name, shares: listing, found }, place);
    }
  },
});
