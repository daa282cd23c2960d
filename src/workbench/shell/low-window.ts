// When the window is too low for separate scroll bars in sheet and pane: a common screen at 200 % and 400 %, or rotated.

/** A media query: the page then scrolls as a whole. Griffel sorts queries by text: this one comes after those of a width, and wins. */
export const LOW = "@media screen and (max-height: 420px), screen and (max-width: 760px) and (max-height: 560px)";
