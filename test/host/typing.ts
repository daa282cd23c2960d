// What Excel makes of something typed through its API: the en-US reading of numbers, and the apostrophe that keeps text.
import { UnknownToHost } from "./faults";
import type { HostCell } from "./memory-workbook";

export const TEXT_FORMAT = "@";

/** The cell a typed value gives; undefined where it empties the cell. A formula's result is left to the test (0 until then). */
export function toStored(typed: unknown, isTextFormat: boolean): HostCell | undefined {
  if (typed === null || typed === undefined || typed === "") return undefined;
  if (typeof typed === "number" || typeof typed === "boolean") return { value: isTextFormat ? String(typed) : typed, formula: null };
  if (typeof typed !== "string") throw new UnknownToHost(`a value typed as ${typeof typed}`);
  if (typed.startsWith("'")) return { value: typed.slice(1), formula: null };
  if (isTextFormat) return { value: typed, formula: null };
  if (typed.startsWith("=")) return { value: 0, formula: typed.slice(1) };
  if (/^(true|false)$/i.test(typed.trim())) return { value: typed.trim().toLowerCase() === "true", formula: null };
  const number =
    /^\s*[-+]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?\s*%?\s*$/.test(typed) && /\d/.test(typed) ? Number(typed.replace(/[,%\s]/g, "")) : NaN;
  if (!Number.isNaN(number)) return { value: typed.includes("%") ? number / 100 : number, formula: null };
  return { value: typed, formula: null };
}
