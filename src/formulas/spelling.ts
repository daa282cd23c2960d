// One spelling for every formula: spaces, dollar signs or case written differently by another program do not make it another formula.
import { parseFormula, partsOf, type Formula } from "./parse";

/** A name for a sheet that survives renaming it; the text itself if the sheet is unknown. */
export type SheetKey = (name: string | null) => string;

/** The formula's own text if the sheet's name is enough. */
const ownNames: SheetKey = (name) => name?.toLowerCase() ?? "";

/** A formula (without its "=") in the canonical spelling. */
export function spellFormula(formula: string, sheetKey: SheetKey = ownNames): string {
  const tree = parseFormula(formula);
  return hasOpaque(tree) ? spellText(formula, sheetKey) : spell(tree, sheetKey);
}

/** The sheets a formula names. */
export function sheetsOf(formula: string): string[] {
  const names = formula.includes("!") ? formula.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu) : [];
  return [...new Set([...names].map(([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? ""))];
}

function hasOpaque(formula: Formula): boolean {
  return formula.kind === "opaque" || formula.kind === "name" || partsOf(formula).some(hasOpaque);
}

function spell(formula: Formula, sheetKey: SheetKey): string {
  switch (formula.kind) {
    case "number":
    case "boolean":
    case "error":
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
    case "name":
      return "?";
  }
}

const PIECES = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!|[^"'\p{L}_]+|[\p{L}\p{N}_.]+|[\s\S]/gu;

/**
 * What the parser does not support: upper case, no spaces, no dollar signs, no prefix for newer functions, sheets by their key,
 * TRUE for TRUE(), one cell for a range of one; texts unchanged.
 */
function spellText(formula: string, sheetKey: SheetKey): string {
  const own = sheetKey(null);
  let spelt = "";
  let plain = "";
  for (const [piece, quoted, name] of formula.matchAll(PIECES)) {
    const sheet = quoted?.replaceAll("''", "'") ?? name;
    if (sheet === undefined && !piece.startsWith('"')) {
      plain += piece;
      continue;
    }
    const key = sheet === undefined ? null : sheetKey(sheet);
    spelt += spellPlain(plain) + (key === null ? piece : key === own ? "" : `${key}!`);
    plain = "";
  }
  return spelt + spellPlain(plain);
}

function spellPlain(text: string): string {
  return text
    .replace(/[\s$]+/g, "")
    .replace(/_xl(?:fn|ws|udf|pm)\./gi, "")
    .toUpperCase()
    .replace(/\b(TRUE|FALSE)\(\)/g, "$1")
    .replace(/\b([A-Z]{1,3}[1-9]\d*):\1(?![\d:])/g, "$1")
    .replaceAll("~", ",");
}
