// npm run screenshots: the pictures of the guide and the shop's listing, from the pane and the built site, Danish and English → src/taskpane/pages/pictures/
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { findBrowser } from "../find-browser.mjs";
import { clearCallouts, drawCallouts } from "./callouts.mjs";
import { buildPanePage } from "./pane-page/build.mjs";
import { SCENES } from "./pane-page/scenes.mjs";

const root = path.join(import.meta.dirname, "../..");
const out = path.join(root, "src/taskpane/pages/pictures");
const site = path.join(root, "dist/site");
const budgets = path.join(root, "test/budgets");

/** The pane's pictures: the scene of each, and what must be seen at its top. */
const PANE = [
  { name: "overview", scene: "overview" },
  { name: "fix", scene: "fix" },
  { name: "picture", scene: "picture" },
  { name: "activities", scene: "activities" },
  { name: "links", scene: "links" },
  { name: "letter", scene: "changes", top: (page) => page.getByRole("heading", { name: /Følgebrev|Covering letter/ }) },
  { name: "upload", scene: "upload" },
  { name: "report", scene: "report" },
];

const LANGUAGES = [
  { folder: "da", displayLanguage: "da-DK", many: "Flere budgetter" },
  { folder: "en", displayLanguage: "en-US", many: "Several budgets" },
];

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** A tab that gets its files from a folder, and nothing from anywhere else. */
async function openTab(browser, folder, viewport, options = {}) {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1.5, reducedMotion: "reduce", ...options });
  await context.route("**/*", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = path.join(folder, decodeURIComponent(pathname));
    if (origin !== "https://pane.test" || !existsSync(file)) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({ body: readFileSync(file), contentType: types[path.extname(file)] ?? "application/octet-stream" });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto("https://pane.test/index.html");
  return page;
}

/** Once nothing is being worked out any more. */
async function settle(page) {
  await page.waitForFunction(
    () => !/(Henter|Loading|Regner på, hvad det ændrer|Working out what it changes) …/.test(document.body.innerText),
  );
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
}

/** A small file: WebP, which the browser itself writes. */
async function take(page, folder, name) {
  await settle(page);
  await drawCallouts(page, name);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 80 });
  writeFileSync(path.join(out, folder, `${name}.webp`), Buffer.from(data, "base64"));
  await clearCallouts(page);
}

async function takePane(browser, page, { folder, displayLanguage }) {
  for (const { name, scene, top } of PANE) {
    const { options, steps } = SCENES.find((each) => each.name === scene);
    await page.evaluate((given) => window.openPane(given), { theme: "light", displayLanguage, ...options });
    await steps?.(page);
    await settle(page);
    await top?.(page).evaluate((element) => element.scrollIntoView());
    await take(page, folder, name);
  }
}

async function takeWorkbench(page, { folder, many }) {
  await page.getByRole("heading", { name: /^(Klar med advarsler|Ready with warnings)$/ }).waitFor();
  if (folder === "en") await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: folder === "en" ? "Ready with warnings" : "Klar med advarsler" }).waitFor();
  await page.locator("canvas").first().waitFor();
  await take(page, folder, "workbench");
  await page.getByRole("button", { name: many }).click();
  const files = ["mjoelnerparken-2017-2021.xlsx", "amager-2022-2025.xlsx"].map((name) => [
    name,
    readFileSync(path.join(budgets, name)).toString("base64"),
  ]);
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const [name, text] of list) transfer.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
    return transfer;
  }, files);
  await page.dispatchEvent("body", "dragenter", { dataTransfer: data });
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await page.getByRole("button", { name: "amager-2022-2025.xlsx" }).last().waitFor();
  await take(page, folder, "portfolio");
}

async function main() {
  if (!existsSync(path.join(site, "index.html"))) throw new Error("The site is not built: npm run build");
  const folder = await buildPanePage();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  try {
    const pane = await openTab(browser, folder, { width: 320, height: 700 });
    for (const language of LANGUAGES) {
      rmSync(path.join(out, language.folder), { recursive: true, force: true });
      mkdirSync(path.join(out, language.folder), { recursive: true });
      await takePane(browser, pane, language);
      const workbench = await openTab(browser, site, { width: 1280, height: 720 }, { deviceScaleFactor: 1, locale: "da-DK" });
      await takeWorkbench(workbench, language);
      await workbench.context().close();
      process.stdout.write(`${language.folder}: done\n`);
    }
  } finally {
    await browser.close();
  }
}

await main();
