// Accessibility by axe-core, run in the page itself: every rule, and of each only what is wrong.
import type axe from "axe-core";
import { source, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Fluent's own focus guards are no content. */
const GUARDS = "[data-tabster-dummy]";

export interface Within {
  /** The part of the page, as a CSS selector; the whole where left out. */
  readonly include?: string;
  readonly exclude?: readonly string[];
  /** Only what another theme, size or zoom of the same view can make wrong: the rest is as it was in the first look. */
  readonly isOtherLook?: boolean;
}

const OF_LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/** Each violation as its rule and the element's beginning. */
export async function findViolations(page: Page, { include, exclude = [], isOtherLook = false }: Within = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(
    async ({ from, without, options }) => {
      // Colours that still change are those of no theme; what blinks for ever is not waited for.
      const moving = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
      await Promise.allSettled(moving.map(({ finished }) => finished));
      const inPage = (window as unknown as { axe: typeof axe }).axe;
      const context = { ...(from === undefined ? {} : { include: [[from]] }), exclude: without.map((selector) => [selector]) };
      const { violations } = await inPage.run(context, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 200)}`));
    },
    {
      from: include,
      without: [GUARDS, ...exclude],
      options: {
        resultTypes: ["violations"],
        selectors: false,
        preload: false,
        ...(isOtherLook && { runOnly: OF_LOOKS }),
      } satisfies RunOptions,
    },
  );
}
