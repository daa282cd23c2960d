// Reads and checks files in a worker.
import { WorkerLine } from "../../taskpane/worker-protocol";
import { HostError } from "../../workbook/ports";
import type { OpenedFile } from "../grid/read-display";
import type { FileCheck } from "../portfolio/portfolio";
import { joinPieces, type FilePart, type FilePiece, type FileProtocol } from "./file-messages";

const line = new WorkerLine<FileProtocol>(
  "file-worker",
  () => new Worker(/* webpackChunkName: "file-worker" */ new URL("./file-worker.ts", import.meta.url)),
);

/** Fetches and starts the worker before there is a file. */
export function prepareToRead(): void {
  line.start();
}

/** Reads a file for the grid. `tell` gets the progress from 0 to 1. Rejects with HostError `unreadable` and the reason. */
export async function openFile(bytes: Uint8Array, tell: (share: number) => void): Promise<OpenedFile> {
  const pieces: FilePiece[] = [];
  const hear = (part: FilePart): void => {
    if (part.kind === "progress") tell(part.share);
    else pieces.push(part.piece);
  };
  const answer = await line.ask({ kind: "open", bytes }, { hear });
  if (answer.kind === "opened") return joinPieces(answer.file, pieces);
  throw answer.kind === "unreadable" ? new HostError("unreadable", answer.detail, answer.reason) : new Error(answer.kind);
}

/** Checks one of many budgets; one that cannot be read returns the reason. */
export async function checkFile(name: string, bytes: Uint8Array): Promise<FileCheck> {
  const answer = await line.ask({ kind: "check", name, bytes });
  if (answer.kind === "checked") return answer.check;
  throw new Error(answer.kind);
}
