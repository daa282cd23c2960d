// The host contract over Excel once more, this time with office.js in Chromium, and the built pane in its frame.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import webpack from "webpack";
import { HostError, type HostErrorCode, type SurfaceAbilities, type WorkbookChange, type WorkbookSurface } from "../../src/workbook/ports";
import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { describeHost, type ContractHost } from "../contract/contract";
import type { ContractWorkbook } from "../contract/contract-workbook";
import { openContractWorkbook, viewOf } from "../contract/excel-workbook";
import { MemoryWorkbook } from "../host/memory-workbook";
import { startPaneInFrame, type PaneInFrame } from "../host/chromium-excel";
import type { PortName, PortReply } from "../host/ports-page";
import { launchBrowser } from "./browser";

jest.setTimeout(120_000);

const PAGE = `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Ports</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body><script src="/ports.js"></script></body></html>`;

let browser: Browser;
let excel: PaneInFrame;
const listeners = new Set<(change: WorkbookChange) => void>();

/** The ports and what they import, as one script. */
async function bundlePorts(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "ports-"));
  try {
    await new Promise<void>((resolve, reject) => {
      const compiler = webpack({
        mode: "development",
        devtool: false,
        entry: path.join(__dirname, "../host/ports-page.ts"),
        output: { path: folder, filename: "ports.js" },
        resolve: { extensions: [".ts", ".js"] },
        module: {
          rules: [{ test: /\.ts$/, loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2020" } } }],
        },
        plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
      });
      compiler.run((error, stats) => {
        compiler.close(() => {
          if (error) reject(error);
          else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
          else resolve();
        });
      });
    });
    return readFileSync(path.join(folder, "ports.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

beforeAll(async () => {
  const [started, ports] = await Promise.all([launchBrowser(), bundlePorts()]);
  browser = started;
  excel = await startPaneInFrame(browser, new MemoryWorkbook(), {
    path: "/ports.html",
    pages: { "/ports.html": { body: PAGE, contentType: "text/html" }, "/ports.js": { body: ports, contentType: "text/javascript" } },
  });
  await excel.page.exposeFunction("heardChange", (change: WorkbookChange) => {
    for (const listener of [...listeners]) listener(change);
  });
  await excel.frame.waitForFunction(() => "callPort" in window);
});

afterAll(async () => {
  await excel.stop();
  await browser.close();
  expect(excel.foreign).toEqual([]);
});

async function call<T>(name: PortName, argument?: unknown): Promise<T> {
  const reply = await excel.frame.evaluate(
    ([port, value]) => (Reflect.get(window, "callPort") as (name: unknown, argument: unknown) => Promise<PortReply>)(port, value),
    [name, argument],
  );
  if ("error" in reply) throw new HostError(reply.error.code as HostErrorCode, reply.error.detail);
  return reply.value as T;
}

/** Changes come to the test by a way of their own: resolves when one has been heard from now on, and the last of its kind. */
function allHeard(): Promise<void> {
  return new Promise((resolve) => {
    let rest: NodeJS.Timeout | undefined;
    const listener = (): void => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        listeners.delete(listener);
        resolve();
      }, 200);
    };
    listeners.add(listener);
  });
}

/** The page stays; the workbook and the ports over it are new. */
async function makeChromiumHost(contract: ContractWorkbook): Promise<ContractHost> {
  const workbook = openContractWorkbook(contract);
  excel.open(workbook);
  const surface: WorkbookSurface = {
    abilities: await call<SurfaceAbilities>("start"),
    show: (cells) => call("show", cells),
    canMark: (sheet) => call("canMark", sheet),
    mark: (marks) => call("mark", marks),
    hasMarks: () => call("hasMarks"),
    unmark: () => call("unmark"),
    writable: (cells) => call("writable", cells),
    write: async (edits) => {
      if (listeners.size === 0) return call("write", edits);
      const heard = allHeard();
      await call("write", edits);
      await heard;
    },
    store: (part) => call("store", part),
    onChange: async (listener) => {
      listeners.add(listener);
      const id = await call<number>("onChange");
      return async () => {
        await call("stop", id);
        listeners.delete(listener);
      };
    },
  };
  return {
    source: { read: async () => fromPlain(await call("read")) },
    surface,
    ...viewOf(workbook),
    // This office.js knows no selection of several areas: what it does instead is in test/excel/show.test.ts.
    selection: undefined,
    type: async (sheet, cell, content, by) => {
      const heard = allHeard();
      workbook.type(sheet, cell, content, by === "another" ? "Remote" : "Local");
      await heard;
    },
    close: () => {
      listeners.clear();
      return Promise.resolve();
    },
  };
}

interface PlainSheet extends Omit<Sheet, "cells" | "hiddenRows" | "hiddenColumns"> {
  readonly cells: [number, Cell][];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
}

function fromPlain(plain: { sheets: PlainSheet[]; storedPart: string | null }): Workbook {
  return {
    ...plain,
    sheets: plain.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(sheet.cells),
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
    })),
  };
}

describeHost("Excel in Chromium", makeChromiumHost);
