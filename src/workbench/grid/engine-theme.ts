// Applies the engine's colours under our Content-Security-Policy, which blocks the style element the engine would insert.
import type { Theme } from "@univerjs/themes";
import { ThemeSwitcherService } from "@univerjs/ui";

/** Puts the theme's variables, such as `--univer-primary-600`, into a style sheet made by script. */
export class SheetThemeSwitcher extends ThemeSwitcherService {
  private readonly sheet = new CSSStyleSheet();

  override injectThemeToHead(theme: Theme): void {
    this.sheet.replaceSync(`:root {${variablesOf("--univer", theme).join("")}}`);
    if (!document.adoptedStyleSheets.includes(this.sheet)) document.adoptedStyleSheets.push(this.sheet);
  }
}

function variablesOf(name: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [`${name}: ${String(value)};`];
  return Object.entries(value).flatMap(([key, inner]) => variablesOf(`${name}-${key}`, inner));
}
