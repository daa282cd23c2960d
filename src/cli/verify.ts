// Confirms a budget's sealed verdict from its file; loaded only for --verify.
import { checkWorkbook, type CheckOptions } from "../app/check";
import { inspectSeal } from "../app/seal";
import { readStored } from "../app/stored";
import { cofinancingSplit } from "../checks/cofinancing-split";
import type { Localised } from "../danish/localised";
import { formatProblem } from "../report/reasons";
import { inBoth } from "../report/sentences";
import { describeSeal, describeSealState, describeTrouble } from "../report/stored-words";
import { formatUnreadable } from "../report/unreadable";
import { HostError } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";

/** 0 confirmed, 1 stale, not sealed or not ready, 2 not read. */
export async function verifyFile(read: () => Workbook, options: CheckOptions): Promise<{ code: 0 | 1 | 2; sentence: Localised }> {
  let workbook: Workbook;
  try {
    workbook = read();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { code: 2, sentence: formatUnreadable(error.reason ?? "damaged") };
  }
  const checked = checkAsSealed(workbook, options);
  if (checked.kind !== "checked") return { code: 2, sentence: formatProblem(checked.problem) };
  const { state, seal, changed } = await inspectSeal(checked);
  const sentences = [
    describeSealState(state, changed),
    ...(seal ? [describeSeal(seal)] : []),
    ...checked.storedParts.troubles.map(describeTrouble),
  ];
  const isConfirmed = state === "confirmed" || state === "confirmed-in-part";
  return { code: isConfirmed ? 0 : 1, sentence: inBoth((language) => sentences.map((text) => text[language]).join("\n  ")) };
}

/** Runs the check with the same checks turned off as when the budget was sealed. */
function checkAsSealed(workbook: Workbook, options: CheckOptions): ReturnType<typeof checkWorkbook> {
  const { stored } = readStored(workbook);
  const off = stored.kind === "stored" ? (stored.data.seal?.verdict?.without ?? []) : [];
  return checkWorkbook(workbook, { ...options, without: off.filter((check) => check === cofinancingSplit.id) });
}
