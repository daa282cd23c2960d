// The findings, filtered and grouped; each a button that goes to its cells and opens its details.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from "react";
import { safeEdits } from "../../../app/preview";
import { findCheck } from "../../../checks/check";
import { quote } from "../../../report/phrases";
import type { Language } from "../../../report/sentences";
import { forgetAcceptances } from "../../actions/accept";
import { applySafeFixes } from "../../actions/fix";
import { STANDINGS, type Standing } from "../../../report/finding-tree";
import type { FindingItem } from "../../items";
import type { ListState } from "../../pane-state";
import type { Words } from "../../view-strings";
import { useView } from "../../use-view";
import { Disclosure, useFoldStyles } from "../shared/disclosure";
import { FindingButton } from "./finding-button";
import { useLayout } from "../shared/layout";
import { SeverityIcon } from "../shared/severity-icon";
import { Bullets, Quiet } from "../shared/texts";
import { groupBy } from "../../../workbook/group-by";
import { ActButton, SmallButton } from "../shared/buttons";

/** How many findings of a group are shown before the rest is requested. */
const PAGE = 50;

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(104px, 1fr))",
    gap: tokens.spacingHorizontalS,
    "& > *, & select": { minWidth: 0 },
  },
  section: {
    display: "block",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXXS}`,
  },
});

interface Group {
  /** Identifies the group among the unfolded ones. */
  readonly key: string;
  readonly title: string;
  readonly icon: Standing | null;
  readonly items: readonly FindingItem[];
}

export default function FindingList(): JSX.Element | null {
  const styles = useStyles();
  const fold = useFoldStyles();
  const layout = useLayout();
  const { model, state, language, t } = useView();
  const root = useRef<HTMLDivElement>(null);
  const { outcome, list, leftFinding, since } = state;
  // Back from the details: the keyboard continues where it was.
  useEffect(() => {
    if (leftFinding === null) return;
    root.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(leftFinding)}"]`)?.focus();
  }, [leftFinding]);
  const safe = useMemo(() => (outcome?.kind === "checked" ? safeEdits(outcome.checked).length : 0), [outcome]);
  if (outcome?.kind !== "checked") return null;
  const isNew = new Set(since?.added.map((finding) => finding.identity));
  const wanted = list.search.trim().toLowerCase();
  const shown = outcome.items
    .filter((item) => (list.filter === "all" ? true : list.filter === "new" ? isNew.has(item.key) : item.group === list.filter))
    .filter((item) => wanted === "" || wordsOf(item, language).includes(wanted));
  const groups = groupItems(shown, list.grouping, language, t);
  const isOpen = (group: Group): boolean =>
    wanted !== "" ||
    list.open.includes(group.key) ||
    group.items.some((item) => item.key === leftFinding) ||
    (list.grouping !== "severity" && !list.open.includes(`-${group.key}`));
  const openKeys = groups.filter(isOpen).map((group) => group.key);
  return (
    <div className={layout.stack} ref={root} onKeyDown={moveAmongFindings}>
      <Input
        size="small"
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        contentBefore={<SearchRegular />}
        value={list.search}
        onChange={(_, { value }) => model.setList({ search: value })}
      />
      <div className={styles.choices}>
        <Field label={t.show} size="small">
          <Select size="small" value={list.filter} onChange={(_, { value }) => model.setList({ filter: value as ListState["filter"] })}>
            <option value="all">{t.filters.all}</option>
            {STANDINGS.map((group) => (
              <option key={group} value={group}>
                {t.severities[group]}
              </option>
            ))}
            <option value="new">{t.filters.new}</option>
          </Select>
        </Field>
        <Field label={t.groupBy} size="small">
          <Select
            size="small"
            value={list.grouping}
            onChange={(_, { value }) => model.setList({ grouping: value as ListState["grouping"] })}
          >
            <option value="severity">{t.groupings.severity}</option>
            <option value="section">{t.groupings.section}</option>
            <option value="check">{t.groupings.check}</option>
          </Select>
        </Field>
      </div>
      {safe > 0 && <ActButton onClick={() => void applySafeFixes(model)}>{t.fixAllSafe(safe)}</ActButton>}
      {shown.length === 0 && <Text block>{outcome.items.length === 0 ? t.nothingRemains : t.nothingShown}</Text>}
      <Accordion
        multiple
        collapsible
        openItems={openKeys}
        onToggle={(_, { value, openItems }) => model.setList({ open: toggled(list, String(value), openItems as string[]) })}
      >
        {groups.map((group) => (
          <AccordionItem key={group.key} value={group.key}>
            <AccordionHeader
              size="small"
              as="h2"
              className={fold.header}
              icon={group.icon === null ? null : <SeverityIcon of={group.icon} />}
            >
              <span className={fold.title}>{`${group.title} (${group.items.length})`}</span>
            </AccordionHeader>
            <AccordionPanel className={fold.panel}>
              <SectionedList items={group.items} hasSections={list.grouping !== "section"} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      <UnusedAcceptances />
    </div>
  );
}

/** The text a finding is searched by: its line, section, sentence, cells and rule. */
function wordsOf({ finding, words }: FindingItem, language: Language): string {
  const { line, section, cells, check } = finding;
  return [line, section, words.message[language], cells.join(" "), findCheck(check)?.title[language]].join(" ").toLowerCase();
}

/** Arrow keys move from finding to finding, across groups. */
function moveAmongFindings(event: KeyboardEvent<HTMLDivElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const findings = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-finding]")];
  const at = findings.findIndex((finding) => finding === event.target);
  if (by === 0 || at === -1) return;
  event.preventDefault();
  findings[at + by]?.focus();
}

/** Severities are folded except errors and warnings; other groups are open until folded, which "-key" remembers. */
function toggled(list: ListState, key: string, openNow: readonly string[]): string[] {
  const others = list.open.filter((name) => name !== key && name !== `-${key}`);
  return [...others, openNow.includes(key) ? key : `-${key}`];
}

function groupItems(items: readonly FindingItem[], grouping: ListState["grouping"], language: Language, t: Words): Group[] {
  if (grouping === "severity") {
    return STANDINGS.map((group) => ({
      key: group,
      title: t.severities[group],
      icon: group,
      items: items.filter((item) => item.group === group),
    })).filter((group) => group.items.length > 0);
  }
  const keyOf = (item: FindingItem): string => (grouping === "section" ? (item.finding.section ?? t.wholeBudget) : item.finding.check);
  return [...groupBy(items, keyOf)].map(([key, members]) => ({
    key,
    title: grouping === "section" ? key : (findCheck(key)?.title[language] ?? key),
    icon: null,
    items: members,
  }));
}

function SectionedList({ items, hasSections }: { readonly items: readonly FindingItem[]; readonly hasSections: boolean }): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useView();
  const [shown, setShown] = useState(PAGE);
  const sections = [...groupBy(items.slice(0, shown), (item) => (hasSections ? (item.finding.section ?? t.wholeBudget) : ""))];
  return (
    <>
      {sections.map(([section, members]) => (
        <section key={section}>
          {hasSections && (
            <Text as="h3" size={200} className={styles.section}>
              {section}
            </Text>
          )}
          <ul className={layout.list}>
            {members.map((item) => (
              <li key={item.key}>
                <FindingButton item={item} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {items.length > shown && (
        <SmallButton onClick={() => setShown(shown + PAGE)}>{t.showMore(Math.min(PAGE, items.length - shown))}</SmallButton>
      )}
    </>
  );
}

function UnusedAcceptances(): JSX.Element | null {
  const { model, checked, language, t } = useView();
  const unused = checked?.unusedAcceptances ?? [];
  if (unused.length === 0) return null;
  return (
    <Disclosure title={t.unusedAcceptances(unused.length)} level="h2">
      <Quiet>{t.unusedExplained}</Quiet>
      <Bullets
        items={unused.map(({ finding, reason }) =>
          [finding.split("|").slice(2, 4).reverse().filter(Boolean).join(" · "), quote(reason, language)].join(": "),
        )}
      />
      <SmallButton onClick={() => void forgetAcceptances(model, unused)}>{t.forgetUnused}</SmallButton>
    </Disclosure>
  );
}
