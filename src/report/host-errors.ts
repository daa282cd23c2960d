// What to tell people when a request to the host fails: one sentence for each kind, and what to do.
import type { Localised } from "../danish/localised";
import type { HostErrorCode } from "../workbook/ports";

const TEXTS: Readonly<Record<HostErrorCode, Localised>> = {
  busy: {
    da: "Excel svarer ikke lige nu. Er du ved at skrive i en celle? Afslut den, og prøv igen.",
    en: "Excel is not responding right now. Are you typing in a cell? Finish it and try again.",
  },
  inactive: {
    da: "Du har en anden projektmappe fremme. Klik på budgettet, og prøv igen.",
    en: "Another workbook is in front. Click on the budget and try again.",
  },
  protected: {
    da: "Arket er beskyttet. Budgettjek viser fejlene her i ruden og rører ikke beskyttelsen.",
    en: "The sheet is protected. Budgettjek shows the errors here in the pane and leaves the protection alone.",
  },
  "read-only": {
    da: "Projektmappen kan kun læses. Vælg Aktivér redigering eller Rediger alligevel i Excel, eller gem en kopi.",
    en: "The workbook is read-only. Choose Enable Editing or Edit Anyway in Excel, or save a copy.",
  },
  missing: {
    da: "Arket eller cellen står ikke længere, hvor den stod. Tjek igen, så passer fundene til arket, som det er nu.",
    en: "The sheet or cell is no longer where it was. Check again, and the findings match the sheet as it is now.",
  },
  changed: {
    da: "Cellen er ændret siden tjekket, så den blev ikke rettet. Tjek igen først.",
    en: "The cell has changed since the check, so it was not corrected. Check again first.",
  },
  "too-large": {
    da: "Projektmappen er for stor til at blive læst på én gang. Gem budgetarket i en fil for sig, og prøv igen.",
    en: "The workbook is too large to be read at once. Save the budget sheet in a file of its own and try again.",
  },
  unsupported: {
    da: "Din Excel er for gammel til det. Budgettjek kræver Excel på nettet, Microsoft 365 eller Excel 2021 og nyere.",
    en: "Your Excel is too old for that. Budgettjek needs Excel on the web, Microsoft 365, or Excel 2021 or later.",
  },
  disconnected: {
    da: "Forbindelsen til Excel blev afbrudt. Intet er ændret. Prøv igen.",
    en: "The connection to Excel was lost. Nothing was changed. Try again.",
  },
  unsaved: {
    da: "Projektmappen er ikke gemt endnu, så Excel kan ikke gemme dit svar i den. Gem den, og prøv igen.",
    en: "The workbook has not been saved yet, so Excel cannot keep your answer in it. Save it and try again.",
  },
  expired: {
    da: "Excel har lukket forbindelsen, fx fordi computeren har sovet. Genindlæs ruden; det, du har skrevet, er her stadig.",
    en: "Excel has closed the connection, perhaps because the computer slept. Reload the pane; what you typed is still here.",
  },
  unreadable: {
    da: "Filen kan ikke læses. Åbn den i Excel, gem den igen, og prøv så.",
    en: "The file cannot be read. Open it in Excel, save it again, then try.",
  },
  failed: { da: "Det lykkedes ikke. Arket er, som det var. Prøv igen.", en: "That did not work. The sheet is as it was. Try again." },
};

export function formatHostError(code: HostErrorCode): Localised {
  return TEXTS[code];
}
