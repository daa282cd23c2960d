// The activities as a budget owner thinks of them: what each costs, who pays, and which lines it comes from.
import { mergeClasses, Switch, Text } from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import { PARTIES } from "../../../budget/payers";
import { activityCosts, type ActivityCost, type CostLine } from "../../../app/activity-costs";
import type { ResultCost } from "../../../report/result-made";
import { activityBlocks } from "../../../app/activity-report";
import { formatReportBody, formatReportText } from "../../../report/report-format";
import { formatNumber } from "../../../report/sentences";
import { useView } from "../../use-view";
import { CopyButton } from "../shared/copy-button";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";
import { Heading } from "../shared/section";
import { Figures } from "../shared/texts";
import { RowButton } from "./row-button";

export function Activities(): JSX.Element | null {
  const layout = useLayout();
  const { checked, language, t } = useView();
  const [spreads, setSpreads] = useState(false);
  const costs = useMemo(() => (checked ? activityCosts(checked, spreads) : null), [checked, spreads]);
  if (!checked || !costs) return null;
  const areas = [...new Set(costs.activities.map((activity) => activity.area))];
  return (
    <div className={layout.stack}>
      <Switch label={t.spreadShared} checked={spreads} onChange={(_, data) => setSpreads(data.checked)} />
      {areas.map((area) => (
        <section key={area}>
          <Heading>{area}</Heading>
          {costs.activities
            .filter((activity) => activity.area === area)
            .map((activity) => (
              <ActivityFold key={activity.name ?? ""} activity={activity} />
            ))}
        </section>
      ))}
      <Figures
        rows={[
          [t.sharedCosts, formatNumber(Math.round(costs.shared.total), language)],
          [t.unallocated, formatNumber(Math.round(costs.unallocated.total), language)],
        ]}
      />
      {costs.unallocatedLines.length > 0 && (
        <Disclosure title={t.unallocatedLines(costs.unallocatedLines.length)}>
          <CostLines lines={costs.unallocatedLines} />
        </Disclosure>
      )}
      <div className={layout.row}>
        <CopyButton
          content={() => {
            const report = { language, blocks: activityBlocks(checked, language, spreads) };
            return { text: formatReportText(report), html: formatReportBody(report) };
          }}
          done={t.tableCopied}
          otherwise={t.notCopied}
        >
          {t.copyTable}
        </CopyButton>
      </div>
    </div>
  );
}

function ActivityFold({ activity }: { readonly activity: ActivityCost }): JSX.Element {
  const { language, t } = useView();
  const name = activity.name ?? t.wholeArea;
  const total = activity.lines.length === 0 ? t.noMoney : `${formatNumber(Math.round(activity.cost.total), language)} t.kr.`;
  return (
    <Disclosure level="h4" title={`${name} · ${total}`}>
      <CostTable cost={activity.cost} />
      <CostLines lines={activity.lines} />
    </Disclosure>
  );
}

function CostTable({ cost }: { readonly cost: ResultCost }): JSX.Element | null {
  const { checked, language, t } = useView();
  const years = checked?.budget.years ?? [];
  if (cost.total === 0) return null;
  const show = (amount: number): string => formatNumber(Math.round(amount), language);
  return (
    <Figures
      rows={[
        ...PARTIES.filter((party) => cost.paidBy[party] !== 0).map((party) => [t.payers[party], show(cost.paidBy[party])] as const),
        ...years.map(({ year }, index) => [String(year ?? t.noYear), show(cost.years[index] ?? 0)] as const),
      ]}
    />
  );
}

function CostLines({ lines }: { readonly lines: readonly CostLine[] }): JSX.Element | null {
  const layout = useLayout();
  const { t } = useView();
  if (lines.length === 0) return null;
  return (
    <ul className={mergeClasses(layout.list, layout.close)}>
      {lines.map((line, index) => (
        <li key={index} className={layout.row}>
          <Text size={200}>{`${line.line}${line.share === null ? ` (${t.shareUnknown})` : ` ${line.share} %`}`}</Text>
          <RowButton row={line.row} />
        </li>
      ))}
    </ul>
  );
}
