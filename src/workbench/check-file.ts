// One budget of many: read and checked.
import { checkWorkbook } from "../app/check";
import { readXlsx } from "../file/read-xlsx";
import { buildProblemResult, buildResult, emptyResult } from "../report/build-result";
import { formatUnreadable } from "../report/reasons";
import { HostError } from "../workbook/ports";
import type { FileCheck } from "./portfolio";

/** Checks one file; what cannot be read says why. */
export function checkFile(name: string, bytes: Uint8Array): FileCheck {
  try {
    const checked = checkWorkbook(readXlsx(bytes));
    const result = checked.kind === "checked" ? buildResult(name, checked) : buildProblemResult(name, checked.problem);
    return { result, reason: null };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const reason = formatUnreadable(error.reason ?? "damaged");
    return { result: emptyResult(name, "unreadable", reason.da), reason };
  }
}
