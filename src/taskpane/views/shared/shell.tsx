// The pane's frame: verdict at the top, views in the middle, actions at the bottom. Nothing moves when results arrive.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useLayoutEffect, useRef, type FocusEvent, type JSX, type RefObject } from "react";
import { explained } from "../../../danish/english";
import { stepFinding } from "../../actions/flow";
import { describeItems } from "../../announce";
import { countGroup } from "../../items";
import type { Outcome, View as ViewName } from "../../pane-state";
import { usePane, useWords } from "../../use-pane";
import { Footer } from "./footer";
import { useLayout } from "./layout";
import { Messages } from "./messages";
import { lazyView, OnDemand } from "./on-demand";
import { Progress } from "./progress";
import { tabId, Tabs } from "./tabs";
import { Overview } from "../overview/overview";
import { VerdictHeader } from "../overview/verdict-header";

/** Office's own menu covers this much of the top right corner. */
const OFFICE_MENU_WIDTH = "34px";

const useStyles = makeStyles({
  shell: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    hyphens: "auto",
    // A low or strongly enlarged pane scrolls as a whole.
    "@media (max-height: 420px)": { height: "auto", minHeight: "100%" },
    // In print: only the view, over as many pages as needed.
    "@media print": { display: "block", height: "auto" },
  },
  screenOnly: { "@media print": { display: "none" } },
  progress: { height: "3px", flexShrink: 0, marginRight: OFFICE_MENU_WIDTH },
  tabs: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { paddingInline: "4px" },
  body: {
    position: "relative", // screen-reader text scrolls with the view, and does not make the page higher
    containerType: "inline-size",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    scrollbarGutter: "stable",
    scrollbarWidth: "thin",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    alignContent: "start",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    "@media (max-height: 420px)": { overflowY: "visible" },
    "@media print": { display: "block", overflowY: "visible" },
    // A long option does not widen the pane.
    "& .fui-Field, & .fui-Select, & .fui-Select__select, & .fui-Input, & .fui-Input__input": { minWidth: 0, maxWidth: "100%" },
  },
  count: {
    display: "inline-block",
    minWidth: "16px",
    boxSizing: "border-box",
    paddingInline: "4px",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { outline: "1px solid" },
  },
  danger: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { color: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningBackground1 },
  success: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
  unknown: { visibility: "hidden" },
});

// What is not on the first screen is loaded on demand.
const Agreements = lazyView(() => import("../agreements/agreements"));
const Changes = lazyView(() => import("../changes/changes"));
const FindingDetail = lazyView(explained(() => import("../findings/finding-detail")));
const FindingList = lazyView(explained(() => import("../findings/finding-list")));
const Reading = lazyView(explained(() => import("../overview/reading")));
const Stuck = lazyView(() => import("./stuck"));
const Report = lazyView(explained(() => import("../report/report")));
const Settings = lazyView(() => import("./settings"));
const Welcome = lazyView(() => import("../overview/welcome"));
const Upload = lazyView(explained(() => import("../report/upload")));

const TABS = ["overview", "findings", "agreements", "changes", "upload"] as const;

type TabView = (typeof TABS)[number];

const isTab = (view: ViewName): view is TabView => TABS.some((tab) => tab === view);

export function Shell(): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const { model, state, language, t } = usePane();
  const { outcome, view } = state;
  const body = useRef<HTMLDivElement>(null);
  const onFocus = useKeptFocus(body);
  useBeginning(body, `${view} ${state.openFinding ?? ""}`);
  const shell = useRef<HTMLDivElement>(null);
  useKeys(shell);
  const isChecked = outcome?.kind === "checked";
  // Shown even before there is a result: the views do not move when it arrives.
  const hasTabs = isChecked || (outcome === null && state.trouble === null);
  const open = isChecked ? countGroup(outcome.items, "error") + countGroup(outcome.items, "warning") : 0;
  const tab = view === "report" ? "upload" : isTab(view) ? view : null;
  return (
    <div className={styles.shell} lang={language} onFocus={onFocus} ref={shell}>
      <div className={mergeClasses(styles.progress, styles.screenOnly)}>{state.isChecking && <Progress label={t.checking} />}</div>
      <VerdictHeader />
      {hasTabs && (
        <Tabs
          label={t.tabList}
          className={mergeClasses(styles.tabs, styles.screenOnly)}
          tabClassName={styles.tab}
          tabs={TABS.map((value) => ({ value, content: <TabContent view={value} open={open} /> }))}
          chosen={tab}
          panel="pane-view"
          disabled={!isChecked}
          onChoose={(value) => model.setView(value)}
        />
      )}
      <div
        className={styles.body}
        id="pane-view"
        ref={body}
        tabIndex={-1}
        {...(isChecked && tab !== null ? { role: "tabpanel", "aria-labelledby": tabId(tab) } : { role: "group", "aria-label": t.tabList })}
      >
        <Messages />
        {view === "overview" && state.isWelcoming && (
          <OnDemand isQuiet>
            <Welcome />
          </OnDemand>
        )}
        <CurrentView />
      </div>
      <Footer className={styles.screenOnly} />
      <div className={layout.unseen} aria-live="polite" role="status">
        {state.announcement?.[language]}
      </div>
    </div>
  );
}

