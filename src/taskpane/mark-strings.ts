// The words for marks: set, removed, and sheets that they could not reach, in Danish and English.
import type { Localised } from "../danish/localised";

/** Appended to what was done; empty if every sheet was reached. */
export function leftOutNote(done: Localised, sheets: readonly string[], what: "marks" | "removal"): Localised {
  if (sheets.length === 0) return done;
  const da = sheets.map((name) => `”${name}”`).join(", ");
  const en = sheets.map((name) => `“${name}”`).join(", ");
  return what === "marks"
    ? {
        da: `${done.da} Ikke i ${da}: den betingede formatering dér kan ikke læses.`,
        en: `${done.en} Not in ${en}: its conditional formats cannot be read.`,
      }
    : {
        da: `${done.da} I ${da} kan den betingede formatering ikke læses. Slet selv det, der står dér fra Budgettjek.`,
        en: `${done.en} In ${en} the conditional formats cannot be read. Delete what Budgettjek left there yourself.`,
      };
}

export const MARKS_SHOWN: Localised = {
  da: "Fejl står nu med fed i arket, advarsler med kursiv.",
  en: "Errors are now bold in the sheet, warnings in italics.",
};
export const NO_MARKS: Localised = { da: "Der var ingen markeringer.", en: "There were no marks." };
export const MARKS_HIDDEN: Localised = { da: "Markeringerne er fjernet.", en: "The marks are gone." };
export const NOTHING_TO_MARK: Localised = {
  da: "Der er ingen fejl eller advarsler at markere.",
  en: "There are no errors or warnings to mark.",
};
export const MARKS_PROTECTED: Localised = {
  da: "Arket er beskyttet, så markeringerne vises kun her i ruden. Brug billedet af budgettet i stedet.",
  en: "The sheet is protected, so the marks are shown only here in the pane. Use the picture of the budget instead.",
};
export const MARKS_SHOWN_LIFTED: Localised = {
  da: "Markeringerne er sat, og arkbeskyttelsen er fjernet så længe. Fjern markeringerne, så er den på igen.",
  en: "The marks are in place, and the sheet is unprotected meanwhile. Remove the marks, and it is protected again.",
};

/** `sheets`: their names. */
export const stillLifted = (sheets: string): Localised => ({
  da: `Arkbeskyttelsen på ${sheets} blev fjernet til markeringer og kom ikke på igen. Fjern markeringerne, og beskyt arket igen?`,
  en: `The sheet ${sheets} was unprotected for marks and not protected again. Remove the marks and protect it?`,
});

export const protectedAgain = (sheets: string): Localised => ({
  da: `Markeringerne er fjernet, og arket ${sheets} er beskyttet igen som før.`,
  en: `The marks are gone, and the sheet ${sheets} is protected again as before.`,
});
