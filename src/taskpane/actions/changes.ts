// The earlier budget to compare with: chosen as a file, read here, kept until the pane closes. Loaded with the view of changes.
import { comparedBudget, type Compared } from "../../app/compare";
import type { Question } from "../../compare/comparison";
import { MAX_FILE_BYTES } from "../../opc/limits";
import { formatReportBody } from "../../report/report-format";
import { letterBlocks } from "../../report/letter";
import { formatProblem } from "../../report/reasons";
import type { Language } from "../../report/sentences";
import { formatUnreadable } from "../../report/unreadable";
import type { PaneModel } from "../model";
import type { EarlierState, PaneState } from "../pane-state";
import { readInWorker } from "../read-earlier";
import { changeStored } from "./accept";

/** Reads the file and compares with it; what cannot be read is reported instead. */
export function chooseEarlier(model: PaneModel, file: File): Promise<void> {
  const reading: EarlierState = { name: file.name, status: "reading", earlier: null, problem: null };
  model.set({ earlier: reading });
  return model.act(async () => {
    let read: Pick<EarlierState, "status" | "earlier" | "problem"> | undefined;
    try {
      read = await readFile(file);
    } finally {
      // Another file may have been chosen meanwhile.
      if (model.getState().earlier === reading) model.set({ earlier: read ? { ...reading, ...read } : null });
    }
  }, null);
}

async function readFile(file: File): Promise<Pick<EarlierState, "status" | "earlier" | "problem">> {
  const failed = (problem: EarlierState["problem"]) => ({ status: "failed", earlier: null, problem }) as const;
  if (file.size > MAX_FILE_BYTES) return failed(formatUnreadable("file-too-large"));
  const answer = await readInWorker(file.name, new Uint8Array(await file.arrayBuffer()));
  switch (answer.kind) {
    case "budget":
      return { status: "read", earlier: answer, problem: null };
    case "problem":
      return failed(formatProblem(answer.problem));
    case "unreadable":
      return failed(formatUnreadable(answer.reason));
  }
}

export function forgetEarlier(model: PaneModel): void {
  model.set({ earlier: null });
}

/** The comparison for the last check; undefined if there is nothing to compare. */
export function findCompared({ outcome, earlier, settings }: Pick<PaneState, "outcome" | "earlier" | "settings">): Compared | undefined {
  if (outcome?.kind !== "checked" || !earlier?.earlier) return undefined;
  return comparedBudget(earlier.earlier, [], outcome.checked, settings.localLimit ?? null);
}

/** Answers a question: which of its candidates is the same line, or null if the most likely pair is not. Stored in the workbook. */
export function settleMatch(model: PaneModel, question: Question, candidate: number | null): Promise<void> {
  const pair = question.candidates[candidate ?? 0];
  if (!pair) return Promise.resolve();
  const [one, other] = [pair.earlier.id, pair.now.id];
  const made =
    candidate === null
      ? [
          { earlier: one, now: null },
          { earlier: null, now: other },
        ]
      : [{ earlier: one, now: other }];
  return changeStored(model, (data) => ({
    ...data,
    matches: [...data.matches.filter((choice) => choice.earlier !== one && choice.now !== other), ...made],
  }));
}

export function unsettleMatches(model: PaneModel): Promise<void> {
  return changeStored(model, (data) => ({ ...data, matches: [] }));
}

/** The følgebrev to copy. */
export function letterContent({ part }: Compared, language: Language): { readonly text: string; readonly html: string } {
  const text = part.letter[language];
  return { text, html: formatReportBody({ language, blocks: letterBlocks(text) }) };
}
