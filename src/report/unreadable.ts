// Why a file could not be read as a workbook, in words: what it is or which limit it breaks, and what to do next.
import type { Localised } from "../danish/localised";
import {
  MAX_ARRAY_CELLS,
  MAX_FILE_BYTES,
  MAX_FILLED_CELLS,
  MAX_PART_BYTES,
  MAX_PARTS,
  MAX_CHARACTERS,
  MAX_TAGS,
  MAX_TEXT,
  MAX_UNPACKED_BYTES,
} from "../opc/limits";
import type { ForeignFile, UnreadableReason } from "../workbook/ports";
import { fill } from "./sentences";

/** What to do with a file of another kind. */
type Next = "save-as" | "save-as-other" | "agreement" | "none";

interface Foreign {
  readonly what: Localised;
  readonly next: Next;
}

const NEXT: Readonly<Record<Next, Localised>> = {
  "save-as": { da: "Åbn den i Excel, og gem den som .xlsx.", en: "Open it in Excel and save it as .xlsx." },
  "save-as-other": {
    da: "Åbn den i det program, den er lavet i, og gem eller eksportér den som .xlsx.",
    en: "Open it in the program it was made with, and save or export it as .xlsx.",
  },
  agreement: {
    da: "Er det en aftale, så giv den som aftale. Budgettet skal være en .xlsx-fil.",
    en: "If it is an agreement, give it as an agreement. The budget must be an .xlsx file.",
  },
  none: { da: "Find budgettet som .xlsx-fil.", en: "Find the budget as an .xlsx file." },
};

const FOREIGN: Readonly<Record<ForeignFile, Foreign>> = {
  csv: { what: { da: "en tabel i ren tekst (CSV) uden formler", en: "a table in plain text (CSV) without formulas" }, next: "none" },
  html: {
    what: { da: "en webside (HTML), også når navnet ender på .xls", en: "a web page (HTML), even where its name ends in .xls" },
    next: "save-as",
  },
  mhtml: { what: { da: "en gemt webside (.mht)", en: "a saved web page (.mht)" }, next: "save-as" },
  "xml-2003": {
    what: { da: "et regneark i formatet XML-regneark 2003", en: "a spreadsheet in the format XML Spreadsheet 2003" },
    next: "save-as",
  },
  slk: { what: { da: "et regneark i formatet SYLK (.slk)", en: "a spreadsheet in the format SYLK (.slk)" }, next: "save-as" },
  dif: { what: { da: "et regneark i formatet DIF", en: "a spreadsheet in the format DIF" }, next: "save-as" },
  fods: {
    what: { da: "et OpenDocument-regneark i én fil (.fods)", en: "an OpenDocument spreadsheet in one file (.fods)" },
    next: "save-as-other",
  },
  ods: { what: { da: "et OpenDocument-regneark (.ods)", en: "an OpenDocument spreadsheet (.ods)" }, next: "save-as" },
  xlsb: { what: { da: "en binær Excel-projektmappe (.xlsb)", en: "a binary Excel workbook (.xlsb)" }, next: "save-as" },
  numbers: { what: { da: "et regneark fra Numbers", en: "a spreadsheet of Numbers" }, next: "save-as-other" },
  docx: { what: { da: "et Word-dokument (.docx)", en: "a Word document (.docx)" }, next: "agreement" },
  odt: { what: { da: "et OpenDocument-dokument (.odt)", en: "an OpenDocument document (.odt)" }, next: "agreement" },
  rtf: { what: { da: "et tekstdokument (.rtf)", en: "a text document (.rtf)" }, next: "agreement" },
  "old-doc": { what: { da: "et gammelt Word-dokument (.doc)", en: "an old Word document (.doc)" }, next: "agreement" },
  pdf: { what: { da: "en PDF", en: "a PDF" }, next: "agreement" },
  pptx: { what: { da: "en PowerPoint-præsentation", en: "a PowerPoint presentation" }, next: "none" },
  picture: { what: { da: "et billede", en: "a picture" }, next: "none" },
  text: { what: { da: "ren tekst", en: "plain text" }, next: "agreement" },
  shortcut: {
    what: { da: "en genvej til noget på nettet, ikke selve filen", en: "a link to something on the web, not the file itself" },
    next: "none",
  },
  zip: { what: { da: "en zip-fil med andre filer i", en: "a zip with other files in it" }, next: "none" },
};

const t = (da: string, en: string): Localised => ({ da, en });

/** Limits in the sentences: bytes as MB, counts as numbers. */
const MB = 1024 * 1024;
const LIMITS = {
  file: MAX_FILE_BYTES / MB,
  unpacked: MAX_UNPACKED_BYTES / MB,
  part: MAX_PART_BYTES / MB,
  parts: MAX_PARTS,
  tags: MAX_TAGS,
  cells: MAX_FILLED_CELLS,
  arrays: MAX_ARRAY_CELLS,
  signs: MAX_CHARACTERS,
  text: MAX_TEXT,
};

