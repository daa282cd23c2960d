// The pane in Chromium: no accessibility violation in any view, theme and language; nothing too wide, nothing under Office's menu, nothing fetched from elsewhere.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import type { PanePageOptions } from "./pane-page/page";
import type { Scene } from "./pane-page/scenes.mjs";

const TIMEOUT = 600_000;
const contentTypes: Record<string, string> = { ".html": "text/html", ".js": "text/javascript" };

let folder: string;
let scenes: readonly Scene[];
let browser: Browser;

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(__dirname, "pane-page/build.mjs")]);
  folder = stdout.trim().split("\n").at(-1)!;
  ({ SCENES: scenes } = await import("./pane-page/scenes.mjs"));
  browser = await launchBrowser();
}, TIMEOUT);

afterAll(async () => {
  await browser.close();
});

interface Look {
  readonly theme: "light" | "dark" | "contrast";
  /** One of the system's contrast themes, which forces its colours on the page. */
  readonly isForced?: boolean;
  readonly width: number;
  readonly height?: number;
  readonly displayLanguage: string;
}

/** A context with the page's files alone; what else is asked for, and what goes wrong in the page, is noted. */
async function openContext({ width, height = 640, isForced = false }: Look): Promise<{ context: BrowserContext; wrong: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce", forcedColors: isForced ? "active" : "none" });
  const wrong: string[] = [];
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== "https://pane.test") {
      wrong.push(`asked for ${url.href}`);
      return route.abort();
    }
    const file = path.join(folder, url.pathname);
    return route.fulfill({ body: await readFile(file), contentType: contentTypes[path.extname(file)] ?? "application/octet-stream" });
  });
  context.on("weberror", (error) => wrong.push(error.error().message));
  return { context, wrong };
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto("https://pane.test/index.html");
  return page;
}

/** Opens a new pane on the page and brings it into the scene's state. */
async function show(page: Page, scene: Scene, look: Look): Promise<void> {
  const options: PanePageOptions = { theme: look.theme, displayLanguage: look.displayLanguage, ...scene.options };
  await page.evaluate((given) => window.openPane(given), options);
  await scene.steps?.(page);
}

const LOOKS: readonly Look[] = [
  { theme: "light", width: 350, displayLanguage: "da-DK" },
  { theme: "dark", width: 270, displayLanguage: "en-US" },
  { theme: "contrast", width: 320, displayLanguage: "da-DK" },
  { theme: "light", isForced: true, width: 320, displayLanguage: "da-DK" },
];

test.each(LOOKS)("every view is accessible and fits: $theme, forced colours $isForced, $width px, $displayLanguage", async (look) => {
  const { context, wrong } = await openContext(look);
  const found: string[] = [];
  const page = await openPage(context);
  for (const scene of scenes) {
    await show(page, scene, look);
    // Fluent's own focus guards are no content.
    const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${scene.name}: ${id} ${node.html.slice(0, 200)}`)));
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (tooWide > 0) found.push(`${scene.name}: ${tooWide} px too wide`);
    const covered = await page.evaluate(coveredByOfficeMenu);
    if (covered !== null) found.push(`${scene.name}: under Office's menu: ${covered}`);
  }
  await context.close();
  expect([...found, ...wrong]).toEqual([]);
}, TIMEOUT);

/** The text of an element that reaches under the top right 34 × 32 px, or null. */
function coveredByOfficeMenu(): string | null {
  for (const [right, top] of [[4, 4], [30, 4], [17, 16], [4, 28], [30, 28]] as const) {
    const element = document.elementFromPoint(window.innerWidth - right, top);
    const hasText = [...(element?.childNodes ?? [])].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "");
    if (element && (hasText || element.closest("button, a, svg"))) return element.outerHTML.slice(0, 120);
  }
  return null;
}

test("at 200 % zoom nothing is too wide", async () => {
  const look: Look = { theme: "light", width: 175, height: 380, displayLanguage: "da-DK" };
  const { context, wrong } = await openContext(look);
  const page = await openPage(context);
  for (const scene of scenes) {
    await show(page, scene, look);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (tooWide > 0) wrong.push(`${scene.name}: ${tooWide} px too wide`);
  }
  await context.close();
  expect(wrong).toEqual([]);
}, TIMEOUT);

describe("by keyboard alone", () => {
  const look: Look = { theme: "light", width: 320, displayLanguage: "da-DK" };
  const open = async (name: string): Promise<{ page: Page; context: BrowserContext }> => {
    const { context } = await openContext(look);
    const page = await openPage(context);
    await show(page, scenes.find((scene) => scene.name === name)!, look);
    return { context, page };
  };

  test("the focus goes round and is always seen", async () => {
    const { page, context } = await open("overview");
    const stops: string[] = [];
    await page.locator("body").press("Tab");
    for (let i = 0; i < 40; i++) {
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return "out";
        const style = getComputedStyle(element);
        const after = getComputedStyle(element, "::after");
        const isSeen = style.outlineStyle !== "none" || style.boxShadow !== "none" || after.outlineStyle !== "none" || after.borderTopStyle !== "none";
        return `${element.textContent.slice(0, 30) || (element.getAttribute("aria-label") ?? element.tagName)}${isSeen ? "" : " (unseen)"}`;
      });
      if (stop === "out" || stop === stops[0]) break;
      stops.push(stop);
      await page.keyboard.press("Tab");
    }
    await context.close();
    expect(stops.filter((stop) => stop.endsWith("(unseen)"))).toEqual([]);
    expect(stops).toContain("Tjek igen");
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.length).toBeLessThan(40);
  }, TIMEOUT);

  test("the picture is one stop, its cells are reached by arrows, Enter goes to the cell", async () => {
    const { page, context } = await open("overview");
    const grid = page.getByRole("treegrid");
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const [cell] = await page.evaluate(() => window.host.selected);
    expect(cell?.address).toMatch(/^[A-Z]+\d+$/);
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
    await context.close();
  }, TIMEOUT);

  test("back from a finding, the focus is on it in the list", async () => {
    const { page, context } = await open("finding");
    await page.getByRole("button", { name: "Tilbage" }).press("Enter");
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
    await context.close();
    expect(focused).toContain("Værkstedsleder 14 timer 2 år");
  }, TIMEOUT);
});

test("nothing moves when the result arrives", async () => {
  const look: Look = { theme: "light", width: 350, displayLanguage: "da-DK" };
  const { context } = await openContext(look);
  const page = await openPage(context);
  await show(page, scenes.find((scene) => scene.name === "overview")!, look);
  const places = (): Promise<number[]> => page.evaluate(() => [...document.querySelectorAll("h1, [role=tab], h2, table")].map((element) => element.getBoundingClientRect().top));
  const before = await places();
  await page.evaluate(() => window.host.replace({ ...window.host.workbook }));
  await page.waitForFunction(() => window.host.calls.filter((call) => call === "read").length > 1);
  await page.waitForTimeout(200);
  expect(await places()).toEqual(before);
  await context.close();
}, TIMEOUT);
