// Pictures of every view and state of the pane, to be looked at: node test/browser/screenshots.mjs [scene] [look] → reports/pane/
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { findBrowser } from "../find-browser.mjs";
import { buildPanePage } from "./pane-page/build.mjs";
import { SCENES } from "./pane-page/scenes.mjs";

const out = path.join(import.meta.dirname, "../../reports/pane");
const LOOKS = [
  { name: "270-light", width: 270, height: 620, theme: "light" },
  { name: "350-dark", width: 350, height: 760, theme: "dark" },
  { name: "320-dark-english", width: 320, height: 640, theme: "dark", displayLanguage: "en-US" },
  { name: "320-forced", width: 320, height: 640, theme: "light", isForced: true },
  { name: "500-light", width: 500, height: 760, theme: "light" },
  { name: "175-zoomed", width: 175, height: 380, theme: "light", scale: 2 },
];

const isSettled = () => !/(Henter|Loading|Regner på, hvad det ændrer|Working out what it changes) …/.test(document.body.innerText);
const [part = "", looks = ""] = process.argv.slice(2);
const chosenLooks = LOOKS.filter(({ name }) => name.includes(looks));
const chosenScenes = SCENES.filter(({ name }) => name.includes(part));
const pictureOf = (scene, look) => path.join(out, `${scene.name}-${look.name}.png`);
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
    await page.evaluate((options) => window.openPane(options), {
      theme: look.theme,
      displayLanguage: look.displayLanguage ?? "da-DK",
      ...scene.options,
    });
    try {
      await scene.steps?.(page);
    } catch (error) {
      console.log(`${scene.name} ${look.name}: ${error.message.split("\n")[0]}`);
    }
    await page.waitForFunction(isSettled);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) console.log(`${scene.name} ${look.name}: ${overflow} px too wide`);
    mkdirSync(path.dirname(pictureOf(scene, look)), { recursive: true });
    await page.screenshot({ path: pictureOf(scene, look) });
    await page.close();
  }
  await context.close();
}
await browser.close();
