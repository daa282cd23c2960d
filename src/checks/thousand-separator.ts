// 1,31 that means 1.310: a thousand separator that was read as a decimal separator.
import { prose } from "../danish/localised";
import { isWhole, settle } from "../budget/amount";
import type { Figure, Line, Section } from "../budget/budget";
import { linesWhere } from "../budget/line-answers";
import { amountEdit } from "../formulas/edits";
import { defineCheck } from "./check";
import { amountsInMillions } from "./shared/unit-blocks";
import { amountOf, typed } from "../formula-model/place";
import { findFailure, repairs, typedAmounts } from "./shared/rescale";
import { needsThousands } from "./shared/units";
import { atLine, offBy } from "./shared/line-finding";

const THOUSAND = 1000;

function mayBeRead(value: number): boolean {
  return !isWhole(value) && isWhole(value * THOUSAND);
}

const readLines = linesWhere((line) => typedAmounts(line, mayBeRead).length > 0);

/** The amounts of a line that × 1.000 would repair; the amounts of an inner list change together. */
export function findSeparators(section: Section, line: Line): readonly (readonly Figure[])[] {
  const candidates = typedAmounts(line, mayBeRead);
  const failure = candidates.length > 0 ? findFailure(section, line) : null;
  if (!failure) return [];
  const repair = (group: readonly Figure[]): boolean =>
    repairs(failure, new Map(group.map((figure) => [figure, settle((figure.value ?? 0) * THOUSAND)])));
  const single = candidates.filter((figure) => repair([figure]));
  if (single.length > 0) return single.map((figure) => [figure]);
  return candidates.length > 1 && repair(candidates) ? [candidates] : [];
}

export const thousandSeparator = defineCheck({
  id: "thousand-separator",
  title: { da: "Punktummet må ikke være læst som et komma.", en: "The thousand separator must not be read as a decimal one." },
  problem: { da: "Punktum læst som komma", en: "Separator misread" },
  why: {
    da: "Skriver man 1.310 i et engelsk Excel, bliver det til 1,31. Cellen viser måske bare 1.",
    en: "If you type 1.310 in an English Excel, you get 1.31. The cell may just show 1.",
  },
  source: {
    da: "Erfaring: beløbet gange 1.000 får linjen eller afsnittet til at gå op.",
    en: "Experience: the amount times 1,000 makes the line or the section add up.",
  },
  severity: "error",
  cause: { rank: 2, repair: "decimal-separator" },
  needs: needsThousands,
  messages: {
    one: {
      da: prose(
        "Her står {found} t.kr. Med {expected} t.kr. går det op, så punktummet er sandsynligvis læst som et komma.",
        "Skriv {typed} uden punktum, hvis det er det, der menes.",
      ),
      en: prose(
        "This holds {found} t.kr. With {expected} t.kr. it adds up, so the thousand separator was probably read as a decimal one.",
        "Type {typed} without a separator if that is what is meant.",
      ),
    },
    several: {
      da: prose(
        "{count} beløb på linjen er gange 1.000 for små, det første er {found} t.kr. i stedet for {expected}.",
        "Punktummet er sandsynligvis læst som et komma. Skriv beløbene igen uden punktum.",
      ),
      en: prose(
        "{count} amounts of the line are 1,000 times too small, the first is {found} t.kr. instead of {expected}.",
        "The thousand separator was probably read as a decimal one. Type the amounts again without a separator.",
      ),
    },
  },
  run({ workbook, budget }, report) {
    const inMillions = amountsInMillions(budget, true);
    for (const { section, line } of readLines(budget)) {
      for (const group of findSeparators(section, line)) {
        const [first] = group;
        if (!first || group.every((figure) => inMillions.has(figure))) continue;
        const found = amountOf(first);
        const expected = settle(found * THOUSAND);
        const edits = group.map((figure) => amountEdit(workbook, budget, figure.address, settle((figure.value ?? 0) * THOUSAND)));
        const place = {
          cells: group.map((figure) => figure.address),
          ...atLine(section, line),
          ...offBy(expected, found),
          fix: { kind: "changes-meaning" as const, edits },
        };
        if (group.length === 1) report("one", { found, expected, typed: typed(expected) }, place);
        else report("several", { count: group.length, found, expected }, place);
      }
    }
  },
});
