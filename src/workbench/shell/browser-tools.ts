// What the open files need from the browser: the grid, reading and downloading files, and the browser's own storage.
import type { FilesTools } from "../files/open-files-state";
import type { OpenFiles } from "../files/open-files";
import { openFile } from "../files/files";
import { createOtherWindows } from "../files/other-windows";
import type { Refusal } from "../grid/edit-guard";
import { createUnsavedChanges } from "../files/unsaved-changes";
import { focusRegion } from "./regions";
import { rememberedLanguage } from "./preferences";
import { WORDS } from "./words";

/** `openFiles` is called only when the grid has something to report. */
export function createBrowserTools(grid: HTMLElement, openFiles: () => OpenFiles): FilesTools {
  const window = crypto.randomUUID();
  return {
    async startEngine() {
      const { loadEngine, pause } = await import("../grid/load-engine");
      const { GridEngine } = await loadEngine();
      await pause();
      const refuse = (refusal: Refusal) => {
        openFiles().tell(refusal);
      };
      const engine = new GridEngine(grid, refuse, (to) => focusRegion(to === "next" ? 1 : -1, grid, openFiles()));
      await pause(); // opening a workbook is a task of its own
      return engine;
    },
    readFile: openFile,
    async fetchSample(sample) {
      const answer = await fetch(new URL(`assets/samples/${sample}`, document.baseURI));
      if (!answer.ok) throw new Error(`${sample}: ${String(answer.status)}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    unsaved: createUnsavedChanges(window),
    others: createOtherWindows(window),
    copyName: (name) => name.replace(/(\.\w+)?$/, (ending) => ` ${WORDS[rememberedLanguage()].copy}${ending}`),
    async buildFile(bytes, workbook) {
      const { buildFile } = await import("../files/build-file");
      return buildFile(bytes, workbook);
    },
    deliver(name, bytes, disk) {
      if (disk) return disk.write(bytes);
      download(name, bytes);
      return Promise.resolve(true);
    },
  };
}

/** Offers the user a file through the browser's own download. */
export function download(name: string, bytes: Uint8Array | string, type = "application/octet-stream"): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
