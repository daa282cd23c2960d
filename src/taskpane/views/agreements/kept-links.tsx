// The links stored in the workbook, shown and counted without documents, and which agreements the other lines need.
import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { editableData } from "../../../app/stored";
import { allLines, hasMoney, lineAmount } from "../../../budget/sums";
import { formatNumber } from "../../../report/sentences";
import { useView } from "../../use-view";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";
import { Quiet, Strong } from "../shared/texts";

export function KeptLinks(): JSX.Element | null {
  const layout = useLayout();
  const { checked, language, t } = useView();
  const links = (checked && editableData(checked.stored)?.links) ?? [];
  if (!checked || links.length === 0) return null;
  const lines = allLines(checked.budget);
  const amountOf = (row: number, name: string): string => {
    const found = lines.find(({ line }) => line.row === row && line.name === name);
    return found ? ` · ${formatNumber(lineAmount(found.line), language)} t.kr.` : "";
  };
  const isKept = new Set(links.map(({ section, line }) => JSON.stringify([section, line])));
  const rest = lines.filter(
    ({ section, line }) =>
      section.kind === "focus-area" && line.name !== "" && hasMoney(line) && !isKept.has(JSON.stringify([section.title, line.name])),
  );
  const areas = [...new Set(rest.map(({ section }) => section.title))];
  return (
    <section className={layout.close} aria-label={t.keptLinks(links.length)}>
      <Disclosure level="h2" title={t.keptLinks(links.length)}>
        <ul className={layout.bullets}>
          {links.map(({ section, line, row, activities }, index) => (
            <li key={index}>
              <Strong>{`${line === "" ? t.unnamed : line}${amountOf(row, line)}`}</Strong>
              <Quiet block>
                {activities.length === 0
                  ? t.sharedCost
                  : activities
                      .map(
                        ({ area, name, share }) =>
                          `${name ?? t.wholeArea}${share === null ? "" : ` ${formatNumber(share, language)} %`}${area === section ? "" : ` (${area})`}`,
                      )
                      .join(", ")}
              </Quiet>
            </li>
          ))}
        </ul>
      </Disclosure>
      <Text size={200}>{rest.length === 0 ? t.allLinked : t.restOf(rest.length, areas.join(", "))}</Text>
    </section>
  );
}
