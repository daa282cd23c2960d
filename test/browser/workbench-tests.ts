// What the test files of the workbench share: a browser, a page for each test or for the file, and a look at what the page complained of.
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { WorkbenchPage } from "./workbench-page";

/** The engine is large, and some tests load the page three times. */
const TIME = 240_000;

export interface Setup {
  /** Whether the file's tests go on from one another in one page. */
  readonly isShared?: boolean;
  /** Brings a page to where the tests begin; before that it has loaded nothing. */
  readonly start?: (workbench: WorkbenchPage) => Promise<void>;
  /** Complaints that the tests provoke. */
  readonly expected?: RegExp;
}

/** Gives the test file its page; afterwards the page must have asked nobody else for anything, and complained of nothing. */
export function useWorkbench(take: (workbench: WorkbenchPage) => void, { isShared = false, start, expected }: Setup = {}): void {
  jest.setTimeout(TIME);
  let browser: Browser;
  let workbench: WorkbenchPage;
  const begin = async (): Promise<void> => {
    workbench = await WorkbenchPage.open(browser);
    take(workbench);
    await start?.(workbench);
  };
  const end = async (): Promise<void> => {
    await workbench.context.close();
    const complaints = workbench.complaints.filter((complaint) => !expected?.test(complaint));
    expect([complaints, workbench.foreign]).toEqual([[], []]);
  };
  beforeAll(async () => {
    browser = await launchBrowser();
    if (isShared) await begin();
  });
  if (!isShared) {
    beforeEach(begin);
    afterEach(end);
  }
  afterAll(async () => {
    if (isShared) await end();
    await browser.close();
  });
}
