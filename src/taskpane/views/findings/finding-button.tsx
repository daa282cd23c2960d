// One finding as a button: its severity and number, its line, its difference, its sentence.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo, type JSX } from "react";
import { findCheck } from "../../../checks/check";
import { formatSigned, unitOf } from "../../../report/phrases";
import type { Language } from "../../../report/sentences";
import type { FindingItem } from "../../items";
import { useWords } from "../../use-pane";
import { useLayout } from "../shared/layout";
import { SeverityIcon } from "../shared/severity-icon";

const useStyles = makeStyles({
  button: {
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
  },
  // Room for the problem and the line; a long name is cut, never the sentence with the figures.
  title: { display: "-webkit-box", "-webkit-box-orient": "vertical", "-webkit-line-clamp": "3", overflow: "hidden" },
  sentence: { gridColumn: "2 / -1", color: tokens.colorNeutralForeground2 },
  icon: {
    display: "flex",
    alignItems: "center",
    alignSelf: "start",
    gap: tokens.spacingHorizontalXXS,
    minHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

interface FindingButtonProps {
  readonly item: FindingItem;
}

/** After a re-check most findings are unchanged: only the others are redrawn. */
export const FindingButton = memo(function FindingButton({ item }: FindingButtonProps): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const { model, language, t } = useWords();
  const { difference } = item.finding;
  return (
    <button
      type="button"
      className={mergeClasses(layout.line, layout.lineButton, styles.button)}
      data-finding={item.key}
      onClick={() => void model.openFinding(item.key)}
    >
      <Text size={200} className={styles.icon}>
        <SeverityIcon of={item.group} label={item.group === "accepted" ? t.severities.accepted : t.severity[item.group]} />
        {item.number}
      </Text>
      <Text weight="semibold" className={styles.title}>
        {titleOf(item, language)}
      </Text>
      <Text size={200} className={layout.amount}>
        {difference !== null && difference !== 0 ? `${formatSigned(difference, language)}${unitOf(item.finding)}` : ""}
      </Text>
      <Text size={200} className={styles.sentence}>
        {item.words.message[language]}
      </Text>
    </button>
  );
}, looksSame);

/** The key contains the line and the section. */
function looksSame({ item: one }: FindingButtonProps, { item: other }: FindingButtonProps): boolean {
  return (
    one.key === other.key &&
    one.number === other.number &&
    one.group === other.group &&
    one.finding.difference === other.finding.difference &&
    one.words.message.da === other.words.message.da
  );
}

/** The problem in a few words, then the line or else the section: "Årene passer ikke · Kursusudgifter". */
export function titleOf({ finding }: FindingItem, language: Language): string {
  const { check, line, section } = finding;
  const place = line !== null && line !== "" ? line : section;
  return [findCheck(check)?.problem[language], place].filter(Boolean).join(" · ");
}
