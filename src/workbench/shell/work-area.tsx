// The sheet and the pane beside it; the start screen if nothing is open, and progress over the sheet.
import { Button, ProgressBar, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type CSSProperties, type ReactNode } from "react";
import type { OpenFile, FilesState } from "../files/open-files-state";
import type { OpenFiles } from "../files/open-files";
import { LOW, NARROW, ONE_COLUMN } from "./small-window";
import { PaneDock } from "./pane-dock";
import { SideSwitch } from "./side-switch";
import { PaneSplitter, usePaneWidth } from "./pane-splitter";
import type { Language } from "../../report/sentences";
import type { Words } from "./words";

const useStyles = makeStyles({
  body: {
    gridRow: 5,
    gridColumn: 1,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto var(--pane-width)",
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [ONE_COLUMN]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "auto minmax(0, 1fr)" },
    "@media print": { display: "block", border: "none" },
  },
  alone: { gridTemplateColumns: "minmax(0, 1fr)" },
  grid: {
    position: "relative",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    [ONE_COLUMN]: { gridArea: "2 / 1" },
    [LOW]: { height: "max(280px, 80dvh)" },
    // hides the upper half of a long text's second line
    "& [data-u-comp=formula-bar] canvas": { clipPath: "inset(0 0 5px 0)" },
    // opens names to edit, which could not be saved; typing a name goes to its cells
    "& [data-u-comp=defined-name] a": { display: "none" },
    "& [data-u-comp=defined-name] input": { paddingRight: 0 },
    [NARROW]: { "& [data-u-comp=formula-bar] > div:first-child, & [data-u-comp=defined-name]": { width: "52px", flexShrink: 0 } },
  },
  // the engine fills the bar's icon with black; the theme's background is lighter
  gridDark: { "& [data-u-comp=formula-bar] canvas": { mixBlendMode: "lighten" } },
  hidden: { visibility: "hidden" },
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
    backgroundColor: tokens.colorNeutralBackground1,
    [ONE_COLUMN]: { gridArea: "2 / 1" },
    [LOW]: { overflow: "visible" },
    "@media print": { overflow: "visible" },
  },
  // the hidden part keeps its size
  away: { [ONE_COLUMN]: { visibility: "hidden" }, [LOW]: { maxHeight: "max(280px, 80dvh)", overflow: "hidden" } },
  docked: { height: "100%", [LOW]: { height: "auto" }, "@media print": { height: "auto" } },
});

interface WorkAreaProps {
  readonly openFiles: OpenFiles;
  readonly state: FilesState;
  readonly active: OpenFile | undefined;
  /** The grid's own element, created before the screen so that it survives every redraw. */
  readonly grid: HTMLElement;
  readonly words: Words;
  readonly language: Language;
  readonly dark: boolean;
  readonly hidden: boolean;
  /** Shown in place of the sheet if no budget is open. */
  readonly children: ReactNode;
}

export function WorkArea({ openFiles, state, active, grid, words, language, dark, hidden, children }: WorkAreaProps) {
  const styles = useStyles();
  const [width, setWidth] = usePaneWidth();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.append(grid);
  }, [grid]);
  return (
    <main
      className={mergeClasses(styles.body, !active && styles.alone, hidden && styles.hidden)}
      style={{ "--pane-width": `${String(width)}px` } as CSSProperties}
    >
      {active && <SideSwitch side={state.side} words={words} choose={(side) => openFiles.showSide(side)} />}
      <section
        className={mergeClasses(styles.grid, dark && styles.gridDark, active && state.side === "check" && styles.away)}
        aria-label={words.grid}
      >
        <div ref={place} className={mergeClasses(!active?.isInGrid && styles.hidden)} />
        {!active && state.busy === undefined && <div className={styles.over}>{children}</div>}
        {state.busy === undefined && active && !active.isInGrid && (
          <div className={mergeClasses(styles.over, styles.veil)}>
            {state.isGridLost ? (
              <div role="alert" className={styles.reading}>
                {words.engineFailed}
                <Button onClick={() => openFiles.showGrid(active.id)}>{words.retry}</Button>
              </div>
            ) : (
              <Spinner labelPosition="below" label={words.starting} />
            )}
          </div>
        )}
        {state.busy !== undefined && (
          <div className={mergeClasses(styles.over, styles.veil)}>
            <div className={styles.reading}>
              <Spinner size="large" labelPosition="below" label={words.reading(state.busy)} />
              {state.progress !== undefined && <ProgressBar value={state.progress} aria-label={words.reading(state.busy)} />}
            </div>
          </div>
        )}
      </section>
      {active && <PaneSplitter label={words.paneWidth} width={width} setWidth={setWidth} />}
      {active && (
        <aside className={mergeClasses(styles.pane, state.side === "sheet" && styles.away)} aria-label={words.pane}>
          {state.files.map((file) => (
            <div key={file.id} className={styles.docked} hidden={file.id !== active.id}>
              <PaneDock file={file} language={language} dark={dark} openFiles={openFiles} />
            </div>
          ))}
        </aside>
      )}
    </main>
  );
}
