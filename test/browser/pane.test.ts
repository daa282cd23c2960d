// The pane in Chromium as it is used: by keyboard alone, under the mouse, while the result arrives, on paper.
import type { Browser } from "playwright-core";
import { findViolations } from "./axe";
import { launchBrowser } from "./browser";
import { openTab, sceneOf, show, wear, type Look, type PaneTab } from "./pane-in-memory";

jest.setTimeout(600_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PLAIN: Look = { theme: "light", width: 350 };

test("a violation of the page's policy is detected", async () => {
  const { context, page, wrong } = await openTab(browser, PLAIN);
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await until(() => wrong.length > 0);
  await context.close();
  expect(wrong).toEqual([expect.stringContaining("Content Security Policy")]);
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("a hovered finding is readable in every theme", async () => {
  const { context, page, wrong } = await openTab(browser, PLAIN);
  await show(page, sceneOf("overview"));
  const looks: Look[] = [PLAIN, { theme: "dark", width: 270 }, { theme: "light", isForced: true, width: 500 }];
  for (const look of looks) {
    await wear(page, look);
    await page.locator("[data-finding]").first().hover();
    wrong.push(...(await findViolations(page, { include: "[data-finding]:hover" })));
  }
  await context.close();
  expect(wrong).toEqual([]);
});

describe("by keyboard alone", () => {
  const open = async (name: string): Promise<PaneTab> => {
    const tab = await openTab(browser, { theme: "light", width: 320 });
    await show(tab.page, sceneOf(name));
    return tab;
  };

  test("the focus cycles and is always visible", async () => {
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
  });

  test("the picture is one tab stop, arrows reach its cells, Enter goes to the cell", async () => {
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
  });

  test("works from verdict to upload without a mouse", async () => {
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
    expect(await focused()).toBe("Finansieringen passer ikke · Værkstedsleder 14 timer 2 år");
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
  });

  test("a question takes the keyboard focus and returns it", async () => {
    const { page, context } = await open("overview");
    await page.evaluate(() => window.openPane({ budget: "mjoelnerparken-2017-2021.xlsx", theme: "light", undo: "none" }));
    await page.getByRole("button", { name: "Vis markeringer" }).press("Enter");
    await page.waitForFunction(() => document.activeElement?.textContent === "Fortsæt");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Fjern markeringer" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Fjern markeringer");
    await context.close();
  });

  test("going back from a finding focuses it in the list", async () => {
    const { page, context } = await open("finding");
    await page.getByRole("button", { name: "Tilbage" }).press("Enter");
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
    await context.close();
    expect(focused).toContain("Værkstedsleder 14 timer 2 år");
  });
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
  "no layout shift when a result arrives, first and again: %s",
  async (budget) => {
    const { context, page, wrong } = await openTab(browser, { ...PLAIN, height: 900 }, watchMoves);
    await page.evaluate((given) => window.openPane(given), { budget, isSilent: true });
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
);

test("prints the whole report alone, black on white", async () => {
  const { context, page } = await openTab(browser, { theme: "dark", width: 350 });
  await show(page, sceneOf("report"));
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
});
