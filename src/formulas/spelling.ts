// One spelling for every formula: spaces, dollar signs or case written differently by another program do not make it another formula.
import { parseFormula, type Formula } from "./parse";

/** A name for a sheet that survives renaming it; the text itself if the sheet is unknown. */
export type SheetKey = (name: string | null) => string;

/** The formula's own text if the sheet's name is enough. */
const ownNames: SheetKey = (name) => name?.toLowerCase() ?? "";

/** A formula (without its "=") in the canonical spelling. */
export function spellFormula(formula: string, sheetKey: SheetKey = ownNames): string {
  const tree = parseFormula(formula);
  return hasOpaque(tree) ? spellText(formula) : spell(tree, sheetKey);
}

/** The sheets a formula names. */
export function sheetsOf(formula: string): string[] {
  const names = formula.includes("!") ? formula.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu) : [];
  return [...new Set([...names].map(([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? ""))];
}

function hasOpaque(formula: Formula): boolean {
  switch (formula.kind) {
    case "opaque":
      return true;
    case "negate":
    case "percent":
      return hasOpaque(formula.operand);
    case "binary":
      return hasOpaque(formula.left) || hasOpaque(formula.right);
    case "call":
      return formula.args.some(hasOpaque);
    default:
      return false;
  }
}

function spell(formula: Formula, sheetKey: SheetKey): string {
  switch (formula.kind) {
    case "number":
    case "boolean":
      return String(formula.value);
    case "text":
      return JSON.stringify(formula.value);
    case "range": {
      const { top, left, bottom, right } = formula.area;
      const end = top === bottom && left === right ? "" : `:${String(bottom)},${String(right)}`;
      return `${sheetKey(formula.sheet)}!${String(top)},${String(left)}${end}`;
    }
    case "negate":
      return `-(${spell(formula.operand, sheetKey)})`;
    case "percent":
      return `(${spell(formula.operand, sheetKey)})%`;
    case "binary":
      return `(${spell(formula.left, sheetKey)}${formula.operator}${spell(formula.right, sheetKey)})`;
    case "call":
      return `${formula.name.toUpperCase()}(${formula.args.map((argument) => spell(argument, sheetKey)).join()})`;
    case "opaque":
      return "?";
  }
}

/** What the parser does not support: upper case, no spaces, no dollar signs, no prefix for newer functions; texts unchanged. */
function spellText(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece) =>
      piece.startsWith('"')
        ? piece
        : piece
            .replace(/[\s$]+/g, "")
            .replace(/_xl(?:fn|ws|udf)\./gi, "")
            .toUpperCase(),
    )
    .join("");
}
