// A page with the pane over a host in memory, driven from a test by window.openPane.
import { makeStaticStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import { createRoot, type Root } from "react-dom/client";
import { readXlsx } from "../../../src/file/read-xlsx";
import { Pane } from "../../../src/taskpane/pane";
import type { Edit } from "../../../src/workbook/ports";
import { FakeHost, type FakeOptions } from "../../taskpane/fake-host";

export interface PanePageOptions extends FakeOptions {
  /** File name below test/budgets; left out for a workbook without a budget. */
  readonly budget?: string;
  /** Typed into the sheet before the pane opens. */
  readonly edits?: readonly Edit[];
  /** Fails the first read in this way. */
  readonly fault?: "busy" | "disconnected";
  /** The pane was never opened before. */
  readonly isFirst?: boolean;
  /** Does not answer before `window.release`. */
  readonly isSilent?: boolean;
  readonly protected?: boolean;
  readonly storedPart?: string;
}

declare global {
  interface Window {
    openPane: (options: PanePageOptions) => Promise<void>;
    host: FakeHost;
    /** Lets a silent host answer. */
    release: () => void;
  }
}

const useStaticStyles = makeStaticStyles({ "html, body, #root": { height: "100%", margin: 0 } });

function Page({ host }: { readonly host: FakeHost }): JSX.Element {
  useStaticStyles();
  return (
    <main style={{ height: "100%" }}>
      <Pane host={host.pane} />
    </main>
  );
}

let root: Root | undefined;

window.openPane = async (options) => {
  const workbook =
    options.budget === undefined
      ? { sheets: [], storedPart: null }
      : readXlsx(new Uint8Array(await (await fetch(`budgets/${options.budget}`)).arrayBuffer()));
  const sheets =
    options.protected === undefined
      ? workbook.sheets
      : workbook.sheets.map((sheet) => ({ ...sheet, protected: options.protected === true }));
  const host = new FakeHost({ ...workbook, sheets, storedPart: options.storedPart ?? workbook.storedPart }, options);
  host.type(options.edits ?? []);
  if (options.fault) host.fail("read", options.fault);
  window.release = options.isSilent ? host.hold() : () => undefined;
  window.host = host;
  localStorage.clear();
  if (!options.isFirst) localStorage.setItem("budgettjek", JSON.stringify({ version: 1, welcomed: true }));
  root?.unmount();
  root = createRoot(document.getElementById("root") as HTMLElement);
  root.render(<Page key={Math.random()} host={host} />);
};
