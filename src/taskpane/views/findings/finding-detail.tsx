// One finding: the sentence, its arithmetic, its cells, the likely cause, what a correction would do, why, and accepting it.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useEffect, useRef, type JSX, type KeyboardEvent } from "react";
import { readingAssumed } from "../../../checks/reading-assumed";
import { unknownFigure } from "../../../checks/unknown-figure";
import { vintageUnknown } from "../../../checks/vintage-unknown";
import { ReadingLink } from "../shared/reading-link";
import { findCheck } from "../../../checks/check";
import { errorName } from "../../../danish/excel-values";
import { formatNumber } from "../../../report/sentences";
import { inListOrder, stepFinding } from "../../actions/flow";
import { cellsOf, type FindingItem } from "../../items";
import { useView } from "../../use-view";
import { AcceptForm } from "./accept-form";
import { Disclosure } from "../shared/disclosure";
import { formatSigned, unitOf } from "../../../report/phrases";
import { titleOf } from "./finding-button";
import { Fixes } from "./fixes";
import { BackButton } from "../shared/back-button";
import { IconButton, SmallButton } from "../shared/buttons";
import { useLayout } from "../shared/layout";
import { SeverityIcon } from "../shared/severity-icon";
import { Quiet } from "../shared/texts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginInline: `-${tokens.spacingHorizontalS}`,
  },
  back: { minWidth: "auto", flexShrink: 0, paddingInline: tokens.spacingHorizontalS },
  count: { marginInline: "auto", color: tokens.colorNeutralForeground2 },
  head: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  // A long name leaves room for the sentence below it.
  title: {
    margin: 0,
    display: "-webkit-box",
    "-webkit-box-orient": "vertical",
    "-webkit-line-clamp": "4",
    overflow: "hidden",
    ":focus": { outlineStyle: "none" },
  },
  icon: { paddingTop: "1px" },
  section: { gridColumn: 2, color: tokens.colorNeutralForeground2 },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightSemibold },
});

export default function FindingDetail(): JSX.Element | null {
  const styles = useStyles();
  const layout = useLayout();
  const { model, state, language, t } = useView();
  const title = useRef<HTMLHeadingElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  // The focused element is gone: the keyboard continues at the finding's name, or at the arrow that was pressed.
  useEffect(() => {
    if (!state.isFollowed && !bar.current?.contains(document.activeElement)) title.current?.focus({ preventScroll: true });
  }, [state.openFinding, state.isFollowed]);
  if (state.outcome?.kind !== "checked") return null;
  const items = inListOrder(state.outcome.items);
  const item = items.find((candidate) => candidate.key === state.openFinding);
  if (!item) return null;
  const group = items.filter((each) => each.group === item.group);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isStep = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    if (!isStep && event.key !== "Escape") return;
    event.preventDefault();
    if (isStep) stepFinding(model, event.key === "ArrowUp" ? -1 : 1);
    else model.closeFinding();
  };
  return (
    <article className={layout.stack} aria-labelledby="finding-title" onKeyDown={onKeyDown}>
      <div className={styles.bar} ref={bar}>
        <BackButton className={styles.back} onClick={() => model.closeFinding()} />
        <Text size={200} className={styles.count} aria-live="polite">
          {t.groupOf[item.group](group.indexOf(item) + 1, group.length)}
          <span className={layout.unseen}>{titleOf(item, language)}</span>
        </Text>
        <IconButton
          icon={<ChevronUpRegular />}
          label={t.previousFinding}
          title={`${t.previousFinding} (Shift+F8)`}
          aria-keyshortcuts="Shift+F8 Alt+ArrowUp"
          onClick={() => stepFinding(model, -1)}
        />
        <IconButton
          icon={<ChevronDownRegular />}
          label={t.nextFinding}
          title={`${t.nextFinding} (F8)`}
          aria-keyshortcuts="F8 Alt+ArrowDown"
          onClick={() => stepFinding(model, 1)}
        />
      </div>
      <div key={item.key} className={layout.stack}>
        <div className={styles.head}>
          <span className={styles.icon}>
            <SeverityIcon of={item.group} size={20} label={item.group === "accepted" ? t.severities.accepted : t.severity[item.group]} />
          </span>
          <Text
            as="h2"
            id="finding-title"
            size={400}
            weight="semibold"
            ref={title}
            tabIndex={-1}
            className={styles.title}
            title={titleOf(item, language)}
          >
            {titleOf(item, language)}
          </Text>
          {item.finding.line !== null && item.finding.line !== "" && item.finding.section !== null && (
            <Text size={200} className={styles.section}>
              {item.finding.section}
            </Text>
          )}
        </div>
        <Text block>{item.words.message[language]}</Text>
        <Figures item={item} />
        {item.finding.cells.length > 0 && (
          <div className={layout.row}>
            <SmallButton onClick={() => void model.goTo(cellsOf(item))}>{t.goTo(placesOf(item))}</SmallButton>
          </div>
        )}
        {OF_THE_READING.has(item.finding.check) && <ReadingLink />}
        <Fixes item={item} />
        <div>
          <Consequences item={item} />
          <Why item={item} />
          <AcceptForm item={item} />
        </div>
      </div>
    </article>
  );
}

