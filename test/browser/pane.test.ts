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
  readonly theme: "light" | "dark";
  /** One of the system's contrast themes, which forces its colours on the page. */
  readonly isForced?: boolean;
  readonly width: number;
  readonly height?: number;
  readonly displayLanguage: string;
}

/** A context with the page's files alone; what else is asked for, and what goes wrong in the page, is noted. */
async function openContext({ width, height = 640, isForced = false }: Look): Promise<{ context: BrowserContext; wrong: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: "reduce",
    forcedColors: isForced ? "active" : "none",
  });
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
  // A violation of the page's Content-Security-Policy is told here, as is every fault that React or Fluent find.
  context.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
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
  await page.mouse.move(0, 0); // what is hovered is tried by itself
}

test(
  "what breaks the page's policy is noticed",
  async () => {
    const { context, wrong } = await openContext({ theme: "light", width: 350, displayLanguage: "da-DK" });
    const page = await openPage(context);
    await page.evaluate(() => document.body.setAttribute("style", "color: red"));
    await until(() => wrong.length > 0);
    await context.close();
    expect(wrong).toEqual([expect.stringContaining("Content Security Policy")]);
  },
  TIMEOUT,
);

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: "light, Danish, 350 px", theme: "light", width: 350, displayLanguage: "da-DK" },
  { name: "dark, English, 270 px", theme: "dark", width: 270, displayLanguage: "en-US" },
  { name: "dark, Danish, 320 px", theme: "dark", width: 320, displayLanguage: "da-DK" },
  { name: "the system's contrast, Danish, 500 px", theme: "light", isForced: true, width: 500, displayLanguage: "da-DK" },
];

test.each(LOOKS)(
  "every view is accessible and fits: $name",
  async (look) => {
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
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll("[role=region]")]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((region) => region.ariaLabel ?? ""),
      );
      found.push(...cut.map((name) => `${scene.name}: cut: ${name}`));
    }
    await context.close();
    expect([...found, ...wrong]).toEqual([]);
  },
  3 * TIMEOUT,
); // every view in one test: two minutes on a quiet machine

test.each(LOOKS)(
  "a finding under the mouse can be read: $name",
  async (look) => {
    const { context, wrong } = await openContext(look);
    const page = await openPage(context);
    await show(
      page,
      scenes.find(({ name }) => name === "overview")!,
      look,
    );
    const finding = page.locator("[data-finding]").first();
    await finding.hover();
    const { violations } = await new AxeBuilder({ page }).include("[data-finding]:hover").analyze();
    await context.close();
    expect([...violations.map(({ id }) => id), ...wrong]).toEqual([]);
  },
  TIMEOUT,
);

