// What the pane says if a part of it is lost or broken, in Danish and English. In the first load: it must be there when nothing else is.
import type { Language } from "../report/sentences";

const da = {
  lostScript: "En del af Budgettjek kunne ikke hentes. Tjek internetforbindelsen, og genindlæs ruden.",
  brokenView: "Fejl i Budgettjek: visningen kan ikke vises. Genindlæs ruden.",
  stillLost: "Der er ingen forbindelse til Budgettjek. Prøv igen, når nettet er tilbage.",
  reload: "Genindlæs",
};

type FaultStrings = typeof da;

const en: FaultStrings = {
  lostScript: "Part of Budgettjek could not be loaded. Check the network connection and reload the pane.",
  brokenView: "A fault in Budgettjek: this view cannot be shown. Reload the pane.",
  stillLost: "There is no connection to Budgettjek. Try again when the network is back.",
  reload: "Reload",
};

export const FAULT_STRINGS: Readonly<Record<Language, FaultStrings>> = { da, en };
