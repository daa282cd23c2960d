// What the agreements say, area by area: period, economy compared with the budget, activities, staff.
import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Agreement } from "../../../agreements/agreement";
import { sectionExpenses } from "../../../budget/sums";
import { formatDate, formatNumber } from "../../../report/sentences";
import { foldName } from "../../../danish/fold";
import { useView } from "../../use-view";
import type { Words } from "../../view-strings";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";

export function AgreementCards(): JSX.Element {
  const layout = useLayout();
  const { state, t } = useView();
  const agreements = state.outcome?.kind === "checked" ? [...state.outcome.checked.agreements, ...state.outcome.checked.setAside] : [];
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
      <Text as="h3" weight="semibold" className={layout.heading}>
        {agreement.area ?? kindOf(agreement, t)}
      </Text>
      <Text size={200} className={layout.quiet}>
        {[kindOf(agreement, t), agreement.file].join(" · ")}
      </Text>
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
                <Text size={200} weight="semibold">
                  {activity.name}
                </Text>
                {activity.category !== null && (
                  <Text size={200} block className={layout.quiet}>
                    {activity.category}
                  </Text>
                )}
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
          <ul className={layout.bullets}>
            {staff.map((post, index) => (
              <li key={index}>
                <Text size={200}>{post.text === "" || post.text === post.title ? post.title : `${post.title}: ${post.text}`}</Text>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {frames.length > 0 && (
        <Disclosure title={t.frames}>
          <dl className={layout.figures}>
            {frames.map((frame, index) => (
              <div key={index} style={{ display: "contents" }}>
                <dt>{frame.plan}</dt>
                <dd>{frame.amount === null ? t.noEconomy : `${formatNumber(frame.amount, language)} kr.`}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </section>
  );
}

/** The document's kroner beside the budget's t.kr. */
function EconomyTable({ agreement }: { readonly agreement: Agreement }): JSX.Element | null {
  const layout = useLayout();
  const { state, language, t } = useView();
  const { economy, area } = agreement;
  if (!economy || state.outcome?.kind !== "checked") return null;
  const { checked, budget } = state.outcome;
  const section = area === null ? undefined : checked.budget.sections.find((candidate) => foldName(candidate.title) === foldName(area));
  const words = budget.sections.find((candidate) => candidate.title === section?.title);
  const whole = area === null ? budget : null;
  const inBudget =
    section && words
      ? { lbf: words.lbf, cofinancing: words.cofinancing, total: sectionExpenses(section) }
      : whole
        ? { lbf: whole.lbf, cofinancing: whole.cofinancing, total: whole.total }
        : null;
  const rows = (["lbf", "cofinancing", "total"] as const).map((key) => ({ key, said: economy[key], budgeted: inBudget?.[key] ?? null }));
  const show = (amount: number | null): string => (amount === null ? "–" : formatNumber(amount, language));
  return (
    <div className={layout.scroll} role="region" aria-label={`${t.economy}: ${area ?? kindOf(agreement, t)}`} tabIndex={0}>
      <table className={layout.table}>
        <caption>{t.economy}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.inAgreement}</th>
            <th scope="col">{t.inBudget}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, said, budgeted }) => (
            <tr key={key}>
              <th scope="row">{key === "total" ? t.total : t[key]}</th>
              <td>{show(said)}</td>
              <td>{`${show(budgeted === null ? null : budgeted * 1000)}${said !== null && budgeted !== null ? (said === budgeted * 1000 ? " ✓" : " ≠") : ""}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
