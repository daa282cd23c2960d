// The picture of the whole budget: a small grid with every cell's finding, by mouse and by arrow keys. The answer for protected sheets.
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo, useCallback, useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from "react";
import { formatNumber, type Language } from "../../../report/sentences";
import type { ItemGroup } from "../../items";
import { pictureOf, type PictureCell, type PictureColumn, type PictureRow } from "../../picture";
import type { Words } from "../../view-strings";
import { WORDS } from "../../view-strings";
import { useView } from "../../use-view";
import { useLayout } from "../shared/layout";

const SIGNS: Readonly<Record<ItemGroup | "fine", string>> = { error: "■", warning: "◪", notice: "▪", accepted: "▫", fine: "▫" };

const useStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  row: {
    display: "grid",
    alignItems: "center",
    columnGap: "0",
    minHeight: "20px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    // Much enlarged, the name stands above its cells.
    "@container (max-width: 200px)": { "& > :first-child": { gridColumn: "1 / -1" }, "& > :nth-child(2)": { gridColumnStart: 2 } },
  },
  head: {
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
  },
  name: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    paddingRight: "2px",
  },
  sumName: { fontWeight: tokens.fontWeightSemibold },
  lineName: { paddingLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  focusable: {
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  cell: { textAlign: "center", fontSize: "11px", lineHeight: "20px", color: tokens.colorNeutralForeground3 },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { minHeight: "64px" },
});

export const BudgetPicture = memo(function BudgetPicture(): JSX.Element | null {
  const styles = useStyles();
  const layout = useLayout();
  const { model, state, language, t } = useView();
  const { outcome } = state;
  const picture = useMemo(() => (outcome?.kind === "checked" ? pictureOf(outcome.checked.budget, outcome.items) : null), [outcome]);
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [chosen, setChosen] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);

  // Lines come and go with a re-check: one stop is always in the tab order.
  useEffect(() => {
    if (grid.current?.querySelector('[tabindex="0"]')) return;
    const first = grid.current?.querySelector<HTMLElement>("[data-stop]");
    if (first) first.tabIndex = 0;
  });
  const sheet = outcome?.kind === "checked" ? outcome.checked.budget.sheet : "";
  const choose = useCallback(
    (cell: PictureCell) => {
      setChosen(cell.address);
      void model.goTo([{ sheet, address: cell.address }]);
    },
    [model, sheet],
  );
  if (!picture) return null;
  const isOpen = (title: string, worst: ItemGroup | null): boolean => folds.get(title) ?? (worst === "error" || worst === "warning");
  const rows = picture.sections.flatMap((section) => {
    const open = isOpen(section.title, section.worst);
    const toggle = (): void => setFolds(new Map(folds).set(section.title, !open));
    return [{ row: section.sum, open, toggle }, ...(open ? section.lines.map((row) => ({ row, open: null, toggle: null })) : [])];
  });
  const template = { gridTemplateColumns: `minmax(0, 1fr) repeat(${picture.columns.length}, clamp(11px, 4.4cqi, 24px))` };
  const chosenCell = rows.flatMap(({ row }) => row.cells).find((cell) => cell.address === chosen);

  return (
    <section className={layout.close} aria-labelledby="picture-title">
      <Text as="h2" size={300} weight="semibold" id="picture-title" className={layout.heading}>
        {t.picture}
      </Text>
      <div
        role="treegrid"
        aria-labelledby="picture-title"
        aria-describedby="picture-help"
        className={styles.grid}
        ref={grid}
        onKeyDown={moveFocus}
        onFocus={keepTabStop}
      >
        <div role="row" className={styles.row} style={template}>
          <span role="columnheader" className={styles.head}>
            <span className={layout.unseen}>{t.section}</span>
          </span>
          {picture.columns.map((column, index) => (
            <span key={index} role="columnheader" className={styles.head} aria-label={columnName(column, t)} title={columnName(column, t)}>
              {columnHead(column, t)}
            </span>
          ))}
        </div>
        {rows.map(({ row, open, toggle }, index) => (
          <GridRow
            key={row.key}
            row={row}
            columns={picture.columns}
            template={template.gridTemplateColumns}
            isOpen={open}
            onToggle={toggle}
            onChoose={choose}
            chosen={chosen}
            language={language}
            isFirst={index === 0}
          />
        ))}
      </div>
      <Text size={100} className={layout.quiet} id="picture-help">
        {`${SIGNS.error} ${t.pictureKey.error} · ${SIGNS.warning} ${t.pictureKey.warning} · ${SIGNS.notice} ${t.pictureKey.notice} · ${SIGNS.fine} ${t.pictureKey.fine}. ${t.pictureKeyColumns}. ${t.pictureHelp}`}
      </Text>
      <div className={mergeClasses(layout.close, styles.info)} aria-live="polite">
        {chosenCell ? (
          <>
            <Text size={200}>
              <strong>{chosenCell.address}</strong> {describeValue(chosenCell, language, t)}
              {chosenCell.item && ` · ${chosenCell.item.words.message[language]}`}
            </Text>
            {chosenCell.item && (
              <div>
                <Button size="small" onClick={() => chosenCell.item && void model.openFinding(chosenCell.item.key)}>
                  {t.openFinding}
                </Button>
              </div>
            )}
          </>
        ) : (
          <Text size={200} className={layout.quiet}>
            {t.cellInfo}
          </Text>
        )}
      </div>
    </section>
  );
});