/** The text of an element that reaches under the top right 34 × 32 px, or null. */
function coveredByOfficeMenu(): string | null {
  for (const [right, top] of [
    [4, 4],
    [30, 4],
    [17, 16],
    [4, 28],
    [30, 28],
  ] as const) {
    const element = document.elementFromPoint(window.innerWidth - right, top);
    const hasText = [...(element?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
    );
    if (element && (hasText || element.closest("button, a, svg"))) return element.outerHTML.slice(0, 120);
  }
  return null;
}

test(
  "at 200 % zoom nothing is too wide",
  async () => {
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
  },
  TIMEOUT,
);

describe("by keyboard alone", () => {
  const look: Look = { theme: "light", width: 320, displayLanguage: "da-DK" };
  const open = async (name: string): Promise<{ page: Page; context: BrowserContext }> => {
    const { context } = await openContext(look);
    const page = await openPage(context);
    await show(
      page,
      scenes.find((scene) => scene.name === name)!,
      look,
    );
    return { context, page };
  };

  test(
    "the focus goes round and is always seen",
    async () => {
      const { page, context } = await open("overview");
      const stops: string[] = [];
      await page.locator("body").press("Tab");
      for (let i = 0; i < 40; i++) {
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return "out";
          const style = getComputedStyle(element);
          const after = getComputedStyle(element, "::after");
          const isSeen =
            style.outlineStyle !== "none" || style.boxShadow !== "none" || after.outlineStyle !== "none" || after.borderTopStyle !== "none";
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
    },
    TIMEOUT,
  );

  test(
    "the picture is one stop, its cells are reached by arrows, Enter goes to the cell",
    async () => {
      const { page, context } = await open("overview");
      const grid = page.getByRole("treegrid");
      await grid.waitFor();
      expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
      await grid.locator('[tabindex="0"]').focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      const [cell] = await page.evaluate(() => window.host.selected);
      expect(cell?.address).toMatch(/^[A-Z]+\d+$/);
      expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
      await context.close();
    },
    TIMEOUT,
  );

  test(
    "from the verdict to the upload without a mouse",
    async () => {
      const { page, context } = await open("wrong");
      const press = (...keys: string[]): Promise<void> =>
        keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
      const focused = (): Promise<string> =>
        page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
      const goTo = async (name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
        for (let i = 0; i < 60; i++) {
          if (name.test(await focused())) return;
          await press(key);
        }
        throw new Error(`${String(name)} is not reached by ${key}; the focus is on ${await focused()}`);
      };
      await page.locator("body").press("Tab");
      await goTo(/^Overblik$/);
      await press("ArrowRight", "Enter");
      await page.getByRole("combobox", { name: "Vis" }).waitFor();
      await goTo(/Værkstedsleder/);
      await press("ArrowDown");
      expect(await focused()).toContain("Bydelsbestyrelse");
      await press("ArrowUp", "Enter");
      await page.getByText("Fejl 1 af 1").waitFor();
      expect(await focused()).toBe("Værkstedsleder 14 timer 2 år");
      await press("Alt+ArrowDown");
      await page.getByText("Advarsel 1 af 5").waitFor();
      await goTo(/^Forrige fund$/, "Shift+Tab");
      await press("Enter");
      await page.getByText("Fejl 1 af 1").waitFor();
      expect(await focused()).toBe("Forrige fund");
      await goTo(/^Ret til 270$/);
      await press("Enter");
      await page.getByRole("heading", { level: 1, name: "Klar med advarsler" }).waitFor();
      // The finding has become another one, or is gone: the keyboard goes on in the view.
      expect(await page.evaluate(() => document.querySelector("#pane-view")?.contains(document.activeElement))).toBe(true);
      await goTo(/^Fund/, "Shift+Tab");
      await press("End", "Enter");
      await goTo(/^Klargør til upload$/);
      await press("Enter");
      await page
        .getByText(/^Projektmappen er klar og forseglet/)
        .first()
        .waitFor();
      expect(await focused()).toBe("Klargør til upload");
      await context.close();
    },
    TIMEOUT,
  );

  test(
    "a question takes the keyboard and gives it back",
    async () => {
      const { page, context } = await open("overview");
      await page.evaluate(() => window.openPane({ budget: "mjoelnerparken-2017-2021.xlsx", theme: "light", undo: "none" }));
      await page.getByRole("button", { name: "Vis markeringer" }).press("Enter");
      await page.waitForFunction(() => document.activeElement?.textContent === "Fortsæt");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Fjern markeringer" }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Fjern markeringer");
      await context.close();
    },
    TIMEOUT,
  );

  test(
    "back from a finding, the focus is on it in the list",
    async () => {
      const { page, context } = await open("finding");
      await page.getByRole("button", { name: "Tilbage" }).press("Enter");
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
      await context.close();
      expect(focused).toContain("Værkstedsleder 14 timer 2 år");
    },
    TIMEOUT,
  );
});

/** What moved by itself, as the browser saw it; filled from the first paint on. */
function watchMoves(): void {
  const moves: string[] = [];
  Reflect.set(window, "moves", moves);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { sources = [] } = entry as PerformanceEntry & {
        sources?: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
      };
      for (const { node, previousRect, currentRect } of sources) {
        // The browser's own rounding, and what only grew or shrank where it stood.
        if (Math.abs(previousRect.top - currentRect.top) < 2 && Math.abs(previousRect.left - currentRect.left) < 2) continue;
        const element = node instanceof Element ? node : node?.parentElement;
        moves.push(
          `${element?.outerHTML.slice(0, 80) ?? "?"}: ${previousRect.left},${previousRect.top} → ${currentRect.left},${currentRect.top}`,
        );
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
}

test.each(["mjoelnerparken-2017-2021.xlsx", "amager-2022-2025.xlsx"])(
  "nothing moves when the result arrives, first and again: %s",
  async (budget) => {
    const look: Look = { theme: "light", width: 350, height: 900, displayLanguage: "da-DK" };
    const { context, wrong } = await openContext(look);
    await context.addInitScript(watchMoves);
    const page = await openPage(context);
    await page.evaluate((given) => window.openPane(given), { budget, theme: look.theme, isSilent: true });
    await page.getByRole("heading", { level: 1, name: "Budgettet læses" }).waitFor();
    await page.evaluate(() => window.release());
    await page.getByRole("treegrid").waitFor();
    await page.evaluate(() => window.host.replace({ ...window.host.workbook }));
    await page.waitForFunction(() => window.host.calls.filter((call) => call === "read").length > 1);
    await page.getByRole("progressbar", { name: "Budgettet læses" }).waitFor({ state: "detached" });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const moves = await page.evaluate(() => Reflect.get(window, "moves") as string[]);
    await context.close();
    expect([...moves, ...wrong]).toEqual([]);
  },
  TIMEOUT,
);

test(
  "on paper the report stands alone, black on white, whole",
  async () => {
    const look: Look = { theme: "dark", width: 350, displayLanguage: "da-DK" };
    const { context } = await openContext(look);
    const page = await openPage(context);
    await show(
      page,
      scenes.find((scene) => scene.name === "report")!,
      look,
    );
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll("h1, [role=tablist], button")]
        .filter((element) => element.checkVisibility())
        .map((element) => element.textContent),
    );
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll("article, article *")].map((element) => getComputedStyle(element).color),
    );
    const isCut = await page.evaluate(() => {
      const article = document.querySelector("article")!;
      for (let box = article.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowY !== "visible" && box.scrollHeight > box.clientHeight) return true;
      }
      return false;
    });
    await context.close();
    expect(seen).toEqual([]);
    expect([...new Set(colours)]).toEqual(["rgb(0, 0, 0)"]);
    expect(isCut).toBe(false);
  },
  TIMEOUT,
);
