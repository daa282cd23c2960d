// LBF's empty template, supplied by the user: learnt here, kept in this browser, used for every check until removed.
import { readTemplate } from "../../app/read-template";
import { readXlsx } from "../../file/read-xlsx";
import { MAX_FILE_BYTES } from "../../opc/limits";
import { formatUnreadable } from "../../report/unreadable";
import type { KeptTemplate } from "../memory";
import type { PaneModel } from "../model";
import type { TemplateState } from "../pane-state";

/** Learns the file and checks by it; what cannot be learnt is reported instead. */
export function chooseTemplate(model: PaneModel, file: File): Promise<void> {
  const reading: TemplateState = { name: file.name, status: "reading", given: null, problem: null };
  model.set({ template: reading });
  return model.act(async () => {
    let learnt: TemplateState = { ...reading, status: "failed", problem: formatUnreadable("file-too-large") };
    if (file.size <= MAX_FILE_BYTES) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      learnt = learn(file.name, bytes, null);
      if (learnt.status === "read") model.memory.setTemplate({ name: file.name, data: toBase64(bytes), minimum: null });
    }
    // Another file may have been chosen meanwhile.
    if (model.getState().template !== reading) return;
    model.set({ template: learnt });
    refresh(model);
  }, null);
}

/** Learns again what the browser has stored. */
export function restoreTemplate(model: PaneModel, { name, data, minimum }: KeptTemplate): void {
  const template = learn(name, fromBase64(data), minimum);
  if (template.status !== "read") return;
  model.set({ template });
  refresh(model);
}

/** The user's own minimum co-financing, as a share. */
export function setMinimum(model: PaneModel, minimum: number): void {
  const { template } = model.getState();
  const kept = model.memory.template;
  if (!template?.given) return;
  if (kept) model.memory.setTemplate({ ...kept, minimum });
  const description = { ...template.given.description, minimumShare: minimum };
  model.set({ template: { ...template, given: { ...template.given, description } } });
  refresh(model);
}

export function forgetTemplate(model: PaneModel): void {
  model.memory.setTemplate(null);
  model.set({ template: null });
  refresh(model);
}

/** A workbook that was rejected may be readable with the template. */
function refresh(model: PaneModel): void {
  if (model.getState().outcome?.kind === "problem") void model.check();
  else model.recheck();
}

function learn(name: string, bytes: Uint8Array, minimum: number | null): TemplateState {
  const learnt = readTemplate(
    name,
    () => bytes,
    (file) => readXlsx(file),
  );
  if ("sentence" in learnt) return { name, status: "failed", given: null, problem: learnt.sentence };
  const { description, compare, readByTemplate } = learnt;
  return {
    name,
    status: "read",
    given: { description: minimum === null ? description : { ...description, minimumShare: minimum }, compare, readByTemplate },
    problem: null,
  };
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