/** These depend on how the sheet was read. */
const OF_THE_READING = new Set<string>([readingAssumed.id, unknownFigure.id, vintageUnknown.id]);

/** At most three addresses; a longer list ends in an ellipsis. */
function placesOf(item: FindingItem): string {
  const { cells } = item.finding;
  return cells.slice(0, 3).join(", ") + (cells.length > 3 ? " …" : "");
}

function Figures({ item }: { readonly item: FindingItem }): JSX.Element | null {
  const styles = useStyles();
  const layout = useLayout();
  const { language, t } = useView();
  const { expected, found, difference } = item.finding;
  const unit = unitOf(item.finding);
  if (expected === null && found === null) return null;
  const show = (value: number | string | null): string =>
    value === null
      ? t.empty
      : typeof value === "number"
        ? formatNumber(value, language) + unit
        : isText(value)
          ? t.asText(value)
          : errorName(value)[language];
  // a text where a number belongs may look just like it
  const isText = (value: string): boolean => value === found && typeof expected === "number";
  return (
    <dl className={layout.figures}>
      <dt>{t.expected}</dt>
      <dd>{show(expected)}</dd>
      <dt>{t.found}</dt>
      <dd>{show(found)}</dd>
      {difference !== null && (
        <>
          <dt className={styles.total}>{t.difference}</dt>
          <dd className={styles.total}>{formatSigned(difference, language) + unit}</dd>
        </>
      )}
    </dl>
  );
}

function Consequences({ item }: { readonly item: FindingItem }): JSX.Element | null {
  const layout = useLayout();
  const { model, language, t } = useView();
  const { consequences, sheet } = item.words;
  if (consequences.length === 0) return null;
  return (
    <Disclosure title={t.alsoBreaks(consequences.length)}>
      <ul className={mergeClasses(layout.list, layout.close)}>
        {consequences.map((consequence) => (
          <li key={consequence.check + consequence.cells.join()} className={layout.row}>
            <Text size={200}>{consequence.text[language]}</Text>
            {consequence.cells.length > 0 && (
              <SmallButton appearance="outline" onClick={() => void model.goTo(consequence.cells.map((address) => ({ sheet, address })))}>
                {t.goTo(consequence.cells.slice(0, 2).join(", ") + (consequence.cells.length > 2 ? " …" : ""))}
              </SmallButton>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Why({ item }: { readonly item: FindingItem }): JSX.Element | null {
  const { language, t } = useView();
  const check = findCheck(item.finding.check);
  if (!check) return null;
  return (
    <Disclosure title={t.why}>
      <Text size={200} weight="semibold">
        {check.title[language]}
      </Text>
      <Text size={200}>{check.why[language]}</Text>
      <Quiet>{t.source(check.source[language])}</Quiet>
    </Disclosure>
  );
}
