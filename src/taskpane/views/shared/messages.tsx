// What the host answered, what was done, and what must be asked first: above every view.
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, type JSX } from "react";
import type { Localised } from "../../../danish/localised";
import { FAULT_STRINGS } from "../../fault-strings";
import { usePane } from "../../use-pane";

const useStyles = makeStyles({
  messages: { display: "grid", rowGap: tokens.spacingVerticalS, ":empty": { display: "none" }, "@media print": { display: "none" } },
});

export function Messages(): JSX.Element {
  const styles = useStyles();
  const { model, state, language, t } = usePane();
  const { trouble, told, question, outcome } = state;
  const stored = outcome?.kind === "checked" ? outcome.checked.stored.kind : "none";
  const dismiss = (
    <Button size="small" appearance="transparent" icon={<DismissRegular />} aria-label={t.dismiss} onClick={() => model.dismiss()} />
  );
  const text = (localised: Localised): JSX.Element => <MessageBarBody>{localised[language]}</MessageBarBody>;
  return (
    <div className={styles.messages}>
      {trouble && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          {text(trouble.text)}
          <MessageBarActions containerAction={dismiss}>
            {trouble.retry && (
              <Button size="small" onClick={trouble.retry}>
                {trouble.isReload ? FAULT_STRINGS[language].reload : t.retry}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
      {question && <QuestionBar key={question.text.da} text={question.text[language]} />}
      {told && (
        <MessageBar intent="info" layout="multiline">
          {text(told)}
          <MessageBarActions containerAction={dismiss}>
            {state.undo && (
              <Button size="small" onClick={state.undo}>
                {t.undo}
              </Button>
            )}
          </MessageBarActions>
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

/** Asked of somebody who pressed something here, it takes the keyboard and gives it back; of others it only asks. */
function QuestionBar({ text }: { readonly text: string }): JSX.Element {
  const { model, t } = usePane();
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (!(before instanceof HTMLElement) || before === document.body) return;
    yes.current?.focus();
    return () => {
      if (document.activeElement === document.body) before.focus();
    };
  }, []);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button ref={yes} size="small" appearance="primary" onClick={() => model.answer(true)}>
          {t.goOn}
        </Button>
        <Button size="small" onClick={() => model.answer(false)}>
          {t.cancel}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
