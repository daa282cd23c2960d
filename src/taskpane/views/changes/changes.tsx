// What changed since an earlier budget: the file, what it means, lines, money moved, the letter. Loaded on demand.
import { Field, Input, makeStyles, mergeClasses, Spinner, Switch, Text, Textarea, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useMemo, useRef, useState, type JSX } from "react";
import type { Compared } from "../../../app/compare";
import { describePercent } from "../../../report/comparison-words";
import { formatNumber } from "../../../report/sentences";
import { parseWrittenAmount } from "../../../danish/amount";
import { chooseEarlier, letterContent, findCompared, forgetEarlier } from "../../actions/changes";
import { useChanges } from "../../use-changes";
import { ChangedLines, DoubtfulMatches, SectionTable } from "./change-lines";
import { MovedMoney } from "./change-moves";
import { ChangeTable } from "./change-table";
import { CopyButton } from "../shared/copy-button";
import { Disclosure } from "../shared/disclosure";
import { FileDrop } from "../shared/file-drop";
import { useLayout } from "../shared/layout";
import { Heading, Section, Title } from "../shared/section";
import { Bullets, Quiet, Strong } from "../shared/texts";
import { IconButton } from "../shared/buttons";

/** Copenhagen's limit, offered when the switch is turned on. */
const USUAL_LIMIT = 50_000;

const useStyles = makeStyles({
  chosen: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  item: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  icon: { marginTop: "2px" },
  lbf: { color: tokens.colorStatusWarningForeground1 },
  none: { color: tokens.colorStatusSuccessForeground1 },
  look: { color: tokens.colorNeutralForeground3 },
  letter: { "& textarea": { minHeight: "12em" } },
  reason: { whiteSpace: "pre-line" },
  limit: { maxWidth: "12em" },
});

export default function Changes(): JSX.Element {
  const layout = useLayout();
  const { state, words } = useChanges();
  const { outcome, earlier, settings } = state;
  const compared = useMemo(() => findCompared({ outcome, earlier, settings }), [outcome, earlier, settings]);
  return (
    <div className={layout.stack}>
      <Title>{words.title}</Title>
      <Earlier />
      {compared && <Result compared={compared} />}
    </div>
  );
}

function Earlier(): JSX.Element {
  const styles = useStyles();
  const { model, state, language, words } = useChanges();
  const { earlier } = state;
  return (
    <FileDrop
      accept=".xlsx,.xlsm"
      button={earlier === null ? words.choose : words.chooseOther}
      isPrimary={earlier === null}
      onFiles={([file]) => {
        if (file) void chooseEarlier(model, file);
      }}
      beside={earlier === null && <Quiet>{words.drop}</Quiet>}
    >
      {earlier === null && <Text size={200}>{words.explained}</Text>}
      {earlier?.status === "reading" && <Spinner size="extra-tiny" labelPosition="after" label={words.reading(earlier.name)} />}
      {earlier && earlier.status !== "reading" && (
        <div className={styles.chosen}>
          <Strong>{earlier.status === "read" ? words.comparedWith(earlier.name) : earlier.name}</Strong>
          <IconButton icon={<DismissRegular />} label={words.forget(earlier.name)} onClick={() => forgetEarlier(model)} />
        </div>
      )}
      {earlier?.problem && (
        <Text size={200} role="alert">
          {earlier.problem[language]}
        </Text>
      )}
    </FileDrop>
  );
}

function Result({ compared }: { readonly compared: Compared }): JSX.Element {
  const { words } = useChanges();
  const { comparison, part } = compared;
  if (comparison.isSame) return <Text>{words.same}</Text>;
  const isApart = comparison.apart.length > 0;
  return (
    <>
      {isApart ? (
        <Meanings compared={compared} />
      ) : (
        <>
          <Text weight="semibold">{words.summary(comparison.lines.length)}</Text>
          <DoubtfulMatches compared={compared} />
        </>
      )}
      <Totals compared={compared} />
      {!isApart && (
        <>
          <Generals compared={compared} />
          <Meanings compared={compared} />
          <LocalLimit />
        </>
      )}
      <SectionTable compared={compared} />
      <ChangedLines compared={compared} />
      <MovedMoney compared={compared} />
      <Texts compared={compared} />
      <Letter compared={compared} key={part.file} />
    </>
  );
}

