// The splitter between sheet and pane: dragged, or moved with the arrow keys, and remembered.
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { ONE_COLUMN } from "./small-window";
import { rememberPaneWidth, rememberedPaneWidth } from "./preferences";

/** Pane widths in pixels: at least Excel's, at most what leaves room for the sheet. */
const LEAST = 270;
const USUAL = 350;
const MOST = 640;
const LEAST_SHEET = 320;
const STEP = 16;

const useStyles = makeStyles({
  bar: {
    width: "8px",
    marginInline: "-3px",
    zIndex: 30,
    cursor: "col-resize",
    touchAction: "none",
    "::after": {
      content: '""',
      display: "block",
      width: "1px",
      height: "100%",
      marginInline: "auto",
      backgroundColor: tokens.colorNeutralStroke2,
    },
    ":hover::after, :focus-visible::after": { width: "4px", backgroundColor: tokens.colorBrandStroke1 },
    "@media (forced-colors: active)": { ":hover::after, :focus-visible::after": { backgroundColor: "Highlight" } },
    ":focus-visible": { outline: "none" },
    [ONE_COLUMN]: { display: "none" },
  },
});

const most = (): number => Math.max(LEAST, Math.min(MOST, window.innerWidth - LEAST_SHEET));
const within = (width: number): number => Math.round(Math.min(most(), Math.max(LEAST, width)));

/** The pane's width in pixels, as the user last set it. */
export function usePaneWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState(() => within(rememberedPaneWidth() ?? USUAL));
  return [
    width,
    (wanted) => {
      setWidth(within(wanted));
      rememberPaneWidth(within(wanted));
    },
  ];
}

interface PaneSplitterProps {
  readonly label: string;
  readonly width: number;
  readonly setWidth: (width: number) => void;
}

export function PaneSplitter({ label, width, setWidth }: PaneSplitterProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: LEAST, End: most(), Enter: USUAL }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setWidth(to);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={most()}
      className={styles.bar}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => setWidth(USUAL)}
    />
  );
}
