// The row of tabs: one is chosen, the arrow keys move between them. Fluent's own is a tenth of the pane's first load.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX, KeyboardEvent, ReactNode } from "react";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap" },
  tab: {
    position: "relative",
    paddingBlock: "6px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    "::after": { content: '""', position: "absolute", insetInline: "4px", bottom: 0, height: "2px", borderRadius: "1px" },
    ":hover": { color: tokens.colorNeutralForeground2Hover },
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
    ":disabled::after": { backgroundColor: tokens.colorTransparentBackground },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { backgroundColor: tokens.colorCompoundBrandStroke, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
});

/** The tab index a key moves the focus to among `count` tabs, from the one at `index`; undefined for other keys. */
function moved(key: string, index: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return (index + 1) % count;
  if (key === "ArrowLeft" || key === "ArrowUp") return (index + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: Value; readonly content: ReactNode }[];
  /** Null if the current view is none of them. */
  readonly chosen: Value | null;
  /** Id of the panel that shows the chosen one. */
  readonly panel: string;
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
  readonly className?: string;
  readonly tabClassName?: string;
}

/** Id of a tab, for its panel's `aria-labelledby`. */
export const tabId = (value: string): string => `tab-${value}`;

export function Tabs<Value extends string>(props: TabsProps<Value>): JSX.Element {
  const { label, tabs, chosen, panel, disabled = false, onChoose, className, tabClassName } = props;
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
    const to = moved(event.key, buttons.indexOf(event.target as HTMLElement), buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  const reached = chosen ?? tabs[0]?.value;
  return (
    <div role="tablist" aria-label={label} className={mergeClasses(styles.list, className)} onKeyDown={onKeyDown}>
      {tabs.map(({ value, content }) => (
        <button
          key={value}
          type="button"
          role="tab"
          id={tabId(value)}
          aria-selected={value === chosen}
          aria-controls={value === chosen ? panel : undefined}
          tabIndex={value === reached ? 0 : -1}
          disabled={disabled}
          className={mergeClasses(styles.tab, value === chosen && styles.chosen, tabClassName)}
          onClick={() => onChoose(value)}
        >
          {content}
        </button>
      ))}
    </div>
  );
}
