// Reads agreement documents for the command line; loaded only when --agreement is given.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Agreement } from "../agreements/agreement";
import type { Documents } from "../app/check";
import { linkBudget } from "../links/link-budget";
import { DocumentError, readAgreements } from "../agreements/read-agreements";
import { formatDocumentProblem } from "../report/document-problems";

/** Reads every document it can; a Danish sentence for each that could not be read. */
export async function readDocuments(files: readonly string[]): Promise<{ documents: Documents; problems: string[] }> {
  const agreements: Agreement[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      agreements.push(...(await readAgreements({ name: basename(file), bytes: readFileSync(file) })));
    } catch (error) {
      problems.push(`${file}: ${describe(error)}`);
    }
  }
  return { documents: { agreements, linkBudget }, problems };
}

function describe(error: unknown): string {
  if (error instanceof DocumentError) return formatDocumentProblem(error.reason).da;
  return isFileError(error) ? formatDocumentProblem("not-found").da : "Dokumentet kunne ikke læses på grund af en fejl i Budgettjek.";
}

/** No such file, no permission, a folder: what the file system says. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
