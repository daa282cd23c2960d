// The Fluent theme that follows the host, or the browser if the host reports none.
import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PaneHost } from "../pane-host";
import { DARK, loadTheme, systemTheme, themeOf } from "./themes";

/** Under the system's own contrast themes the browser forces its colours over any of these. */
const findTheme = (host: PaneHost): ReturnType<typeof systemTheme> => host.theme?.() ?? systemTheme();

/** Loads the host's theme. Never rejects: if one cannot be fetched it stays light. */
export async function loadHostTheme(host: PaneHost): Promise<void> {
  await loadTheme(findTheme(host)).catch(() => undefined); // asked for again at the next focus
}

/** Checked again when the window gets the focus: no host reports a changed theme in time. */
export function useTheme(host: PaneHost): Theme {
  const [theme, setTheme] = useState(() => themeOf(findTheme(host)));
  useEffect(() => {
    let isHere = true;
    const update = async (): Promise<void> => {
      await loadHostTheme(host);
      if (isHere) setTheme(themeOf(findTheme(host)));
    };
    const look = (): void => void update();
    const query = typeof window.matchMedia === "function" ? window.matchMedia(DARK) : undefined;
    look();
    window.addEventListener("focus", look);
    query?.addEventListener("change", look);
    return () => {
      isHere = false;
      window.removeEventListener("focus", look);
      query?.removeEventListener("change", look);
    };
  }, [host]);
  return theme;
}
