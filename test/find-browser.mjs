// Finds an installed Chrome, Edge or Chromium: for the test command and for the browser tests.
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const linux = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
const mac = ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const windows = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/** Where a browser may stand on this machine, the likeliest first. @returns {string[]} */
function places() {
  const { PATH = "", PROGRAMFILES = "", LOCALAPPDATA = "" } = process.env;
  const programs = [PROGRAMFILES, process.env["PROGRAMFILES(X86)"] ?? "", LOCALAPPDATA].filter(Boolean);
  const byPlatform = {
    darwin: () => mac,
    win32: () => programs.flatMap((folder) => windows.map((name) => path.join(folder, name))),
  };
  const byName = () => linux.flatMap((name) => PATH.split(path.delimiter).map((folder) => path.join(folder, name)));
  return [...(byPlatform[process.platform] ?? byName)(), chromium.executablePath()];
}

/**
 * The browser's path: the BROWSER variable if it names one of these browsers (some editors and desktops put another
 * program there), else an installed one. @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env.BROWSER;
  if (named && /chrom|edge/i.test(path.basename(named)) && existsSync(named)) return named;
  return places().find((place) => place !== "" && existsSync(place));
}
