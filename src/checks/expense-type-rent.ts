// Expense type 5 does not cover rent.
import { hasAmounts } from "../budget/sums";
import { foldLabel } from "../danish/fold";
import { defineCheck } from "./check";
import { administrationLines } from "./shared/expense-types";

const LOCAL_ADMINISTRATION = 5;

/** Words that stand for rent; whole words, so that Lejerbo and lejere are none. */
const RENT: readonly RegExp[] = [
  /(?<!\p{L})(hus|lokale|kontor|areal|erhvervs|bygnings|butiks|frem)leje(n|udgift(er(ne)?)?|mål(et)?)?(?!\p{L})/u,
  /(?<!\p{L})leje(udgift(er(ne)?)?|mål(et|ene)?)(?!\p{L})/u,
  /(?<!\p{L})lejen?(?!\p{L})(?! af)/u,
  /(?<!\p{L})leje af [^,;]*(lokale|kontor|hus|rum|areal|bygning|butik|mødested|faciliteter)\p{L}*/u,
];

export const expenseTypeRent = defineCheck({
  id: "expense-type-rent",
  title: { da: "Husleje hører ikke under udgiftstype 5.", en: "Rent does not belong under expense type 5." },
  why: {
    da: "Type 5 er kontorhold og anden lokal administration. Leje af lokaler står under indsatsområdernes fælleslokaler.",
    en: "Type 5 is office costs and other local administration. Rent of premises stands under the focus areas' shared premises.",
  },
  source: { da: "LBF's vejledning til udgiftstype 5: ikke husleje.", en: "LBF's guidance on expense type 5: not rent." },
  severity: "warning",
  messages: {
    rent: {
      da: 'Linjen på {total} t.kr. har udgiftstype 5, men navnet nævner "{word}". Husleje hører ikke under type 5. Flyt udgiften til Andel af fælleslokaler, eller skriv, hvad den ellers dækker.',
      en: 'The line of {total} t.kr. has expense type 5, but its name says "{word}". Rent does not belong under type 5. Move the expense to Andel af fælleslokaler, or write what else it covers.',
    },
  },
  run({ budget }, report) {
    for (const { section, line } of administrationLines(budget)) {
      if (line.expenseType !== LOCAL_ADMINISTRATION || !hasAmounts(line)) continue;
      const name = foldLabel(line.name);
      const word = RENT.map((pattern) => pattern.exec(name)?.[0]).find((match) => match !== undefined);
      if (word === undefined) continue;
      report(
        "rent",
        { total: line.total.value ?? 0, word },
        { cells: [line.nameAddress, line.typeAddress], row: line.row, section: section.title, line: line.name, found: line.name },
      );
    }
  },
});
