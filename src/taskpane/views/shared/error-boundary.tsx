// Around every view and at the root: a failure or lost script becomes one sentence and a way back, never a blank pane.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, useState, type JSX, type ReactNode } from "react";
import type { Language } from "../../../report/sentences";
import { FAULT_STRINGS } from "../../fault-strings";
import { isLostScript, reloadPane } from "../../lost-script";
import { surfaceFault } from "../../surface-fault";
import { Bar } from "./bar";

interface ErrorBoundaryProps {
  readonly language: Language;
  readonly children: ReactNode;
  /** Identifies what is shown: a new one starts without the last one's error. */
  readonly shown?: string | undefined;
  /** Wraps the sentence if nothing else is around it: the provider of colours. */
  readonly frame?: (content: JSX.Element) => JSX.Element;
}

interface ErrorBoundaryState {
  readonly shown: string | undefined;
  readonly error: { readonly thrown: unknown } | null;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { shown: this.props.shown, error: null };

  static getDerivedStateFromError(thrown: unknown): Partial<ErrorBoundaryState> {
    return { error: { thrown } };
  }

  static getDerivedStateFromProps({ shown }: ErrorBoundaryProps, before: ErrorBoundaryState): ErrorBoundaryState | null {
    return shown === before.shown ? null : { shown, error: null };
  }

  override componentDidCatch(thrown: unknown): void {
    // A lost script is not an error of ours.
    if (!isLostScript(thrown)) surfaceFault(thrown);
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { children, frame, language } = this.props;
    if (!error) return children;
    const isLost = isLostScript(error.thrown);
    const sentence = <Lost language={language} isLost={isLost} again={() => this.setState({ error: null })} />;
    return frame ? frame(sentence) : sentence;
  }
}

const useStyles = makeStyles({ lost: { margin: tokens.spacingHorizontalS } });

interface LostProps {
  readonly language: Language;
  readonly isLost: boolean;
  readonly again: () => void;
}

function Lost({ language, isLost, again }: LostProps): JSX.Element {
  const styles = useStyles();
  const t = FAULT_STRINGS[language];
  const [isCutOff, setCutOff] = useState(false);
  const reload = async (): Promise<void> => {
    if (await reloadPane()) return;
    // The network may be back for this script: the view fetches it again.
    if (isLost) again();
    else setCutOff(true);
  };
  return (
    <Bar
      className={styles.lost}
      intent="warning"
      isAlert
      lang={language}
      actions={
        <Button size="small" appearance="primary" onClick={() => void reload()}>
          {t.reload}
        </Button>
      }
    >
      {isCutOff ? t.stillLost : isLost ? t.lostScript : t.brokenView}
    </Bar>
  );
}
