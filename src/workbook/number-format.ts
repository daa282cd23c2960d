// What a number format shows: a date, or a figure. Imports nothing.

/** Whether a number format shows a date: it has a day, month or year outside texts and brackets. Times alone are no dates. */
export function isDateFormat(format: string): boolean {
  if (format === "General") return false;
  const signs = format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "").toLowerCase();
  return /[dy]/.test(signs) || (signs.includes("m") && !/[hs]/.test(signs.replace(/am\/pm|a\/p/g, "h")));
}
