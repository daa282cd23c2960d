// The host's answers, what was done, and pending questions: above every view.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, type JSX } from "react";
import type { Localised } from "../../../danish/localised";
import { formatHostError } from "../../../report/host-errors";
import { isReadOnly } from "../../actions/write";
import { FAULT_STRINGS } from "../../fault-strings";
import type { PaneState } from "../../pane-state";
import { usePane } from "../../use-pane";
import { Bar } from "./bar";
import { lazyView, OnDemand } from "./on-demand";
import { SmallButton } from "./buttons";

const useStyles = makeStyles({
  // keeps the latest message visible wherever the view is scrolled
  fleeting: { position: "sticky", top: 0, zIndex: 2 },
  messages: { display: "grid", rowGap: tokens.spacingVerticalS, ":empty": { display: "none" }, "@media print": { display: "none" } },
});

/** Formulas show their last calculated result until the user recalculates. */
const MANUAL: Localised = {
  da: "Excel regner ikke selv i denne projektmappe. Tryk F9, så bliver summerne regnet om og tjekket igen.",
  en: "Excel does not calculate by itself in this workbook. Press F9, and the sums are worked out and checked again.",
};

function isManual({ outcome }: PaneState): boolean {
  return outcome?.kind === "checked" && outcome.checked.workbook.calculation === "manual";
}

const StoredTroubles = lazyView(() => import("./stored-troubles"));

export function Messages(): JSX.Element {
  const styles = useStyles();
  const { model, state, language, t } = usePane();
  const { trouble, notice, question, outcome } = state;
  const areStoredAmiss = state.isStoredLost || (outcome?.kind === "checked" && outcome.checked.storedParts.troubles.length > 0);
  const dismiss = <SmallButton appearance="transparent" icon={<DismissRegular />} aria-label={t.dismiss} onClick={() => model.dismiss()} />;
  return (
    <>
      <div className={mergeClasses(styles.messages, styles.fleeting)}>
        {trouble && (
          <Bar
            intent="warning"
            dismiss={dismiss}
            actions={
              trouble.retry && (
                <SmallButton onClick={trouble.retry}>{trouble.isReload ? FAULT_STRINGS[language].reload : t.retry}</SmallButton>
              )
            }
          >
            {trouble.text[language]}
          </Bar>
        )}
        {question && <QuestionBar key={question.text.da} text={question.text[language]} />}
        {notice && (
          <Bar intent="info" dismiss={dismiss} actions={state.undo && <SmallButton onClick={state.undo.run}>{t.undo}</SmallButton>}>
            {notice[language]}
          </Bar>
        )}
      </div>
      <div className={styles.messages}>
        {areStoredAmiss && (
          <OnDemand>
            <StoredTroubles />
          </OnDemand>
        )}
        {isReadOnly(state) && <Bar intent="info">{formatHostError("read-only")[language]}</Bar>}
        {isManual(state) && <Bar intent="info">{MANUAL[language]}</Bar>}
      </div>
    </>
  );
}

/** Takes the keyboard and returns it if the user acted here; otherwise it only asks. */
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
    <Bar
      intent="warning"
      actions={
        <>
          <SmallButton ref={yes} appearance="primary" onClick={() => model.answer(true)}>
            {t.goOn}
          </SmallButton>
          <SmallButton onClick={() => model.answer(false)}>{t.cancel}</SmallButton>
        </>
      }
    >
      {text}
    </Bar>
  );
}
