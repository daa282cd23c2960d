// The task pane in Excel: starts the host, then the pane; says one sentence where that cannot be.
import { makeStaticStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import { createRoot } from "react-dom/client";
import { startExcel, type OfficeColours, type StartedExcel } from "../excel/start";
import { HostError } from "../workbook/ports";
import { Pane } from "./pane";
import type { PaneHost, PaneTheme } from "./pane-host";
import { StartFailure } from "./start-failure";

const useStaticStyles = makeStaticStyles({ "html, body, #root": { height: "100%", margin: 0 } });

/** Opened in the workbench, in the browser: the user's own workbook stays as it is. */
const SAMPLES = [
  { name: "Mjølnerparken 2017-2021", file: "mjoelnerparken-2017-2021" },
  { name: "Amager 2022-2025", file: "amager-2022-2025" },
];

function Page({ content }: { readonly content: JSX.Element }): JSX.Element {
  useStaticStyles();
  return content;
}

function paneHost(excel: StartedExcel): PaneHost {
  return {
    kind: "excel",
    source: excel.source,
    surface: excel.surface,
    report: excel.report,
    protection: excel.protection,
    displayLanguage: excel.displayLanguage,
    theme: () => themeOf(excel.colours()),
    samples: SAMPLES.map(({ name, file }) => ({ name, open: () => void window.open(`index.html?sample=${file}`, "_blank", "noopener") })),
  };
}

/** Office tells colours, not names: a dark background is a dark theme. High contrast comes from the system. */
function themeOf(colours: OfficeColours | undefined): PaneTheme | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(colours?.bodyBackground ?? "")?.[1];
  if (hex === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

const element = document.getElementById("root");
if (!element) throw new Error("the page has no #root");
const root = createRoot(element);

async function start(): Promise<void> {
  try {
    const host = paneHost(await startExcel());
    root.render(<Page content={<Pane host={host} />} />);
  } catch (error) {
    const code = error instanceof HostError ? error.code : "failed";
    root.render(<Page content={<StartFailure code={code} language={navigator.language} retry={() => void start()} />} />);
    if (!(error instanceof HostError)) throw error;
  }
}

void start();
