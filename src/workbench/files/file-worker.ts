// The worker that reads and checks files, so that the page never stalls on a large one.
import { answerRequests } from "../../taskpane/worker-protocol";
import { HostError } from "../../workbook/ports";
import { readDisplay } from "../grid/read-display";
import { cutPieces, withoutPieces, type FileProtocol } from "./file-messages";

answerRequests<FileProtocol>(async (request, tell) => {
  if (request.kind === "check") {
    const { checkFile } = await import("./check-file");
    return { kind: "checked", check: await checkFile(request.name, request.bytes) };
  }
  try {
    const file = readDisplay(request.bytes, (share) => tell({ kind: "progress", share }));
    for (const piece of cutPieces(file)) tell({ kind: "piece", piece }, "keys" in piece ? [piece.keys.buffer, piece.looks.buffer] : []);
    return { kind: "opened", file: withoutPieces(file) };
  } catch (error) {
    if (!(error instanceof HostError) || !error.reason) throw error;
    return { kind: "unreadable", reason: error.reason, detail: error.detail };
  }
});
