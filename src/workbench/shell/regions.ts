// The regions F6 cycles through: top bar, open budgets, sheet, pane, what is below, and the table of many budgets.
import { useEffect, useEffectEvent } from "react";
import type { OpenFiles } from "../files/open-files";

const FOCUSABLE = "button, a[href], input, select, textarea, [tabindex]";
/** The sheet is one keyboard region, whatever the engine puts into it. */
const SHEET = "main > section";
const PANE = "main > aside";

/** The table of many budgets, which covers sheet and pane. */
const TABLE = "main[aria-label]";

const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

const regions = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(`header, nav, ${SHEET}, ${PANE}, ${TABLE}`)].filter(
    (region) => !region.parentElement?.closest("section") && (findFirst(region) !== undefined || isAway(region)),
  );

/** Whether it is the sheet or the pane that a small window currently hides. */
function isAway(region: Element): boolean {
  return region.matches(`${SHEET}, ${PANE}`) && !isSeen(region) && region.parentElement !== null && isSeen(region.parentElement);
}

/** The first element in a region that the keyboard can reach. */
function findFirst(region: HTMLElement): HTMLElement | undefined {
  return [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (element) => element.tabIndex >= 0 && !element.hasAttribute("disabled") && isSeen(element),
  );
}

/** Moves the focus by that many regions from the one containing `from`, wrapping around. A small window shows the one it comes to. */
export function focusRegion(by: 1 | -1, from: Element | null, openFiles: OpenFiles): void {
  const all = regions();
  const at = all.findIndex((region) => region.contains(from));
  const next = all[(at + by + all.length) % all.length];
  if (!next) return;
  const focus = (): void => (next.querySelector<HTMLElement>("[role=tab][aria-selected=true]") ?? findFirst(next))?.focus();
  if (next.matches(SHEET)) openFiles.focusGrid();
  else if (next.matches(PANE)) {
    openFiles.showSide("check");
    queueMicrotask(focus); // once it is visible
  } else focus();
}

/** F6 and Shift+F6 move from region to region. */
export function useRegionKeys(openFiles: OpenFiles): void {
  const move = useEffectEvent((event: KeyboardEvent) => focusRegion(event.shiftKey ? -1 : 1, document.activeElement, openFiles));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      move(event);
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, []);
}
