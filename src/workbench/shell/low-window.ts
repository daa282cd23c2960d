// When the window is too low for sheet and pane to have a scroll bar each: at 200 % and 400 % of a common screen, or on its side.

/** A media query: the page then scrolls as a whole. Griffel sorts queries by their text: this one stands behind those of a width, and wins. */
export const LOW = "@media screen and (max-height: 420px), screen and (max-width: 760px) and (max-height: 560px)";
