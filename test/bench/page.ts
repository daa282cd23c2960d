// The built pane in Chromium, in a page that acts as Excel on the web: first load, when usable, its longest task, a re-check at 200 findings.
import { spawnSync } from "node:child_process";
import { check } from "../build/checked";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser, site } from "../browser/browser";
import { startPaneInFrame, type PaneInFrame } from "../host/chromium-excel";
import { MemoryWorkbook } from "../host/memory-workbook";
import { STORED_PART_NAMESPACE } from "../../src/workbook/ports";
import { largeBudget, readBudgetFile } from "./budgets";
import { spreadOf, type Ratio } from "./measure";
import { noted, watch, type Opening } from "./opening";
import { countRow, formatNumber, ratioRow, skippedRow, timeRow, type Group, type Row } from "./table";

const PAGE = path.join(site, "taskpane.html");
const RUNS = 5;
const FRAME = 1000 / 60;

/** Scripts that the pane's page names itself, gzipped; without Office's own, which comes from Microsoft. */
function firstLoad(): Row {
  const scripts = [...readFileSync(PAGE, "utf8").matchAll(/<script[^>]+src="([^"]+)"/g)]
    .map((match) => match[1] ?? "")
    .filter((source) => !/^https?:/.test(source));
  const bytes = scripts.reduce((sum, source) => sum + gzipSync(readFileSync(path.join(site, source))).length, 0);
  return countRow("JavaScript ved første indlæsning, gzip", bytes / 1000, "kB", 225);
}

/** The pane's own page with the script of one button instead of the pane's. */
function oneButtonPage(): Readonly<Record<string, { body: string; contentType: string }>> {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(__dirname, "one-button/build.mjs")], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`the page with one button: ${stderr}`);
  const own = readFileSync(PAGE, "utf8").replace(/<script defer[^>]*><\/script>/g, "");
  const body = own.replace("</head>", '<script defer src="one-button.js"></script></head>');
  return {
    "/one-button.html": { body, contentType: "text/html; charset=utf-8" },
    "/one-button.js": { body: stdout, contentType: "text/javascript" },
  };
}

async function openAgain(excel: PaneInFrame, shows: string): Promise<Opening> {
  await excel.reload();
  await excel.frame.getByText(shows, { exact: true }).first().waitFor();
  return noted(excel.frame);
}

async function measureOpenings(browser: Browser): Promise<Row[]> {
  const workbook = MemoryWorkbook.from(readBudgetFile("mjoelnerparken-2017-2021.xlsx"));
  const excel = await startPaneInFrame(browser, workbook);
  const least = await startPaneInFrame(browser, workbook, { path: "/one-button.html", pages: oneButtonPage() });
  try {
    for (const each of [excel, least]) await each.browserContext.addInitScript(watch);
    const openings: Opening[] = [];
    const buttons: Opening[] = [];
    for (let i = 0; i < RUNS; i++) {
      openings.push(await openAgain(excel, "Klar med advarsler"));
      buttons.push(await openAgain(least, "Tjek"));
    }
    const interactive = openings.map((each) => each.interactive);
    const theirs = buttons.map((each) => each.interactive);
    const ratio: Ratio = {
      ratio: Math.min(...interactive) / Math.min(...theirs),
      pairs: spreadOf(interactive.map((time, index) => time / theirs[index]!)),
    };
    return [
      ratioRow("Ruden kan bruges / samme side med Fluents provider og én knap", ratio, 1.5),
      timeRow("Ruden kan bruges, fra dens side begynder at hente (med office.js)", spreadOf(interactive)),
      timeRow("Længste opgave ved åbningen (0: ingen over 50 ms)", spreadOf(openings.map(({ longestTask }) => longestTask)), 50),
    ];
  } finally {
    await excel.stop();
    await least.stop();
  }
}

/** A budget of some 430 lines, in which every second of them has its total typed over its formula until there are so many findings. */
function withFindings(count: number): MemoryWorkbook {
  const workbook = largeBudget(3_500);
  const host = MemoryWorkbook.from(workbook);
  const { sheet, sections } = check(workbook).budget;
  const totals = sections.flatMap(({ lines }) => lines.filter((_, index) => index % 2 === 0).map(({ total }) => total));
  for (const { address, value } of totals.slice(0, count)) host.type(sheet, address, value);
  return host;
}

async function measureRecheck(browser: Browser): Promise<Row> {
  const host = withFindings(200);
  const checked = check(host.toWorkbook(STORED_PART_NAMESPACE));
  const { sheet, totals } = checked.budget;
  const excel = await startPaneInFrame(browser, host);
  try {
    const { frame } = excel;
    await frame.getByRole("tab", { name: /^Fund/ }).click();
    const frames: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      // The longest gap between two frames while the change is heard, read, checked and painted.
      const gap = frame.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let before = performance.now();
            const until = before + 2500;
            let longest = 0;
            const step = (now: number): void => {
              longest = Math.max(longest, now - before);
              before = now;
              if (now < until) requestAnimationFrame(step);
              else resolve(longest);
            };
            requestAnimationFrame(step);
          }),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      host.type(sheet, totals.total.address, 20_000 + i);
      frames.push(await gap);
    }
    return timeRow(
      `Tjek igen ved ${formatNumber(checked.findings.length)} fund: længste tid mellem to billeder`,
      spreadOf(frames),
      2 * FRAME,
    );
  } finally {
    await excel.stop();
  }
}

export const page: Group = {
  name: "page",
  title: "Ruden i Chromium",
  measure: async () => {
    if (!existsSync(PAGE) || !statSync(PAGE).isFile()) return [skippedRow("Ruden", "ikke bygget: `npm run build`")];
    const rows = [firstLoad()];
    const browser = await launchBrowser();
    try {
      rows.push(...(await measureOpenings(browser)), await measureRecheck(browser));
    } finally {
      await browser.close();
    }
    return rows;
  },
};
