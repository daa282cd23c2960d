// The language of the page that the grid is in; Danish where there is no page.
import type { Language } from "../../report/sentences";

export const pageLanguage = (): Language => (typeof document !== "undefined" && document.documentElement.lang === "en" ? "en" : "da");
