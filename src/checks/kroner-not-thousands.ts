// Amounts written in kroner, or in millions, in a sheet of thousands.
import { sumOf } from "../budget/amount";
import type { Budget, Figure } from "../budget/budget";
import { keyFigures } from "../budget/sums";
import { capital, type Localised } from "../danish/localised";
import { editOf } from "../formulas/edits";
import { defineCheck } from "./check";
import { amountOf, areasOf, namedFigures, spanOf, typed } from "../formula-model/place";
import { scaleChanges } from "./shared/scale-edits";
import type { ScaleBlock } from "./shared/scale-blocks";
import { HUNDREDFOLD, KRONER, MILLIONS, rescaled, type Unit } from "./shared/scale-unit";
import { unitBlocks } from "./shared/unit-blocks";
import { needsThousands } from "./shared/units";
import { offBy } from "./shared/line-finding";

const t = (da: string, en: string): Localised => ({ da, en });

/** How its messages name a unit, and what to do about it. */
const WORDS: ReadonlyMap<Unit, { readonly unit: Localised; readonly repair: Localised }> = new Map([
  [KRONER, { unit: t("kroner", "kroner"), repair: t("Del beløbene med 1.000", "Divide the amounts by 1,000") }],
  [MILLIONS, { unit: t("mio. kr.", "millions of kroner"), repair: t("Gang beløbene med 1.000", "Multiply the amounts by 1,000") }],
]);

/** Few plans come near it, t.kr.: the known ones total 14 and 31 million kroner. */
const UNUSUAL_BUDGET = 150_000;