function TabContent({ view, open }: { readonly view: TabView; readonly open: number }): JSX.Element {
  const styles = useStyles();
  const { state, language, t } = usePane();
  if (view !== "findings") return <>{t.tabs[view]}</>;
  const items = state.outcome?.kind === "checked" ? state.outcome.items : null;
  const counted = items ? describeItems(items, ["error", "warning"], language) : "";
  return (
    <>
      {t.tabs.findings}{" "}
      <span title={counted} className={mergeClasses(styles.count, styles[badgeColour(state.outcome)], items ? undefined : styles.unknown)}>
        {open}
      </span>
    </>
  );
}

/**
 * If the focused element is gone, the keyboard continues in the view, not at the top of the page. Does nothing
 * while the user is in the sheet.
 */
function useKeptFocus(body: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const isLost = last.current?.isConnected === false && document.activeElement === document.body && document.hasFocus();
    if (isLost) body.current?.focus({ preventScroll: true });
  });
  return useCallback((event) => void (last.current = event.target), []);
}

/** A newly shown view starts at its top; whatever takes the focus then scrolls into view. */
function useBeginning(body: RefObject<HTMLElement | null>, shown: string): void {
  useLayoutEffect(() => {
    if (body.current) showBeginning(body.current);
  }, [body, shown]);
}

/** Whether the view scrolls or, in a low window, the page. */
function showBeginning(view: HTMLElement): void {
  view.scrollTop = 0;
  if (view.getBoundingClientRect().top < 0) view.scrollIntoView({ block: "start" });
}

/**
 * F8 moves from finding to finding wherever the focus is in the window, and Ctrl+Z in the pane undoes what the pane
 * just did: no host handles that key here. A hidden pane handles neither.
 */
function useKeys(shell: RefObject<HTMLElement | null>): void {
  const { model } = useWords();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.altKey || shell.current?.closest("[hidden]") !== null) return;
      if (event.key === "F8" && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        stepFinding(model, event.shiftKey ? -1 : 1);
        return;
      }
      const { undo } = model.getState();
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      const { target } = event;
      if (!undo || !isUndo || !(target instanceof Element) || target.matches("input, textarea")) return;
      if (target !== document.body && !shell.current.contains(target)) return;
      event.preventDefault();
      event.stopPropagation();
      undo.run();
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [model, shell]);
}

function badgeColour(outcome: Outcome | null): "danger" | "success" | "warning" {
  if (outcome?.status === "not-ready") return "danger";
  return outcome?.status === "ready" ? "success" : "warning";
}

function CurrentView(): JSX.Element {
  const { state } = usePane();
  return (
    <OnDemand shown={`${state.view} ${state.openFinding ?? ""}`}>
      <View />
    </OnDemand>
  );
}

function View(): JSX.Element | null {
  const { state } = usePane();
  if (state.view === "settings") return <Settings />;
  if (state.outcome === null) return null;
  if (state.outcome.kind === "problem") return <Stuck />;
  switch (state.view) {
    case "findings":
      return state.openFinding === null ? <FindingList /> : <FindingDetail />;
    case "agreements":
      return <Agreements />;
    case "changes":
      return <Changes />;
    case "upload":
      return <Upload />;
    case "report":
      return <Report />;
    case "reading":
      return <Reading />;
    default:
      return <Overview />;
  }
}
