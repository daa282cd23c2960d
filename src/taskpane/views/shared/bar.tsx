// A sentence in a bar, with its actions. Fluent's own message bar and its motion are a twentieth of the pane's first load.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  bar: {
    // a short sentence and its action share a row
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  sentence: { flex: "1 1 60%", minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, ":empty": { display: "none" } },
  dismiss: { marginLeft: "auto" },
});

interface BarProps {
  readonly intent: "info" | "warning";
  readonly children: ReactNode;
  /** Buttons below the sentence, and the one at its end that hides it. */
  readonly actions?: ReactNode;
  readonly dismiss?: ReactNode;
  readonly className?: string;
  readonly lang?: string;
  /** Read out at once, unless another element announces it. */
  readonly isAlert?: boolean;
}

export function Bar({ intent, children, actions, dismiss, className, lang, isAlert = false }: BarProps): JSX.Element {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(styles.bar, intent === "warning" && styles.warning, className)}
      role={isAlert ? "alert" : "group"}
      {...(lang === undefined ? {} : { lang })}
    >
      <span className={styles.sentence}>{children}</span>
      <div className={styles.actions}>{actions}</div>
      {dismiss && <span className={styles.dismiss}>{dismiss}</span>}
    </div>
  );
}
