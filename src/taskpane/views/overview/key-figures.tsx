// The four figures everybody asks for, as a table in t.kr.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { toThousandKroner } from "../../../budget/unit";
import { errorName } from "../../../danish/excel-values";
import { formatNumber, formatPercent } from "../../../report/sentences";
import { isCellError } from "../../../workbook/workbook";
import { usePane } from "../../use-pane";
import { formatSigned } from "../../../report/phrases";

/** Amounts are shown to the hundredth of a t.kr. */
const HUNDREDTH = 0.01;

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXXS },
  unit: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // A name is broken only where the pane is much enlarged.
  head: {
    overflowWrap: "break-word",
    "@container (max-width: 200px)": { overflowWrap: "anywhere" },
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: { display: "inline-block", color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  amount: { display: "inline-block", minWidth: "58px", whiteSpace: "nowrap" },
  off: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  cell: {
    textAlign: "right",
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function KeyFigures(): JSX.Element | null {
  const styles = useStyles();
  const { state, language, t } = usePane();
  if (state.outcome?.kind !== "checked") return null;
  const { budget, checked } = state.outcome;
  const percent = budget.cofinancingPercent === null ? "" : formatPercent(budget.cofinancingPercent, language);
  const share = budget.total === 0 ? "" : formatPercent((budget.lbf / budget.total) * 100, language, Math.ceil);
  const written = (amount: number): string => (amount < 0 ? formatSigned(amount, language) : formatNumber(amount, language));
  // what the sheet itself says, where that is not what its figures give
  const { balance: cell, template } = checked.budget;
  const stored = cell?.stored ?? null;
  const stated = typeof stored === "number" ? toThousandKroner(stored, template.unit) : budget.balance;
  const shown = isCellError(stored) ? errorName(stored.error)[language] : written(stated);
  const isOther = isCellError(stored) || Math.abs(stated - budget.balance) >= HUNDREDTH / 2;
  const balance = isOther ? t.statedInSheet(shown) : "";
  const rows: [string, string, number][] = [
    [t.total, "", budget.total],
    [t.lbf, share, budget.lbf],
    [t.cofinancing, percent, budget.cofinancing],
    [t.balance, balance, budget.balance],
  ];
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {t.keyFigures} <span className={styles.unit}>{t.unit}</span>
      </caption>
      <tbody>
        {rows.map(([name, part, amount]) => (
          <tr key={name}>
            <th scope="row" className={styles.head}>
              {name}
            </th>
            <td className={styles.cell}>
              {part !== "" && <span className={styles.part}>{part}</span>}{" "}
              <span className={mergeClasses(styles.amount, name === t.balance && amount !== 0 && styles.off)}>{written(amount)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
