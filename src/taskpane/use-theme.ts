// The Fluent theme that follows the host, or the browser where the host tells none.
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PaneHost, PaneTheme } from "./pane-host";

const THEMES: Readonly<Record<PaneTheme, Theme>> = { light: webLightTheme, dark: webDarkTheme };

const DARK = "(prefers-color-scheme: dark)";

/** Under the system's own contrast themes the browser forces its colours over any of these. */
function findTheme(host: PaneHost): PaneTheme {
  return host.theme?.() ?? (matches(DARK) ? "dark" : "light");
}

function matches(query: string): boolean {
  return typeof window.matchMedia === "function" && window.matchMedia(query).matches;
}

/** Looked up again when the window gets the focus: no host tells of a changed theme in time. */
export function useTheme(host: PaneHost): Theme {
  const [theme, setTheme] = useState(() => findTheme(host));
  useEffect(() => {
    const update = (): void => setTheme(findTheme(host));
    const query = typeof window.matchMedia === "function" ? window.matchMedia(DARK) : undefined;
    window.addEventListener("focus", update);
    query?.addEventListener("change", update);
    return () => {
      window.removeEventListener("focus", update);
      query?.removeEventListener("change", update);
    };
  }, [host]);
  return THEMES[theme];
}
