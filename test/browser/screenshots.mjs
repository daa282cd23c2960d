// Pictures of every view and state of the pane, to be looked at: node test/browser/screenshots.mjs [scene] [look] → reports/pane/
// With --guide instead: the pictures of the guide → src/taskpane/pages/pictures/
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { findBrowser } from "../find-browser.mjs";
import { buildPanePage } from "./pane-page/build.mjs";
import { SCENES } from "./pane-page/scenes.mjs";

const isGuide = process.argv[2] === "--guide";
const out = path.join(import.meta.dirname, isGuide ? "../../src/taskpane/pages/pictures" : "../../reports/pane");
const GUIDE = ["overview", "fix", "picture", "activities", "upload"];
const LOOKS = [
  { name: "270-light", width: 270, height: 620, theme: "light" },
  { name: "350-dark", width: 350, height: 760, theme: "dark" },
  { name: "320-contrast", width: 320, height: 640, theme: "contrast", displayLanguage: "en-US" },
  { name: "320-forced", width: 320, height: 640, theme: "light", isForced: true },
  { name: "500-light", width: 500, height: 760, theme: "light" },
  { name: "175-zoomed", width: 175, height: 380, theme: "light", scale: 2 },
];

const guideLook = { name: "guide", width: 320, height: 560, theme: "light", scale: 1.5 };
const [part = "", looks = ""] = isGuide ? [] : process.argv.slice(2);
const chosenLooks = isGuide ? [guideLook] : LOOKS.filter(({ name }) => name.includes(looks));
const chosenScenes = SCENES.filter(({ name }) => (isGuide ? GUIDE.includes(name) : name.includes(part)));
mkdirSync(out, { recursive: true });
const folder = await buildPanePage();
const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--headless", "--no-sandbox", "--disable-gpu"] });
const types = { ".html": "text/html", ".js": "text/javascript" };
for (const look of chosenLooks) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: look.scale ?? 2,
    forcedColors: look.isForced ? "active" : "none",
    reducedMotion: "reduce",
  });
  await context.route("**/*", (route) => {
    const file = path.join(folder, new URL(route.request().url()).pathname);
    return route.fulfill({ body: readFileSync(file), contentType: types[path.extname(file)] ?? "application/octet-stream" });
  });
  for (const scene of chosenScenes) {
    const page = await context.newPage();
    page.on("pageerror", (error) => console.log(`${scene.name} ${look.name}: ${error.stack}`));
    page.on("console", (message) => message.type() === "error" && console.log(`${scene.name} ${look.name}: ${message.text()}`));
    await page.goto("https://pane.test/index.html");
    await page.evaluate((options) => window.openPane(options), { theme: look.theme, displayLanguage: look.displayLanguage ?? "da-DK", ...scene.options });
    const english = look.displayLanguage !== undefined;
    try {
      await scene.steps?.(page, english);
    } catch (error) {
      console.log(`${scene.name} ${look.name}: ${error.message.split("\n")[0]}`);
    }
    await page.waitForTimeout(150);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) console.log(`${scene.name} ${look.name}: ${overflow} px too wide`);
    await page.screenshot({ path: path.join(out, isGuide ? `${scene.name}.png` : `${scene.name}-${look.name}.png`) });
    await page.close();
  }
  await context.close();
}
await browser.close();