/** A number format that leaves out the last three digits: `#,##0,`. */
const SHOWS_THOUSANDS = /[0#?],(?![0#?,])/;

/** The name of a block, with its verb. */
function nameOf(budget: Budget, { scope, part, section, column, lines }: ScaleBlock): Localised {
  const [from, to] = [lines[0]!.row + 1, lines[lines.length - 1]!.row + 1];
  const title = section?.title ?? "";
  const [da, en] = {
    sheet: ["hele budgettet", "the whole budget"],
    section: [`hele afsnittet ”${title}”`, `the whole section “${title}”`],
    rows: [`række ${from}–${to}`, `rows ${from}–${to}`],
    line: ["linjen", "the line"],
    cell: ["cellen", "the cell"],
  }[scope] as [string, string];
  const name = capital({ da, en });
  const inside: [string, string] =
    scope === "line" ? ["på linjen", "of the line"] : [`i ${da.replace("hele ", "")}`, `of ${en.replace("whole ", "")}`];
  switch (part) {
    case "years":
    case "years-total":
      return t(`Årene ${inside[0]} er`, `The years ${inside[1]} are`);
    case "financing":
      return t(`Finansieringen ${inside[0]} er`, `The financing ${inside[1]} is`);
    case "each":
      return t(`Et beløb i hver af ${lines.length} linjer i ”${title}” er`, `An amount in each of ${lines.length} lines of “${title}” is`);
    case "column": {
      const name = namedFigures(budget, budget.sections[0]!.sum)[column!]!.name;
      return t(`Beløbene for ${name.da} ${inside[0]} er`, `The amounts of ${name.en} ${inside[1]} are`);
    }
    default:
      return t(`${name.da} er`, `${name.en} ${scope === "rows" ? "are" : "is"}`);
  }
}

/** The size of a block, t.kr.: all of it by its expenses, else by the amounts themselves. */
function worthOf({ part, figures, lines }: ScaleBlock, valueOf: (figure: Figure) => number | null): number {
  if (part !== "all" && part !== "inputs")
    return sumOf(
      figures.filter((figure) => !lines.some(({ total }) => total === figure)),
      valueOf,
    );
  const years = sumOf(lines, (line) => sumOf(line.years, valueOf));
  return years !== 0 ? years : sumOf(figures, valueOf);
}

export const kronerNotThousands = defineCheck({
  id: "kroner-not-thousands",
  title: { da: "Beløb skal stå i t.kr., ikke i kroner.", en: "Amounts must be in t.kr., not in kroner." },
  problem: { da: "Beløb i kroner", en: "Amount in kroner" },
  why: {
    da: "Arket regner i tusinde. Et beløb i kroner bliver tusind gange for stort, et i millioner tusind gange for lille.",
    en: "The sheet works in thousands. An amount in kroner becomes a thousand times too large, one in millions a thousand times too small.",
  },
  source: {
    da: "Budgetarkets titel: hele tusinde kr. i t.kr. At et beløb er i kroner, er sluttet af regningen, de runde tal og linjernes størrelse.",
    en: "The sheet's title: whole thousand kroner. That an amount is in kroner is inferred from the arithmetic, round figures and the lines' size.",
  },
  severity: "error",
  cause: { rank: 3, repair: "factor-1000" },
  needs: needsThousands,
  messages: {
    one: {
      da: "{found} t.kr. er nok skrevet i kroner: med {expected} t.kr. går det op. Skriv {typed}, hvis det er det, der menes.",
      en: "{found} t.kr. is probably in kroner: with {expected} t.kr. it adds up. Type {typed} if that is what is meant.",
    },
    block: {
      da: "{name} skrevet i {unit}: {found} t.kr. skulle være {expected}. {repair}.",
      en: "{name} in {unit}: {found} t.kr. should be {expected}. {repair}.",
    },
    shown: {
      da: "{name} skrevet i kroner, som talformatet viser i tusinde: cellerne rummer {found}. Skriv t.kr. i dem, med formatet 0.",
      en: "{name} in kroner, which the number format shows in thousands: the cells hold {found}. Type t.kr. in them, with the format 0.",
    },
    hundredfold: {
      da: "{name} ganget med 100: {found} t.kr. skulle være {expected}. Del beløbene med 100.",
      en: "{name} multiplied by 100: {found} t.kr. should be {expected}. Divide the amounts by 100.",
    },
    either: {
      da: "{name} i kroner eller ganget med 100: {found} t.kr. Del beløbene med 1.000, hvis det er kroner; ellers med 100.",
      en: "{name} in kroner or multiplied by 100: {found} t.kr. Divide the amounts by 1,000 if they are kroner; otherwise by 100.",
    },
    size: {
      da: "Budgettet er på {found} t.kr., altså {millions} mio. kr. Tjek, at beløbene ikke har et nul for meget.",
      en: "The budget is {found} t.kr., that is {millions} million kroner. Check that the amounts have no zero too many.",
    },
  },
  run({ workbook, budget }, report) {
    const blocks = unitBlocks(budget);
    const { total } = keyFigures(budget);
    const isTenfold = total > UNUSUAL_BUDGET && total <= 10 * UNUSUAL_BUDGET;
    if (isTenfold && [blocks.kroner, blocks.millions, blocks.hundredfold].every(({ length }) => length === 0)) {
      const { address, row } = budget.totals.total;
      report("size", { found: total, millions: Math.round(total / 1000) }, { severity: "notice", cells: [address], row, found: total });
    }
    for (const [unit, own] of [
      [KRONER, blocks.kroner] as const,
      [MILLIONS, blocks.millions] as const,
      [HUNDREDFOLD, blocks.hundredfold] as const,
    ]) {
      for (const block of own) {
        const { scope, section, line, figures } = block;
        const changes = scaleChanges(budget, block, unit);
        const edits = [...changes].map(([figure, to]) => editOf(workbook, budget.sheet, figure.address, to));
        const [first] = figures;
        const after = (figure: Figure): number | null => (changes.has(figure) ? changes.get(figure)! : figure.value);
        const found = scope === "cell" ? amountOf(first!) : worthOf(block, ({ value }) => value);
        const expected = scope === "cell" ? rescaled(found, unit) : worthOf(block, after);
        const place = {
          row: first!.row,
          section: section?.title ?? null,
          line: line?.name ?? null,
          ...offBy(expected, found),
          fix: { kind: "changes-meaning" as const, edits },
        };
        if (scope === "cell") report("one", { found, expected, typed: typed(expected) }, { ...place, cells: [first!.address] });
        else {
          const total = line ? line.total : section ? section.sum.total : budget.totals.total;
          const whole = block.part === "all" && scope !== "rows" && !figures.includes(total) ? [total.address] : [];
          const areas = line ? areasOf(figures) : block.lines.map((own) => spanOf(figures.filter(({ row }) => row === own.row)));
          const cells = [...whole, ...areas];
          const args = { name: nameOf(budget, block), found, expected };
          const isShown = unit === KRONER && figures.every(({ value, numberFormat }) => !value || SHOWS_THOUSANDS.test(numberFormat));
          if (isShown) report("shown", args, { ...place, cells, fix: null });
          else if (unit === HUNDREDFOLD) report("hundredfold", args, { ...place, cells });
          else if (blocks.unsure.has(block)) report("either", args, { ...place, cells, fix: null });
          else report("block", { ...args, ...WORDS.get(unit)! }, { ...place, cells });
        }
      }
    }
  },
});
