// Reads agreement documents for the command line; loaded only when --agreement is given.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Agreement } from "../agreements/agreement";
import type { Documents } from "../app/check";
import { linkBudget } from "../links/link-budget";
import { DocumentError, readAgreements } from "../agreements/read-agreements";
import type { Localised } from "../danish/localised";
import { formatDocumentProblem } from "../report/document-problems";

const BROKE_DOWN: Localised = {
  da: "Dokumentet kunne ikke læses på grund af en fejl i Budgettjek.",
  en: "The document could not be read because of a fault in Budgettjek.",
};

/** Reads every document it can; one sentence for each that could not be read. */
export async function readDocuments(
  files: readonly string[],
): Promise<{ documents: Documents; problems: { file: string; sentence: Localised }[] }> {
  const agreements: Agreement[] = [];
  const problems: { file: string; sentence: Localised }[] = [];
  for (const file of files) {
    try {
      agreements.push(...(await readAgreements({ name: basename(file), bytes: readFileSync(file) })));
    } catch (error) {
      problems.push({ file, sentence: describe(error) });
    }
  }
  return { documents: { agreements, linkBudget }, problems };
}

function describe(error: unknown): Localised {
  if (error instanceof DocumentError) return formatDocumentProblem(error.reason);
  return isFileError(error) ? formatDocumentProblem("not-found") : BROKE_DOWN;
}

/** No such file, no permission, a folder: the file system's message. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
