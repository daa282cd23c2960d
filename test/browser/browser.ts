// Finds the browser, starts it, and gives the built site to the browser tests.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Download, type LaunchOptions, type Route } from "playwright-core";
import { findBrowser } from "../find-browser.mjs";

export const site = path.join(__dirname, "../../dist/site");
/** Where the page with the pane over a workbook in memory is built before the tests. */
export const panePage = path.join(__dirname, "../../node_modules/.cache/pane-page");
const office = path.join(__dirname, "../../node_modules/@microsoft/office-js/dist");

/** Where `routeSite` puts the site: https, as Office asks, without a server. */
export const siteOrigin = "https://budgettjek.test";

/** The variable with the address of the browser that all tests of a run share. */
export const BROWSER_ADDRESS = "BUDGETTJEK_BROWSER";

/** How the browser is started. Throws a sentence when there is none: a test never skips for that. */
export function launchOptions(): LaunchOptions {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("No Chrome, Edge or Chromium found: set BROWSER to its path");
  return { executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] };
}

/** The headless browser of this run, or one of its own where none is shared. Closing it leaves what others have open. */
export function launchBrowser(): Promise<Browser> {
  const shared = process.env[BROWSER_ADDRESS];
  return shared === undefined ? chromium.launch(launchOptions()) : chromium.connect(shared);
}

/** What was downloaded. */
export async function contentOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/**
 * Answers every request of a context from the built site and from Microsoft's office.js in node_modules.
 * Any other address is refused and noted: the returned list must stay empty, for nothing may leave the machine.
 */
export async function routeSite(context: BrowserContext): Promise<string[]> {
  const foreign: string[] = [];
  const fulfill = async (route: Route, folder: string, name: string): Promise<void> => {
    try {
      await route.fulfill(await answer(folder, name));
    } catch (error) {
      // What a page had asked for when its test was over is wanted by nobody.
      if (!/has been closed/.test(String(error))) throw error;
    }
  };
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === siteOrigin) return fulfill(route, site, url.pathname);
    const library = /^\/lib\/1\/hosted(\/.*)$/.exec(url.pathname);
    if (url.origin === "https://appsforoffice.microsoft.com" && library?.[1] !== undefined) {
      return fulfill(route, office, library[1]);
    }
    if (url.protocol === "data:" || url.protocol === "blob:") return route.continue();
    foreign.push(url.href);
    return route.abort();
  });
  return foreign;
}

/** Serves the built site on a free port of this machine, in a folder of the host, for what a route cannot reach: service workers. */
export async function serveSite(folder = "/"): Promise<{ address: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    void answer(site, pathname.startsWith(folder) ? pathname.slice(folder.length - 1) : "/outside").then(
      ({ status, body, contentType }) => {
        response.writeHead(status, { "content-type": contentType }).end(body);
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${folder}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}

const contentTypes: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** One file of a folder as an answer; 404 where there is none, or where the path leaves the folder. */
async function answer(root: string, pathname: string): Promise<{ status: number; body: Buffer; contentType: string }> {
  const file = path.join(root, decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
  const missing = { status: 404, body: Buffer.from("not found"), contentType: "text/plain" };
  if (!file.startsWith(root) || !existsSync(file)) return missing;
  return { status: 200, body: await readFile(file), contentType: contentTypes[path.extname(file)] ?? "application/octet-stream" };
}
