// Two charts, each with its table: who pays section by section, and the expenses year by year. Loaded on demand.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { sum } from "../../../budget/amount";
import { byParty, PARTIES, type Party } from "../../../budget/payers";
import type { ResultSection } from "../../../report/result";
import { formatNumber, type Language } from "../../../report/sentences";
import { useView } from "../../use-view";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";
import { Heading } from "../shared/section";
import { DataTable, ScrollingTable } from "../shared/data-table";

const useStyles = makeStyles({
  bar: { display: "flex", height: "16px", columnGap: "1px", overflow: "hidden", borderRadius: tokens.borderRadiusSmall },
  part: { minWidth: "2px", forcedColorAdjust: "none" },
  lbf: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  housing: { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
  municipality: { backgroundColor: tokens.colorPaletteTealBorderActive },
  other: { backgroundColor: tokens.colorPaletteBerryBorderActive },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0, listStyleType: "none" },
  key: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  swatch: { width: "10px", height: "10px", borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: "none" },
  columns: { display: "flex", alignItems: "end", height: "96px", columnGap: tokens.spacingHorizontalXS },
  column: {
    flexGrow: 1,
    flexBasis: 0,
    display: "flex",
    flexDirection: "column",
    justifyContent: "end",
    height: "100%",
    textAlign: "center",
    minWidth: 0,
  },
  fill: { minHeight: "1px", borderRadius: `${tokens.borderRadiusSmall} ${tokens.borderRadiusSmall} 0 0` },
});

export default function Charts(): JSX.Element | null {
  const layout = useLayout();
  const { state } = useView();
  const budget = state.outcome?.kind === "checked" ? state.outcome.budget : null;
  if (!budget) return null;
  return (
    <div className={layout.stack}>
      <FinancingChart sections={budget.sections} />
      <YearsChart years={budget.years} sections={budget.sections} />
    </div>
  );
}

function partiesOf({ lines }: ResultSection): Record<Party, number> {
  return byParty((payer) => sum(lines.map(({ financing }) => financing[payer])));
}

function FinancingChart({ sections }: { readonly sections: readonly ResultSection[] }): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const { language, t } = useView();
  const rows = sections.map((section) => ({ title: section.title, parties: partiesOf(section) }));
  const longest = Math.max(1, ...rows.map(({ parties }) => sum(Object.values(parties).map((amount) => Math.max(0, amount)))));
  return (
    <figure className={mergeClasses(layout.close, layout.heading)} aria-labelledby="financing-chart">
      <Heading size={200} id="financing-chart">
        {t.financingChart}
      </Heading>
      <ul className={styles.legend} aria-hidden>
        {PARTIES.map((party) => (
          <li key={party} className={styles.key}>
            <span className={mergeClasses(styles.swatch, styles[party])} />
            <Text size={200}>{t.payers[party]}</Text>
          </li>
        ))}
      </ul>
      {rows.map(({ title, parties }) => (
        <div key={title}>
          <Text size={200}>{title}</Text>
          <div className={styles.bar} role="img" aria-label={describe(parties, t.payers, language)}>
            {PARTIES.filter((party) => parties[party] > 0).map((party) => (
              <span
                key={party}
                className={mergeClasses(styles.part, styles[party])}
                style={{ width: `${(parties[party] / longest) * 100}%` }}
                title={`${t.payers[party]}: ${formatNumber(parties[party], language)} t.kr.`}
              />
            ))}
          </div>
        </div>
      ))}
      <Disclosure title={t.asTable}>
        <ScrollingTable
          label={t.financingChart}
          head={[t.section, ...PARTIES.map((party) => t.payers[party])]}
          rows={rows.map(({ title, parties }) => [title, ...PARTIES.map((party) => formatNumber(parties[party], language))])}
        />
      </Disclosure>
    </figure>
  );
}

function describe(parties: Record<Party, number>, names: Record<Party, string>, language: Language): string {
  return PARTIES.map((party) => `${names[party]} ${formatNumber(parties[party], language)} t.kr.`).join(", ");
}

function YearsChart({
  years,
  sections,
}: {
  readonly years: readonly (number | null)[];
  readonly sections: readonly ResultSection[];
}): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const { language, t } = useView();
  const columns = years.map((year, index) => ({
    index,
    name: year === null ? t.noYear : String(year),
    amount: sum(sections.flatMap((section) => section.lines.map((line) => line.years[index] ?? null))),
  }));
  const highest = Math.max(1, ...columns.map((column) => column.amount));
  return (
    <figure className={mergeClasses(layout.close, layout.heading)} aria-labelledby="years-chart">
      <Heading size={200} id="years-chart">
        {t.yearsChart}
      </Heading>
      <div
        className={styles.columns}
        role="img"
        aria-label={columns.map(({ name, amount }) => `${name}: ${formatNumber(amount, language)} t.kr.`).join(", ")}
      >
        {columns.map(({ index, name, amount }) => (
          <div key={index} className={styles.column} aria-hidden>
            <Text size={100}>{formatNumber(amount, language)}</Text>
            <div
              className={mergeClasses(styles.fill, styles.part, styles.lbf)}
              style={{ height: `${(Math.max(0, amount) / highest) * 60}%` }}
            />
            <Text size={100}>{name}</Text>
          </div>
        ))}
      </div>
      <Disclosure title={t.asTable}>
        <DataTable
          head={[t.year, `${t.amount} (${t.unit})`]}
          rows={columns.map(({ name, amount }) => [name, formatNumber(amount, language)])}
        />
      </Disclosure>
    </figure>
  );
}
