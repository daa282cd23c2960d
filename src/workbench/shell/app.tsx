// The workbench's screen: what can be done above, the grid with the open budgets, and the pane beside it.
import {
  Badge,
  Button,
  FluentProvider,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ProgressBar,
  Spinner,
  Tab,
  TabList,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import {
  ArrowLeftRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  BeakerRegular,
  DismissRegular,
  FolderOpenRegular,
  SaveRegular,
  TableMultipleRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from "@fluentui/react-icons";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { download } from "./browser-tools";
import { CloseDialog } from "../files/close-dialog";
import type { Desk, DeskFile } from "../files/open-files";
import { NoticeBar } from "./notice-bar";
import { PaneDock } from "./pane-dock";
import type { PortfolioRow } from "../portfolio/portfolio";
import type { PortfolioDesk } from "../portfolio/portfolio-desk";
import { PortfolioView } from "../portfolio/portfolio-view";
import { useLanguage, useTheme } from "./preferences";
import { canRemember, chooseFiles } from "../files/recent-files";
import { SampleBar } from "./sample-bar";
import { StartScreen } from "./start-screen";
import { useFileDrop } from "../files/use-file-drop";
import { WORDS, type Words } from "./words";

/** More files at once than this go into the table of many budgets. */
const MOST_TABS = 5;

/** What the chooser offers; a file of another kind can still be dropped, and is told what it is. */
const ACCEPT = ".xlsx,.xlsm,.xls";

const useStyles = makeStyles({
  page: {
    display: "grid",
    gridTemplateRows: "auto auto auto minmax(0, 1fr) auto",
    gridTemplateColumns: "minmax(0, 1fr)",
    height: "100dvh",
    backgroundColor: tokens.colorNeutralBackground3,
    overflow: "hidden",
  },
  top: {
    gridRow: 1,
    gridColumn: 1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    flexWrap: "wrap",
    // in a narrow window name and buttons share the rows, as close as they can be told apart
    "@media (max-width: 760px)": {
      columnGap: tokens.spacingHorizontalXS,
      rowGap: 0,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      "& .fui-Toolbar": { display: "contents" },
      "& [role=separator]": { display: "none" },
      "& .fui-Button": { minWidth: "auto", paddingInline: tokens.spacingHorizontalXS },
    },
    // in the narrowest the words stay and the pictures beside them go
    "@media (max-width: 400px)": { "& .fui-Button:not([aria-label]) .fui-Button__icon": { display: "none" } },
  },
  brand: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  icon: { width: "24px", height: "24px" },
  grow: { flexGrow: 1, "@media (max-width: 400px)": { display: "none" } },
  tabs: {
    gridRow: 2,
    gridColumn: 1,
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    overflowX: "auto",
    scrollPaddingRight: "40px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    "& [role=tablist]": { flexShrink: 0 },
  },
  sample: { gridRow: 3, gridColumn: 1, margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  // beside the tabs, and in sight where they are wider than the window
  closing: { position: "sticky", right: 0, flexShrink: 0, backgroundColor: tokens.colorNeutralBackground3 },
  // over the grid's foot, so that nothing moves when it comes and goes
  notice: {
    gridRow: 4,
    gridColumn: 1,
    alignSelf: "end",
    zIndex: 40,
    margin: tokens.spacingHorizontalM,
    maxWidth: "44rem",
    boxShadow: tokens.shadow16,
  },
  body: {
    gridRow: 4,
    gridColumn: 1,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 350px",
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  alone: { gridTemplateColumns: "minmax(0, 1fr)" },
  grid: {
    position: "relative",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    // a long text's second line would show its upper half
    "& [data-u-comp=formula-bar] canvas": { clipPath: "inset(0 0 5px 0)" },
    "@media (max-width: 760px)": {
      "& [data-u-comp=formula-bar] > div:first-child, & [data-u-comp=defined-name]": { width: "52px", flexShrink: 0 },
      "& [data-u-comp=defined-name] a": { display: "none" },
      "& [data-u-comp=defined-name] input": { paddingRight: 0 },
    },
  },
  hidden: { visibility: "hidden" },
  gone: { display: "none" },
  over: { position: "absolute", inset: 0, zIndex: 20, overflow: "auto" },
  veil: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
  },
  reading: { width: "min(24rem, 80%)", minHeight: "8rem", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  pane: {
    minWidth: 0,
    minHeight: 0,
    overflow: "hidden",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 760px)": { borderLeft: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  portfolio: { gridRow: "3 / 6", gridColumn: 1, zIndex: 30, minHeight: 0, backgroundColor: tokens.colorNeutralBackground3 },
  docked: { height: "100%" },
  sheets: {
    gridRow: 5,
    gridColumn: 1,
    minWidth: 0,
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
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

/** A sample says so before its name, so that nobody takes it for their own. */
const titleOf = (file: DeskFile, words: Words): string => (file.isSample ? `${words.sample}: ${file.name}` : file.name);

export interface AppProps {
  readonly desk: Desk;
  readonly portfolio: PortfolioDesk;
  /** The grid's own element, made before the screen so that it outlives every redraw. */
  readonly grid: HTMLElement;
  /** File names of the samples; the page serves them. */
  readonly samples: readonly string[];
}

export function App({ desk, portfolio, grid, samples }: AppProps) {
  const styles = useStyles();
  const [language, setLanguage] = useLanguage();
  const [dark, setDark] = useTheme();
  const words = WORDS[language];
  const state = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const active = state.files.find(({ id }) => id === state.active);
  const [closing, setClosing] = useState<DeskFile>();
  const chooser = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const tabs = useRef<HTMLElement>(null);

  const [many, setMany] = useState(false);
  const portfolioState = useSyncExternalStore(portfolio.subscribe, portfolio.snapshot);

  const openFiles = (files: readonly File[]) => {
    const named = files.map((file) => ({ name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) }));
    if (many || named.length > MOST_TABS) {
      setMany(true);
      void portfolio.add(named);
      return;
    }
    // a file that cannot be had (moved, taken away) is told like an empty one
    for (const { name, read } of named)
      void read()
        .catch(() => new Uint8Array())
        .then((bytes) => desk.open(name, bytes));
  };
  const openRow = (row: PortfolioRow) => {
    setMany(false);
    void desk.open(row.result.file, row.bytes);
  };
  const dropping = useFileDrop(openFiles);

  useEffect(() => {
    place.current?.append(grid);
  }, [grid]);
  useEffect(() => {
    desk.setDark(dark);
  }, [desk, dark, state.files.length]);
  useEffect(() => {
    const at = state.files.findIndex((file) => file.id === state.active);
    tabs.current?.querySelectorAll("[role=tab]")[at]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [state.active, state.files]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = active ? `${titleOf(active, words)} – Budgettjek` : "Budgettjek";
  }, [language, active, words]);
  useEffect(() => {
    const saveByKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      if (state.active !== undefined) void desk.save(state.active);
    };
    window.addEventListener("keydown", saveByKey);
    return () => {
      window.removeEventListener("keydown", saveByKey);
    };
  }, [desk, state.active]);

  const close = (file: DeskFile) => {
    if (file.dirty) setClosing(file);
    else void desk.close(file.id);
  };
  const choose = () => {
    if (canRemember && !many) void chooseFromDisk();
    else chooser.current?.click();
  };
  const chooseFromDisk = async () => {
    const files = await chooseFiles();
    if (files.length <= MOST_TABS) return Promise.all(files.map((file) => desk.openFromDisk(file)));
    setMany(true);
    return portfolio.add(files);
  };

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <div className={styles.page}>
        <header className={styles.top}>
          <img className={styles.icon} src="assets/icon-64.png" alt="" />
          <h1 className={styles.brand}>Budgettjek</h1>
          {active?.isSample && <Badge appearance="tint">{words.sample}</Badge>}
          <Toolbar aria-label="Budgettjek">
            <ToolbarButton icon={<FolderOpenRegular />} onClick={choose}>
              {words.open}
            </ToolbarButton>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <ToolbarButton icon={<BeakerRegular />}>{words.samples}</ToolbarButton>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {samples.map((sample) => (
                    <MenuItem key={sample} onClick={() => void desk.openSample(sample)}>
                      {sample}
                    </MenuItem>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
            <ToolbarDivider />
            <Tooltip content={words.saveHint} relationship="description">
              <ToolbarButton icon={<SaveRegular />} disabled={!active} onClick={() => active && void desk.save(active.id)}>
                {words.save}
              </ToolbarButton>
            </Tooltip>
            <Tooltip content={words.undo} relationship="label">
              <ToolbarButton icon={<ArrowUndoRegular />} disabled={!state.canUndo} onClick={() => void desk.undo()} />
            </Tooltip>
            <Tooltip content={words.redo} relationship="label">
              <ToolbarButton icon={<ArrowRedoRegular />} disabled={!state.canRedo} onClick={() => void desk.redo()} />
            </Tooltip>
            <ToolbarDivider />
            <ToolbarButton icon={many ? <ArrowLeftRegular /> : <TableMultipleRegular />} onClick={() => setMany(!many)}>
              {many ? words.portfolioBack : words.portfolio}
            </ToolbarButton>
          </Toolbar>
          <span className={styles.grow} />
          <Button appearance="subtle" lang={language === "da" ? "en" : "da"} onClick={() => setLanguage(language === "da" ? "en" : "da")}>
            {words.language}
          </Button>
          <Tooltip content={dark ? words.light : words.dark} relationship="label">
            <Button appearance="subtle" icon={dark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />} onClick={() => setDark(!dark)} />
          </Tooltip>
          <input
            ref={chooser}
            type="file"
            accept={ACCEPT}
            multiple
            hidden
            aria-label={words.open}
            onChange={(event) => {
              openFiles([...(event.target.files ?? [])]);
              event.target.value = ""; // the same file may be chosen again
            }}
          />
        </header>

        <nav ref={tabs} className={mergeClasses(styles.tabs, many && styles.gone)} aria-label={words.files}>
          {state.files.length > 0 && (
            <>
              <TabList size="small" selectedValue={state.active} onTabSelect={(_, { value }) => desk.activate(String(value))}>
                {state.files.map((file) => (
                  <Tab
                    key={file.id}
                    value={file.id}
                    aria-label={file.dirty ? `${titleOf(file, words)}, ${words.unsaved}` : titleOf(file, words)}
                  >
                    {titleOf(file, words)}
                    {file.dirty ? " •" : ""}
                  </Tab>
                ))}
              </TabList>
              {active && (
                <Tooltip content={words.close(active.name)} relationship="label">
                  <Button className={styles.closing} appearance="transparent" icon={<DismissRegular />} onClick={() => close(active)} />
                </Tooltip>
              )}
            </>
          )}
        </nav>

        {active?.isSample && !many && (
          <section className={styles.sample} aria-label={words.sampleBar}>
            <SampleBar words={words} choose={choose} />
          </section>
        )}

        <div className={styles.notice}>
          <NoticeBar desk={desk} notice={state.notice} language={language} />
        </div>

        <main className={mergeClasses(styles.body, !active && styles.alone, many && styles.hidden)}>
          <section className={styles.grid} aria-label={words.grid}>
            <div ref={place} className={mergeClasses(!active && styles.hidden)} />
            {!active && state.busy === undefined && (
              <div className={styles.over}>
                <StartScreen
                  words={words}
                  samples={samples}
                  choose={choose}
                  openSample={(sample) => void desk.openSample(sample)}
                  openAgain={(file) => void desk.openFromDisk(file)}
                />
              </div>
            )}
            {state.busy !== undefined && (
              <div className={mergeClasses(styles.over, styles.veil)}>
                <div className={styles.reading}>
                  <Spinner size="large" labelPosition="below" label={state.busy === "" ? words.starting : words.reading(state.busy)} />
                  {state.progress !== undefined && <ProgressBar value={state.progress} aria-label={words.reading(state.busy)} />}
                </div>
              </div>
            )}
          </section>
          {active && (
            <aside className={styles.pane} aria-label={words.pane}>
              {state.files.map((file) => (
                <div key={file.id} className={styles.docked} hidden={file.id !== active.id}>
                  <PaneDock file={file} language={language} dark={dark} desk={desk} />
                </div>
              ))}
            </aside>
          )}
        </main>

        {active ? (
          <nav className={mergeClasses(styles.sheets, many && styles.hidden)} aria-label={words.sheets}>
            <TabList
              size="small"
              selectedValue={state.sheets.find((sheet) => sheet.active)?.id}
              onTabSelect={(_, { value }) => void desk.showSheet(String(value))}
            >
              {state.sheets.map((sheet) => (
                <Tab key={sheet.id} value={sheet.id}>
                  {sheet.name}
                </Tab>
              ))}
            </TabList>
          </nav>
        ) : (
          <span />
        )}

        {many && (
          <section className={styles.portfolio} aria-label={words.portfolio}>
            <PortfolioView
              rows={portfolioState.rows}
              progress={portfolioState.progress}
              language={language}
              words={words}
              choose={choose}
              clear={() => portfolio.clear()}
              open={openRow}
              download={download}
            />
          </section>
        )}
        {dropping && <div className={styles.drop}>{words.drop}</div>}
        {closing && <CloseDialog desk={desk} file={closing} words={words} done={() => setClosing(undefined)} />}
      </div>
    </FluentProvider>
  );
}
