// No budget here, or no readable one: the question to confirm, the sheets to choose from, the answers given, and the guide to possible obstacles.
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { nameRole } from "../../../checks/shared/reading-roles";
import { answerRole, answerSheet } from "../../actions/answers";
import { READING_STRINGS } from "../../reading-strings";
import { usePane } from "../../use-pane";
import { Answers } from "../overview/reading-answers";
import { GuideLink } from "./guide-link";
import { useLayout } from "./layout";

export default function Stuck(): JSX.Element {
  const layout = useLayout();
  const { model, state, language } = usePane();
  const problem = state.outcome?.kind === "problem" ? state.outcome : null;
  const asks = problem?.asks;
  return (
    <div className={layout.stack}>
      {asks && (
        <div className={layout.row}>
          <Button appearance="primary" disabledFocusable={state.isActing} onClick={() => void answerRole(model, asks, { role: asks.role })}>
            {READING_STRINGS[language].yes(asks.cell, nameRole({ role: asks.role, what: asks.what })[language])}
          </Button>
        </div>
      )}
      {problem && problem.sheets.length > 0 && (
        <div className={layout.row}>
          {problem.sheets.map(({ sheet, isHidden }) => (
            <Button key={sheet} disabledFocusable={state.isActing} onClick={() => void answerSheet(model, sheet)}>
              {READING_STRINGS[language].check(sheet, isHidden)}
            </Button>
          ))}
        </div>
      )}
      {problem && <Answers answers={problem.answers} budget={null} />}
      <div>
        <GuideLink />
      </div>
    </div>
  );
}
