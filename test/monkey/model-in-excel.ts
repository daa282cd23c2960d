// The pane's model without its screen, over Microsoft's own runtime and a workbook in memory: every use case as the pane calls it.
import { followSelection } from "../../src/taskpane/actions/flow";
import { lookForLeftMarks } from "../../src/taskpane/actions/marks";
import { startExcel } from "../../src/excel/start";
import { parseMarkFormula } from "../../src/workbook/marks";
import { Memory, type BrowserStorage } from "../../src/taskpane/memory";
import { PaneModel } from "../../src/taskpane/model";
import type { PaneHost } from "../../src/taskpane/pane-host";
import { STORED_PART_NAMESPACE } from "../../src/workbook/ports";
import { namespaceOf, type HostSheet, type MemoryWorkbook } from "../host/memory-workbook";
import { rushTime, turn } from "./virtual-time";
import { startNodeExcel, type NodeExcel, type NodeExcelOptions } from "../host/node-excel";

export interface ModelInExcel {
  readonly workbook: MemoryWorkbook;
  readonly excel: NodeExcel;
  readonly model: PaneModel;
  /** Closes the pane and opens it again; rejects where it does not start. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

export function storageInMemory(): BrowserStorage {
  let text: string | null = null;
  return { getItem: () => text, setItem: (_, value) => void (text = value) };
}

export async function openModelInExcel(workbook: MemoryWorkbook, options: NodeExcelOptions = {}): Promise<ModelInExcel> {
  const excel = startNodeExcel(workbook, options);
  const storage = storageInMemory();
  const stopTime = rushTime(() => excel.answerer.batches.length);
  const open = async (): Promise<PaneModel> => {
    const started = await startExcel();
    const { source, surface, report, protection, displayLanguage } = started;
    const host: PaneHost = { kind: "excel", source, surface, report, protection, displayLanguage };
    const model = new PaneModel(host, new Memory(storage), { firstCheck: lookForLeftMarks, selection: followSelection });
    await model.start();
    return model;
  };
  let model = await open();
  return {
    workbook,
    excel,
    get model() {
      return model;
    },
    async reopen() {
      await model.stop();
      excel.answerer.isExpired = false;
      excel.restart();
      model = await open();
    },
    async close() {
      await model.stop();
      stopTime();
      excel.stop();
    },
  };
}

const REPORT = "budgettjek-report";
const LIFTED = "budgettjek-protection";

const isOurs = (formula: string): boolean => formula === "" || parseMarkFormula(formula) !== undefined;

/** Formats of ours in the workbook, those that did not get their rule included. */
export function marksIn(workbook: MemoryWorkbook): number {
  return workbook.sheets.flatMap(({ formats }) => formats.filter(({ type, formula }) => type === "Custom" && isOurs(formula))).length;
}

/** A lifted protection counts as it was: it is noted in the sheet. */
function protectionOf({ protection, customProperties }: HostSheet): unknown {
  const note = customProperties.get(LIFTED);
  const meant = protection ?? (note === undefined ? null : { password: false, options: JSON.parse(note) as Record<string, boolean> });
  return meant && [meant.password, Object.keys(meant.options).filter((option) => meant.options[option])];
}

/** All that is the user's: everything but our marks, our report sheet, our stored part, and what is selected. */
export function contentOf(workbook: MemoryWorkbook): string {
  const sheets = workbook.sheets
    .filter(({ customProperties }) => !customProperties.has(REPORT))
    .map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protection: protectionOf(sheet),
      cells: [...sheet.cells].filter(([, { value, formula }]) => value !== null || formula !== null).sort(([a], [b]) => a - b),
      numberFormats: [...sheet.numberFormats].sort(([a], [b]) => a - b),
      fills: [...sheet.fills].sort(([a], [b]) => a - b),
      unlocked: [...sheet.unlocked].sort((a, b) => a - b),
      hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
      formats: sheet.formats.filter(({ type, formula }) => type !== "Custom" || !isOurs(formula)),
    }));
  const parts = workbook.customParts.filter(({ xml }) => namespaceOf(xml) !== STORED_PART_NAMESPACE);
  return JSON.stringify({ sheets, parts });
}

/** Milliseconds that pass by themselves, after which what still runs is taken to run for ever. */
const FOREVER = 600_000;

/** Waits until nothing is under way; rejects where it does not end. */
export async function settle({ model, excel }: ModelInExcel): Promise<void> {
  const end = Date.now() + FOREVER;
  let batches = -1;
  for (let calm = 0; calm < 4; calm++) {
    if (Date.now() > end) throw new Error("it never comes to an end");
    await turn();
    const { isActing, isChecking } = model.getState();
    if (isActing || isChecking || excel.answerer.batches.length !== batches) calm = -1;
    batches = excel.answerer.batches.length;
  }
}

/** What a text on the screen must be: a whole Danish sentence. */
export function isSentence(text: string): boolean {
  return /^[A-ZÆØÅ”\d].{8,}[.?!”]$/s.test(text) && !/undefined|null|\bNaN\b|\[object|[A-Z][a-z]+Exception/.test(text);
}
