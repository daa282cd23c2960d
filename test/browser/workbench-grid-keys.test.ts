// The workbench with the keyboard in the sheet: F8 opens the findings from there, and Ctrl+Z takes a correction back with its message.
import type { Page } from "playwright-core";
import { siteOrigin } from "./browser";
import type { WorkbenchPage } from "./workbench-page";
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

const pane = () => page.getByRole("complementary", { name: "Budgettjek" });

test("F8 in the sheet opens a finding, Ctrl+Z there undoes its correction and the message goes", async () => {
  await workbench.type("D50", "37");
  await workbench.verdict("Ikke klar til upload");
  await workbench.select("A1");
  await page.keyboard.press("F8");
  const fix = pane().getByRole("button", { name: "Ret til 30" });
  await fix.waitFor();
  await fix.click();
  await workbench.verdict("Klar med advarsler");
  const undo = pane().getByRole("button", { name: "Fortryd" });
  await undo.waitFor();
  await workbench.select("A1");
  await page.keyboard.press("Control+z");
  await workbench.verdict("Ikke klar til upload");
  await undo.waitFor({ state: "detached" });
  await page.keyboard.press("Control+y");
  await workbench.verdict("Klar med advarsler");
});
