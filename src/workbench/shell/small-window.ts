// Media queries for windows too small for sheet and pane side by side: a phone, half a screen, a common screen at 200 % and 400 %.
// Griffel sorts media queries by their text: the later ones here come after the earlier ones, and win.
import { useSyncExternalStore } from "react";

const NARROW_QUERY = "(max-width: 760px)";

/** The top bar has no room for all its buttons. */
export const NARROW = `@media ${NARROW_QUERY}`;

/** Only one of sheet and pane is shown. */
export const ONE_COLUMN = `@media ${NARROW_QUERY}, (max-height: 420px)`;

/** Too low for separate scroll bars: the page scrolls as a whole. */
export const LOW = "@media screen and (max-height: 420px), screen and (max-width: 760px) and (max-height: 560px)";

const narrow = (): MediaQueryList => window.matchMedia(NARROW_QUERY);

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = narrow();
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => narrow().matches,
  );
}
