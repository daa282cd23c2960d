// What the user has answered about the reading: each answer can be taken back, also where the sheet can't be read with it.
import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Budget } from "../../../budget/budget";
import type { ReadingAnswers, RoleAnswer } from "../../../budget/reading";
import { nameRole } from "../../../checks/shared/reading-roles";
import { answerRole, answerSheet } from "../../actions/answers";
import { READING_STRINGS } from "../../reading-strings";
import { useWords } from "../../use-pane";
import { ActButton } from "../shared/buttons";
import { useLayout } from "../shared/layout";
import { Section } from "../shared/section";
import { Quiet } from "../shared/texts";
import { columnItems, rowItems, type ReadingItem } from "./reading-items";

/** What an answer is about, as it was read: its own cell first, for heads that occur several times. */
function itemOf(answer: RoleAnswer, items: readonly ReadingItem[]): ReadingItem | undefined {
  const same = items.filter(({ text }) => text === answer.text);
  return same.find(({ cell }) => cell === answer.cell) ?? same[0];
}

interface AnswersProps {
  readonly answers: ReadingAnswers;
  /** What was read with them; null where nothing could be. */
  readonly budget: Budget | null;
}

export function Answers({ answers: { sheet, roles }, budget }: AnswersProps): JSX.Element | null {
  const layout = useLayout();
  const { model, language } = useWords();
  const words = READING_STRINGS[language];
  if (sheet === undefined && roles.length === 0) return null;
  const items = budget ? [...columnItems(budget), ...rowItems(budget)] : [];
  return (
    <Section title={words.answers}>
      {sheet !== undefined && (
        <div className={layout.row}>
          <Text size={200}>{words.chosen(sheet)}</Text>
          <ActButton onClick={() => void answerSheet(model, null)}>{words.chooseAgain}</ActButton>
        </div>
      )}
      {roles.map((answer) => {
        const item = itemOf(answer, items);
        const name = nameRole({ ...answer, what: item?.what ?? "row" })[language];
        return (
          <div className={layout.row} key={answer.cell + answer.text}>
            <Text size={200}>{words.said(answer.cell, answer.text, name)}</Text>
            {item && item.role !== answer.role && <Quiet>{words.unused}</Quiet>}
            <ActButton aria-label={words.takeBackOf(answer.cell)} onClick={() => void answerRole(model, answer, null)}>
              {words.takeBack}
            </ActButton>
          </div>
        );
      })}
    </Section>
  );
}
