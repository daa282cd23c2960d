// The changes line by line: doubtful matches with their choice, the sections' sums, and each section's lines, which go to their cells.
import { Badge, Button, Field, makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Compared } from "../../app/compare";
import type { LineChange, SectionChange } from "../../compare/comparison";
import { sectionTitle } from "../../report/comparison-sections";
import { isUnder } from "../../report/letter";
import { formatNumber } from "../../report/sentences";
import { settleMatch, unsettleMatches } from "../actions/changes";
import { useChanges } from "../use-changes";
import { Disclosure } from "./disclosure";
import { signed } from "./finding-button";
import { useLayout } from "./layout";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    textAlign: "left",
    fontFamily: "inherit",
    color: "inherit",
    backgroundColor: tokens.colorTransparentBackground,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  button: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover, "& > *": { color: tokens.colorNeutralForeground1Hover } },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  // A choice names two lines: it is cut rather than wider than the pane.
  match: { minWidth: 0, "& > span, & select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

export function DoubtfulMatches({ compared: { comparison } }: { readonly compared: Compared }): JSX.Element | null {
  const layout = useLayout();
  const { model, state, words } = useChanges();
  const doubtful = comparison.lines.filter((line) => line.isDoubtful);
  const made = state.earlier?.choices.length ?? 0;
  if (doubtful.length === 0 && made === 0) return null;
  return (
    <section className={layout.card} aria-labelledby="doubtful-title">
      {doubtful.length > 0 && (
        <>
          <Text as="h3" size={300} weight="semibold" id="doubtful-title" className={layout.heading}>
            {words.doubtful(doubtful.length)}
          </Text>
          <Text size={200}>{words.doubtfulHelp}</Text>
        </>
      )}
      {doubtful.map((line) => (
        <Match key={[...line.earlier, ...line.now].map(({ id }) => id).join()} line={line} />
      ))}
      {made > 0 && (
        <div className={layout.row}>
          <Button size="small" appearance="subtle" onClick={() => unsettleMatches(model)}>
            {words.unsettle(made)}
          </Button>
        </div>
      )}
    </section>
  );
}

function Match({ line }: { readonly line: LineChange }): JSX.Element {
  const styles = useStyles();
  const { model, words } = useChanges();
  const name = (text: string): string => (text === "" ? words.unnamed : text);
  return (
    <Field label={words.match(name((line.now[0] ?? line.earlier[0])?.name ?? ""))} size="small" className={styles.match}>
      <Select size="small" value="guess" onChange={(_, { value }) => settleMatch(model, line, value === "apart" ? null : Number(value))}>
        <option value="guess" disabled>
          {words.pair(name(line.earlier[0]?.name ?? ""), name(line.now[0]?.name ?? ""))} {words.guess}
        </option>
        {line.candidates.map((candidate, index) => (
          <option key={index} value={index}>
            {words.pair(name(candidate.earlier.name), name(candidate.now.name))}
          </option>
        ))}
        <option value="apart">{words.apart}</option>
      </Select>
    </Field>
  );
}

export function SectionTable({ compared: { comparison } }: { readonly compared: Compared }): JSX.Element {
  const layout = useLayout();
  const { language, words } = useChanges();
  return (
    <div className={layout.scroll} role="region" aria-label={words.sections} tabIndex={0}>
      <table className={layout.table}>
        <caption>{words.sections}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.earlier}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.sections.map((section, index) => (
            <tr key={index}>
              <th scope="row">{sectionTitle(section, language)}</th>
              <td>{formatNumber(section.expenses.earlier, language)}</td>
              <td>{formatNumber(section.expenses.now, language)}</td>
              <td>{signed(section.expenses.difference, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ChangedLines({ compared }: { readonly compared: Compared }): JSX.Element {
  const layout = useLayout();
  const { words } = useChanges();
  const { comparison } = compared;
  return (
    <section className={layout.close} aria-labelledby="changed-lines-title">
      <Text as="h3" size={300} weight="semibold" id="changed-lines-title" className={layout.heading}>
        {words.lines}
      </Text>
      {comparison.lines.length === 0 && <Text size={200}>{words.unchanged}</Text>}
      <div>
        {comparison.sections.map((section, index) => (
          <SectionLines key={index} section={section} compared={compared} />
        ))}
      </div>
    </section>
  );
}

function SectionLines({ section, compared: { comparison, part } }: { readonly section: SectionChange; readonly compared: Compared }): JSX.Element | null {
  const layout = useLayout();
  const { language } = useChanges();
  const own = comparison.lines.flatMap((line, index) => (isUnder(line, section) ? [{ line, text: part.lines[index]?.text[language] ?? "" }] : []));
  if (own.length === 0) return null;
  return (
    <Disclosure level="h4" title={`${sectionTitle(section, language)} (${own.length})`} isOpenAtFirst>
      <ul className={layout.list}>
        {own.map(({ line, text }) => (
          <li key={[...line.earlier.map(({ id }) => id), "|", ...line.now.map(({ id }) => id)].join()}>
            <ChangedLine line={line} text={text} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** A line that is still there goes to its cells; a removed one has none. */
function ChangedLine({ line, text }: { readonly line: LineChange; readonly text: string }): JSX.Element {
  const styles = useStyles();
  const { model, language, words } = useChanges();
  const told = (
    <>
      <Text size={200}>
        {text} {line.isDoubtful && <Badge size="small" appearance="tint" color="warning">{words.doubt}</Badge>}
      </Text>
      <Text size={200} className={styles.amount}>
        {signed(line.total.difference, language)}
      </Text>
    </>
  );
  if (line.now.length === 0) return <div className={styles.line}>{told}</div>;
  const title = words.goTo(line.now.map(({ name }) => name || words.unnamed).join(", "));
  return (
    <button type="button" title={title} className={mergeClasses(styles.line, styles.button)} onClick={() => void model.goTo(line.now.map(({ sheet, address }) => ({ sheet, address })))}>
      {told}
    </button>
  );
}
