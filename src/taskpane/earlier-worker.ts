// The worker that reads the earlier budget, so that the pane never stops for a large file.
import { readEarlier } from "../app/compare";
import { readXlsx } from "../file/read-xlsx";
import { HostError } from "../workbook/ports";
import type { EarlierAnswer, EarlierRequest } from "./earlier-messages";

// The compiler sees a page's global scope here; a worker's is this much of it.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<EarlierRequest>) => void) | null;
  postMessage: (answer: EarlierAnswer) => void;
};

function read({ name, bytes }: EarlierRequest): EarlierAnswer {
  try {
    return readEarlier(name, readXlsx(bytes));
  } catch (error) {
    if (!(error instanceof HostError)) throw error; // a fault of ours: the browser reports it, the page is told that this broke down
    return { kind: "unreadable", reason: error.reason ?? "damaged" };
  }
}

scope.onmessage = ({ data }) => {
  scope.postMessage(read(data));
};
