// The table of many budgets: dropped or chosen, checked one by one, sorted, opened, exported.
import {
  Button,
  Link,
  ProgressBar,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  CheckmarkCircleFilled,
  DeleteRegular,
  ErrorCircleFilled,
  FolderOpenRegular,
  WarningFilled,
} from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { formatNumber, formatPercent, type Language } from "../../report/sentences";
import type { Status } from "../../report/result";
import { columnsFor, sortRows, summarise, toTable, type Column, type PortfolioRow, type Sorting, type Summary } from "./portfolio";
import { toCsv, toXlsx, XLSX } from "../../file/write-table";
import type { Words } from "../shell/words";

const PRINT = "@media print";

/** The table is wide: it has its own page. */
const usePage = makeStaticStyles("@page portfolio { size: A4 landscape; margin: 10mm; }");

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    padding: tokens.spacingHorizontalL,
    gap: tokens.spacingVerticalM,
    boxSizing: "border-box",
    [PRINT]: { page: "portfolio", display: "block", height: "auto", padding: 0 },
  },
  bar: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
    alignItems: "center",
    [PRINT]: { "& button": { display: "none" } },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, marginRight: tokens.spacingHorizontalL },
  scroll: {
    overflow: "auto",
    minHeight: 0,
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    [PRINT]: { overflow: "visible" },
  },
  // On paper every column has room: small figures, long names over several lines, the rules' names upright.
  table: {
    width: "max-content",
    minWidth: "100%",
    tableLayout: "auto",
    [PRINT]: {
      width: "100%",
      minWidth: 0,
      "& th, & td, & th *, & td *": { fontSize: "6.5pt", lineHeight: "1.2", height: "auto", minHeight: 0, color: "black" },
      "& th, & td": { position: "static", padding: "1pt 2pt", maxWidth: "none", whiteSpace: "normal", overflowWrap: "break-word" },
      "& tr": { breakInside: "avoid" },
      "& svg": { display: "none" },
    },
  },
  upright: { [PRINT]: { "& *": { display: "block" }, "& > *": { writingMode: "sideways-lr", maxHeight: "48mm" } } },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    verticalAlign: "bottom",
    maxWidth: "11rem",
    whiteSpace: "normal",
  },
  // the file name stays visible beside the figures
  name: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    maxWidth: "min(14rem, 40vw)",
    overflowWrap: "anywhere",
  },
  headName: { left: 0, zIndex: 2 },
  summary: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalS, margin: 0 },
  sum: { display: "flex", flexDirection: "column-reverse", color: tokens.colorNeutralForeground2 },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  text: {
    maxWidth: "22rem",
    whiteSpace: "normal",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    [PRINT]: { minWidth: "16mm" },
  },
  zero: { color: tokens.colorNeutralForeground3 },
  icon: { verticalAlign: "-3px", marginRight: tokens.spacingHorizontalXS },
  good: { color: tokens.colorPaletteGreenForeground1 },
  warn: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface PortfolioViewProps {
  readonly rows: readonly PortfolioRow[];
  /** How many files are checked, of how many. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  readonly language: Language;
  readonly words: Words;
  readonly choose: () => void;
  readonly clear: () => void;
  readonly open: (row: PortfolioRow) => void;
  readonly download: (name: string, content: Uint8Array | string, type: string) => void;
}

export default function PortfolioView({ rows, progress, language, words, choose, clear, open, download }: PortfolioViewProps) {
  const styles = useStyles();
  usePage();
  const [sorting, setSorting] = useState<Sorting>({ key: "status", descending: false });
  const columns = useMemo(() => columnsFor(rows, language), [rows, language]);
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);

  return (
    <div className={styles.place}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{words.portfolioTitle}</h2>
        <Button appearance="primary" icon={<FolderOpenRegular />} onClick={choose}>
          {words.portfolioChoose}
        </Button>
        <Button
          icon={<ArrowDownloadRegular />}
          disabled={rows.length === 0}
          onClick={() => download(`${words.portfolioFile}.xlsx`, toXlsx(toTable(sorted, columns, language), words.portfolioTitle), XLSX)}
        >
          {words.portfolioXlsx}
        </Button>
        <Button
          icon={<ArrowDownloadRegular />}
          disabled={rows.length === 0}
          onClick={() => download(`${words.portfolioFile}.csv`, toCsv(toTable(sorted, columns, language)), "text/csv")}
        >
          {words.portfolioCsv}
        </Button>
        <Button appearance="subtle" icon={<DeleteRegular />} disabled={rows.length === 0} onClick={clear}>
          {words.portfolioClear}
        </Button>
      </div>
      {progress && <ProgressBar value={progress.done} max={progress.of} aria-label={words.portfolioProgress(progress.done, progress.of)} />}
      <div role="status">
        {progress
          ? words.portfolioProgress(progress.done, progress.of)
          : rows.length === 0
            ? words.portfolioEmpty
            : words.portfolioCount(rows.length)}
      </div>
      {rows.length > 0 && <SummaryList rows={rows} language={language} words={words} />}
      {rows.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.portfolioTitle}>
          <Table size="small" sortable className={styles.table} aria-label={words.portfolioTitle}>
            <TableHeader>
              <TableRow>
                {columns.map((column) => (
                  <TableHeaderCell
                    key={column.key}
                    className={mergeClasses(
                      styles.head,
                      column.key === "file" && styles.headName,
                      column.key.startsWith("check:") && styles.upright,
                    )}
                    sortDirection={sorting.key === column.key ? (sorting.descending ? "descending" : "ascending") : undefined}
                    onClick={() =>
                      setSorting({ key: column.key, descending: sorting.key === column.key ? !sorting.descending : column.kind !== "text" })
                    }
                  >
                    {column.title}
                  </TableHeaderCell>
                ))}
              </TableRow>
            </TableHeader>
            <TableBody>
              {sorted.map((row) => (
                <TableRow key={row.id}>
                  {columns.map((column) => (
                    <TableCell
                      key={column.key}
                      className={column.key === "file" ? styles.name : column.kind === "text" ? styles.text : styles.number}
                    >
                      <Content column={column} row={row} language={language} open={open} />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      )}
    </div>
  );
}

/** How many of each verdict, and the budgets' combined sums. */
function SummaryList({ rows, language, words }: Pick<PortfolioViewProps, "rows" | "language" | "words">) {
  const styles = useStyles();
  const summary = useMemo(() => summarise(rows), [rows]);
  return (
    <dl className={styles.summary} aria-label={words.portfolioSummary}>
      {(Object.keys(words.portfolioSums) as (keyof Summary)[]).map((key) => (
        <div key={key} className={styles.sum}>
          <dt>{words.portfolioSums[key]}</dt>
          <dd className={styles.figure}>{formatNumber(summary[key], language)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ContentProps {
  readonly column: Column;
  readonly row: PortfolioRow;
  readonly language: Language;
  readonly open: (row: PortfolioRow) => void;
}

function Content({ column, row, language, open }: ContentProps) {
  const styles = useStyles();
  const value = column.value(row);
  if (value === null) return "–";
  // One that could not be checked opens too: there its sheet is chosen, or the reason given.
  if (column.key === "file") return <Link onClick={() => open(row)}>{value}</Link>;
  if (column.key === "status") {
    return (
      <>
        <StatusIcon status={row.result.status} />
        {value}
      </>
    );
  }
  if (typeof value === "string") return value;
  if (column.kind === "percent") return formatPercent(value, language);
  const isOff = column.key === "balance" && value !== 0;
  return <span className={mergeClasses(value === 0 && styles.zero, isOff && styles.bad)}>{formatNumber(value, language)}</span>;
}

function StatusIcon({ status }: { readonly status: Status }) {
  const styles = useStyles();
  if (status === "ready") return <CheckmarkCircleFilled aria-hidden className={mergeClasses(styles.icon, styles.good)} />;
  if (status === "ready-with-warnings") return <WarningFilled aria-hidden className={mergeClasses(styles.icon, styles.warn)} />;
  return <ErrorCircleFilled aria-hidden className={mergeClasses(styles.icon, styles.bad)} />;
}
