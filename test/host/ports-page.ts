// Runs in the frame of a test page: the add-in's own ports behind one function that speaks in plain values.
import { startExcel, type StartedExcel } from "../../src/excel/start";
import { HostError } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";

export type PortName =
  "read" | "show" | "canMark" | "mark" | "hasMarks" | "unmark" | "writable" | "write" | "store" | "onChange" | "stop" | "start";

export type PortReply = { readonly value: unknown } | { readonly error: { readonly code: string; readonly detail: string } };

let started: Promise<StartedExcel> | undefined;
const stops: (() => Promise<void>)[] = [];

async function call(name: PortName, argument: unknown): Promise<unknown> {
  if (name === "start") started = startExcel();
  const { source, surface } = await (started ?? startExcel());
  if (name === "start") return surface.abilities;
  if (name === "read") return toPlain(await source.read());
  if (name === "stop") {
    await stops[Number(argument)]?.();
    return null;
  }
  if (name === "onChange") {
    const heard = Reflect.get(window, "heardChange") as (change: unknown) => void;
    return stops.push(await surface.onChange(heard)) - 1;
  }
  return (surface[name] as (argument: unknown) => Promise<unknown>)(argument);
}

/** Maps and sets do not survive the way out of the browser. */
export function toPlain(workbook: Workbook): unknown {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells],
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
    })),
  };
}

Object.assign(window, {
  async callPort(name: PortName, argument: unknown): Promise<PortReply> {
    try {
      return { value: await call(name, argument) };
    } catch (error) {
      if (error instanceof HostError) return { error: { code: error.code, detail: error.detail } };
      throw error;
    }
  },
});
