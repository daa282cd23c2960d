// The icon of a severity or verdict: distinct by shape and colour, with a name for screen readers if nothing else gives it.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { JSX } from "react";
import type { Status } from "../../../report/result";
import type { Standing } from "../../../report/finding-tree";

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
});

type Sign = Standing | Status;

export function SeverityIcon({
  of,
  label,
  size = 16,
}: {
  readonly of: Sign;
  readonly label?: string;
  readonly size?: number;
}): JSX.Element {
  const styles = useStyles();
  const props = { fontSize: size, ...(label === undefined ? { "aria-hidden": true } : { "aria-label": label, role: "img" }) } as const;
  switch (of) {
    case "error":
    case "not-ready":
      return <DismissCircleFilled {...props} className={mergeClasses(styles.icon, styles.danger)} />;
    case "warning":
    case "ready-with-warnings":
      return <WarningFilled {...props} className={mergeClasses(styles.icon, styles.warning)} />;
    case "ready":
      return <CheckmarkCircleFilled {...props} className={mergeClasses(styles.icon, styles.success)} />;
    case "accepted":
      return <CheckmarkCircleRegular {...props} className={mergeClasses(styles.icon, styles.neutral)} />;
    case "notice":
      return <InfoRegular {...props} className={mergeClasses(styles.icon, styles.neutral)} />;
    case "not-a-budget":
    case "unreadable":
      return <QuestionCircleRegular {...props} className={mergeClasses(styles.icon, styles.neutral)} />;
  }
}
