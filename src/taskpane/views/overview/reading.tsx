// How the sheet was read: its columns and rows with their roles and evidence, what has no role, and what was not checked.
import { makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { answersIn } from "../../../app/stored";
import type { RoleAnswer } from "../../../budget/reading";
import { findCheck } from "../../../checks";
import { nameRole, ASSIGNABLE_ROLES } from "../../../checks/shared/reading-roles";
import { quoted } from "../../../danish/localised";
import { formatShare } from "../../../danish/share";
import { findSheet } from "../../../workbook/workbook";
import { answerRole } from "../../actions/answers";
import { READING_STRINGS } from "../../reading-strings";
import { useView } from "../../use-view";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";
import { Heading, Title } from "../shared/section";
import { Quiet, Strong } from "../shared/texts";
import { BackButton } from "../shared/back-button";
import { SmallButton } from "../shared/buttons";
import { Answers } from "./reading-answers";
import { columnItems, rowItems, unknownAreas, type ReadingItem } from "./reading-items";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXS },
  line: { gridTemplateColumns: "auto minmax(0, 1fr)" },
  place: { fontVariantNumeric: "tabular-nums", minWidth: "3em" },
});

export default function Reading(): JSX.Element | null {
  const layout = useLayout();
  const { model, state, language, t } = useView();
  const words = READING_STRINGS[language];
  if (state.outcome?.kind !== "checked") return null;
  const { budget, notRun, stored, workbook } = state.outcome.checked;
  const { template, vintage } = budget;
  const unknown = unknownAreas(budget);
  const funds = template.source === "assumed" ? t.unknownFunds(vintage) : words.funds(template.name);
  const isHidden = findSheet(workbook, budget.sheet)?.visibility !== "visible";
  return (
    <div className={layout.stack}>
      <div>
        <BackButton onClick={() => model.setView("overview")} />
      </div>
      <Title>{words.title}</Title>
      <Text size={200}>{words.sheet(budget.sheet, isHidden)}</Text>
      <Text size={200}>{words.readAs(template.unit, funds, formatShare(template.minimumShare)[language])}</Text>
      <Answers answers={answersIn(stored)} budget={budget} />
      <Items title={words.columns} items={columnItems(budget)} />
      <Items title={words.rows} items={rowItems(budget)} />
      {unknown.length > 0 && (
        <section className={layout.close} aria-label={words.unknown}>
          <Heading>{words.unknown}</Heading>
          <div className={layout.row}>
            {unknown.map(({ area, label }) => (
              <SmallButton key={area} appearance="outline" onClick={() => void model.goTo([{ sheet: budget.sheet, address: area }])}>
                {label === "" ? area : `${area} ${quoted(label)[language]}`}
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

function Items({ title, items }: { readonly title: string; readonly items: readonly ReadingItem[] }): JSX.Element {
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

function ItemLine({ item }: { readonly item: ReadingItem }): JSX.Element {
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
          {item.cell}
        </Text>{" "}
        <span>
          <Strong>{item.name[language]}</Strong>{" "}
          <Quiet>
            {[item.shown === "" ? words.nameless : quoted(item.shown)[language], ...item.because.map((why) => why[language])].join(", ")}
          </Quiet>
        </span>
      </button>
      {isAsked && <Choice item={item} />}
    </>
  );
}

/** The roles the user may choose; the first choice withdraws the answer. */
function Choice({ item }: { readonly item: ReadingItem }): JSX.Element {
  const { model, state, language } = useView();
  const words = READING_STRINGS[language];
  const { what, role, isCofinancing, evidence } = item;
  const isAnswered = evidence === "told";
  const options = ASSIGNABLE_ROLES[what].flatMap((each): Pick<RoleAnswer, "role" | "isCofinancing">[] =>
    each === "own-payer" ? [true, false].map((counts) => ({ role: each, isCofinancing: counts })) : [{ role: each }],
  );
  const keyOf = (option: Pick<ReadingItem, "role" | "isCofinancing">): string => `${option.role} ${String(option.isCofinancing ?? "")}`;
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
