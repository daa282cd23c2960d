// Every view of the pane in Chromium, in each theme, language and width: accessible, nothing too wide or cut, nothing fetched from elsewhere.
import type { Browser, Page } from "playwright-core";
import { findViolations } from "./axe";
import { launchBrowser } from "./browser";
import { openTab, show, wear, type Look, type PaneTab } from "./pane-in-memory";
import { SCENES } from "./pane-page/scenes.mjs";

jest.setTimeout(300_000);

let browser: Browser;
let tab: PaneTab;

beforeAll(async () => {
  browser = await launchBrowser();
  tab = await openTab(browser, { theme: "light", width: 350 });
});
afterAll(() => browser.close());

/** The language is chosen as the pane opens; the other looks are put on what is open. */
const LOOKS: Readonly<Record<string, readonly (Look & { readonly name: string })[]>> = {
  "da-DK": [
    { name: "light, 350 px", theme: "light", width: 350 },
    { name: "dark, 320 px", theme: "dark", width: 320 },
    { name: "the system's contrast, 500 px", theme: "light", isForced: true, width: 500 },
  ],
  "en-US": [{ name: "dark, 270 px, English", theme: "dark", width: 270 }],
};

const ZOOMED: readonly (Look & { readonly name: string })[] = [{ name: "at 200 %", theme: "light", width: 175, height: 380 }];

/** What does not fit, in words. */
async function findMisfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The views scroll within the pane; the page itself only where it is low.
    const tooHigh = window.innerHeight > 420 ? document.documentElement.scrollHeight - window.innerHeight : 0;
    const tooWide = document.documentElement.scrollWidth - window.innerWidth;
    // What is done next stands beside the other buttons of the foot; strongly enlarged it may stand above them.
    const foot = document.querySelector("[aria-label=Indstillinger], [aria-label=Settings]")?.parentElement?.parentElement;
    const rows = new Set([...(foot?.querySelectorAll("button") ?? [])].map((button) => Math.round(button.getBoundingClientRect().bottom)));
    const cut = [...document.querySelectorAll("[role=region]")].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    return [
      ...(tooHigh > 0 ? [`${tooHigh} px too high`] : []),
      ...(rows.size > 1 && window.innerWidth >= 270 ? [`the foot takes ${rows.size} rows`] : []),
      ...(tooWide > 0 ? [`${tooWide} px too wide`] : []),
      ...cut.map((region) => `cut: ${region.ariaLabel ?? ""}`),
    ];
  });
}

/** The text of an element that reaches under the top right 34 × 32 px, where Office has its menu, or null. */
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

test.each(SCENES)("$name is accessible and fits in every theme and width", async (scene) => {
  const { page, wrong } = tab;
  const found = new Set<string>();
  for (const [language, looks] of Object.entries(LOOKS)) {
    await wear(page, looks[0]!);
    await show(page, scene, language);
    for (const [at, { name, ...look }] of looks.entries()) {
      await wear(page, look);
      const covered = await page.evaluate(coveredByOfficeMenu);
      const misfits = [
        ...(await findViolations(page, { isOtherLook: at > 0 })),
        ...(await findMisfits(page)),
        ...(covered === null ? [] : [`covered: ${covered}`]),
      ];
      for (const misfit of misfits) found.add(`${name}: ${misfit}`);
    }
    for (const { name, ...look } of ZOOMED) {
      await wear(page, look);
      for (const misfit of await findMisfits(page)) found.add(`${name}, ${language}: ${misfit}`);
    }
  }
  expect([...found, ...wrong.splice(0)]).toEqual([]);
});
