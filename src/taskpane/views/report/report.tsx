// The Kontrolrapport as it will be printed, and ways to print or export it. Loaded on demand.
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useMemo, useRef, type JSX } from "react";
import type { ReportBlock } from "../../../report/report-block";
import { formatNumber, type Language } from "../../../report/sentences";
import { reportContent, remember, findReport, printReport, reportToFile, reportToSheet } from "../../actions/report";
import { useView } from "../../use-view";
import { CopyButton } from "../shared/copy-button";
import { useLayout } from "../shared/layout";

const useStyles = makeStyles({
  actions: { "@media print": { display: "none" } },
  report: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    gridTemplateColumns: "minmax(0, 1fr)",
    "@media print": { color: "black", "& *": { color: "black" } },
  },
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
  if (!report) return null;
  return (
    <div className={layout.stack}>
      <div className={mergeClasses(layout.row, styles.actions)}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => model.setView("upload")}>
          {t.back}
        </Button>
        {model.host.report && (
          <Button size="small" disabledFocusable={state.isActing} onClick={() => void reportToSheet(model)}>
            {t.asSheet}
          </Button>
        )}
        {!model.host.report && model.host.saveFile && (
          <Button size="small" disabledFocusable={state.isActing} onClick={() => void reportToFile(model)}>
            {t.asFile}
          </Button>
        )}
        <Button size="small" onClick={() => printReport(model)}>
          {t.print}
        </Button>
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
          <Block key={index} block={block} language={report.language} />
        ))}
      </article>
    </div>
  );
}

type Table = Extract<ReportBlock, { kind: "table" }>;

/** Words are left-aligned; amounts, percentages and addresses right-aligned by whole columns; without heads, all are words beside their name. */
function isProse({ head, rows }: Table, column: number): boolean {
  return head.length === 0 || rows.some(({ [column]: cell }) => typeof cell === "string" && /\p{Ll}/u.test(cell));
}

/** Many columns, or words beside the name. */
function isWide(table: Table): boolean {
  return table.head.length > 3 || table.head.some((_, column) => column > 0 && isProse(table, column));
}

function Block({ block, language }: { readonly block: ReportBlock; readonly language: Language }): JSX.Element {
  const layout = useLayout();
  switch (block.kind) {
    case "title":
      return (
        <Text as="h2" size={400} weight="semibold" className={layout.heading}>
          {block.text}
        </Text>
      );
    case "annex":
    case "heading":
      return (
        <Text as="h3" weight="semibold" className={layout.heading}>
          {block.text}
        </Text>
      );
    case "text":
      return <Text>{block.text}</Text>;
    case "quiet":
      return (
        <Text size={200} className={layout.quiet}>
          {block.text}
        </Text>
      );
    case "list":
      return (
        <ul className={layout.bullets}>
          {block.items.map((item) => (
            <li key={item}>
              <Text size={200}>{item}</Text>
            </li>
          ))}
        </ul>
      );
    case "table": {
      const lookOf = (column: number): "prose" | undefined => (isProse(block, column) ? "prose" : undefined);
      return (
        <div className={layout.scroll} role="region" aria-label={block.caption} tabIndex={0}>
          <table className={mergeClasses(layout.table, isWide(block) && layout.wideTable)}>
            <caption>{block.caption}</caption>
            {block.head.length > 0 && (
              <thead>
                <tr>
                  {block.head.map((head, index) =>
                    head === "" ? (
                      <td key={index} />
                    ) : (
                      <th key={index} scope="col" className={lookOf(index)}>
                        {head}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
            )}
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => {
                    const text = typeof cell === "number" ? formatNumber(cell, language) : cell;
                    return column === 0 ? (
                      <th key={column} scope="row">
                        {text}
                      </th>
                    ) : (
                      <td key={column} className={lookOf(column)}>
                        {text}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    }
  }
}
