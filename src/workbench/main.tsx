// Entry of the workbench's page: the open files, what they need from the browser, and the screen.
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { loadLater } from "../taskpane/check-options";
import { ErrorBoundary } from "../taskpane/views/shared/error-boundary";
import { App } from "./shell/app";
import { createBrowserTools } from "./shell/browser-tools";
import { loadTexts, rememberedLanguage, rememberVisit } from "./shell/preferences";
import { OpenFiles } from "./files/open-files";
import { checkFile, prepareToRead } from "./files/files";
import { PortfolioModel } from "./portfolio/portfolio-model";

const SAMPLES = ["mjoelnerparken-2017-2021.xlsx", "amager-2022-2025.xlsx"] as const;

/** How long after the first file is read the site is stored for offline use, in milliseconds. */
const SITE_KEPT_AFTER = 3_000;

const root = document.getElementById("root");
if (!root) throw new Error("the page has no place for the workbench");

const grid = document.createElement("div");
grid.style.position = "absolute";
grid.style.inset = "0";
// what the first verdict takes is fetched together: on a slow line each wait counts
prepareToRead();
loadLater().catch(() => undefined); // asked for again by the check

const openFiles: OpenFiles = new OpenFiles(createBrowserTools(grid, () => openFiles));
const screen = createRoot(root);
void loadTexts(rememberedLanguage())
  .catch(() => undefined) // Danish is used instead
  .then(() =>
    screen.render(
      <ErrorBoundary
        language={rememberedLanguage()}
        frame={(sentence) => <FluentProvider theme={webLightTheme}>{sentence}</FluentProvider>}
      >
        <App openFiles={openFiles} portfolio={new PortfolioModel(checkFile)} grid={grid} samples={SAMPLES} />
      </ErrorBoundary>,
    ),
  );
// the pane in Excel links here with a sample: index.html?sample=amager-2022-2025
const asked = new URLSearchParams(location.search).get("sample");
// a returning user has budgets of their own to open
const first = rememberVisit() ? undefined : SAMPLES[0];
const begun = openFiles.begin(SAMPLES.find((sample) => sample === `${asked ?? ""}.xlsx`) ?? first);

// The development server's files change under the page: only a built site is stored for offline use.
if (process.env.NODE_ENV === "production" && "serviceWorker" in navigator) {
  // Fetches the whole site, so it runs after the first verdict. Without it the page works as before, only not offline.
  const keepSite = (): void => void navigator.serviceWorker.register("service-worker.js").catch(() => undefined);
  void begun.finally(() => setTimeout(keepSite, SITE_KEPT_AFTER));
}
