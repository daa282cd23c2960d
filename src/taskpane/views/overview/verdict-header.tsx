// The headline: exactly one verdict, why, and which budget it is about.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { formatDate } from "../../../report/sentences";
import { summarise } from "../../announce";
import { usePane } from "../../use-pane";
import { SeverityIcon } from "../shared/severity-icon";

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    // The verdict, two sentences and two lines about the budget: room is reserved, so what is below does not move.
    minHeight: "105px",
    boxSizing: "border-box",
    "@media print": { display: "none" },
  },
  title: { margin: 0 },
  verdict: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, marginRight: "34px", minHeight: "29px" },
  facts: { display: "block", color: tokens.colorNeutralForeground2 },
  // A long name is truncated, not the number after it.
  place: { display: "flex", color: tokens.colorNeutralForeground2, whiteSpace: "pre" },
  area: { overflowX: "hidden", textOverflow: "ellipsis" },
  number: { flexShrink: 0 },
});

export function VerdictHeader(): JSX.Element {
  const styles = useStyles();
  const { state, language, t } = usePane();
  const { outcome } = state;
  if (outcome === null) {
    return (
      <header className={styles.header}>
        <div className={styles.verdict}>
          <Text as="h1" size={400} weight="semibold" className={styles.title}>
            {state.trouble === null ? t.checking : "Budgettjek"}
          </Text>
        </div>
      </header>
    );
  }
  return (
    <header className={styles.header}>
      <div className={styles.verdict}>
        <SeverityIcon of={outcome.status} size={20} />
        <Text as="h1" size={400} weight="semibold" className={styles.title}>
          {t.verdict[outcome.status]}
        </Text>
      </div>
      {(outcome.kind === "checked" ? summarise(outcome, language) : [outcome.reason[language]]).map((sentence) => (
        <Text key={sentence} size={200} block>
          {sentence}
        </Text>
      ))}
      {outcome.kind === "checked" && <Facts />}
    </header>
  );
}

function Facts(): JSX.Element | null {
  const styles = useStyles();
  const { state, language, t } = usePane();
  const budget = state.outcome?.kind === "checked" ? state.outcome.budget : null;
  if (!budget) return null;
  const { start, end } = budget;
  const area = budget.area === null || budget.area === "" ? t.noArea : budget.area;
  const isKnown = state.outcome?.kind !== "checked" || state.outcome.checked.budget.template.source !== "assumed";
  const unknown = isKnown ? "" : ` · ${t.unknownFunds(budget.vintage)}`;
  const jnr = budget.journalNumber === null || budget.journalNumber === "" ? "" : ` · ${t.journalNumber(budget.journalNumber)}`;
  return (
    <>
      <Text size={200} className={styles.place}>
        <span className={styles.area} title={area}>
          {area}
        </span>
        <span className={styles.number}>{jnr}</span>
      </Text>
      <Text size={200} className={styles.facts}>
        {start === null || end === null ? t.noPeriod : `${formatDate(start, language)} – ${formatDate(end, language)}`}
        {unknown}
      </Text>
    </>
  );
}
