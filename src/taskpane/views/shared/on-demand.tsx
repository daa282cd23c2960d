// Around what is loaded when it is first shown: a word while it comes, a sentence and a way back where it does not.
import { Text } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentType, type JSX, type ReactNode } from "react";
import { usePane } from "../../use-pane";
import { ErrorBoundary } from "./error-boundary";

/** Give it a key that changes with the view: what is lost in one does not close the others. */
export function OnDemand({ children }: { readonly children: ReactNode }): JSX.Element {
  const { language, t } = usePane();
  return (
    <ErrorBoundary language={language}>
      <Suspense fallback={<Text size={200}>{t.loading}</Text>}>{children}</Suspense>
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
