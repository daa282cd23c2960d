// The expense type for local administration (5) does not cover rent.
import { prose } from "../danish/localised";
import { hasAmounts } from "../budget/sums";
import { foldLabel } from "../danish/fold";
import { defineCheck } from "./check";
import { administrationLines, expenseTypeOf } from "./shared/expense-types";
import { atLine } from "./shared/line-finding";

/** Words for rent; whole words, so that Lejerbo and lejere do not match. */
const RENT: readonly RegExp[] = [
  /(?<!\p{L})(hus|lokale|kontor|areal|erhvervs|bygnings|butiks|frem)leje(n|udgift(er(ne)?)?|mål(et)?)?(?!\p{L})/u,
  /(?<!\p{L})leje(udgift(er(ne)?)?|mål(et|ene)?)(?!\p{L})/u,
  /(?<!\p{L})lejen?(?!\p{L})(?! af)/u,
  /(?<!\p{L})leje af [^,;]*(lokale|kontor|hus|rum|areal|bygning|butik|mødested|faciliteter)\p{L}*/u,
];

export const expenseTypeRent = defineCheck({
  id: "expense-type-rent",
  title: { da: "Husleje hører ikke under udgiftstype 5.", en: "Rent does not belong under expense type 5." },
  problem: { da: "Husleje under type 5", en: "Rent under type 5" },
  why: {
    da: "Type 5 er kontorhold og anden lokal administration. Leje af lokaler står under indsatsområdernes fælleslokaler.",
    en: "Type 5 is office costs and other local administration. Rent of premises belongs under the focus areas' shared premises.",
  },
  source: { da: "LBF's vejledning til udgiftstype 5: ikke husleje.", en: "LBF's guidance on expense type 5: not rent." },
  severity: "warning",
  messages: {
    rent: {
      da: prose(
        "Linjen på {total} t.kr. nævner ”{word}”, og husleje hører ikke under udgiftstype {type}.",
        "Flyt den til Andel af fælleslokaler, eller skriv, hvad den ellers dækker.",
      ),
      en: prose(
        "The line of {total} t.kr. says “{word}”, and rent does not belong under expense type {type}.",
        "Move it to Andel af fælleslokaler, or write what else it covers.",
      ),
    },
  },
  run({ budget }, report) {
    for (const { section, line } of administrationLines(budget)) {
      const type = expenseTypeOf(line, budget);
      if (!type?.excludesRent || !hasAmounts(line)) continue;
      const name = foldLabel(line.name);
      const word = RENT.map((pattern) => pattern.exec(name)?.[0]).find((match) => match !== undefined);
      if (word === undefined) continue;
      report(
        "rent",
        { total: line.total.value ?? 0, type: type.number, word },
        { cells: [line.nameAddress, line.typeAddress], ...atLine(section, line), found: line.name },
      );
    }
  },
});