interface GridRowProps {
  readonly row: PictureRow;
  readonly columns: readonly PictureColumn[];
  readonly template: string;
  /** Null for a line, which does not fold. */
  readonly isOpen: boolean | null;
  readonly onToggle: (() => void) | null;
  readonly onChoose: (cell: PictureCell) => void;
  readonly chosen: string | null;
  readonly language: Language;
  readonly isFirst: boolean;
}

function GridRow({ row, columns, template, isOpen, onToggle, onChoose, chosen, language, isFirst }: GridRowProps): JSX.Element {
  const styles = useStyles();
  const t = WORDS[language];
  const name = row.name === "" ? t.unnamed : row.name;
  return (
    <div
      role="row"
      className={styles.row}
      style={{ gridTemplateColumns: template }}
      aria-level={isOpen === null ? 2 : 1}
      {...(isOpen === null ? {} : { "aria-expanded": isOpen })}
    >
      <span
        role="rowheader"
        title={name}
        className={mergeClasses(styles.name, row.isSum ? styles.sumName : styles.lineName, onToggle !== null && styles.focusable)}
        {...(onToggle === null ? {} : { "data-stop": true, tabIndex: isFirst ? 0 : -1, onClick: onToggle, onKeyDown: onEnter(onToggle) })}
      >
        {isOpen === null ? name : `${isOpen ? "▾" : "▸"} ${name}`}
      </span>
      {row.cells.map((cell, index) => {
        const group = cell.item?.group ?? "fine";
        const column = columns[index];
        return (
          <span
            key={cell.address}
            role="gridcell"
            data-stop
            tabIndex={-1}
            aria-label={`${name}, ${column ? columnName(column, t) : ""}: ${describeValue(cell, language, t)}${cell.item ? `, ${group === "accepted" ? t.severities.accepted : group === "fine" ? "" : t.severity[group]}` : ""}`}
            title={`${cell.address}: ${describeValue(cell, language, t)}`}
            className={mergeClasses(
              styles.cell,
              styles.focusable,
              group === "error" && styles.error,
              group === "warning" && styles.warning,
              cell.address === chosen && styles.chosen,
            )}
            onClick={() => onChoose(cell)}
            onKeyDown={onEnter(() => onChoose(cell))}
          >
            {cell.item === null && cell.figure.stored === null ? "·" : SIGNS[group]}
          </span>
        );
      })}
    </div>
  );
}

function onEnter(work: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    work();
  };
}

/** Arrow keys, Home and End, alone and with Ctrl, over the grid's rows and stops. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="row"]')]
    .map((row) => [...row.querySelectorAll<HTMLElement>("[role=rowheader], [role=gridcell]")])
    .filter((cells) => cells.length > 0);
  const y = rows.findIndex((cells) => cells.some((cell) => cell === event.target));
  const x = rows[y]?.findIndex((cell) => cell === event.target) ?? -1;
  if (y === -1 || x === -1) return;
  const place = ((): [number, number] | undefined => {
    switch (event.key) {
      case "ArrowRight":
        return [y, x + 1];
      case "ArrowLeft":
        return [y, x - 1];
      case "ArrowDown":
        return [y + 1, x];
      case "ArrowUp":
        return [y - 1, x];
      case "Home":
        return [event.ctrlKey ? 0 : y, 0];
      case "End":
        return [event.ctrlKey ? rows.length - 1 : y, (rows[y]?.length ?? 1) - 1];
      default:
        return undefined;
    }
  })();
  if (!place) return;
  event.preventDefault();
  const [row, column] = place;
  const target = rows[row]?.[column];
  // A line's name is no stop: the keyboard goes to its first cell.
  (target?.dataset.stop === undefined ? rows[row]?.[column + (event.key === "ArrowLeft" ? 0 : 1)] : target)?.focus();
}

/** One cell of the grid is in the tab order: the one that had the focus last. */
function keepTabStop(event: React.FocusEvent<HTMLDivElement>): void {
  if (!(event.target instanceof HTMLElement) || event.target.dataset.stop === undefined) return;
  for (const stop of event.currentTarget.querySelectorAll<HTMLElement>('[tabindex="0"]')) stop.tabIndex = -1;
  event.target.tabIndex = 0;
}

function columnName(column: PictureColumn, t: Words): string {
  if (column.kind === "own") return column.name ?? "";
  return column.kind === "year" ? String(column.year ?? t.noYear) : t.pictureColumns[column.kind];
}

function columnHead(column: PictureColumn, t: Words): string {
  if (column.kind === "own") return (column.name ?? "").slice(0, 1);
  return column.kind === "year"
    ? column.year === null
      ? t.noYear
      : String(column.year % 100).padStart(2, "0")
    : t.pictureHeads[column.kind];
}

function describeValue(cell: PictureCell, language: Language, t: Words): string {
  const { stored } = cell.figure;
  if (cell.figure.error !== null) return cell.figure.error;
  if (typeof stored === "number") return `${formatNumber(stored, language)} t.kr.`;
  return stored === null ? t.empty : `“${String(typeof stored === "object" ? stored.error : stored)}”`;
}
