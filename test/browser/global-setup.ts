// Before the browser tests: one browser and one page with the pane for all of them.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { chromium, type BrowserServer } from "playwright-core";
import { BROWSER_ADDRESS, launchOptions, site } from "./browser";

declare global {
  /** For global-teardown.ts. */
  var browserOfTheTests: BrowserServer | undefined;
}

export default async function start(): Promise<void> {
  if (!existsSync(path.join(site, "index.html"))) throw new Error("The site is not built: npm run build");
  const [server] = await Promise.all([
    chromium.launchServer(launchOptions()),
    promisify(execFile)(process.execPath, [path.join(__dirname, "pane-page/build.mjs")]),
  ]);
  process.env[BROWSER_ADDRESS] = server.wsEndpoint();
  globalThis.browserOfTheTests = server;
}
