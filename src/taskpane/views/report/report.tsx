// The Kontrolrapport as it will be printed, and ways to print or export it. Loaded on demand.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type JSX } from "react";
import { isFigure, type ReportBlock } from "../../../report/report-block";
import { formatNumber, type Language } from "../../../report/sentences";
import { reportContent, remember, findReport, printReport, reportToFile, reportToSheet, showPageHead } from "../../actions/report";
import { useView } from "../../use-view";
import { CopyButton } from "../shared/copy-button";
import { useLayout } from "../shared/layout";
import { Heading, Title } from "../shared/section";
import { Bullets, Quiet } from "../shared/texts";
import { ScrollingTable } from "../shared/data-table";
import { BackButton } from "../shared/back-button";
import { ActButton, SmallButton } from "../shared/buttons";

const useStyles = makeStyles({
  actions: { "@media print": { display: "none" } },
  report: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
    // Page one is the answer, the annexes follow; no heading is left behind at the foot of a page.
    "@media print": {
      display: "block",
      color: "black",
      "& *": { color: "black" },
      "& > *": { display: "block", marginBottom: tokens.spacingVerticalM },
      "& tr, & li": { breakInside: "avoid" },
      "& h3, & h4, & caption, & thead": { breakAfter: "avoid" },
    },
  },
  annexes: { breakBefore: "page" },
});

export default function Report(): JSX.Element | null {
  const styles = useStyles();
  const layout = useLayout();
  const { model, state, t } = useView();
  const shown = useRef<HTMLElement>(null);
  // Rebuilt when its content has changed.
  const { outcome, language, seal, earlier, settings } = state;
  const report = useMemo(
    () => findReport(model.host.fileName, { outcome, language, seal, earlier, settings }),
    [model, outcome, language, seal, earlier, settings],
  );
  // Also for the browser's own print command.
  useEffect(() => (report ? showPageHead(report) : undefined), [report]);
  if (!report) return null;
  const firstAnnex = report.blocks.find(({ kind }) => kind === "annex");
  return (
    <div className={layout.stack}>
      <div className={mergeClasses(layout.row, styles.actions)}>
        <BackButton onClick={() => model.setView("upload")} />
        {model.host.report && <ActButton onClick={() => void reportToSheet(model)}>{t.asSheet}</ActButton>}
        {!model.host.report && model.host.saveFile && <ActButton onClick={() => void reportToFile(model)}>{t.asFile}</ActButton>}
        <SmallButton onClick={() => printReport(model)}>{t.print}</SmallButton>
        <CopyButton
          content={() => reportContent(report)}
          shown={() => shown.current}
          done={t.copied}
          otherwise={t.copyYourself}
          onCopied={() => remember(model)}
        >
          {t.copy}
        </CopyButton>
      </div>
      {!model.host.report && model.host.saveFile && (
        <Text size={200} className={mergeClasses(layout.quiet, styles.actions)}>
          {t.asFileWhy}
        </Text>
      )}
      <article ref={shown} className={styles.report}>
        {report.blocks.map((block, index) => (
          <div key={index} className={mergeClasses(block === firstAnnex && styles.annexes)}>
            <Block block={block} language={report.language} />
          </div>
        ))}
      </article>
    </div>
  );
}

type Table = Extract<ReportBlock, { kind: "table" }>;

/** Words are left-aligned; amounts, percentages and addresses right-aligned by whole columns; without heads, all are words beside their name. */
function isProse({ head, rows }: Table, column: number): boolean {
  return head.length === 0 || rows.some(({ [column]: cell }) => typeof cell === "string" && !isFigure(cell) && /\p{Ll}/u.test(cell));
}

/** Many columns, or words beside the name. */
function isWide(table: Table): boolean {
  return table.head.length > 3 || table.head.some((_, column) => column > 0 && isProse(table, column));
}

function Block({ block, language }: { readonly block: ReportBlock; readonly language: Language }): JSX.Element {
  switch (block.kind) {
    case "title":
      return <Title>{block.text}</Title>;
    case "annex":
    case "heading":
      return <Heading>{block.text}</Heading>;
    case "text":
      return <Text>{block.text}</Text>;
    case "quiet":
      return <Quiet>{block.text}</Quiet>;
    case "list":
      return <Bullets items={block.items} />;
    case "table":
      return (
        <ScrollingTable
          label={block.caption}
          caption={block.caption}
          head={block.head}
          rows={block.rows.map((row) => row.map((cell) => (typeof cell === "number" ? formatNumber(cell, language) : cell)))}
          isProse={(column) => isProse(block, column)}
          isWide={isWide(block)}
        />
      );
  }
}
