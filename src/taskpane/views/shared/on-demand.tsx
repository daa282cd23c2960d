// Around what is loaded when first shown: a word while it loads, a sentence and a way back if it fails.
import { Text } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentType, type JSX, type ReactNode } from "react";
import { usePane } from "../../use-pane";
import { ErrorBoundary } from "./error-boundary";

interface OnDemandProps {
  readonly children: ReactNode;
  /** Identifies what is shown: a loss in one view does not close the others, and what persists keeps the focus. */
  readonly shown?: string;
  /** Silent while loading: for what may turn out to be empty. */
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

/** A view loaded when first shown, and again after a failure: `lazy` alone would keep the failure for good. */
export function lazyView<P extends object = object>(load: () => Promise<{ default: ComponentType<P> }>): ComponentType<P> {
  const prepare = (): ComponentType<P> =>
    lazy(async () => {
      try {
        return await load();
      } catch (error) {
        Current = prepare();
        throw error;
      }
    });
  let Current = prepare();
  return function LazyView(props: P) {
    return <Current {...props} />;
  };
}
