// Documents the user gives: read one by one in a worker, then the budget is checked against them.
import { formatDocumentProblem } from "../../report/document-problems";
import type { DocumentState, PaneModel } from "../model";
import type { DocumentAnswer } from "../document-messages";

export type ReadDocument = (name: string, bytes: Uint8Array) => Promise<DocumentAnswer>;

const readInWorker: ReadDocument = async (name, bytes) => (await import("../read-documents")).readDocument(name, bytes);

/** A document of the same name replaces the one before. */
export async function addDocuments(model: PaneModel, files: readonly File[], read: ReadDocument = readInWorker): Promise<void> {
  for (const file of files) put(model, { name: file.name, status: "reading", agreements: [], problem: null });
  for (const file of files) {
    const answer = await read(file.name, new Uint8Array(await file.arrayBuffer()));
    if (!model.getState().documents.some((document) => document.name === file.name)) continue; // taken out meanwhile
    if ("agreements" in answer) model.linkLines ??= (await import("../../links/link-lines")).linkLines;
    if ("agreements" in answer) put(model, { name: file.name, status: "read", agreements: answer.agreements, problem: null });
    else put(model, { name: file.name, status: "failed", agreements: [], problem: formatDocumentProblem(answer.problem) });
    model.recheck();
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
