// The workbench's screen: actions at the top, the grid with the open budgets, and the pane beside it.
import { FluentProvider, Spinner, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { ErrorBoundary } from "../../taskpane/views/shared/error-boundary";
import { explained } from "../../danish/english";
import { lazyView } from "../../taskpane/views/shared/on-demand";
import { CloseDialog, ConflictDialog } from "../files/dialogs";
import type { OpenFile } from "../files/open-files-state";
import type { OpenFiles } from "../files/open-files";
import type { PortfolioModel } from "../portfolio/portfolio-model";
import { LOW, ONE_COLUMN } from "./small-window";
import { download } from "./browser-tools";
import { FileTabs, titleOf } from "./file-tabs";
import { NoticeBars } from "./notice-bar";
import { useFit, useLanguage, useTheme } from "./preferences";
import { useRegionKeys } from "./regions";
import { SampleBar } from "./sample-bar";
import { SheetTabs } from "./sheet-tabs";
import { StartScreen } from "./start-screen";
import { TopBar } from "./top-bar";
import { useOpening } from "./use-opening";
import { WorkArea } from "./work-area";
import { WORDS } from "./words";

const PortfolioView = lazyView(explained(() => import("../portfolio/portfolio-view")));

/** What the file picker offers; a file of another type can still be dropped, and is identified. */
const ACCEPT = ".xlsx,.xlsm,.xls";

const useStyles = makeStyles({
  page: {
    display: "grid",
    gridTemplateRows: "auto auto auto auto minmax(0, 1fr) auto",
    gridTemplateColumns: "minmax(0, 1fr)",
    height: "100dvh",
    backgroundColor: tokens.colorNeutralBackground3,
    overflow: "hidden",
    // a low or strongly zoomed window scrolls as a whole
    [LOW]: { overflow: "auto", gridTemplateRows: "repeat(6, max-content)" },
    // on paper: the pane's view or the table of many budgets, over as many pages as needed
    "@media print": {
      display: "block",
      height: "auto",
      overflow: "visible",
      "& > :not(main), & > main:not([aria-label]) > :not(aside)": { display: "none" },
      "&:has(> main[aria-label]) > main:not([aria-label])": { display: "none" },
    },
  },
  sample: { gridRow: 3, gridColumn: 1, margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  // overlays the bottom of the grid, so that nothing moves when it appears
  notice: {
    gridRow: 5,
    gridColumn: 1,
    alignSelf: "end",
    zIndex: 40,
    margin: tokens.spacingHorizontalM,
    maxWidth: "44rem",
    boxShadow: tokens.shadow16,
    // where the pane takes the whole width, it would cover its buttons
    [ONE_COLUMN]: { gridRow: 4, margin: `0 ${tokens.spacingHorizontalS}`, maxWidth: "none", boxShadow: "none" },
    [LOW]: { position: "sticky", top: 0 },
  },
  portfolio: { gridRow: "3 / 7", gridColumn: 1, zIndex: 30, minHeight: 0, backgroundColor: tokens.colorNeutralBackground3 },
  drop: {
    position: "fixed",
    inset: tokens.spacingHorizontalM,
    zIndex: 1000,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    pointerEvents: "none",
    fontSize: tokens.fontSizeHero700,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

interface AppProps {
  readonly openFiles: OpenFiles;
  readonly portfolio: PortfolioModel;
  /** The grid's own element, created before the screen so that it survives every redraw. */
  readonly grid: HTMLElement;
  /** File names of the samples; the page serves them. */
  readonly samples: readonly string[];
}

export function App({ openFiles, portfolio, grid, samples }: AppProps) {
  const styles = useStyles();
  const [language, setLanguage] = useLanguage();
  const [dark, setDark] = useTheme();
  const [fits, setFits] = useFit();
  const words = WORDS[language];
  const state = useSyncExternalStore(openFiles.subscribe, openFiles.getState);
  const active = state.files.find(({ id }) => id === state.active);
  const conflict = state.files.find(({ id }) => id === state.conflict);
  const portfolioState = useSyncExternalStore(portfolio.subscribe, portfolio.getState);
  const [closing, setClosing] = useState<OpenFile>();
  const chooser = useRef<HTMLInputElement>(null);
  const { many, showMany, dropping, openGiven, openRow, choose } = useOpening(openFiles, portfolio, chooser);
  useSaveKey(openFiles, state.active);
  useRegionKeys(openFiles);
  useEffect(() => {
    openFiles.setDark(dark);
  }, [openFiles, dark, state.files.length]);
  useEffect(() => {
    openFiles.setFit(fits);
  }, [openFiles, fits]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = active ? `${titleOf(active, words)} – Budgettjek` : "Budgettjek";
  }, [language, active, words]);
  const closeOrAsk = async (file: OpenFile) => {
    if (await openFiles.isUnsaved(file.id)) setClosing(file);
    else await openFiles.close(file.id);
  };
  const close = (file: OpenFile) => void closeOrAsk(file);

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <div className={styles.page}>
        <TopBar {...{ openFiles, state, active, samples, words, language, dark, many, choose, showMany, setLanguage, setDark }} />
        <input
          ref={chooser}
          type="file"
          accept={ACCEPT}
          multiple
          hidden
          aria-label={words.open}
          onChange={(event) => {
            void openGiven([...(event.target.files ?? [])]);
            event.target.value = ""; // so that the same file can be chosen again
          }}
        />
        <FileTabs {...{ openFiles, state, active, words, close }} hidden={many} />
        {active?.isSample && !many && (
          <section className={styles.sample} aria-label={words.sampleBar}>
            <SampleBar words={words} choose={choose} />
          </section>
        )}
        <div className={styles.notice}>
          <NoticeBars openFiles={openFiles} notices={state.notices} language={language} />
        </div>
        <WorkArea {...{ openFiles, state, active, grid, words, language, dark }} hidden={many}>
          <StartScreen
            words={words}
            samples={samples}
            choose={choose}
            openSample={(sample) => void openFiles.openSample(sample)}
            openAgain={(file) => void openFiles.openFromDisk([file])}
          />
        </WorkArea>
        {active && <SheetTabs {...{ openFiles, words, fits, setFits }} sheets={state.sheets} side={state.side} hidden={many} />}
        {many && (
          <main className={styles.portfolio} aria-label={words.portfolio}>
            <ErrorBoundary language={language}>
              <Suspense fallback={<Spinner label={words.starting} />}>
                <PortfolioView
                  {...portfolioState}
                  {...{ language, words, choose, download }}
                  clear={() => portfolio.clear()}
                  open={openRow}
                />
              </Suspense>
            </ErrorBoundary>
          </main>
        )}
        {dropping && <div className={styles.drop}>{words.drop}</div>}
        {conflict && <ConflictDialog {...{ openFiles, words }} file={conflict} />}
        {closing && <CloseDialog openFiles={openFiles} file={closing} words={words} done={() => setClosing(undefined)} />}
      </div>
    </FluentProvider>
  );
}

/** Ctrl+S saves the current budget. */
function useSaveKey(openFiles: OpenFiles, active: string | undefined): void {
  useEffect(() => {
    const saveByKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      if (active !== undefined) void openFiles.save(active);
    };
    window.addEventListener("keydown", saveByKey);
    return () => {
      window.removeEventListener("keydown", saveByKey);
    };
  }, [openFiles, active]);
}
