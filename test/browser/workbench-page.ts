// The workbench in a tab of the browser, as the tests that use it need it: what it asked for and complained of, its verdict, typing into a cell.
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { routeSite, siteOrigin } from "./browser";

export class WorkbenchPage {
  /** Addresses that were asked for and are not the product's own: must stay empty. */
  readonly foreign: string[];
  /** Errors in the console: must stay empty. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    foreign: string[],
  ) {
    this.foreign = foreign;
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.setDefaultTimeout(120_000);
  }

  static async open(browser: Browser): Promise<WorkbenchPage> {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, acceptDownloads: true });
    const foreign = await routeSite(context);
    return new WorkbenchPage(context, await context.newPage(), foreign);
  }

  /** Opens a page of the site that runs nothing, to lay in the browser what the workbench is to find; for one who has been there. */
  async prepare(lay: () => Promise<void>): Promise<void> {
    await this.page.goto(`${siteOrigin}/privatliv.html`);
    await this.page.evaluate(() => localStorage.setItem("budgettjek.visited", "yes"));
    await lay();
  }

  /** Opens the workbench; with a `?sample=` that budget, else the first visit's example. */
  async start(query = ""): Promise<void> {
    await this.page.goto(`${siteOrigin}/index.html${query}`);
    await this.verdict(query === "" ? "Klar med advarsler" : "Klar til upload");
  }

  /** The tab of an open file. */
  fileTab(name: string | RegExp): Locator {
    return this.page.getByRole("navigation", { name: "Åbne budgetter" }).getByRole("tab", { name });
  }

  visible(locator: Locator): Locator {
    return locator.locator("visible=true").first();
  }

  verdict(text: string): Promise<void> {
    return this.visible(this.page.getByRole("heading", { name: text })).waitFor();
  }

  /** Waits until the changes of one file are kept in the browser: they are looked at behind the change. */
  async changesKept(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open("budgettjek");
          opening.onsuccess = () => {
            const count = opening.result.transaction("unsaved").objectStore("unsaved").count();
            count.onsuccess = () => resolve(count.result === 1);
          };
        }),
    );
  }

  /** Waits until the grid's engine has drawn the budget. */
  gridReady(): Promise<void> {
    return this.visible(this.page.getByRole("button", { name: "Fjern markeringer" })).waitFor();
  }

  /** Turns to the check or the sheet, where the window has room for one of them. */
  async turnTo(side: "Tjek" | "Regneark"): Promise<void> {
    const tab = this.page.getByRole("tablist", { name: "Tjek eller regneark" }).getByRole("tab", { name: side });
    if (await tab.isVisible()) await tab.click();
  }

  /** Selects a cell through the grid's name box. */
  async select(cell: string): Promise<void> {
    const nameBox = this.page.getByRole("region", { name: "Regneark" }).getByRole("textbox").first();
    await nameBox.fill(cell);
    await nameBox.press("Enter");
  }

  /** Selects a cell through the grid's name box and types into it. */
  async type(cell: string, text: string): Promise<void> {
    await this.select(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Drops files on a place of the window, as from the desktop. */
  async drop(files: readonly (readonly [string, Buffer])[], place = "body"): Promise<void> {
    const data = await this.page.evaluateHandle(
      (list) => {
        const transfer = new DataTransfer();
        for (const [name, text] of list) transfer.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
        return transfer;
      },
      files.map(([name, bytes]) => [name, bytes.toString("base64")] as const),
    );
    await this.page.dispatchEvent(place, "dragenter", { dataTransfer: data });
    await this.page.getByText("Slip filen for at åbne den").waitFor();
    await this.page.dispatchEvent(place, "drop", { dataTransfer: data });
  }
}
