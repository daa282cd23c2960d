// The sheet and the pane beside it, from the built site: marks from the start, a finding's sentence under the pointer, a selected cell's finding.
import { mkdirSync } from "node:fs";
import path from "node:path";
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
    await button("Fjern markeringer").waitFor(); // nobody asked for them
  },
});

const button = (name: string | RegExp) => workbench.visible(page.getByRole("button", { name }));

const select = (cell: string): Promise<void> => workbench.select(cell);

test("selecting a cell with a finding shows the finding, and the focus stays in the sheet", async () => {
  await select("J52");
  await workbench.visible(page.getByRole("heading", { name: /Værkstedsleder/ })).waitFor();
  const inPane = await page.evaluate(() => document.querySelector("aside[aria-label=Budgettjek]")?.contains(document.activeElement));
  expect(inPane).toBe(false);
});

test("hovering a marked cell shows its finding's sentence, leaving hides it", async () => {
  const sheet = page.getByRole("region", { name: "Regneark" });
  const box = (await sheet.boundingBox())!;
  // the selected cell has come into view: look for it row by row, as a pointer wanders
  const sentence = page.getByRole("tooltip", { name: "" }).filter({ hasText: /mangler|t\.kr\./ });
  let found = "";
  for (let y = box.y + 150; y < box.y + box.height - 20 && found === ""; y += 18) {
    for (let x = box.x + box.width - 40; x > box.x + 300 && found === ""; x -= 60) {
      await page.mouse.move(x, y);
      if (await sentence.isVisible()) found = (await sentence.textContent()) ?? "";
    }
  }
  expect(found).toMatch(/t\.kr\./);
  mkdirSync(path.join(__dirname, "../../reports"), { recursive: true });
  await page.screenshot({ path: path.join(__dirname, "../../reports/workbench-marks.png") });
  await page.mouse.move(box.x + box.width + 100, box.y + 200);
  await sentence.waitFor({ state: "hidden" });
});

test("marks follow the next check, stay away once removed, and return on request", async () => {
  await workbench.type("C12", "1.310");
  await workbench.verdict("Ikke klar til upload");
  await button("Fjern markeringer").waitFor();
  await button("Fjern markeringer").click();
  await button("Vis markeringer").waitFor();
  await workbench.type("C12", "13");
  await workbench.verdict("Klar med advarsler");
  await button("Vis markeringer").click();
  await button("Fjern markeringer").waitFor();
});