function Totals({ compared: { comparison } }: { readonly compared: Compared }): JSX.Element {
  const { language, words } = useChanges();
  const { total } = comparison;
  return (
    <ChangeTable
      caption={words.total}
      rows={(["expenses", "lbf", "cofinancing"] as const).map((key) => ({ title: words[key], change: total[key] }))}
    >
      <tr>
        <th scope="row">{words.percent}</th>
        <td colSpan={3}>{describePercent(total.percent, language)}</td>
      </tr>
    </ChangeTable>
  );
}

/** What applies to the whole, before the lines. */
function Generals({ compared: { part } }: { readonly compared: Compared }): JSX.Element | null {
  const { language, words } = useChanges();
  if (part.generalTexts.length === 0) return null;
  return (
    <Section title={words.general}>
      <Bullets items={part.generalTexts.map((text) => text[language])} />
    </Section>
  );
}

function Meanings({ compared: { part } }: { readonly compared: Compared }): JSX.Element | null {
  const styles = useStyles();
  const layout = useLayout();
  const { language, words } = useChanges();
  if (part.meaning.length === 0) return null;
  const icons = { lbf: WarningFilled, local: WarningFilled, look: InfoFilled, none: CheckmarkCircleFilled } as const;
  return (
    <Section title={words.meaning}>
      <ul className={mergeClasses(layout.list, layout.close)}>
        {part.meaning.map(({ rule, approval, sections, text, source }) => {
          const Icon = icons[approval];
          return (
            <li key={`${rule} ${sections.join()}`} className={styles.item}>
              <Icon
                fontSize={16}
                role="img"
                aria-label={words.approvals[approval]}
                className={mergeClasses(styles.icon, styles[approval === "local" ? "lbf" : approval])}
              />
              <div>
                <Text block>{text[language]}</Text>
                <Quiet block>{words.source(source[language])}</Quiet>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function LocalLimit(): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const { model, state, words } = useChanges();
  const { settings } = state;
  const limit = settings.localLimit ?? null;
  const [typed, setTyped] = useState(formatNumber(limit ?? USUAL_LIMIT, "da"));
  const set = (localLimit: number | null): void => model.setSettings({ ...settings, localLimit });
  const written = parseWrittenAmount(typed);
  const amount = written && written.unit !== "t.kr." && Number.isInteger(written.value) && written.value >= 0 ? written.value : null;
  return (
    <div className={layout.close}>
      <Field hint={words.limitHelp}>
        <Switch label={words.limit} checked={limit !== null} onChange={(_, { checked }) => set(checked ? (amount ?? USUAL_LIMIT) : null)} />
      </Field>
      {limit !== null && (
        <Field label={words.limitAmount} className={styles.limit} {...(amount === null ? { validationMessage: words.limitWrong } : {})}>
          <Input
            size="small"
            inputMode="numeric"
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
            onBlur={() => {
              if (amount !== null && amount !== limit) set(amount);
            }}
          />
        </Field>
      )}
    </div>
  );
}

function Texts({ compared: { comparison, part } }: { readonly compared: Compared }): JSX.Element | null {
  const { language, words } = useChanges();
  const items = part.otherTexts.map((text) => text[language]);
  if (items.length === 0) return null;
  return (
    <Disclosure title={`${words.texts} (${items.length})`}>
      <Bullets items={items} />
      {comparison.links === null && <Quiet>{words.linksUnknown}</Quiet>}
    </Disclosure>
  );
}

function Letter({ compared }: { readonly compared: Compared }): JSX.Element {
  const styles = useStyles();
  const layout = useLayout();
  const { language, words } = useChanges();
  const shown = useRef<HTMLTextAreaElement>(null);
  return (
    <section className={layout.close} aria-labelledby="letter-title">
      <Heading id="letter-title">{words.letter}</Heading>
      {compared.part.hasLetter ? (
        <Text size={200}>{words.letterHelp}</Text>
      ) : (
        <Text size={200} className={styles.reason}>
          {compared.part.letter[language].split("\n\n").slice(1).join("\n")}
        </Text>
      )}
      {compared.part.hasLetter && (
        <>
          <Textarea
            ref={shown}
            readOnly
            size="small"
            className={styles.letter}
            aria-labelledby="letter-title"
            value={compared.part.letter[language]}
          />
          <div className={layout.row}>
            <CopyButton
              content={() => letterContent(compared, language)}
              shown={() => shown.current}
              done={words.copied(true)}
              otherwise={words.copied(false)}
            >
              {words.copy}
            </CopyButton>
          </div>
        </>
      )}
    </section>
  );
}
