// What the agreements say, area by area: period, economy compared with the budget, activities, staff.
import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Agreement } from "../../../agreements/agreement";
import { settle } from "../../../budget/amount";
import { comparableEconomies } from "../../../checks/shared/economies";
import { formatDate, formatNumber } from "../../../report/sentences";
import { useView } from "../../use-view";
import type { Words } from "../../view-strings";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";
import { Heading } from "../shared/section";
import { Bullets, Figures, Quiet, Strong } from "../shared/texts";
import { ScrollingTable } from "../shared/data-table";

export function AgreementCards(): JSX.Element {
  const layout = useLayout();
  const { checked, t } = useView();
  const agreements = checked ? [...checked.agreements, ...checked.setAside] : [];
  return (
    <div className={layout.stack}>
      {agreements.map((agreement, index) => (
        <AgreementCard key={index} agreement={agreement} />
      ))}
      {agreements.length === 0 && <Text>{t.noAgreements}</Text>}
    </div>
  );
}

/** "Delaftale" and the vintage whose form it uses. */
function kindOf({ kind }: Agreement, { agreementKinds }: Words): string {
  if (kind === "strategic-agreement") return agreementKinds[kind];
  const form = kind.startsWith("contract") ? "contract" : "sub-agreement";
  return `${agreementKinds[form]} ${kind.slice(form.length + 1)}`;
}

function AgreementCard({ agreement }: { readonly agreement: Agreement }): JSX.Element {
  const layout = useLayout();
  const { language, t } = useView();
  const { start, end, activities, staff, frames } = agreement;
  return (
    <section className={layout.card}>
      <Heading>{agreement.area ?? kindOf(agreement, t)}</Heading>
      <Quiet>{[kindOf(agreement, t), agreement.file].join(" · ")}</Quiet>
      {start !== null && (
        <Text size={200}>
          {end === null ? t.from(formatDate(start, language)) : `${formatDate(start, language)} – ${formatDate(end, language)}`}
        </Text>
      )}
      <EconomyTable agreement={agreement} />
      {activities.length > 0 && (
        <Disclosure title={t.activitiesCount(activities.length)}>
          <ul className={layout.bullets}>
            {activities.map((activity, index) => (
              <li key={index}>
                <Strong>{activity.name}</Strong>
                {activity.category !== null && <Quiet block>{activity.category}</Quiet>}
                {activity.price && (
                  <Text size={200} block>
                    {t.price(formatNumber(activity.price.amount, language), activity.price.per)}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {staff.length > 0 && (
        <Disclosure title={t.staffCount(staff.length)}>
          <Bullets
            items={staff.map((post) => (post.text === "" || post.text === post.title ? post.title : `${post.title}: ${post.text}`))}
          />
        </Disclosure>
      )}
      {frames.length > 0 && (
        <Disclosure title={t.frames}>
          <Figures
            rows={frames.map(({ plan, amount }) => [plan, amount === null ? t.noEconomy : `${formatNumber(amount, language)} kr.`])}
          />
        </Disclosure>
      )}
    </section>
  );
}

/** The document's kroner beside the budget's t.kr. */
function EconomyTable({ agreement }: { readonly agreement: Agreement }): JSX.Element | null {
  const { checked, language, t } = useView();
  const { economy, area } = agreement;
  if (!economy || !checked) return null;
  const beside = comparableEconomies(checked.budget, checked.agreements).find((each) => each.agreement === agreement);
  const rows = (["lbf", "cofinancing", "total"] as const).map((key) => {
    const budgeted = beside ? settle(beside.figures[key] * 1000) : null;
    return { key, said: economy[key], budgeted };
  });
  const show = (amount: number | null): string => (amount === null ? "–" : formatNumber(amount, language));
  return (
    <ScrollingTable
      label={`${t.economy}: ${area ?? kindOf(agreement, t)}`}
      caption={t.economy}
      head={["", t.inAgreement, t.inBudget]}
      rows={rows.map(({ key, said, budgeted }) => [
        key === "total" ? t.total : t[key],
        show(said),
        `${show(budgeted)}${said !== null && budgeted !== null ? (said === budgeted ? " ✓" : " ≠") : ""}`,
      ])}
    />
  );
}
