// The task pane in Excel: starts the host, then the pane; says what is missing if that fails.
import { makeStaticStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import { createRoot } from "react-dom/client";
import { startExcel, whenOfficeAnswers, type StartedExcel } from "../excel/start";
import { StartError } from "../excel/start-error";
import { HostError } from "../workbook/ports";
import { languageOf as paneLanguage, loadWords } from "./language";
import { reloadPane } from "./lost-script";
import { findBrowserStorage, Memory } from "./memory";
import { Pane } from "./pane";
import type { PaneHost, PaneTheme } from "./pane-host";
import { languageOf, StartFailure, StartFrame } from "./start-failure";
import { loadTheme, systemTheme } from "./themes/themes";
import { loadHostTheme } from "./themes/use-theme";
import { ErrorBoundary } from "./views/shared/error-boundary";

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

export function paneHost(excel: StartedExcel): PaneHost {
  const openLink = (address: string): void => excel.openLink(new URL(address, document.baseURI).href);
  return {
    kind: "excel",
    source: excel.source,
    surface: excel.surface,
    report: excel.report,
    protection: excel.protection,
    displayLanguage: excel.displayLanguage,
    theme: () => themeOf(excel.background()),
    samples: SAMPLES.map(({ name, file }) => ({ name, open: () => openLink(`index.html?sample=${file}`) })),
    openLink,
  };
}

/** Office reports a colour, not a name: a dark background is a dark theme. High contrast comes from the system. */
function themeOf(background: string | undefined): PaneTheme | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(background ?? "")?.[1];
  if (hex === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

/** Runs the pane in the element, or shows why it cannot. */
export async function startPane(element: HTMLElement, root = createRoot(element)): Promise<void> {
  let isStarted = false;
  const show = (content: JSX.Element): void =>
    root.render(
      <ErrorBoundary language={languageOf(navigator.language)} frame={(sentence) => <StartFrame>{sentence}</StartFrame>}>
        <Page content={content} />
      </ErrorBoundary>,
    );
  const start = async (): Promise<void> => {
    if (isStarted) return;
    try {
      const host = paneHost(await startExcel());
      await loadWords(paneLanguage(new Memory(findBrowserStorage()).settings, host.displayLanguage)).catch(() => undefined); // asked for again by the pane
      await loadHostTheme(host);
      isStarted = true;
      show(<Pane host={host} />);
    } catch (error) {
      await Promise.allSettled([loadWords(languageOf(navigator.language)), loadTheme(systemTheme())]); // what is loaded says it
      const problem = error instanceof StartError ? error.problem : error instanceof HostError ? error.code : "failed";
      const retry = async (): Promise<void> => {
        // Office.js that is loaded but silent cannot be loaded again: only the page can.
        if (problem !== "office-silent" || !(await reloadPane())) await start();
      };
      show(<StartFailure problem={problem} language={navigator.language} retry={() => void retry()} />);
      if (problem === "office-silent") whenOfficeAnswers(() => void start());
      if (!(error instanceof HostError)) throw error;
    }
  };
  await start();
}
