// Confirms a budget's sealed verdict from its file; loaded only for --verify.
import { checkWorkbook, type Documents } from "../app/check";
import { verifySeal, type SealState } from "../app/seal";
import type { Localised } from "../danish/localised";
import { formatProblem } from "../report/reasons";
import { formatUnreadable } from "../report/unreadable";
import { HostError } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";

const SENTENCES: Readonly<Record<SealState, Localised>> = {
  confirmed: {
    da: "Forseglingen er bekræftet. Budgettet er det, der blev tjekket.",
    en: "The seal is confirmed. The budget is the one that was checked.",
  },
  stale: {
    da: "Forseglingen er forældet. Budgettet eller reglerne er ændret, siden det blev tjekket. Tjek det igen.",
    en: "The seal is stale. The budget or the rules have changed since it was checked. Check it again.",
  },
  "not-ready": {
    da: "Budgettet er ikke længere klar til upload. Tjek det igen.",
    en: "The budget is no longer ready for upload. Check it again.",
  },
  none: {
    da: "Budgettet er ikke forseglet. Brug Klargør til upload i Budgettjek.",
    en: "The budget is not sealed. Use Prepare for upload in Budgettjek.",
  },
};

/** 0 confirmed, 1 stale, not sealed or not ready, 2 not read. */
export async function verifyFile(read: () => Workbook, documents: Documents | null): Promise<{ code: 0 | 1 | 2; sentence: Localised }> {
  let workbook: Workbook;
  try {
    workbook = read();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { code: 2, sentence: formatUnreadable(error.reason ?? "damaged") };
  }
  const checked = checkWorkbook(workbook, { documents });
  if (checked.kind !== "checked") return { code: 2, sentence: formatProblem(checked.problem) };
  const state = await verifySeal(checked);
  return { code: state === "confirmed" ? 0 : 1, sentence: SENTENCES[state] };
}
