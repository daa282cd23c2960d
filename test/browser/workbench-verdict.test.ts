// The workbench's first moments, from the built site: the verdict before the grid's engine, and a grid that fails to load.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { site, siteOrigin } from "./browser";
import type { WorkbenchPage } from "./workbench-page";
import { useWorkbench } from "./workbench-tests";

const MJOELNERPARKEN = "?sample=mjoelnerparken-2017-2021";
/** The scripts of the grid's engine: nothing else is nearly so large. */
const engine = new Set(readdirSync(site).filter((file) => /\.js$/.test(file) && statSync(path.join(site, file)).size > 3_000_000));

let workbench: WorkbenchPage;
let page: Page;

useWorkbench((fresh) => ({ page } = workbench = fresh), { expected: /net::ERR_FAILED|Loading chunk|ChunkLoadError/ });

const grid = () => page.getByRole("region", { name: "Regneark" });
const nameBox = () => grid().getByRole("textbox").first();

test("shows the verdict before loading the engine, then a placeholder for the grid, then the grid", async () => {
  const asked: string[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await workbench.context.route(`${siteOrigin}/*.js`, async (route) => {
    const file = path.basename(new URL(route.request().url()).pathname);
    if (engine.has(file)) {
      asked.push(file);
      await released;
    }
    return route.fallback();
  });
  await page.goto(`${siteOrigin}/index.html${MJOELNERPARKEN}`, { waitUntil: "commit" }); // the page is not loaded while the engine is held back
  await workbench.verdict("Klar med advarsler");
  await grid().getByText("Regnearket gøres klar").waitFor();
  await page.getByRole("navigation", { name: "Ark" }).getByRole("tab", { name: "Budget", exact: true }).waitFor();
  // the findings can be read, and what needs the grid waits for it
  await workbench.visible(page.getByRole("tab", { name: /^Fund/ })).click();
  await workbench.visible(page.getByRole("button", { name: /Værkstedsleder/ })).click();
  expect(asked.length).toBeGreaterThan(0); // behind the verdict
  release();
  await nameBox().waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("section input")?.value !== "A1"); // it went to the finding's cell
  await workbench.type("C12", "1.310");
  await workbench.verdict("Ikke klar til upload");
  expect(workbench.complaints).toEqual([]);
});

test("requests nothing of the engine before the verdict", async () => {
  const before = new Promise<boolean>((resolve) => {
    page.on("request", (request) => {
      if (!engine.has(path.basename(new URL(request.url()).pathname))) return;
      void page
        .getByRole("heading", { name: "Klar med advarsler" })
        .count()
        .then((count) => resolve(count === 0));
    });
  });
  await page.goto(`${siteOrigin}/index.html${MJOELNERPARKEN}`);
  expect(await before).toBe(false);
});

test("keeps the verdict and says so when the engine fails to load; the next try loads it", async () => {
  let isBroken = true;
  await workbench.context.route(`${siteOrigin}/*.js`, (route) =>
    isBroken && engine.has(path.basename(new URL(route.request().url()).pathname)) ? route.abort() : route.fallback(),
  );
  await page.goto(`${siteOrigin}/index.html${MJOELNERPARKEN}`);
  await grid().getByText("Regnearket kunne ikke startes").waitFor();
  await workbench.verdict("Klar med advarsler");
  isBroken = false;
  await grid().getByRole("button", { name: "Prøv igen" }).click();
  await nameBox().waitFor();
});

/** What a line of 1.6 Mbit/s brings in the time that is left of 8 s after the round trips and the page's own work. */
const MOST_BYTES = 700_000;

test("says that it starts before any script has come, and fetches little and few things before the verdict", async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await workbench.context.route(`${siteOrigin}/workbench*.js`, async (route) => {
    await released;
    return route.fallback();
  });
  await page.goto(siteOrigin, { waitUntil: "commit" });
  await page.getByRole("progressbar", { name: "Budgettjek starter" }).waitFor();
  const asked: string[] = [];
  workbench.context.on("request", (request) => asked.push(decodeURIComponent(new URL(request.url()).pathname)));
  release();
  await workbench.verdict("Klar med advarsler");
  const before = asked.filter((file) => /\.(js|xlsx)$/.test(file) && !engine.has(path.basename(file)));
  const bytes = before.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(site, file))).length, 0);
  expect(bytes).toBeLessThan(MOST_BYTES);
  // each worker is one file, so that no script waits for another
  expect(before.filter((file) => /-worker/.test(file))).toHaveLength(1);
});
