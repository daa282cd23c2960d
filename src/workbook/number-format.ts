// What a number format shows: a date or a figure. Imports nothing.

/** Whether a number format shows a date: a day, month or year outside quoted texts and brackets. Times alone are not dates. */
export function isDateFormat(format: string): boolean {
  if (format === "General") return false;
  const signs = format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "").toLowerCase();
  return /[dy]/.test(signs) || (signs.includes("m") && !/[hs]/.test(signs.replace(/am\/pm|a\/p/g, "h")));
}
