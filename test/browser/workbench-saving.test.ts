// Saving, from the built site: never over a file that somebody else has changed, and two tabs with one file know of each other.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { openXlsx } from "../../src/file/open-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { cellAt } from "../../src/workbook/workbook";
import { contentOf, siteOrigin } from "./browser";
import { readFile, stubChooser, writeFile } from "./disk-file";
import type { WorkbenchPage } from "./workbench-page";
import { useWorkbench } from "./workbench-tests";

const NAME = "vores budget.xlsx";
const BUDGET = readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx"));

let workbench: WorkbenchPage;
let page: Page;

const take = (fresh: WorkbenchPage): void => {
  ({ page } = workbench = fresh);
};
const start = async (): Promise<void> => {
  await workbench.prepare(async () => {
    await writeFile(page, NAME, BUDGET);
    await stubChooser(page, NAME);
  });
  await page.goto(`${siteOrigin}/index.html`);
  await openIn(page);
};

const fileTab = (within: Page, name: string | RegExp) =>
  within.getByRole("navigation", { name: "Åbne budgetter" }).getByRole("tab", { name });
const save = () => page.getByRole("button", { name: "Gem", exact: true }).click();
const valueOf = (bytes: Uint8Array) => cellAt(readXlsx(bytes).sheets[0]!, 11, 2)?.value;
const original = valueOf(new Uint8Array(BUDGET)) as number;

async function openIn(within: Page): Promise<void> {
  await within.getByRole("button", { name: "Åbn budget" }).click();
  await fileTab(within, NAME).waitFor();
}

/** Somebody else saves the file with another amount in C12. */
async function changeOnDisk(to: number): Promise<Buffer> {
  const file = openXlsx(new Uint8Array(BUDGET));
  await file.write([{ sheet: readXlsx(new Uint8Array(BUDGET)).sheets[0]!.name, cell: "C12", from: original, to }]);
  const bytes = Buffer.from(file.save());
  await writeFile(page, NAME, bytes);
  return bytes;
}

describe("with a page of its own", () => {
  useWorkbench(take, { start });

  test("leaves a file that changed on disk alone until the user decides", async () => {
    await workbench.type("C12", "1.310");
    await fileTab(page, /ikke er gemt/).waitFor();
    const theirs = await changeOnDisk(77);
    await save();
    const dialog = page.getByRole("dialog", { name: `${NAME} er ændret på disken` });
    await dialog.getByRole("button", { name: "Annuller" }).click();
    expect((await readFile(page, NAME)).equals(theirs)).toBe(true);
    await fileTab(page, /ikke er gemt/).waitFor();

    await save();
    await dialog.getByRole("button", { name: "Se forskelle" }).click();
    await workbench.visible(page.getByText(`Sammenlignet med ${NAME}`)).waitFor();
    expect((await readFile(page, NAME)).equals(theirs)).toBe(true);

    await save();
    const [copy] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Gem som kopi" }).click()]);
    expect(copy.suggestedFilename()).toBe("vores budget kopi.xlsx");
    expect(valueOf(await contentOf(copy))).toBe(1310);
    expect((await readFile(page, NAME)).equals(theirs)).toBe(true);
    await fileTab(page, "vores budget kopi.xlsx").waitFor(); // one goes on in the copy
  });

  test("overwrites on request; own saves and touched files ask nothing; reverting to the opened content counts as a change", async () => {
    await workbench.type("C12", "1.310");
    await fileTab(page, /ikke er gemt/).waitFor();
    await changeOnDisk(77);
    await save();
    await page.getByRole("dialog").getByRole("button", { name: "Overskriv" }).click();
    await page.getByText(`${NAME} er gemt.`).waitFor();
    expect(valueOf(new Uint8Array(await readFile(page, NAME)))).toBe(1310);

    await writeFile(page, NAME, await readFile(page, NAME)); // a backup program touched it
    await workbench.type("C12", String(original));
    await fileTab(page, /ikke er gemt/).waitFor();
    await workbench.changesKept();
    await fileTab(page, /ikke er gemt/).waitFor();
    await save();
    await page.getByText(`${NAME} er gemt.`).waitFor();
    expect(valueOf(new Uint8Array(await readFile(page, NAME)))).toBe(original);
  });
});

describe("in one page", () => {
  useWorkbench(take, { isShared: true, start });

  test.each([
    ["the button", 1311, save],
    ["Ctrl+S", 1312, () => page.keyboard.press("Control+s")],
  ])("saves what is being typed in a cell, by %s", async (_, amount, saveNow) => {
    await workbench.select("C12");
    await page.keyboard.type(String(amount));
    await saveNow();
    await page.getByText(`${NAME} er gemt.`).waitFor();
    expect(valueOf(new Uint8Array(await readFile(page, NAME)))).toBe(amount);
  });

  test("asks before closing a budget in which only a cell begun holds something new", async () => {
    await workbench.select("C12");
    await page.keyboard.type("1.310");
    await page.getByRole("button", { name: `Luk ${NAME}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Annuller" }).click();
    await fileTab(page, /ikke er gemt/).waitFor();
  });

  test("two tabs with one file know of each other, and of each other's saves", async () => {
    const other = await workbench.context.newPage();
    await other.goto(`${siteOrigin}/index.html`);
    await openIn(other);
    for (const one of [page, other]) await one.getByText(`${NAME} er også åben i en anden fane.`).waitFor();
    await workbench.type("C12", "1.310");
    await fileTab(page, /ikke er gemt/).waitFor();
    await save();
    await other.getByText(`${NAME} er gemt i en anden fane.`).waitFor();
  });
});
