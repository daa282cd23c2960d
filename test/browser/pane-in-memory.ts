// The pane over a workbook in memory, in a tab of the browser: its page's files alone, what went wrong in it, and its scenes.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { panePage } from "./browser";
import type { PanePageOptions } from "./pane-page/page";
import { SCENES, type Scene } from "./pane-page/scenes.mjs";

const contentTypes: Record<string, string> = { ".html": "text/html", ".js": "text/javascript" };

export interface Look {
  readonly theme: "light" | "dark";
  /** One of the system's contrast themes, which forces its colours on the page. */
  readonly isForced?: boolean;
  readonly width: number;
  readonly height?: number;
}

export interface PaneTab {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What was asked for elsewhere, violations of the page's policy, and faults that React or Fluent find: must stay empty. */
  readonly wrong: string[];
}

/** A tab with the pane's page; `beforeOpening` runs in it before its own scripts. */
export async function openTab(browser: Browser, look: Look, beforeOpening?: () => void): Promise<PaneTab> {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const wrong: string[] = [];
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== "https://pane.test") {
      wrong.push(`asked for ${url.href}`);
      return route.abort();
    }
    const file = path.join(panePage, url.pathname);
    return route.fulfill({ body: await readFile(file), contentType: contentTypes[path.extname(file)] ?? "application/octet-stream" });
  });
  context.on("weberror", (error) => wrong.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  if (beforeOpening) await context.addInitScript(beforeOpening);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await wear(page, look);
  await page.goto("https://pane.test/index.html");
  return { context, page, wrong };
}

/** Changes the look of what is open. */
export async function wear(page: Page, { theme, isForced = false, width, height = 640 }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, forcedColors: isForced ? "active" : "none" });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForFunction(isSettledIn, theme);
}

/** Whether the pane, where one is open, has the theme's colours and has come to rest in them. */
export function isSettledIn(theme: Look["theme"]): boolean {
  const pane = document.querySelector(".fui-FluentProvider");
  const ground = pane && getComputedStyle(pane).getPropertyValue("--colorNeutralBackground1");
  const isThere = !ground || (ground === "#ffffff") === (theme === "light");
  return isThere && document.getAnimations().every(({ playState }) => playState !== "running");
}

export function sceneOf(name: string): Scene {
  const found = SCENES.find((scene) => scene.name === name);
  if (!found) throw new Error(`no scene is called ${name}`);
  return found;
}

/** Opens a new pane on the page and brings it into the scene's state. */
export async function show(page: Page, scene: Scene, displayLanguage = "da-DK"): Promise<void> {
  const options: PanePageOptions = { displayLanguage, ...scene.options };
  await page.evaluate((given) => window.openPane(given), options);
  await scene.steps?.(page);
  await page.mouse.move(0, 0); // what is hovered is tried by itself
}
