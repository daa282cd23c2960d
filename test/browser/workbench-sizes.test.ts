// The workbench in windows of any size and at any zoom, from the built site: everything within reach, in one column where there is no room for two.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { findViolations } from "./axe";
import { siteOrigin } from "./browser";
import type { WorkbenchPage } from "./workbench-page";
import { useWorkbench } from "./workbench-tests";

let workbench: WorkbenchPage;
let page: Page;
useWorkbench((fresh) => ({ page } = workbench = fresh), {
  isShared: true,
  start: async () => {
    await page.goto(`${siteOrigin}/index.html?sample=mjoelnerparken-2017-2021`);
    await workbench.gridReady();
  },
});

const nameBox = () => page.getByRole("region", { name: "Regneark" }).getByRole("textbox").first();
const pane = () => page.getByRole("complementary", { name: "Budgettjek" });

test.each([
  ["1366 × 625", 1366, 625],
  ["200 %", 683, 312],
  ["400 %", 342, 156],
  ["350 × 700", 350, 700],
  ["270 × 600", 270, 600],
])("at %s everything is reachable, in one column if necessary, and nothing hidden takes the focus", async (_, width, height) => {
  await page.setViewportSize({ width, height });
  for (const side of ["Regneark", "Tjek"] as const) {
    await workbench.turnTo(side);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const parts =
      side === "Regneark"
        ? [nameBox(), page.getByRole("navigation", { name: "Ark" }).getByRole("tab", { name: "Budget" })]
        : [pane().getByRole("tab", { name: "Upload" }), pane().getByRole("button", { name: "Indstillinger" })];
    for (const part of [page.getByRole("button", { name: "Åbn budget" }), ...parts]) {
      await part.scrollIntoViewIfNeeded();
      const box = (await part.boundingBox())!;
      expect([box.x >= -1, box.x + box.width <= width + 1, box.y >= -1, box.y + box.height <= height + 1]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
    expect(await findUnseen()).toEqual([]);
    expect(await findViolations(page, { exclude: ["[role=tooltip]"] })).toEqual([]);
  }
});

/** What takes the keyboard and cannot be seen. */
const findUnseen = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, [tabindex]")]
      .filter((element) => element.tabIndex >= 0 && !element.matches("[data-tabster-dummy], [disabled]"))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true]"))
      .filter((element) => element.getBoundingClientRect().width === 0 || element.getBoundingClientRect().height === 0)
      .map((element) => element.outerHTML.slice(0, 120)),
  );

test.each([
  [270, 600],
  [350, 700],
  [683, 312],
  [342, 156],
])("at %i × %i an error is corrected by keyboard alone, and the correction is visible and can be undone", async (width, height) => {
  await page.setViewportSize({ width, height });
  await workbench.turnTo("Regneark");
  await workbench.type("I15", "686");
  await page.keyboard.press("Escape"); // back to the check
  await workbench.verdict("Ikke klar til upload");
  await page.getByRole("button", { name: "Næste fejl" }).press("Enter");
  const fix = page.getByRole("button", { name: "Ret til 668" });
  await fix.press("Enter");
  const notice = page.getByRole("tabpanel").getByText(/^1 celle er rettet/);
  const undo = pane().getByRole("button", { name: "Fortryd" });
  await undo.waitFor();
  await workbench.verdict("Klar med advarsler");
  for (const part of [notice, undo]) {
    const { left, top, right, bottom } = await part.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const over = (x: number, y: number) => document.elementFromPoint(x, y)?.closest("[role=group]") === element.closest("[role=group]");
      if (!over(box.left + 2, box.top + 2) || !over(box.right - 2, box.bottom - 2)) throw new Error("something stands over it");
      return box.toJSON() as DOMRect;
    });
    expect([left >= 0, top >= 0, right <= width, bottom <= height]).toEqual([true, true, true, true]);
  }
  await undo.press("Enter");
  await workbench.verdict("Ikke klar til upload");
  await page.getByRole("button", { name: "Fortryd" }).first().press("Enter"); // and the typing, in the bar above
  await workbench.verdict("Klar med advarsler");
});

test("a finding on a line with a very long name shows its sentence in the narrowest window", async () => {
  await page.setViewportSize({ width: 270, height: 640 });
  const name = "Aktiviteter for alle beboere i området og i kvarteret omkring det, ".repeat(3).trim();
  await workbench.turnTo("Regneark");
  await workbench.type("A15", name);
  await workbench.type("I15", "686");
  await page.keyboard.press("Escape");
  await workbench.verdict("Ikke klar til upload");
  await page.getByRole("button", { name: "Næste fejl" }).press("Enter");
  await page.getByRole("heading", { level: 2, name }).waitFor();
  const sentence = pane()
    .getByText(/^Linjen har \d+ t\.kr\. for meget i finansiering/)
    .last();
  const { y } = (await sentence.boundingBox())!;
  expect(y).toBeLessThan((await pane().getByRole("button", { name: "Indstillinger" }).boundingBox())!.y);
  for (let step = 0; step < 2; step++) await page.getByRole("button", { name: "Fortryd" }).first().press("Enter");
  await workbench.verdict("Klar med advarsler");
});

test.each([
  [270, 600],
  [350, 700],
  [1280, 720],
])("at %i × %i the open file's name begins in sight and its end is marked when cut, whatever else is open", async (width, height) => {
  await page.setViewportSize({ width, height });
  const name = `et ret langt navn på et budget for en boligsocial helhedsplan ${String(width)}.xlsx`;
  await workbench.drop([[name, readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx"))]]);
  await workbench.fileTab(new RegExp(`${String(width)}\\.xlsx$`)).waitFor();
  await workbench.turnTo("Tjek");
  await workbench.gridReady();
  const tab = page.getByRole("tab", { name, selected: true });
  const label = tab.getByText(name).first();
  const close = page.getByRole("button", { name: `Luk ${name}` });
  const [text, end] = [(await label.boundingBox())!, (await close.boundingBox())!];
  expect([text.x >= 0, text.x + text.width <= end.x + 1, end.x + end.width <= width]).toEqual([true, true, true]);
  const look = await label.evaluate((element) => [element.scrollWidth > element.clientWidth, getComputedStyle(element).textOverflow]);
  expect(look).toEqual([width < 400, "ellipsis"]);
  await close.click();
  await tab.waitFor({ state: "detached" });
});

test("in a pane drawn to its narrowest beside the sheet the foot keeps to one row", async () => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole("separator", { name: "Rudens bredde" }).press("Home");
  expect(Math.round((await pane().boundingBox())!.width)).toBe(270);
  const feet = ["Klargør til upload", "Fjern markeringer", "Tjek igen", "Indstillinger"];
  const boxes = await Promise.all(feet.map(async (name) => (await pane().getByRole("button", { name }).boundingBox())!));
  expect(new Set(boxes.map(({ y, height }) => Math.round(y + height))).size).toBe(1);
});
