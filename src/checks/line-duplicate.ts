// The same name twice in a section may be the same expense twice.
import { groupBy } from "../workbook/group-by";
import { sum } from "../budget/amount";
import type { Line, Section } from "../budget/budget";
import { askLines } from "../budget/line-answers";
import { hasAmounts } from "../budget/sums";
import { stripNoteNumbers } from "../template/names";
import { foldName } from "../danish/fold";
import { memoizeByObject } from "../danish/memoize";
import { contentAt } from "../workbook/cell-content";
import { defineCheck } from "./check";

/** Two lines of the same name are two expenses if each has its own note. */
function mayBeSame(one: Line, other: Line): boolean {
  return one.notes.length === 0 || other.notes.length === 0 || one.notes.join() === other.notes.join();
}

/** What a line is called, if it is in use. */
const nameOf = askLines((line) =>
  line.name !== "" && line.kind !== "placeholder" && hasAmounts(line) ? foldName(stripNoteNumbers(line.name)) : null,
);

/** The lines of a section that have a name in common. */
const namesakes = memoizeByObject((section: Section): readonly (readonly Line[])[] => {
  const names = nameOf(section);
  const groups = groupBy(section.lines.keys(), (index) => names[index] ?? null);
  groups.delete(null);
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.map((index) => section.lines[index]!));
});

export const lineDuplicate = defineCheck({
  id: "line-duplicate",
  title: { da: "To linjer i samme afsnit bør ikke hedde det samme.", en: "Two lines of a section should not have the same name." },
  problem: { da: "Samme navn to gange", en: "Same name twice" },
  why: {
    da: "Måske er udgiften skrevet to gange. Er det to udgifter, kan læseren ikke kende dem fra hinanden.",
    en: "The expense may have been entered twice. Where they are two expenses, the reader cannot tell them apart.",
  },
  source: { da: "Erfaring.", en: "Experience." },
  severity: "warning",
  cause: { rank: 6, repair: "line-twice" },
  messages: {
    twice: {
      da: "”{name}” står {count} gange i afsnittet, i alt {total} t.kr. Slet gentagelsen, eller giv linjerne hver sit navn.",
      en: "“{name}” appears {count} times in the section, {total} t.kr. in all. Delete the repetition, or give each line a name of its own.",
    },
  },
  run({ workbook, budget }, report) {
    for (const section of budget.sections) {
      // A name merged across several rows is written once.
      const isWritten = (line: Line): boolean => contentAt(workbook, budget.sheet, line.nameAddress) !== null;
      for (const group of namesakes(section)) {
        const named = group.filter(isWritten);
        const same = named.filter((line) => named.some((other) => other !== line && mayBeSame(line, other)));
        const [, second] = same;
        if (!second) continue;
        report(
          "twice",
          { name: second.name, count: same.length, total: sum(same.map((line) => line.total.value)) },
          { cells: same.map((line) => line.nameAddress), row: second.row, section: section.title, line: second.name },
        );
      }
    }
  },
});
