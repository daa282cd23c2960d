// The built pane in Chromium, in a page that acts as Excel on the web: first load, when usable, its longest task, a re-check at 200 findings.
import { budgetOf, check } from "../build/checked";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Frame } from "playwright-core";
import { launchBrowser, site } from "../browser/browser";
import { startPaneInFrame } from "../host/chromium-excel";
import { MemoryWorkbook } from "../host/memory-workbook";
import { checkWorkbook } from "../../src/app/check";
import { STORED_PART_NAMESPACE } from "../../src/workbook/ports";
import { readBudgetFile } from "./budgets";
import { spreadOf } from "./measure";
import { countRow, formatNumber, skippedRow, timeRow, type Group, type Row } from "./table";

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

interface Opening {
  readonly interactive: number;
  readonly longestTask: number;
}

/** Runs in the page before its scripts: notes when the first button can be pressed, and every task of 50 ms or more. */
function watch(): void {
  const noted = { interactive: 0, longestTask: 0 };
  Reflect.set(window, "noted", noted);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longestTask = Math.max(noted.longestTask, duration);
  }).observe({ type: "longtask", buffered: true });
  const look = (): void => {
    if (document.querySelector("#root button:not([disabled]), main button:not([disabled])")) noted.interactive = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function noted(frame: Frame): Promise<Opening> {
  return frame.evaluate(() => Reflect.get(window, "noted") as Opening);
}

async function measureOpenings(browser: Browser): Promise<Row[]> {
  const excel = await startPaneInFrame(browser, MemoryWorkbook.from(readBudgetFile("mjoelnerparken-2017-2021.xlsx")));
  try {
    await excel.browserContext.addInitScript(watch);
    const openings: Opening[] = [];
    for (let i = 0; i < RUNS; i++) {
      await excel.reload();
      await excel.frame.getByText("Klar med advarsler", { exact: true }).first().waitFor();
      openings.push(await noted(excel.frame));
    }
    return [
      timeRow(
        "Ruden kan bruges, fra dens side begynder at hente (med office.js)",
        spreadOf(openings.map(({ interactive }) => interactive)),
        500,
      ),
      timeRow("Længste opgave ved åbningen (0: ingen over 50 ms)", spreadOf(openings.map(({ longestTask }) => longestTask)), 50),
    ];
  } finally {
    await excel.stop();
  }
}

/** Mjølnerparken with so many lines' totals typed one too high that there are 200 findings. */
function withFindings(count: number): MemoryWorkbook {
  const host = MemoryWorkbook.from(readBudgetFile("mjoelnerparken-2017-2021.xlsx"));
  const budget = budgetOf(host.toWorkbook(STORED_PART_NAMESPACE));
  const { sheet, sections } = budget;
  const inputs = sections.flatMap((section) => section.lines.flatMap((line) => line.inputs.filter((figure) => (figure.value ?? 0) > 0)));
  let typed = 0;
  const found = (): number => {
    const checked = checkWorkbook(host.toWorkbook(STORED_PART_NAMESPACE));
    return checked.kind === "checked" ? checked.findings.length : 0;
  };
  while (typed < inputs.length && found() < count) {
    for (const figure of inputs.slice(typed, typed + 20)) host.type(sheet, figure.address, `ca. ${figure.value ?? 0}`);
    typed += 20;
  }
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
