// What the numbers on the guide's pictures point at, in the order of the list below each picture; in both languages.

export const CALLOUTS = {
  overview: [
    (page) => page.getByRole("heading", { level: 1 }),
    (page) => page.getByText(/^(Nøgletal|Key figures)/).first(),
    (page) => page.getByText(/^(Begynd her|Start here)$/).first(),
    (page) => page.getByRole("button", { name: /^(Klargør til upload|Prepare for upload)/ }),
  ],
  fix: [
    (page) => page.locator("#finding-title"),
    (page) => page.locator("dl").first(),
    (page) => page.getByRole("button", { name: /^(Gå til|Go to)/ }).first(),
    (page) => page.getByText(/^(Sandsynligvis|Probably)/).first(),
  ],
  upload: [
    (page) => page.getByRole("tabpanel").getByRole("heading").first(),
    (page) => page.getByRole("tabpanel").locator("button[aria-expanded]").first(),
    (page) =>
      page
        .getByRole("tabpanel")
        .getByText(/^(Klargør til upload|Prepare for upload)$/)
        .first(),
  ],
  workbench: [
    (page) => page.getByRole("button", { name: /^(Åbn dit budget|Open your budget)/ }),
    (page) => page.getByRole("heading", { level: 1, name: /^(Klar med advarsler|Ready with warnings)/ }),
    (page) => page.getByRole("button", { name: /^(Gem|Save)$/ }),
    (page) => page.getByRole("button", { name: /^(Flere budgetter|Several budgets)/ }),
  ],
};

/** Puts a number at each of them: at the corner of a button, at the end of a line. */
export async function drawCallouts(page, name) {
  const places = await Promise.all(
    (CALLOUTS[name] ?? []).map((find) =>
      find(page).evaluate((element) => {
        const { right, top, height } = element.getBoundingClientRect();
        const isButton = element.matches("button");
        return {
          left: Math.min(right - (isButton ? 5 : -3), window.innerWidth - 20),
          top: Math.max(2, isButton ? top - 9 : top + height / 2 - 9),
        };
      }),
    ),
  );
  await page.evaluate((all) => {
    for (const [index, { left, top }] of all.entries()) {
      const badge = document.createElement("div");
      badge.className = "guide-callout";
      badge.textContent = String(index + 1);
      badge.style.cssText =
        `position:fixed;left:${left}px;top:${top}px;width:18px;height:18px;border-radius:9px;background:#0f6cbd;color:#fff;font:600 ` +
        `11px/18px "Segoe UI",system-ui,sans-serif;text-align:center;z-index:2147483647;box-shadow:0 0 0 1px #fff`;
      document.body.append(badge);
    }
  }, places);
}

export const clearCallouts = (page) =>
  page.evaluate(() => {
    for (const badge of document.querySelectorAll(".guide-callout")) badge.remove();
  });
