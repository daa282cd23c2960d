// How the sheet was read: its columns and rows with their roles and evidence, what has no role, and what was not checked.
import { makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { JSX } from "react";
import { answersOf } from "../../../app/stored-answers";
import type { Budget } from "../../../budget/budget";
import type { Assumption, BudgetReading, ColumnReading, RowReading, RoleAnswer } from "../../../budget/reading";
import { findCheck } from "../../../checks";
import { nameRole, ASSIGNABLE_ROLES } from "../../../checks/shared/reading-roles";
import { toAreaAddress } from "../../../workbook/address";
import { answerRole, answerSheet } from "../../actions/answers";
import { READING_STRINGS } from "../../reading-strings";
import { useView } from "../../use-view";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";
import { Heading, Title } from "../shared/section";
import { Quiet, Strong } from "../shared/texts";
import { ActButton, SmallButton } from "../shared/buttons";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXS },
  line: { gridTemplateColumns: "auto minmax(0, 1fr)" },
  place: { fontVariantNumeric: "tabular-nums", minWidth: "3em" },
});

/** One column or row as listed. */
interface Item {
  readonly what: "column" | "row" | "field";
  readonly place: string;
  /** A1 area that its button goes to. */
  readonly area: string;
  readonly text: string;
  readonly cell: string;
  readonly role: ColumnReading["role"] | RowReading["role"] | Assumption["role"];
  readonly isCofinancing?: boolean | undefined;
  readonly evidence: ColumnReading["evidence"];
}

function columnsOf({ extent, ownPayers, reading }: Budget): Item[] {
  return reading.columns.map(({ column, address, head, role, evidence }) => ({
    what: "column",
    place: address,
    area: toAreaAddress({ top: extent.top, bottom: extent.bottom, left: column, right: column }),
    text: head.trim(),
    cell: address,
    role,
    evidence,
    isCofinancing: ownPayers.find((payer) => payer.column === column)?.isCofinancing,
  }));
}

function rowsOf({ extent, reading }: Budget): Item[] {
  return reading.rows.map(({ row, address, label, role, evidence }) => ({
    what: "row",
    place: address,
    area: toAreaAddress({ top: row, bottom: row, left: extent.left, right: extent.right }),
    text: label,
    cell: address,
    role: isAdministration(reading, row) ? "administration" : role,
    evidence,
  }));
}

/** Head fields without a known label. */
function fieldsOf({ reading }: Budget): Item[] {
  return reading.assumptions
    .filter(({ what }) => what === "field")
    .map(({ address, role, text }) => ({ what: "field", place: address, area: address, text, cell: address, role, evidence: "position" }));
}

const isAdministration = ({ assumptions }: BudgetReading, row: number): boolean =>
  assumptions.some((assumption) => assumption.role === "administration" && assumption.row === row);

export default function Reading(): JSX.Element | null {
  const layout = useLayout();
  const { model, state, language, t } = useView();
  const words = READING_STRINGS[language];
  if (state.outcome?.kind !== "checked") return null;
  const { budget, notRun, stored } = state.outcome.checked;
  const isChosen = stored.kind === "stored" && answersOf(stored.data.told).sheet === budget.sheet;
  const { unknown } = budget.reading;
  return (
    <div className={layout.stack}>
      <div>
        <SmallButton appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => model.setView("overview")}>
          {t.back}
        </SmallButton>
      </div>
      <Title>{words.title}</Title>
      <Text size={200}>{words.sheet(budget.sheet)}</Text>
      {isChosen && (
        <div className={layout.row}>
          <Text size={200}>{words.chosen}</Text>
          <ActButton onClick={() => void answerSheet(model, null)}>{words.chooseAgain}</ActButton>
        </div>
      )}
      <Items title={words.columns} items={columnsOf(budget)} />
      <Items title={words.rows} items={[...fieldsOf(budget), ...rowsOf(budget)]} />
      {unknown.length > 0 && (
        <section className={layout.close} aria-label={words.unknown}>
          <Heading>{words.unknown}</Heading>
          <div className={layout.row}>
            {unknown.map(({ address }) => (
              <SmallButton key={address} appearance="outline" onClick={() => void model.goTo([{ sheet: budget.sheet, address }])}>
                {address}
              </SmallButton>
            ))}
          </div>
        </section>
      )}
      {notRun.length > 0 && (
        <Disclosure title={words.notRun(notRun.length)}>
          <ul className={mergeClasses(layout.list, layout.close)}>
            {notRun.map(({ check, reason }) => (
              <li key={check}>
                <Text size={200} block>
                  {findCheck(check)?.title[language]}
                </Text>
                <Quiet block>{reason[language]}</Quiet>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function Items({ title, items }: { readonly title: string; readonly items: readonly Item[] }): JSX.Element {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <section className={layout.close} aria-label={title}>
      <Heading>{title}</Heading>
      <ul className={mergeClasses(layout.list, styles.part)}>
        {items.map((item) => (
          <li key={item.what + item.cell}>
            <ItemLine item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ItemLine({ item }: { readonly item: Item }): JSX.Element {
  const layout = useLayout();
  const styles = useStyles();
  const { model, checked, language } = useView();
  const words = READING_STRINGS[language];
  const sheet = checked?.budget.sheet ?? "";
  const isAsked = item.evidence !== "label" && item.text !== "" && item.role !== "administration";
  return (
    <>
      <button
        type="button"
        className={mergeClasses(layout.line, layout.lineButton, styles.line)}
        onClick={() => void model.goTo([{ sheet, address: item.area }])}
      >
        <Text size={200} className={styles.place}>
          {item.place}
        </Text>{" "}
        <span>
          <Strong>{nameRole(item)[language]}</Strong>{" "}
          <Quiet>
            {item.text === "" ? words.nameless : `”${item.text}”`}, {words.evidence[item.evidence]}
          </Quiet>
        </span>
      </button>
      {isAsked && <Choice item={item} />}
    </>
  );
}

/** The roles the user may choose; the first choice withdraws the answer. */
function Choice({ item }: { readonly item: Item }): JSX.Element {
  const { model, state, language } = useView();
  const words = READING_STRINGS[language];
  const { what, role, isCofinancing, evidence } = item;
  const isAnswered = evidence === "told";
  const options = ASSIGNABLE_ROLES[what].flatMap((each): Pick<RoleAnswer, "role" | "isCofinancing">[] =>
    each === "own-payer" ? [true, false].map((counts) => ({ role: each, isCofinancing: counts })) : [{ role: each }],
  );
  const keyOf = (option: Pick<Item, "role" | "isCofinancing">): string => `${option.role} ${String(option.isCofinancing ?? "")}`;
  return (
    <Select
      size="small"
      aria-label={words.change(`${item.cell} ”${item.text}”`)}
      disabled={state.isActing}
      value={isAnswered ? keyOf({ role, isCofinancing }) : ""}
      onChange={(_, { value }) => void answerRole(model, item, options.find((option) => keyOf(option) === value) ?? null)}
    >
      <option value="">{isAnswered ? words.asRead : nameRole(item)[language]}</option>
      {options
        .filter((option) => isAnswered || keyOf(option) !== keyOf({ role, isCofinancing }))
        .map((option) => (
          <option key={keyOf(option)} value={keyOf(option)}>
            {nameRole({ what, ...option })[language]}
          </option>
        ))}
    </Select>
  );
}
