// The worker that reads the earlier budget, so that the pane never stalls on a large file.
import { readEarlier } from "../app/compare";
import { readXlsx } from "../file/read-xlsx";
import { HostError } from "../workbook/ports";
import type { EarlierProtocol } from "./pane-workers";
import { answerRequests } from "./worker-protocol";

answerRequests<EarlierProtocol>(({ name, bytes }) => {
  try {
    return readEarlier(name, readXlsx(bytes));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { kind: "unreadable", reason: error.reason ?? "damaged" };
  }
});
