// The workbench by keyboard, from the built site: no trap, and a pane whose width is one's own.
import type { Page } from "playwright-core";
import { siteOrigin } from "./browser";
import type { WorkbenchPage } from "./workbench-page";
import { useWorkbench } from "./workbench-tests";

let workbench: WorkbenchPage;
let page: Page;

useWorkbench((fresh) => ({ page } = workbench = fresh), { isShared: true, start: () => open() });

const pane = () => page.getByRole("complementary", { name: "Budgettjek" });

async function open(): Promise<void> {
  await page.goto(`${siteOrigin}/index.html?sample=mjoelnerparken-2017-2021`);
  await workbench.verdict("Klar med advarsler");
  await workbench.gridReady();
}

/** The part of the page that has the keyboard. */
const where = () =>
  page.evaluate(() => {
    const part = document.activeElement?.closest("main > section") ?? document.activeElement?.closest("header, nav, main > aside");
    return part?.getAttribute("aria-label") ?? part?.tagName.toLowerCase() ?? "nowhere";
  });

/** Presses the key, and answers where the keyboard is once it has moved. */
async function moveBy(key: string): Promise<string> {
  const before = await where();
  await page.keyboard.press(key);
  for (;;) {
    const now = await where();
    if (now !== before) return now;
  }
}

const select = (cell: string): Promise<void> => workbench.select(cell);

test("F6 cycles through the panes, Shift+F6 backwards", async () => {
  const seen: string[] = [];
  for (let press = 0; press < 5; press++) seen.push(await moveBy("F6"));
  expect(new Set(seen)).toEqual(new Set(["header", "Åbne budgetter", "Regneark", "Budgettjek", "Ark"]));
  expect(await moveBy("Shift+F6")).toBe(seen[3]);
});

test("Esc and Tab from the last cell leave the sheet; keys stay in a cell being edited", async () => {
  await select("C12");
  expect(await moveBy("Escape")).toBe("Budgettjek");

  await select("C12");
  await page.keyboard.type("5");
  await page.keyboard.press("Escape"); // gives up the typing, not the sheet
  expect(await where()).toBe("Regneark");

  await select("A1");
  expect(await moveBy("Shift+Tab")).toBe("Åbne budgetter");

  await select("N111");
  expect(await moveBy("Tab")).toBe("Budgettjek");
});

test("'Gå til' moves the focus to the cell", async () => {
  await pane().getByRole("tab", { name: /^Fund/ }).click();
  await pane()
    .getByRole("button", { name: /Værkstedsleder/ })
    .click();
  // a finding that is opened leaves the keyboard here
  await page.waitForFunction(() => document.activeElement?.closest("aside[aria-label=Budgettjek]"));
  await pane()
    .getByRole("button", { name: /^Gå til/ })
    .click();
  await page.waitForFunction(() => document.activeElement?.closest("main > section"));
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => /53$/.test(document.querySelector<HTMLInputElement>("main > section input")?.value ?? ""));
});

test("the splitter moves by keys and pointer, and keeps its width", async () => {
  const bar = page.getByRole("separator", { name: "Rudens bredde" });
  const width = async () => Math.round((await pane().boundingBox())!.width);
  expect(await width()).toBe(350);
  await bar.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  expect([await width(), await bar.getAttribute("aria-valuenow")]).toEqual([382, "382"]);
  await page.keyboard.press("Home");
  expect(await width()).toBe(270);
  const at = (await bar.boundingBox())!;
  await page.mouse.move(at.x + 4, at.y + 100);
  await page.mouse.down();
  await page.mouse.move(at.x - 146, at.y + 100, { steps: 4 });
  await page.mouse.up();
  expect(await width()).toBeGreaterThan(410);
  const left = await width();
  await open();
  expect(await width()).toBe(left);
});

test("fits a sheet to the grid's width on request, and limits frozen rows to a third of it", async () => {
  await page.setViewportSize({ width: 1366, height: 625 });
  const fit = page.getByRole("button", { name: "Tilpas til bredden" });
  expect(await fit.getAttribute("aria-pressed")).toBe("false");
  await select("A200"); // frozen rows would still be there
  await page.screenshot({ path: "reports/workbench-1366.png" });
  await fit.click();
  await page.getByRole("button", { name: "Tilpas til bredden", pressed: true }).waitFor();
  await page.screenshot({ path: "reports/workbench-1366-fitted.png" });
  await open();
  await page.getByRole("button", { name: "Tilpas til bredden", pressed: true }).waitFor(); // remembered
});
