// The template's drop-down lists in the workbench, from the built site, by keyboard and pointer.
import type { Page } from "playwright-core";
import { findViolations } from "./axe";
import { siteOrigin } from "./browser";
import { withTables } from "../workbench/with-tables";
import type { WorkbenchPage } from "./workbench-page";
import { isSettledIn } from "./pane-in-memory";
import { useWorkbench } from "./workbench-tests";

let workbench: WorkbenchPage;
let page: Page;

useWorkbench((fresh) => ({ page } = workbench = fresh), {
  isShared: true,
  start: async () => {
    await page.goto(`${siteOrigin}/index.html?sample=mjoelnerparken-2017-2021`);
    await workbench.verdict("Klar med advarsler");
    await workbench.gridReady();
  },
});

const list = () => page.getByRole("menu", { name: "Vis listen for B12" });
const option = (name: string) => list().getByRole("menuitemradio", { name });

const select = (cell: string): Promise<void> => workbench.select(cell);

test("Alt+↓ opens a cell's list, Esc closes it and returns the focus; a cell without a list has no button", async () => {
  await select("C12");
  await select("B12");
  await page.getByRole("button", { name: "Vis listen for B12" }).waitFor();
  await page.keyboard.press("Alt+ArrowDown");
  await list().waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-checked") === "true"); // what the cell holds
  await page.keyboard.press("Escape");
  await list().waitFor({ state: "hidden" });
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Vis listen for B13" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: /^Vis listen for/ }).waitFor({ state: "hidden" });
});

test("chooses by first letter and Enter; the check follows, and undo restores the type", async () => {
  await select("B12");
  await page.keyboard.press("Alt+ArrowDown");
  await list().waitFor();
  await page.keyboard.press("9");
  await page.waitForFunction(() => document.activeElement?.textContent.startsWith("9."));
  await page.keyboard.press("Enter");
  await list().waitFor({ state: "hidden" });
  await page.keyboard.press("Alt+ArrowDown");
  await option("9. Andet").and(page.locator("[aria-checked=true]")).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Alt+ArrowDown");
  await list().waitFor();
  expect(await option("9. Andet").getAttribute("aria-checked")).toBe("false");
  await page.keyboard.press("Escape");
});

test("the button opens and closes the list by pointer", async () => {
  await select("B12");
  const button = page.getByRole("button", { name: "Vis listen for B12" });
  await button.click();
  await option("7. Revision").waitFor();
  await button.click();
  await list().waitFor({ state: "hidden" });
});

test("the open list is accessible, light, dark and in the system's contrast", async () => {
  await select("B12");
  await page.getByRole("button", { name: "Vis listen for B12" }).click();
  const found: string[] = [];
  for (const [theme, media] of [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["dark", { forcedColors: "active" }],
  ] as const) {
    await page.emulateMedia(media);
    await page.waitForFunction(isSettledIn, theme);
    await option("7. Revision").waitFor();
    found.push(...(await findViolations(page)));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: "none" });
  await page.keyboard.press("Escape");
  expect(found).toEqual([]);
});

test("a list whose values are a table's opens too", async () => {
  await workbench.drop([["med-tabel.xlsx", Buffer.from(withTables())]]);
  await workbench.fileTab("med-tabel.xlsx").waitFor();
  await workbench.gridReady();
  await select("B12");
  await page.getByRole("button", { name: "Vis listen for B12" }).waitFor();
  await page.keyboard.press("Alt+ArrowDown");
  await option("0. Forlodsudbetaling").waitFor();
  await page.keyboard.press("Escape");
});
