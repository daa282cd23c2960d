// The year heads must be consecutive calendar years that cover the period.
import { prose } from "../danish/localised";
import type { YearColumn } from "../budget/budget";
import { defineCheck } from "./check";
import { findPeriod } from "./period";
import { rowOf } from "../formula-model/place";
import { groupBy } from "../workbook/group-by";

interface Span {
  readonly first: number;
  readonly last: number;
}

/** The year the first column should have: one that covers the period if the columns suffice, else the one most heads agree with. */
function findFirstYear(years: readonly YearColumn[], span: Span | null): number | null {
  const votes = new Map<number, number>();
  years.forEach(({ year }, index) => {
    if (year !== null) votes.set(year - index, (votes.get(year - index) ?? 0) + 1);
  });
  const covers = (candidate: number): boolean => span !== null && candidate <= span.first && candidate + years.length - 1 >= span.last;
  const ranked = [...votes].sort(
    ([one, ones], [other, others]) => Number(covers(other)) - Number(covers(one)) || others - ones || one - other,
  );
  return ranked[0]?.[0] ?? span?.first ?? null;
}

/** The heads of years with several columns each, such as half-years, where the years otherwise follow each other and cover the period. */
function splitYears(years: readonly YearColumn[], span: Span | null): readonly YearColumn[] {
  const distinct = [...new Set(years.map(({ year }) => year))];
  const [first] = distinct;
  if (first == null || distinct.length === years.length || !distinct.every((year, index) => year === first + index)) return [];
  if (span && (first > span.first || first + distinct.length - 1 < span.last)) return [];
  return years.filter(({ year }) => years.filter((other) => other.year === year).length > 1);
}

/** Years as people write them: "2016–2021" if there is one for each year, else one after another. */
function listYears(years: readonly (number | null)[]): string {
  const isRun = years.length > 2 && years.every((year, index) => year !== null && year === years[0]! + index);
  return isRun ? `${years[0]}–${years.at(-1)}` : years.join(", ");
}

export const yearColumns = defineCheck({
  id: "year-columns",
  title: {
    da: "Årstallene skal dække perioden, ét år i hver kolonne.",
    en: "The year heads must cover the period, one year in each column.",
  },
  problem: { da: "Årstallene passer ikke", en: "The years do not fit" },
  why: {
    da: "Beløbene fordeles på kalenderår. Mangler et år, eller står et to gange, lander beløb i et forkert år.",
    en: "Amounts are split by calendar year. Where a year is missing or appears twice, amounts land in a wrong year.",
  },
  source: { da: "Budgetarkets hoved: fem kalenderår i rækkefølge.", en: "The sheet's head: five calendar years in order." },
  severity: "error",
  messages: {
    order: {
      da: "Årstallene over beløbene er {found}. De skal følge efter hinanden: {expected}. Ret {cells}.",
      en: "The years above the amounts are {found}. They must follow each other: {expected}. Correct {cells}.",
    },
    split: {
      da: "{years} står over mere end én kolonne ({cells}). Hvert år skal have én: læg beløbene sammen, og slet den anden.",
      en: "{years} is above more than one column ({cells}). Each year must have one: add up the amounts, and delete the other.",
    },
    missing: {
      da: "Perioden går fra {first} til {last}, men årstallene over beløbene er {found}. Ret årstallene, eller ret Start og Slut.",
      en: "The period runs from {first} to {last}, but the years above the amounts are {found}. Correct the years, or correct Start and Slut.",
    },
    repeated: {
      da: prose(
        "Hovedet er gentaget længere nede, og dér er årstallene {found}, hvor de øverst er {expected}.",
        "De skal være ens. Ret {cells}, og se efter, at beløbene nedenunder står i de rigtige år.",
      ),
      en: prose(
        "The head is repeated further down, and its years are {found} there where they are {expected} at the top.",
        "They must be the same. Correct {cells}, and check that the amounts below are in the right years.",
      ),
    },
  },
  run({ budget }, report) {
    const { strayYears, template } = budget;
    const years = template.yearsDescend ? [...budget.years].reverse() : budget.years;
    const project = findPeriod(budget);
    const span = project && { first: Number(project.start.slice(0, 4)), last: Number(project.end.slice(0, 4)) };
    const from = findFirstYear(years, span);
    if (from === null) return;
    const found = years.map(({ year }) => year ?? "?").join(", ");
    const wrong = years.filter(({ year }, index) => year !== from + index);
    const row = rowOf(years[0]?.address ?? "");
    const [firstStray] = strayYears;
    const split = splitYears(years, span);
    if (split.length > 0) {
      const cells = split.map(({ address }) => address);
      const named = [...new Set(split.map(({ year }) => year!))].join(", ");
      report("split", { years: named, cells: cells.join(", ") }, { cells, row, expected: named, found });
    } else if (wrong.length > 0) {
      const cells = wrong.map(({ address }) => address);
      const expected = years.map((_, index) => from + index).join(", ");
      report("order", { found, expected, cells: cells.join(", ") }, { cells, row, expected, found });
    } else if (span && (from > span.first || from + years.length - 1 < span.last)) {
      report(
        "missing",
        { first: String(span.first), last: String(span.last), found },
        { cells: years.map(({ address }) => address), row, expected: `${span.first}–${span.last}`, found },
      );
    } else if (firstStray) {
      const dueIn = ({ column }: YearColumn): number => from + years.findIndex((head) => head.column === column);
      const cells = strayYears.map(({ address }) => address);
      const heads = [...groupBy(strayYears, ({ address }) => rowOf(address)).values()];
      // The same mistake in every repeated head is reported once.
      const [first] = heads;
      const isSame = heads.every((head) => listYears(head.map(({ year }) => year)) === listYears(first!.map(({ year }) => year)));
      const said = isSame ? first! : strayYears;
      const [expected, strays] = [listYears(said.map(dueIn)), listYears(said.map(({ year }) => year))];
      const named = heads.map((head) =>
        head.length > 2 ? `${head[0]!.address}:${head.at(-1)!.address}` : head.map(({ address }) => address).join(", "),
      );
      report(
        "repeated",
        { found: strays, expected, cells: named.join(", ") },
        { cells, row: rowOf(firstStray.address), expected, found: strays },
      );
    }
  },
});
