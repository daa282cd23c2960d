// Around what is loaded when it is first shown: a word while it comes, a sentence and a way back where it does not.
import { Text } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentType, type JSX, type ReactNode } from "react";
import { usePane } from "../../use-pane";
import { ErrorBoundary } from "./error-boundary";

interface OnDemandProps {
  readonly children: ReactNode;
  /** Names what is shown: what is lost in one view does not close the others, and what stays from one to the next keeps the focus. */
  readonly shown?: string;
  /** Says nothing while it is loaded: for what may turn out to be nothing. */
  readonly isQuiet?: boolean;
}

export function OnDemand({ children, shown, isQuiet = false }: OnDemandProps): JSX.Element {
  const { language, t } = usePane();
  return (
    <ErrorBoundary language={language} shown={shown}>
      <Suspense fallback={isQuiet ? null : <Text size={200}>{t.loading}</Text>}>{children}</Suspense>
    </ErrorBoundary>
  );
}

/** A view that is loaded when it is first shown, and anew where that failed: `lazy` alone would keep the failure for good. */
export function lazyView(load: () => Promise<{ default: ComponentType }>): ComponentType {
  const prepare = (): ComponentType =>
    lazy(async () => {
      try {
        return await load();
      } catch (error) {
        Current = prepare();
        throw error;
      }
    });
  let Current = prepare();
  return function LazyView() {
    return <Current />;
  };
}
