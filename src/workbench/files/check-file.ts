// Reads and checks one of many budgets.
import { checkWorkbook } from "../../app/check";
import { loadEnglish } from "../../danish/english";
import { readXlsx } from "../../file/read-xlsx";
import { buildProblemResult, buildResult, emptyResult } from "../../app/build-result";
import { formatProblem } from "../../report/reasons";
import { formatUnreadable } from "../../report/unreadable";
import { HostError } from "../../workbook/ports";
import type { FileCheck } from "../portfolio/portfolio";

/** Checks one file; one that cannot be read returns the reason. */
export async function checkFile(name: string, bytes: Uint8Array): Promise<FileCheck> {
  await loadEnglish(); // the answer carries both languages
  try {
    const checked = checkWorkbook(readXlsx(bytes));
    if (checked.kind === "checked") return { result: buildResult(name, checked), reason: null };
    return { result: buildProblemResult(name, checked.problem), reason: formatProblem(checked.problem) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const reason = formatUnreadable(error.reason ?? "damaged");
    return { result: emptyResult(name, "unreadable", reason.da), reason };
  }
}
