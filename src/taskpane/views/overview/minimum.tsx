// How far the local co-financing is from the required share.
import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { settle } from "../../../budget/amount";
import { allLines, hasError } from "../../../budget/sums";
import { lackingOf } from "../../../budget/minimum";
import { formatShare } from "../../../danish/share";
import { formatNumber, formatPercent } from "../../../report/sentences";
import { usePane } from "../../use-pane";
import { useLayout } from "../shared/layout";
import { Section } from "../shared/section";
import { Progress } from "../shared/progress";

export function Minimum(): JSX.Element | null {
  const layout = useLayout();
  const { state, language, t } = usePane();
  if (state.outcome?.kind !== "checked") return null;
  const { budget, checked } = state.outcome;
  const { total, cofinancing, cofinancingPercent: percent, balance } = budget;
  if (percent === null || total <= 0) return <Text className={layout.quiet}>{t.noTotal}</Text>;
  const { minimumShare } = checked.budget.template;
  const minimum = formatShare(minimumShare)[language];
  const { moved, added } = lackingOf(total, cofinancing, minimumShare);
  const show = (amount: number): string => formatNumber(amount, language);
  // While a figure is missing or wrong, nothing is promised, and no money is moved to reach it.
  const isUnsettled = settle(balance) !== 0 || allLines(checked.budget).some(({ line }) => hasError(line.figures));
  const sentence = isUnsettled
    ? t.unsettledMinimum
    : moved === 0
      ? t.atMinimum(minimum)
      : moved < 0
        ? t.aboveMinimum(minimum, show(Math.floor(settle(-moved))))
        : t.belowMinimum(show(Math.ceil(moved)), show(Math.ceil(added)));
  return (
    <Section title={`${t.cofinancing} ${formatPercent(percent, language)}`} as="h2">
      <Progress
        value={Math.max(0, Math.min(1, minimumShare === 0 ? 1 : percent / (minimumShare * 100)))}
        colour={moved > 0 ? "error" : isUnsettled ? undefined : "success"}
        label={t.toMinimum(minimum)}
      />
      <Text size={200}>{sentence}</Text>
    </Section>
  );
}
