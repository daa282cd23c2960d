// Reports named lines without amounts; warns once if a section has lost all of them.
import type { Line, Section } from "../budget/budget";
import { hasAmounts } from "../budget/sums";
import { foldName } from "../danish/fold";
import { asksForArea } from "./area-title";
import { defineCheck } from "./check";
import { atLine } from "./shared/line-finding";

/** Fewer names than this may be left over from last year. */
const FEWEST = 2;

export const lineEmpty = defineCheck({
  id: "line-empty",
  title: { da: "En linje med navn har som regel også beløb.", en: "A line with a name usually has amounts too." },
  problem: { da: "Linje uden beløb", en: "Line without amounts" },
  why: {
    da: "Måske er beløbene glemt, eller linjen bruges ikke længere.",
    en: "The amounts may have been forgotten, or the line may no longer be used.",
  },
  source: { da: "Erfaring.", en: "Experience." },
  severity: "notice",
  messages: {
    empty: {
      da: "Linjen har et navn, men ingen beløb. Skriv beløbene, eller slet navnet, hvis linjen ikke bruges.",
      en: "The line has a name but no amounts. Type the amounts, or delete the name if the line is not used.",
    },
    section: {
      da: "Afsnittet ”{title}” har {count} linjer med navn, men ingen beløb. Skriv beløbene, eller slet navnene.",
      en: "The section “{title}” has {count} lines with a name but no amounts. Type the amounts, or delete the names.",
    },
  },
  run({ budget }, report) {
    for (const section of budget.sections) {
      const empty = section.lines.filter((line) => line.name !== "" && !hasAmounts(line));
      const free = empty.filter((line) => isOwn(line, section));
      const own = empty.filter((line) => isOwn(line, section) || isFilledIn(line));
      const hasLost = free.length > 0 && own.length >= FEWEST && !section.lines.some(hasAmounts);
      if (hasLost && !asksForArea(section.title)) {
        const cells = own.map(({ nameAddress }) => nameAddress);
        report(
          "section",
          { title: section.title, count: own.length },
          { severity: "warning", cells, row: section.row, section: section.title },
        );
        continue;
      }
      for (const line of free) report("empty", {}, { cells: [line.nameAddress], ...atLine(section, line) });
    }
  },
});

/** A free line with a name of its own; a slot that only repeats its section's title got its name from the template. */
function isOwn(line: Line, section: Section): boolean {
  return line.kind === "free" && foldName(line.name) !== foldName(section.title);
}

/** A preset line whose share was typed: the template's own has an X. */
function isFilledIn({ kind, name }: Line): boolean {
  return kind === "preset" && /\d\s*%/.test(name);
}
