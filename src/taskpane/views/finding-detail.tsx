// One finding: the sentence, its arithmetic and its cells.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useEffect, useRef, type JSX } from "react";
import { formatNumber } from "../../report/sentences";
import type { FindingItem } from "../items";
import { cellsOf } from "../model";
import { usePane } from "../use-pane";
import { signed, titleOf } from "./finding-list";
import { SeverityIcon } from "./severity-icon";

const useStyles = makeStyles({
  view: { display: "grid", rowGap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  count: { marginInline: "auto", color: tokens.colorNeutralForeground2 },
  title: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "start", outlineStyle: "none" },
  section: { gridColumn: 2, color: tokens.colorNeutralForeground2 },
  figures: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM, margin: 0, fontVariantNumeric: "tabular-nums" },
  value: { margin: 0, textAlign: "right" },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export function FindingDetail(): JSX.Element | null {
  const styles = useStyles();
  const { model, state, language, t } = usePane();
  const title = useRef<HTMLHeadingElement>(null);
  // The list is gone: the keyboard goes on at the finding's name.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  if (state.outcome?.kind !== "checked") return null;
  const { items } = state.outcome;
  const index = items.findIndex((candidate) => candidate.key === state.openFinding);
  const item = items[index];
  if (!item) return null;
  const step = (by: number): void => {
    const next = items[(index + by + items.length) % items.length];
    if (next) void model.openFinding(next.key);
  };
  return (
    <article className={styles.view} aria-labelledby="finding-title">
      <div className={styles.bar}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => model.closeFinding()}>
          {t.back}
        </Button>
        <Text size={200} className={styles.count}>
          {t.findingOf(index + 1, items.length)}
        </Text>
        <Button size="small" appearance="subtle" icon={<ChevronUpRegular />} aria-label={t.previousFinding} title={t.previousFinding} onClick={() => step(-1)} />
        <Button size="small" appearance="subtle" icon={<ChevronDownRegular />} aria-label={t.nextFinding} title={t.nextFinding} onClick={() => step(1)} />
      </div>
      <div className={styles.title}>
        <SeverityIcon of={item.group} size={20} label={item.group === "accepted" ? t.severities.accepted : t.severity[item.group]} />
        <Text as="h2" id="finding-title" size={400} weight="semibold" ref={title} tabIndex={-1} className={styles.title}>
          {titleOf(item, language, t.wholeBudget)}
        </Text>
        {item.finding.line !== null && item.finding.section !== null && (
          <Text size={200} className={styles.section}>
            {item.finding.section}
          </Text>
        )}
      </div>
      <Text block>{item.words.message[language]}</Text>
      <Figures item={item} />
      {item.finding.cells.length > 0 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => void model.goTo(cellsOf(item))}>
            {t.goTo(placesOf(item))}
          </Button>
        </div>
      )}
    </article>
  );
}

/** At most three addresses; a long list is said to go on. */
function placesOf(item: FindingItem): string {
  const { cells } = item.finding;
  return cells.slice(0, 3).join(", ") + (cells.length > 3 ? " …" : "");
}

function Figures({ item }: { readonly item: FindingItem }): JSX.Element | null {
  const styles = useStyles();
  const { language, t } = usePane();
  const { expected, found, difference } = item.finding;
  if (expected === null && found === null) return null;
  const show = (value: number | string | null): string => (value === null ? t.empty : typeof value === "number" ? formatNumber(value, language) : value);
  return (
    <dl className={styles.figures}>
      <dt>{t.expected}</dt>
      <dd className={styles.value}>{show(expected)}</dd>
      <dt>{t.found}</dt>
      <dd className={styles.value}>{show(found)}</dd>
      {difference !== null && (
        <>
          <dt className={styles.total}>{t.difference}</dt>
          <dd className={`${styles.value} ${styles.total}`}>{signed(difference, language)}</dd>
        </>
      )}
    </dl>
  );
}
