// A progress bar: fills, or runs while the progress is unknown.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";

const useStyles = makeStyles({
  track: {
    height: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
    "@media (forced-colors: active)": { outline: "1px solid" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  success: { backgroundColor: tokens.colorStatusSuccessForeground3 },
  error: { backgroundColor: tokens.colorStatusDangerForeground1 },
  running: {
    width: "33%",
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } },
    animationDuration: "3s",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "0s", width: "100%" },
  },
});

interface ProgressProps {
  /** From 0 to 1; left out if unknown. */
  readonly value?: number;
  readonly label: string;
  readonly colour?: "success" | "error";
}

export function Progress({ value, label, colour }: ProgressProps): JSX.Element {
  const styles = useStyles();
  const known = value === undefined ? {} : { "aria-valuenow": Math.round(value * 100), "aria-valuemin": 0, "aria-valuemax": 100 };
  return (
    <div className={styles.track} role="progressbar" aria-label={label} {...known}>
      <div
        className={mergeClasses(styles.bar, colour && styles[colour], value === undefined && styles.running)}
        {...(value === undefined ? {} : { style: { width: `${value * 100}%` } })}
      />
    </div>
  );
}
