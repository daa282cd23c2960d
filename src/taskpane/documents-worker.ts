// The worker that reads agreement documents, so that the pane never stalls on a PDF.
import { DocumentError, readAgreements } from "../agreements/read-agreements";
import type { DocumentProtocol } from "./pane-workers";
import { answerRequests } from "./worker-protocol";

answerRequests<DocumentProtocol>(async ({ name, bytes }) => {
  try {
    return { agreements: await readAgreements({ name, bytes }) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { problem: error.reason };
  }
});
