// The pane: starts its model over a host and shows it in the host's theme.
import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import { followSelection } from "./actions/flow";
import { findBrowserStorage, Memory, type BrowserStorage } from "./memory";
import { PaneModel } from "./model";
import type { FilePlaces, PaneHost } from "./pane-host";
import { PaneContext } from "./use-pane";
import { useTheme } from "./themes/use-theme";
import { ErrorBoundary } from "./views/shared/error-boundary";
import { Shell } from "./views/shared/shell";

const useStyles = makeStyles({ provider: { height: "100%", minHeight: 0 } });

interface PaneProps {
  /** A new host (another workbook) is a new pane: give it its own key. */
  readonly host: PaneHost;
  /** What the browser remembers; its own storage if left out. */
  readonly storage?: BrowserStorage;
}

async function afterFirstCheck(model: PaneModel): Promise<void> {
  model.host.onFirstCheck?.();
  await (await import("./actions/after-first-check")).afterFirstCheck(model);
}

function placesOf(model: PaneModel): FilePlaces {
  return {
    documents(files) {
      const hasPlace = model.getState().outcome?.kind !== "problem";
      if (hasPlace) void model.act(async () => void (await import("./actions/given-files")).takeDocuments(model, files), null);
      return hasPlace;
    },
    earlier(file, anyway = false) {
      const isShown = anyway || model.getState().view === "changes";
      if (isShown) void model.act(async () => void (await import("./actions/given-files")).takeEarlier(model, file), null);
      return isShown;
    },
  };
}

export function Pane({ host, storage }: PaneProps): JSX.Element {
  const styles = useStyles();
  const [model] = useState(
    () => new PaneModel(host, new Memory(storage ?? findBrowserStorage()), { firstCheck: afterFirstCheck, selection: followSelection }),
  );
  const theme = useTheme(host);
  useEffect(() => {
    void model.start();
    const look = (): void => model.lookSoon();
    window.addEventListener("focus", look);
    return () => {
      window.removeEventListener("focus", look);
      void model.stop();
    };
  }, [model]);
  useEffect(() => host.offerPlaces?.(placesOf(model)), [host, model]);
  useEffect(() => model.followLanguage(host.displayLanguage), [model, host.displayLanguage]);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <PaneContext value={model}>
        <ErrorBoundary language={model.getState().language}>
          <Shell />
        </ErrorBoundary>
      </PaneContext>
    </FluentProvider>
  );
}
