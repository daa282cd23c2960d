// How far the local co-financing is from the 25 % it must be.
import { ProgressBar, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { settle } from "../../../budget/amount";
import { formatNumber, formatPercent } from "../../../report/sentences";
import { usePane } from "../../use-pane";
import { useLayout } from "../shared/layout";

const MINIMUM_PERCENT = 25;

export function Minimum(): JSX.Element | null {
  const layout = useLayout();
  const { state, language, t } = usePane();
  const budget = state.outcome?.kind === "checked" ? state.outcome.budget : null;
  if (!budget) return null;
  const { total, cofinancing, cofinancingPercent: percent } = budget;
  if (percent === null || total <= 0) return <Text className={layout.quiet}>{t.noTotal}</Text>;
  // 4 × co-financing against the total: whole numbers stay exact.
  const surplus = settle(cofinancing * 4 - total);
  const show = (amount: number): string => formatNumber(amount, language);
  const sentence =
    surplus === 0
      ? t.atMinimum
      : surplus > 0
        ? t.aboveMinimum(show(Math.floor(settle(surplus / 4))))
        : t.belowMinimum(show(Math.ceil(settle(-surplus / 4))), show(Math.ceil(settle(-surplus / 3))));
  return (
    <section className={layout.close} aria-labelledby="minimum-title">
      <Text as="h2" size={300} weight="semibold" id="minimum-title" className={layout.heading}>
        {`${t.cofinancing} ${formatPercent(percent, language)}`}
      </Text>
      <ProgressBar
        value={Math.max(0, Math.min(1, percent / MINIMUM_PERCENT))}
        color={surplus < 0 ? "error" : "success"}
        thickness="large"
        aria-label={t.toMinimum}
      />
      <Text size={200}>{sentence}</Text>
    </section>
  );
}
