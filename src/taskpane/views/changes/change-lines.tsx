// The changes line by line: doubtful matches with their choice, the sections' sums, and each section's lines, linked to their cells.
import { Badge, Field, makeStyles, mergeClasses, Select, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { storedMatches, type Compared } from "../../../app/compare";
import type { LineChange, Question, SectionChange } from "../../../compare/comparison";
import { sectionTitle } from "../../../report/comparison-sections";
import { isUnder } from "../../../report/letter";
import { settleMatch, unsettleMatches } from "../../actions/changes";
import { useChanges } from "../../use-changes";
import { ChangeTable } from "./change-table";
import { Disclosure } from "../shared/disclosure";
import { formatSigned } from "../../../report/phrases";
import { useLayout } from "../shared/layout";
import { Heading, Section } from "../shared/section";
import { SmallButton } from "../shared/buttons";

const useStyles = makeStyles({
  line: { gridTemplateColumns: "minmax(0, 1fr) auto" },
  // A choice names two lines: it is truncated rather than wider than the pane.
  match: { minWidth: 0, "& > span, & select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

export function DoubtfulMatches({ compared: { comparison } }: { readonly compared: Compared }): JSX.Element | null {
  const layout = useLayout();
  const { model, checked, words } = useChanges();
  const { questions } = comparison;
  const made = checked ? storedMatches(checked.stored).length : 0;
  if (questions.length === 0 && made === 0) return null;
  return (
    <section className={layout.card} aria-labelledby="doubtful-title">
      {questions.length > 0 && (
        <>
          <Heading id="doubtful-title">{words.doubtful(questions.length)}</Heading>
          <Text size={200}>{words.doubtfulHelp}</Text>
        </>
      )}
      {questions.map((question) => (
        <Match key={question.candidates.map(({ earlier, now }) => `${earlier.id}|${now.id}`).join()} question={question} />
      ))}
      {made > 0 && (
        <div className={layout.row}>
          <SmallButton appearance="subtle" onClick={() => void unsettleMatches(model)}>
            {words.unsettle(made)}
          </SmallButton>
        </div>
      )}
    </section>
  );
}

function Match({ question }: { readonly question: Question }): JSX.Element {
  const styles = useStyles();
  const { model, words } = useChanges();
  const name = (text: string): string => (text === "" ? words.unnamed : text);
  return (
    <Field label={words.match(name(question.candidates[0]?.now.name ?? ""))} size="small" className={styles.match}>
      <Select
        size="small"
        value="open"
        onChange={(_, { value }) => void settleMatch(model, question, value === "apart" ? null : Number(value))}
      >
        <option value="open" disabled>
          {words.open}
        </option>
        {question.candidates.map((candidate, index) => (
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
  const { language, words } = useChanges();
  return (
    <ChangeTable
      caption={words.sections}
      rows={comparison.sections.map((section) => ({ title: sectionTitle(section, language), change: section.expenses }))}
    />
  );
}

export function ChangedLines({ compared }: { readonly compared: Compared }): JSX.Element {
  const { words } = useChanges();
  const { comparison } = compared;
  return (
    <Section title={words.lines}>
      {comparison.lines.length === 0 && <Text size={200}>{words.unchanged}</Text>}
      <div>
        {comparison.sections.map((section, index) => (
          <SectionLines key={index} section={section} compared={compared} />
        ))}
      </div>
    </Section>
  );
}

function SectionLines({
  section,
  compared: { comparison, part },
}: {
  readonly section: SectionChange;
  readonly compared: Compared;
}): JSX.Element | null {
  const layout = useLayout();
  const { language } = useChanges();
  const own = comparison.lines.flatMap((line, index) =>
    isUnder(line, section) ? [{ line, text: part.lines[index]?.text[language] ?? "" }] : [],
  );
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

/** An existing line links to its cells; a removed one has none. */
function ChangedLine({ line, text }: { readonly line: LineChange; readonly text: string }): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const { model, language, words } = useChanges();
  const texts = (
    <>
      <Text size={200}>
        {text}{" "}
        {line.isDoubtful && (
          <Badge size="small" appearance="tint" color="warning">
            {words.doubt}
          </Badge>
        )}
      </Text>
      <Text size={200} className={layout.amount}>
        {formatSigned(line.total.difference, language)}
      </Text>
    </>
  );
  if (line.now.length === 0) return <div className={mergeClasses(layout.line, styles.line)}>{texts}</div>;
  const title = words.goTo(line.now.map(({ name }) => name || words.unnamed).join(", "));
  return (
    <button
      type="button"
      title={title}
      className={mergeClasses(layout.line, layout.lineButton, styles.line)}
      onClick={() => void model.goTo(line.now.map(({ sheet, address }) => ({ sheet, address })))}
    >
      {texts}
    </button>
  );
}
