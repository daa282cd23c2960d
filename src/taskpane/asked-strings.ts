// What the pane asks before it does what cannot be undone, in Danish and English.
import type { Localised } from "../danish/localised";

export const MARKS_COST_UNDO: Localised = {
  da: "Med markeringer kan du ikke fortryde tidligere ændringer. Fortsæt?",
  en: "With marks in place, earlier changes cannot be undone. Continue?",
};

export const STORING_COSTS_UNDO: Localised = {
  da: "Det gemmes i projektmappen, og så kan tidligere ændringer måske ikke fortrydes i Excel. Fortsæt?",
  en: "It is stored in the workbook, and Excel may then be unable to undo earlier changes. Continue?",
};

export const FIX_COSTS_UNDO: Localised = {
  da: "I din Excel kan hverken rettelsen eller tidligere ændringer fortrydes. Fortsæt?",
  en: "In your Excel, neither the correction nor earlier changes can be undone. Continue?",
};

export const REASON_LOOKS_PERSONAL: Localised = {
  da: "Begrundelsen ligner et navn med et nummer eller en adresse. Den gemmes i projektmappen. Skal den gemmes, som den er?",
  en: "The reason looks like a name with a number or an address. It is kept in the workbook. Keep it as it is?",
};

export const LIFT_PROTECTION: Localised = {
  da: "Må Budgettjek fjerne arkbeskyttelsen, mens markeringerne vises, og så sætte den på igen? Det kan ikke fortrydes.",
  en: "May Budgettjek unprotect the sheet while the marks are shown, and then protect it again? This cannot be undone.",
};
