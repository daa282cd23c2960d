// The regions F6 cycles through: top bar, open budgets, sheet, pane, what is below, and the table of many budgets.
import { useEffect, useEffectEvent } from "react";

const FOCUSABLE = "button, a[href], input, select, textarea, [tabindex]";
/** The sheet is one keyboard region, whatever the engine puts into it. */
const SHEET = "main > section";

/** The table of many budgets, which covers sheet and pane. */
const TABLE = "main[aria-label]";

const regions = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(`header, nav, ${SHEET}, main > aside, ${TABLE}`)].filter(
    (region) => !region.parentElement?.closest("section") && findFirst(region) !== undefined,
  );

/** The first element in a region that the keyboard can reach. */
function findFirst(region: HTMLElement): HTMLElement | undefined {
  return [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (element) => element.tabIndex >= 0 && !element.hasAttribute("disabled") && element.checkVisibility({ visibilityProperty: true }),
  );
}

/** Moves the focus by that many regions from the one containing `from`, wrapping around. */
export function focusRegion(by: 1 | -1, from: Element | null, focusSheet?: () => void): void {
  const all = regions();
  const at = all.findIndex((region) => region.contains(from));
  const next = all[(at + by + all.length) % all.length];
  if (next?.matches(SHEET) && focusSheet) focusSheet();
  else if (next) (next.querySelector<HTMLElement>("[role=tab][aria-selected=true]") ?? findFirst(next))?.focus();
}

/** F6 and Shift+F6 move from region to region. */
export function useRegionKeys(focusSheet: () => void): void {
  const enterSheet = useEffectEvent(focusSheet);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      focusRegion(event.shiftKey ? -1 : 1, document.activeElement, () => enterSheet());
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, []);
}
