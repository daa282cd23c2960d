// The words for sheets that marks could not reach, in Danish and English.
import type { Localised } from "../danish/localised";

/** Appended to what was done; empty if every sheet was reached. */
export function leftOutNote(done: Localised, sheets: readonly string[], what: "marks" | "removal"): Localised {
  if (sheets.length === 0) return done;
  const names = sheets.map((name) => `”${name}”`).join(", ");
  return what === "marks"
    ? {
        da: `${done.da} Ikke i ${names}: den betingede formatering dér kan ikke læses.`,
        en: `${done.en} Not in ${names}: its conditional formats cannot be read.`,
      }
    : {
        da: `${done.da} I ${names} kan den betingede formatering ikke læses. Slet selv det, der står dér fra Budgettjek.`,
        en: `${done.en} In ${names} the conditional formats cannot be read. Delete what is there of Budgettjek yourself.`,
      };
}
