// The picture of the whole budget: a small grid with every cell's finding, by mouse and by arrow keys. The answer for protected sheets.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo, useCallback, useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from "react";
import { errorName, truthName } from "../../../danish/excel-values";
import { formatNumber, formatPercent, type Language } from "../../../report/sentences";
import type { Standing } from "../../../report/finding-tree";
import { pictureOf, type PictureCell, type PictureColumn, type PictureRow } from "../../picture";
import { WORDS, type Words } from "../../view-strings";
import { useView } from "../../use-view";
import { useLayout } from "../shared/layout";
import { Heading } from "../shared/section";
import { SmallButton } from "../shared/buttons";
import { Quiet } from "../shared/texts";

const SIGNS: Readonly<Record<Standing | "fine", string>> = { error: "■", warning: "◪", notice: "▪", accepted: "✓", fine: "▫" };
/** A cell that only adds up with a suspected one, or represents the lines below it. */
const COMPANION_SIGNS: typeof SIGNS = { ...SIGNS, error: "□", warning: "◇" };

const useStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  row: {
    display: "grid",
    alignItems: "center",
    columnGap: "0",
    minHeight: "20px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    // Strongly enlarged, the name is above its cells.
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
  const picture = useMemo(() => (outcome?.kind === "checked" ? pictureOf(outcome.checked, outcome.items) : null), [outcome]);
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [chosen, setChosen] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);

  // Lines may change after a re-check: one stop is always in the tab order.
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
  const isOpen = (title: string, worst: Standing | null): boolean => folds.get(title) ?? (worst === "error" || worst === "warning");
  const rows: Pick<GridRowProps, "row" | "isOpen" | "onToggle">[] = picture.sections.flatMap((section) => {
    const open = isOpen(section.title, section.worst);
    const toggle = (): void => setFolds(new Map(folds).set(section.title, !open));
    return [
      { row: section.sum, isOpen: open, onToggle: toggle },
      ...(open ? section.lines.map((row) => ({ row, isOpen: null, onToggle: null })) : []),
    ];
  });
  rows.push(...picture.foot.map(({ kind, row }) => ({ row: { ...row, name: t.pictureFoot[kind] }, isOpen: null, onToggle: null })));
  const template = { gridTemplateColumns: `minmax(0, 1fr) repeat(${picture.columns.length}, clamp(11px, 4.4cqi, 24px))` };
  const chosenCell = rows.flatMap(({ row }) => row.cells).find((cell) => cell?.address === chosen);

  return (
    <section className={layout.close} aria-labelledby="picture-title">
      <Heading as="h2" id="picture-title">
        {t.picture}
      </Heading>
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
            <span
              key={index}
              role="columnheader"
              className={mergeClasses(
                styles.head,
                column.standing === "error" && styles.error,
                column.standing === "warning" && styles.warning,
              )}
              aria-label={columnName(column, t)}
              title={columnName(column, t)}
            >
              {columnHead(column, t)}
            </span>
          ))}
        </div>
        {rows.map(({ row, isOpen: open, onToggle }, index) => (
          <GridRow
            key={row.key}
            row={row}
            columns={picture.columns}
            template={template.gridTemplateColumns}
            isOpen={open}
            onToggle={onToggle}
            onChoose={choose}
            chosen={chosen}
            language={language}
            isFirst={index === 0}
          />
        ))}
      </div>
      <Text size={100} className={layout.quiet} id="picture-help">
        {`${[
          `${SIGNS.error} ${t.pictureKey.error}`,
          `${SIGNS.warning} ${t.pictureKey.warning}`,
          `${SIGNS.notice} ${t.pictureKey.notice}`,
          `${COMPANION_SIGNS.error} ${COMPANION_SIGNS.warning} ${t.pictureKey.companion}`,
          `${SIGNS.accepted} ${t.pictureKey.accepted}`,
          `${SIGNS.fine} ${t.pictureKey.fine}`,
        ].join(" · ")}. ${t.pictureKeyColumns}. ${t.pictureHelp}`}
      </Text>
      {picture.elsewhere.length > 0 && <Text size={200}>{t.pictureElsewhere(t.findings(picture.elsewhere.length))}</Text>}
      <div className={mergeClasses(layout.close, styles.info)} aria-live="polite">
        {chosenCell ? (
          <>
            <Text size={200}>
              <strong>{chosenCell.address}</strong> {describeValue(chosenCell, language, t)}
              {chosenCell.item && ` · ${chosenCell.item.words.message[language]}`}
            </Text>
            {chosenCell.item && (
              <div>
                <SmallButton onClick={() => chosenCell.item && void model.openFinding(chosenCell.item.key)}>{t.openFinding}</SmallButton>
              </div>
            )}
          </>
        ) : (
          <Quiet>{t.cellInfo}</Quiet>
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
  const name = row.name === "" ? t.pictureRow(Number(row.key) + 1) : row.name;
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
        const column = columns[index];
        if (!cell) return <span key={index} role="gridcell" className={styles.cell} />;
        const group = cell.standing ?? "fine";
        const described = [
          describeValue(cell, language, t),
          ...(cell.standing ? [describeStanding(cell.standing, cell.isSuspect, t)] : []),
        ];
        return (
          <span
            key={index}
            role="gridcell"
            data-stop
            tabIndex={-1}
            aria-label={`${name}, ${column ? columnName(column, t) : ""}: ${described.join(", ")}`}
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
            {cell.standing === null && cell.stored === null ? "·" : (cell.isSuspect ? SIGNS : COMPANION_SIGNS)[group]}
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
  // A line's name and missing cells are not stops: the keyboard moves on to the next stop.
  const stops = (rows[row] ?? []).map((cell, at) => ({ cell, at })).filter(({ cell }) => cell.dataset.stop !== undefined);
  const isBack = event.key === "ArrowLeft" || event.key === "End";
  const next = isBack ? stops.reverse().find(({ at }) => at <= column) : (stops.find(({ at }) => at >= column) ?? stops.pop());
  next?.cell.focus();
}

/** One cell of the grid is in the tab order: the last one with focus. */
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
  if (column.kind !== "year") return t.pictureHeads[column.kind];
  return column.year === null ? t.noYear : String(column.year % 100).padStart(2, "0");
}

function describeStanding(standing: Standing, isSuspect: boolean, t: Words): string {
  if (standing === "accepted") return t.severities.accepted;
  return isSuspect ? t.severity[standing] : `${t.pictureKey.companion} (${t.severity[standing]})`;
}

function describeValue({ stored, isPercent }: PictureCell, language: Language, t: Words): string {
  if (typeof stored === "number" && isPercent) return formatPercent(stored * 100, language);
  if (typeof stored === "number") return `${formatNumber(stored, language)} t.kr.`;
  if (stored === null) return t.empty;
  if (typeof stored === "boolean") return truthName(stored)[language];
  return typeof stored === "object" ? errorName(stored.error)[language] : `”${stored}”`;
}
