// Reads and checks files in a worker that is started with the first of them.
import { HostError } from "../../workbook/ports";
import { joinPieces, type FileAnswer, type FilePiece, type FileRequest } from "./file-messages";
import type { FileCheck } from "../portfolio/portfolio";
import type { OpenedFile } from "../grid/read-display";

type Asked =
  { readonly kind: "open"; readonly bytes: Uint8Array } | { readonly kind: "check"; readonly name: string; readonly bytes: Uint8Array };

let worker: Worker | undefined;
let count = 0;
/** Who waits for an answer; undefined: the worker broke down. */
const waiting = new Map<number, (answer: FileAnswer | undefined) => void>();

function startWorker(): Worker {
  const started = new Worker(/* webpackChunkName: "file-worker" */ new URL("./file-worker.ts", import.meta.url));
  started.onmessage = ({ data }: MessageEvent<FileAnswer>) => waiting.get(data.id)?.(data);
  // A worker that breaks down (out of memory) takes what it was asked with it; the next file gets a new worker.
  started.onerror = () => {
    started.terminate();
    worker = undefined;
    for (const tell of waiting.values()) tell(undefined);
  };
  return started;
}

/** Why there is no answer. A fault of ours is thrown too, outside what is under way: whoever asked says a sentence, the browser reports the error. */
function refusalOf({ detail, reason }: Extract<FileAnswer, { kind: "failed" }>): Error {
  if (reason) return new HostError("unreadable", detail, reason);
  const fault = new Error(detail);
  setTimeout(() => {
    throw fault;
  });
  return fault;
}

/** Asks the worker; `hear` gets every answer and gives the result with the last. */
function ask<T>(request: Asked, hear: (answer: FileAnswer) => T | undefined): Promise<T> {
  worker ??= startWorker();
  const id = ++count;
  const result = new Promise<T>((resolve, reject) => {
    waiting.set(id, (answer) => {
      if (!answer) reject(new Error("the file worker broke down"));
      else if (answer.kind === "failed") reject(refusalOf(answer));
      else {
        const heard = hear(answer);
        if (heard !== undefined) resolve(heard);
      }
    });
  });
  worker.postMessage({ id, ...request } satisfies FileRequest);
  return result.finally(() => waiting.delete(id));
}

/** Reads a file for the grid. `tell` gets how far it is, from 0 to 1. Rejects with HostError `unreadable` and the reason. */
export function openFile(bytes: Uint8Array, tell: (share: number) => void): Promise<OpenedFile> {
  const pieces: FilePiece[] = [];
  return ask({ kind: "open", bytes }, (answer) => {
    if (answer.kind === "progress") tell(answer.share);
    if (answer.kind === "piece") pieces.push(answer.piece);
    return answer.kind === "opened" ? joinPieces(answer.file, pieces) : undefined;
  });
}

/** Checks one of many budgets; what cannot be read says why. */
export function checkFile(name: string, bytes: Uint8Array): Promise<FileCheck> {
  return ask({ kind: "check", name, bytes }, (answer) => (answer.kind === "checked" ? answer.check : undefined));
}
