// The worker that reads agreement documents, so that the pane never stops while a PDF is read.
import { DocumentError, readAgreements } from "../agreements/read-agreements";
import type { DocumentAnswer, DocumentRequest } from "./document-messages";

// The compiler sees a page's global scope here; a worker's is this much of it.
const scope = globalThis as unknown as { onmessage: ((event: MessageEvent<DocumentRequest>) => void) | null; postMessage: (answer: DocumentAnswer) => void };

async function read({ id, name, bytes }: DocumentRequest): Promise<DocumentAnswer> {
  try {
    return { id, agreements: await readAgreements({ name, bytes }) };
  } catch (error) {
    return { id, problem: error instanceof DocumentError ? error.reason : "damaged" };
  }
}

scope.onmessage = ({ data }) => void read(data).then((answer) => scope.postMessage(answer));
