// The guide and the privacy page in Chromium: accessible and fitting, light and dark, every picture there, every link answered.
import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { findViolations } from "./axe";
import { launchBrowser, routeSite, site, siteOrigin } from "./browser";

jest.setTimeout(300_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PAGES = ["vejledning.html", "vejledning-en.html", "privatliv.html", "arbejdsbord.html"];

test.each(["light", "dark"] as const)("the pages are accessible and fit the window: %s", async (colorScheme) => {
  const context = await browser.newContext({ viewport: { width: 270, height: 640 }, colorScheme });
  const wrong = await routeSite(context);
  context.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  const page = await context.newPage();
  for (const name of PAGES) {
    await page.goto(`${siteOrigin}/${name}`);
    wrong.push(...(await findViolations(page)).map((violation) => `${name}: ${violation}`));
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (tooWide > 0) wrong.push(`${name}: ${tooWide} px too wide`);
    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll("a, img")].map((element) =>
        element instanceof HTMLImageElement ? element.src : (element as HTMLAnchorElement).href,
      ),
    );
    for (const { origin, pathname } of addresses.map((address) => new URL(address))) {
      if (origin !== siteOrigin || !existsSync(path.join(site, pathname))) wrong.push(`${name}: ${origin}${pathname} is not there`);
    }
  }
  await context.close();
  expect(wrong).toEqual([]);
});
