// What the host answered, what was done, and what must be asked first: above every view.
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { JSX } from "react";
import type { Localised } from "../../checks/check";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  messages: { display: "grid", rowGap: tokens.spacingVerticalS, ":empty": { display: "none" } },
});

export function Messages(): JSX.Element {
  const styles = useStyles();
  const { model, state, language, t } = usePane();
  const { trouble, told, question, outcome } = state;
  const stored = outcome?.kind === "checked" ? outcome.checked.stored.kind : "none";
  const dismiss = <Button size="small" appearance="transparent" icon={<DismissRegular />} aria-label={t.dismiss} onClick={() => model.dismiss()} />;
  const text = (localised: Localised): JSX.Element => <MessageBarBody>{localised[language]}</MessageBarBody>;
  return (
    <div className={styles.messages}>
      {trouble && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          {text(trouble.text)}
          <MessageBarActions containerAction={dismiss}>
            {trouble.retry && (
              <Button size="small" onClick={trouble.retry}>
                {t.retry}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
      {question && (
        <MessageBar intent="warning" layout="multiline">
          {text(question.text)}
          <MessageBarActions>
            <Button size="small" appearance="primary" onClick={() => model.answer(true)}>
              {t.goOn}
            </Button>
            <Button size="small" onClick={() => model.answer(false)}>
              {t.cancel}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {told && (
        <MessageBar intent="info" layout="multiline">
          {text(told)}
          <MessageBarActions containerAction={dismiss} />
        </MessageBar>
      )}
      {(stored === "newer" || stored === "broken") && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{stored === "newer" ? t.storedNewer : t.storedBroken}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
