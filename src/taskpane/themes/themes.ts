// The light and the dark theme. The dark one is fetched on demand, and until then it is light.
import type { Theme } from "@fluentui/react-components";
import type { PaneTheme } from "../pane-host";
import { lightTheme } from "./light";

let dark: Theme | undefined;

/** The theme, as far as it is loaded. */
export const themeOf = (name: PaneTheme): Theme => (name === "dark" ? (dark ?? lightTheme) : lightTheme);

/** Loads what the theme needs. Rejects if it cannot be fetched. */
export async function loadTheme(name: PaneTheme): Promise<void> {
  if (name === "dark") dark ??= (await import("./dark")).darkTheme;
}

/** The system's own setting. */
export function systemTheme(): PaneTheme {
  return typeof window.matchMedia === "function" && window.matchMedia(DARK).matches ? "dark" : "light";
}

export const DARK = "(prefers-color-scheme: dark)";
