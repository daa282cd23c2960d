// Why a document could not be read, in words.
import type { DocumentReason } from "../documents/document";
import { prose, type Localised } from "../danish/localised";

const TEXTS: Readonly<Record<DocumentReason | "not-found", Localised>> = {
  scanned: {
    da: "Dokumentet er et billede uden tekst (indscannet). Brug den udgave, det blev skrevet i.",
    en: "The document is a picture without text (scanned). Use the version it was written in.",
  },
  encrypted: {
    da: "Dokumentet er beskyttet med adgangskode. Fjern den, og prøv igen.",
    en: "The document is protected by a password. Remove it and try again.",
  },
  damaged: { da: "Dokumentet er beskadiget og kan ikke læses.", en: "The document is damaged and cannot be read." },
  empty: { da: "Dokumentet er tomt.", en: "The document is empty." },
  unsupported: {
    da: "Dokumentet skal være en .docx eller .odt, en PDF med tekst eller en .txt.",
    en: "The document must be a .docx or .odt, a PDF with text or a .txt.",
  },
  "too-large": {
    da: "Dokumentet er for stort til at blive læst (over 50 MB, 2.000 sider eller 5 millioner tegn).",
    en: "The document is too large to be read (over 50 MB, 2,000 pages or 5 million characters).",
  },
  "no-agreement": {
    da: prose(
      "Der er ingen delaftale, kontrakt eller samarbejdsaftale i dokumentet.",
      "Budgettjek leder efter ”Delaftale for indsatsområdet”, ”Aktivitetsnavn” og ”Aktivitet/netværk”.",
    ),
    en: prose(
      "There is no sub-agreement, contract or strategic agreement in the document.",
      "Budgettjek looks for “Delaftale for indsatsområdet”, “Aktivitetsnavn” and “Aktivitet/netværk”.",
    ),
  },
  "not-found": { da: "Dokumentet findes ikke, eller det kan ikke åbnes.", en: "The document does not exist or cannot be opened." },
};

export function formatDocumentProblem(reason: DocumentReason | "not-found"): Localised {
  return TEXTS[reason];
}
