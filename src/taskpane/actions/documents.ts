// Documents from the user: read one by one in a worker, then the budget is checked against them.
import { formatDocumentProblem } from "../../report/document-problems";
import type { PaneModel } from "../model";
import type { DocumentState } from "../pane-state";
import { isLostScript } from "../lost-script";
import type { DocumentAnswer } from "../pane-workers";
import { surfaceFault } from "../surface-fault";
import { BrokenWorker } from "../worker-protocol";

const readInWorker = async (name: string, bytes: Uint8Array): Promise<DocumentAnswer> =>
  (await import("../read-documents")).readDocument(name, bytes);

/** A document of the same name replaces the one before. */
export async function addDocuments(model: PaneModel, files: readonly File[], read = readInWorker): Promise<void> {
  for (const file of files) put(model, { name: file.name, status: "reading", agreements: [], problem: null });
  for (const file of files) {
    let document: DocumentState;
    try {
      document = await readOne(model, file, read);
    } catch (error) {
      // The reader's script is lost: no document was tried, and none is at fault.
      for (const { name, status } of model.getState().documents) if (status === "reading") removeDocument(model, name);
      await model.act(() => Promise.reject(error instanceof Error ? error : new Error(String(error))), null);
      return;
    }
    if (!model.getState().documents.some(({ name }) => name === file.name)) continue; // removed meanwhile
    put(model, document);
    model.recheck();
  }
}

async function readOne(model: PaneModel, file: File, read: typeof readInWorker): Promise<DocumentState> {
  const failed = (reason: Parameters<typeof formatDocumentProblem>[0]): DocumentState => ({
    name: file.name,
    status: "failed",
    agreements: [],
    problem: formatDocumentProblem(reason),
  });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failed("not-found"); // moved or deleted since it was chosen
  }
  try {
    const answer = await read(file.name, bytes);
    if ("agreements" in answer) {
      const [{ linkBudget }, { checkWorkbook }] = await Promise.all([import("../../links/link-budget"), import("../../app/check")]);
      model.ofDocuments = { linkBudget, checkWorkbook };
      return { name: file.name, status: "read", agreements: answer.agreements, problem: null };
    }
    return failed(answer.problem);
  } catch (error) {
    if (isLostScript(error)) throw error;
    if (!(error instanceof BrokenWorker)) surfaceFault(error);
    return failed("damaged");
  }
}

export function removeDocument(model: PaneModel, name: string): void {
  model.set({ documents: model.getState().documents.filter((document) => document.name !== name) });
  model.recheck();
}

function put(model: PaneModel, document: DocumentState): void {
  const { documents } = model.getState();
  const index = documents.findIndex((known) => known.name === document.name);
  model.set({ documents: index === -1 ? [...documents, document] : documents.map((known, at) => (at === index ? document : known)) });
}