const OWN_FILE = t("Gem budgetarket i en fil for sig.", "Save the budget sheet in a file of its own.");

const UNREADABLE: Readonly<Record<Exclude<UnreadableReason, ForeignFile>, Localised>> = {
  "empty-file": t("Filen er tom.", "The file is empty."),
  "not-a-zip": t("Filen er ikke en Excel-projektmappe (.xlsx eller .xlsm).", "The file is not an Excel workbook (.xlsx or .xlsm)."),
  "old-xls": t(
    "Filen er i det gamle Excel-format (.xls). Åbn den i Excel, og gem den som .xlsx.",
    "The file is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.",
  ),
  password: t(
    "Filen er beskyttet med adgangskode. Fjern adgangskoden i Excel, og prøv igen.",
    "The file is protected by a password. Remove the password in Excel and try again.",
  ),
  "no-workbook": t(
    "Der er ingen Excel-projektmappe i filen. Er det et regneark i et andet format, så gem det som .xlsx, og prøv igen.",
    "There is no Excel workbook in the file. If it is a spreadsheet in another format, save it as .xlsx and try again.",
  ),
  damaged: t(
    "Filen er beskadiget og kan ikke læses. Åbn den i Excel, gem den igen, og prøv så.",
    "The file is damaged and cannot be read. Open it in Excel, save it again, then try.",
  ),
  "file-too-large": t(
    "Filen er større end {file} MB. Et LBF-budget fylder langt under 1 MB; fjern billeder og andre ark.",
    "The file is larger than {file} MB. An LBF budget is far below 1 MB; remove pictures and other sheets.",
  ),
  "unpacked-too-large": t(
    "Filen fylder over {unpacked} MB, når den pakkes ud, og læses derfor ikke.",
    "The file unpacks to more than {unpacked} MB and is not read.",
  ),
  "part-too-large": t(
    `En del af filen fylder over {part} MB, når den pakkes ud, og læses derfor ikke. ${OWN_FILE.da}`,
    `A part of the file unpacks to more than {part} MB and is not read. ${OWN_FILE.en}`,
  ),
  "too-many-parts": t(
    `Filen består af over {parts} dele og læses derfor ikke. ${OWN_FILE.da}`,
    `The file has more than {parts} parts and is not read. ${OWN_FILE.en}`,
  ),
  "too-many-tags": t(
    `Filen har over {tags} oplysninger om celler og formater og læses derfor ikke. ${OWN_FILE.da}`,
    `The file holds more than {tags} pieces of markup for cells and formats and is not read. ${OWN_FILE.en}`,
  ),
  "too-many-cells": t(
    `Projektmappen har over {cells} udfyldte celler og læses derfor ikke. ${OWN_FILE.da}`,
    `The workbook has more than {cells} filled cells and is not read. ${OWN_FILE.en}`,
  ),
  "too-many-array-cells": t(
    `Projektmappens matrixformler dækker over {arrays} celler, så den læses ikke. ${OWN_FILE.da}`,
    `The workbook's array formulas cover more than {arrays} cells, so it is not read. ${OWN_FILE.en}`,
  ),
  "too-much-text": t(
    `Projektmappens tekster og formler er på over {signs} tegn, så den læses ikke. ${OWN_FILE.da}`,
    `The workbook's texts and formulas have more than {signs} characters, so it is not read. ${OWN_FILE.en}`,
  ),
  "text-too-long": t(
    "En celle har en tekst på over {text} tegn, mere end Excel tillader. Åbn filen i Excel, gem den igen, og prøv så.",
    "A cell has a text of more than {text} characters, more than Excel allows. Open the file in Excel, save it again, then try.",
  ),
  "a-folder": t("Det er en mappe. Angiv filerne i den, fx MAPPE/*.xlsx.", "This is a folder. Give the files in it, such as FOLDER/*.xlsx."),
  "not-found": t("Filen findes ikke, eller den kan ikke åbnes.", "The file does not exist or cannot be opened."),
};

const isForeign = (reason: UnreadableReason): reason is ForeignFile => reason in FOREIGN;

export function formatUnreadable(reason: UnreadableReason): Localised {
  if (!isForeign(reason)) return fill(UNREADABLE[reason], LIMITS);
  const { what, next } = FOREIGN[reason];
  return {
    da: `Filen er ${what.da}, ikke en Excel-projektmappe (.xlsx). ${NEXT[next].da}`,
    en: `The file is ${what.en}, not an Excel workbook (.xlsx). ${NEXT[next].en}`,
  };
}
