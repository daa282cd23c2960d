// The whole pane in jsdom over Microsoft's own runtime and a workbook in memory, on any platform.
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { startExcel } from "../../src/excel/start";
import type { BrowserStorage } from "../../src/taskpane/memory";
import { Pane } from "../../src/taskpane/pane";
import { paneHost } from "../../src/taskpane/start-pane";
import type { Workbook } from "../../src/workbook/workbook";
import { PLATFORMS, profileOf, type Platform } from "../host/behaviours";
import { MemoryWorkbook } from "../host/memory-workbook";
import { furnishWindow } from "../host/window";
import { NAMED_PLATFORM } from "./platform";
import { startNodeExcel, type NodeExcel, type NodeExcelOptions } from "../host/node-excel";

export interface PaneInExcel {
  readonly workbook: MemoryWorkbook;
  readonly excel: NodeExcel;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** What the pane's host can do without the pane. */
  readonly host: ReturnType<typeof paneHost>;
  /** Closes the pane and opens it again. */
  reopen(): Promise<void>;
  close(): void;
}

export function welcomed(): BrowserStorage {
  let text = JSON.stringify({ version: 1, welcomed: true });
  return { getItem: () => text, setItem: (_, value) => void (text = value) };
}

/** Tests that name no platform take turns, so that all of them meet; PANE_PLATFORM=mac runs each of them on one. */
let turn = 0;
function nextPlatform(): Platform {
  return NAMED_PLATFORM ?? PLATFORMS[turn++ % PLATFORMS.length]!;
}

/** When Excel has been asked for nothing in twenty turns of the event loop. */
export async function quiet({ answerer }: NodeExcel): Promise<void> {
  let asked = -1;
  for (let turns = 0; turns < 20; turns++) {
    if (asked !== answerer.batches.length) turns = 0;
    asked = answerer.batches.length;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** `timeout`: milliseconds that Excel may take to answer. */
export async function openPaneInExcel(
  snapshot: Workbook,
  { timeout = 60_000, ...given }: NodeExcelOptions & { readonly timeout?: number } = {},
  place: (workbook: MemoryWorkbook) => void = () => undefined,
): Promise<PaneInExcel> {
  const options = { platform: nextPlatform(), ...given };
  const workbook = MemoryWorkbook.from(snapshot);
  place(workbook);
  const excel = startNodeExcel(workbook, options);
  const behaviours = { ...profileOf(options.platform).behaviours, ...options.behaviours };
  furnishWindow(behaviours);
  const storage = welcomed();
  const user = userEvent.setup();
  // userEvent brings a clipboard of its own.
  furnishWindow(behaviours);
  let host = paneHost(await startExcel({ timeout }));
  const show = (): void => void render(<Pane host={host} storage={storage} />);
  show();
  await verdict();
  return {
    workbook,
    excel,
    user,
    get host() {
      return host;
    },
    async reopen() {
      cleanup();
      excel.answerer.isExpired = false;
      excel.restart();
      host = paneHost(await startExcel({ timeout }));
      show();
      await verdict();
    },
    close() {
      cleanup();
      excel.stop();
    },
  };
}

export const verdict = (name: RegExp = /^(Klar|Ikke|Kan)/): Promise<HTMLElement> => screen.findByRole("heading", { level: 1, name });

/** A sentence on the screen; the hidden one for screen readers may say the same. */
export const said = (text: string | RegExp): Promise<HTMLElement> => screen.findByText(text, { ignore: "[role=status], script, style" });
