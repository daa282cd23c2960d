// Which activity each line pays for: suggestions with their reasons, confirmed or changed by the user, one after the other.
import { Badge, Checkbox, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import { flushSync } from "react-dom";
import { sum } from "../../../budget/amount";
import { allLines, lineAmount } from "../../../budget/sums";
import { confirmedRows } from "../../../checks/shared/note-amounts";
import type { Link, LinkedActivity } from "../../../links/link";
import { formatNumber } from "../../../report/sentences";
import { formatReason } from "../../../report/link-reasons";
import { decideLinks, forgetLostLinks, undecideLink } from "../../actions/links";
import { findShares, keepShares } from "../../drafts";
import { useView } from "../../use-view";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";
import { Bullets, Quiet } from "../shared/texts";
import { ActButton, SmallButton } from "../shared/buttons";
import { RowButton } from "./row-button";

const useStyles = makeStyles({
  choice: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 72px", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  share: { minWidth: 0 },
});

const ORDER: readonly Link["status"][] = ["undecided", "suggested", "confirmed", "shared-cost"];

export function Links(): JSX.Element | null {
  const layout = useLayout();
  const { model, checked, t } = useView();
  const root = useRef<HTMLDivElement>(null);
  const moving = useRef<Link | null>(null);
  useEffect(() => {
    const from = moving.current;
    const card = from && root.current?.querySelector<HTMLElement>(`[data-row="${from.row}"]`);
    if (!card || card.dataset.status === from.status) return;
    card.querySelector<HTMLElement>("button")?.focus();
    moving.current = null;
  });
  if (!checked) return null;
  const { links, lostDecisions } = checked;
  const suggested = links.filter((link) => link.status === "suggested");
  /** The keyboard continues at the line after the decided one. */
  const goOn = (row: number): void => {
    const cards = [...(root.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const next = cards[cards.findIndex((card) => card.dataset.row === String(row)) + 1];
    next?.querySelector<HTMLElement>("button")?.focus();
  };
  /** After withdrawing a choice the keyboard stays at its line, which moves to another group. */
  const stayAt = (link: Link): void => void (moving.current = link);
  return (
    <div className={layout.stack} ref={root}>
      {suggested.length > 0 && (
        <div className={layout.row}>
          <ActButton
            onClick={() =>
              void decideLinks(
                model,
                suggested.map((link) => ({ link, status: "confirmed", activities: link.activities })),
              )
            }
          >
            {t.confirmAll(suggested.length)}
          </ActButton>
        </div>
      )}
      {lostDecisions.length > 0 && (
        <div className={layout.card}>
          <Text size={200}>{t.lostLinks(lostDecisions.map((decision) => decision.line).join(", "))}</Text>
          <div className={layout.row}>
            <SmallButton onClick={() => void forgetLostLinks(model)}>{t.forgetUnused}</SmallButton>
          </div>
        </div>
      )}
      {ORDER.map((status) => {
        const members = links.filter((link) => link.status === status);
        if (members.length === 0) return null;
        return (
          <Disclosure
            key={status}
            level="h3"
            title={`${t.linkStates[status]} (${members.length})`}
            isOpenAtFirst={status === "undecided" || status === "suggested"}
          >
            {members.map((link) => (
              <LinkCard key={link.row} link={link} onDecided={() => goOn(link.row)} onTakenBack={() => stayAt(link)} />
            ))}
          </Disclosure>
        );
      })}
    </div>
  );
}

function LinkCard({
  link,
  onDecided,
  onTakenBack,
}: {
  readonly link: Link;
  readonly onDecided: () => void;
  readonly onTakenBack: () => void;
}): JSX.Element {
  const layout = useLayout();
  const { model, checked, language, t } = useView();
  const [isChoosing, setChoosing] = useState(() => findShares(model, link) !== undefined);
  const isDecided = link.reasons.some((reason) => reason.kind === "user");
  const reattached = checked?.reattached.get(link.row);
  const line = checked && allLines(checked.budget).find((each) => each.line.row === link.row)?.line;
  const amount = line ? lineAmount(line) : null;
  const choosing = useRef<HTMLButtonElement>(null);
  const decide = (status: "confirmed" | "shared-cost", activities: readonly LinkedActivity[]): void => {
    setChoosing(false);
    onDecided();
    void decideLinks(model, [{ link, status, activities }]);
  };
  return (
    <div className={layout.card} data-row={link.row} data-status={link.status} role="group" aria-label={link.line}>
      <Text weight="semibold">{link.line === "" ? t.unnamed : link.line}</Text>
      <Quiet>{amount === null ? link.section : `${link.section} · ${formatNumber(amount, language)} t.kr.`}</Quiet>
      {link.status !== "shared-cost" && !isChoosing && (
        <Bullets
          items={link.activities.map(
            ({ area, name, share }) =>
              `${name ?? t.wholeArea}${share === null ? "" : ` ${share} %`}${area === link.section ? "" : ` (${area})`}`,
          )}
        />
      )}
      {checked && confirmedRows(checked.budget).has(link.row) && <Text size={200}>{t.noteConfirms}</Text>}
      {link.status === "undecided" && !isChoosing && <Text size={200}>{t.chooseYourself}</Text>}
      {!isChoosing && link.reasons.length > 0 && <Quiet>{link.reasons.map((reason) => formatReason(reason)[language]).join(" ")}</Quiet>}
      {!isChoosing && reattached && (
        <div className={layout.close} role="group" aria-label={t.isSameLine(reattached.line)}>
          <Text size={200}>{t.isSameLine(reattached.line)}</Text>
          <div className={layout.row}>
            <ActButton appearance="primary" onClick={() => decide(reattached.status, link.activities)}>
              {t.sameLine}
            </ActButton>
            <ActButton onClick={() => void undecideLink(model, link)}>{t.otherLine}</ActButton>
          </div>
        </div>
      )}
      {isChoosing && (
        <Chooser
          link={link}
          onChosen={(activities) => decide("confirmed", activities)}
          onCancel={() => {
            keepShares(model, link, null);
            flushSync(() => setChoosing(false));
            choosing.current?.focus(); // the choice was cancelled: the keyboard stays at the line
          }}
        />
      )}
      {!isChoosing && (
        <div className={layout.row}>
          {link.status === "suggested" && (
            <ActButton appearance="primary" onClick={() => decide("confirmed", link.activities)}>
              {t.confirm}
            </ActButton>
          )}
          <SmallButton ref={choosing} onClick={() => setChoosing(true)}>
            {t.choose}
          </SmallButton>
          {link.status !== "shared-cost" && <ActButton onClick={() => decide("shared-cost", [])}>{t.sharedCost}</ActButton>}
          {isDecided && (
            <ActButton
              onClick={() => {
                onTakenBack();
                void undecideLink(model, link);
              }}
            >
              {t.undo}
            </ActButton>
          )}
          <RowButton row={link.row} appearance="subtle" />
          {isDecided && <Badge appearance="tint">{t.chosen}</Badge>}
        </div>
      )}
    </div>
  );
}

interface ChooserProps {
  readonly link: Link;
  readonly onChosen: (activities: readonly LinkedActivity[]) => void;
  readonly onCancel: () => void;
}

/** Every activity of the agreements, the line's own area first; shares in percent that give 100. */
function Chooser({ link, onChosen, onCancel }: ChooserProps): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const { model, checked, t } = useView();
  const agreements = checked?.agreements ?? [];
  const options = optionsOf(
    link,
    agreements.flatMap((agreement) => agreement.activities.map((activity) => ({ area: agreement.area ?? "", name: activity.name }))),
  );
  const [shares, show] = useState<ReadonlyMap<string, string>>(
    () =>
      findShares(model, link) ??
      new Map(
        link.status === "undecided"
          ? []
          : link.activities.map((activity) => [keyOf(activity), activity.share === null ? "" : String(activity.share)]),
      ),
  );
  const setShares = (next: ReadonlyMap<string, string>): void => {
    show(next);
    keepShares(model, link, next);
  };
  const chosen = options.filter((option) => shares.has(keyOf(option)));
  const total = sum(chosen.map((option) => parseShare(shares.get(keyOf(option)) ?? "")));
  const isWhole = chosen.length > 0 && chosen.every((option) => parseShare(shares.get(keyOf(option)) ?? "") !== null) && total === 100;
  const toggle = (key: string, isOn: boolean): void => {
    const next = new Map(shares);
    if (!isOn) next.delete(key);
    else next.set(key, String(Math.max(0, 100 - total)));
    setShares(next);
  };
  return (
    <div className={layout.close}>
      {options.map((option) => {
        const key = keyOf(option);
        const name = `${option.name ?? t.wholeArea}${option.area === link.section ? "" : ` (${option.area})`}`;
        return (
          <div key={key} className={styles.choice}>
            <Checkbox checked={shares.has(key)} label={name} onChange={(_, data) => toggle(key, data.checked === true)} />
            {shares.has(key) && (
              <Input
                size="small"
                type="text"
                inputMode="decimal"
                className={styles.share}
                input={{ className: styles.share }}
                aria-label={t.shareOf(name)}
                value={shares.get(key) ?? ""}
                contentAfter="%"
                onChange={(_, { value }) => setShares(new Map(shares).set(key, value))}
              />
            )}
          </div>
        );
      })}
      <Text size={200} role="status">
        {chosen.length === 0 ? "" : isWhole ? t.sharesTotal(total) : t.sharesMustBeWhole(total)}
      </Text>
      <div className={layout.row}>
        <SmallButton
          appearance="primary"
          disabledFocusable={!isWhole}
          onClick={() =>
            isWhole &&
            onChosen(chosen.map(({ area, name }) => ({ area, name, share: parseShare(shares.get(keyOf({ area, name })) ?? "") })))
          }
        >
          {t.confirm}
        </SmallButton>
        <SmallButton onClick={onCancel}>{t.cancel}</SmallButton>
      </div>
    </div>
  );
}

type Option = Pick<LinkedActivity, "area" | "name">;

function keyOf({ area, name }: Option): string {
  return JSON.stringify([area, name]);
}

/** What is linked or a candidate first, then the line's own area, then the others. */
function optionsOf(link: Link, all: readonly Option[]): Option[] {
  const known = new Map<string, Option>();
  for (const option of [...link.activities, ...all.filter(({ area }) => area === link.section), ...all]) {
    const key = keyOf(option);
    if (!known.has(key)) known.set(key, { area: option.area, name: option.name });
  }
  return [...known.values()];
}

/** "33,3" or "33.3" as a number of percent from 0 to 100; null for anything else. */
function parseShare(text: string): number | null {
  const number = /^\s*\d{1,3}([.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : NaN;
  return number > 0 && number <= 100 ? number : null;
}
