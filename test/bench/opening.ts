// When a page can be used and says its verdict, noted inside it: run in the page before its scripts.
import type { Frame, Page } from "playwright-core";

/** Milliseconds since the page began to be fetched. */
export interface Opening {
  /** When its first button can be pressed. */
  readonly interactive: number;
  /** When the verdict is there; 0 on a page without one. */
  readonly verdict: number;
  /** The longest task of 50 ms or more; 0 without one. */
  readonly longestTask: number;
}

/** For `addInitScript`. */
export function watch(): void {
  const times = { interactive: 0, verdict: 0, longestTask: 0 };
  Reflect.set(window, "noted", times);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) times.longestTask = Math.max(times.longestTask, duration);
  }).observe({ type: "longtask", buffered: true });
  const look = (): void => {
    if (times.interactive === 0 && document.querySelector("#root button:not([disabled]), main button:not([disabled])"))
      times.interactive = performance.now();
    if ([...document.querySelectorAll("h1, h2, h3")].some((heading) => /^Klar /.test(heading.textContent)))
      times.verdict = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export function noted(page: Frame | Page): Promise<Opening> {
  return page.evaluate(() => Reflect.get(window, "noted") as Opening);
}
