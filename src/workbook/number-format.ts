// What a number format shows: a date, a figure, or nothing. Imports nothing.

/** Whether a number format shows a date: a day, month or year outside quoted texts and brackets. Times alone are not dates. */
export function isDateFormat(format: string): boolean {
  if (format === "General") return false;
  const signs = format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "").toLowerCase();
  return /[dy]/.test(signs) || (signs.includes("m") && !/[hs]/.test(signs.replace(/am\/pm|a\/p/g, "h")));
}

/** Whether a number format shows no figure for a number other than 0: `;;;`, or a text alone. */
export function hidesFigure(format: string, value: number): boolean {
  const [first = "", second = first] = format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "").split(";");
  return format !== "" && !/[0#?@dmyhs]|general/i.test(value < 0 ? second : first);
}
