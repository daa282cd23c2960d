// The findings, grouped by severity and section; each a button that goes to its cells and opens its details.
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { formatNumber } from "../../report/sentences";
import { GROUPS, type FindingItem, type ItemGroup } from "../items";
import { usePane } from "../use-pane";
import { SeverityIcon } from "./severity-icon";

/** Findings shown of a group before the rest is asked for. */
const PAGE = 50;

const useStyles = makeStyles({
  panel: { margin: 0 },
  head: { fontWeight: tokens.fontWeightSemibold },
  section: { display: "block", color: tokens.colorNeutralForeground2, padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  button: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    backgroundColor: tokens.colorTransparentBackground,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  number: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  sentence: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, maxHeight: `calc(2 * ${tokens.lineHeightBase200})`, overflow: "hidden" },
  icon: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
});

export function FindingList(): JSX.Element | null {
  const styles = useStyles();
  const { state, t } = usePane();
  const [open, setOpen] = useState<readonly ItemGroup[]>(["error", "warning"]);
  if (state.outcome?.kind !== "checked") return null;
  const { items } = state.outcome;
  const groups = GROUPS.map((group) => ({ group, items: items.filter((item) => item.group === group) })).filter((group) => group.items.length > 0);
  if (groups.length === 0) return <Text block>{t.nothingRemains}</Text>;
  return (
    <Accordion multiple collapsible openItems={[...open]} onToggle={(_, { openItems }) => setOpen(openItems as ItemGroup[])}>
      {groups.map(({ group, items: members }) => (
        <AccordionItem key={group} value={group}>
          <AccordionHeader size="small" as="h2" icon={<SeverityIcon of={group} />}>
            <span className={styles.head}>{`${t.severities[group]} (${members.length})`}</span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <SectionedList items={members} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function SectionedList({ items }: { readonly items: readonly FindingItem[] }): JSX.Element {
  const styles = useStyles();
  const { t } = usePane();
  const [shown, setShown] = useState(PAGE);
  const sections = groupBySection(items.slice(0, shown), t.wholeBudget);
  return (
    <>
      {sections.map(([section, members]) => (
        <section key={section}>
          <Text as="h3" size={200} className={mergeClasses(styles.section)}>
            {section}
          </Text>
          <ul className={styles.list}>
            {members.map((item) => (
              <li key={item.key}>
                <FindingButton item={item} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {items.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {t.showMore(Math.min(PAGE, items.length - shown))}
        </Button>
      )}
    </>
  );
}

/** Sections in the order in which they first occur. */
function groupBySection(items: readonly FindingItem[], without: string): [string, FindingItem[]][] {
  const sections = new Map<string, FindingItem[]>();
  for (const item of items) {
    const section = item.finding.section ?? without;
    const known = sections.get(section);
    if (known) known.push(item);
    else sections.set(section, [item]);
  }
  return [...sections];
}

export function FindingButton({ item }: { readonly item: FindingItem }): JSX.Element {
  const styles = useStyles();
  const { model, language, t } = usePane();
  const { difference } = item.finding;
  const words = item.words.message[language];
  return (
    <button type="button" className={styles.button} data-finding={item.key} onClick={() => void model.openFinding(item.key)}>
      <span className={styles.icon}>
        <SeverityIcon of={item.group} label={item.group === "accepted" ? t.severities.accepted : t.severity[item.group]} />
        {item.number !== null && (
          <Text size={200} className={styles.number}>
            {item.number}
          </Text>
        )}
      </span>
      <Text weight="semibold">{titleOf(item, language, t.wholeBudget)}</Text>
      <Text size={200} className={styles.amount}>
        {difference !== null && difference !== 0 ? signed(difference, language) : ""}
      </Text>
      <Text size={200} className={styles.sentence}>
        {words}
      </Text>
    </button>
  );
}

/** The line, else the section, else the whole budget. */
export function titleOf(item: FindingItem, _language: "da" | "en", wholeBudget: string): string {
  const { line, section } = item.finding;
  return line !== null && line !== "" ? line : (section ?? wholeBudget);
}

/** "+448", "−7": with its sign, as in the sheet's own unit. */
export function signed(amount: number, language: "da" | "en"): string {
  return amount > 0 ? `+${formatNumber(amount, language)}` : `−${formatNumber(-amount, language)}`;
}
