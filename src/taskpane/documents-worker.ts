// The worker that reads agreement documents, so that the pane never stops while a PDF is read.
import { DocumentError, readAgreements } from "../agreements/read-agreements";
import type { DocumentAnswer, DocumentRequest } from "./document-messages";

// The compiler sees a page's global scope here; a worker's is this much of it.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<DocumentRequest>) => void) | null;
  postMessage: (answer: DocumentAnswer) => void;
};

async function read({ id, name, bytes }: DocumentRequest): Promise<DocumentAnswer> {
  try {
    return { id, agreements: await readAgreements({ name, bytes }) };
  } catch (error) {
    return error instanceof DocumentError ? { id, problem: error.reason } : { id, problem: "damaged", fault: String(error) };
  }
}

scope.onmessage = ({ data }) => void read(data).then((answer) => scope.postMessage(answer));
