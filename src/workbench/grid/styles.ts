// Converts the cell styles of an .xlsx file (styles.xml, theme1.xml) to the grid's styles.
import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IColorStyle,
  type IStyleData,
} from "@univerjs/core";
import { BUILT_IN } from "../../file/styles";
import { type XmlElement, parseXml } from "./xml-tree";

/** One cell style, by its number in the file. */
interface CellLook {
  readonly style: IStyleData;
  /** Whether the cell may be written on a protected sheet. */
  readonly unlocked: boolean;
}

export interface Styles {
  readonly cells: readonly CellLook[];
  /** The styles of conditional formats, by their number in the file. */
  readonly differential: readonly IStyleData[];
}

/** Built-in formats that follow the user's locale, as Danish Excel shows them. */
const DANISH: Readonly<Record<number, string>> = { 14: "dd-mm-yyyy", 20: "hh:mm", 21: "hh:mm:ss", 22: "dd-mm-yyyy hh:mm" };

function builtIn(id: number): string | undefined {
  return DANISH[id] ?? BUILT_IN[id]?.replaceAll('"$"', '"kr."');
}

/** The indexed palette, ECMA-376 part 1, 18.8.27; 64 and 65 are the system's window colours. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
).split(" ");

const BORDER_STYLES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** Reads the styles part and the theme's colours; either may be missing. */
export function readCellLooks(stylesXml: string | undefined, themeXml: string | undefined): Styles {
  const root = stylesXml === undefined ? undefined : parseXml(stylesXml);
  if (!root) return { cells: [], differential: [] };
  const theme = readTheme(themeXml);
  const list = (name: string) => root.child(name)?.children ?? [];
  const formats = new Map(list("numFmts").map((format) => [Number(format.get("numFmtId")), format.get("formatCode") ?? ""]));
  const fonts = list("fonts").map((font) => readFont(font, theme));
  const base = fonts[0] ?? {};
  const fills = list("fills").map((fill) => readFill(fill, theme, false));
  const borders = list("borders").map((border) => readBorder(border, theme));
  const cells = list("cellXfs").map((xf): CellLook => {
    const style: IStyleData = { ...base, ...fonts[Number(xf.get("fontId") ?? 0)] };
    const fill = fills[Number(xf.get("fillId") ?? 0)];
    if (fill) style.bg = fill;
    const border = borders[Number(xf.get("borderId") ?? 0)];
    if (border) style.bd = border;
    const formatId = Number(xf.get("numFmtId") ?? 0);
    const pattern = formats.get(formatId) ?? builtIn(formatId);
    if (pattern !== undefined && pattern !== "" && pattern !== "General") style.n = { pattern };
    applyAlignment(style, xf.child("alignment"));
    return { style, unlocked: isFalse(xf.child("protection")?.get("locked")) };
  });
  const differential = list("dxfs").map((dxf): IStyleData => {
    const style: IStyleData = {};
    const font = dxf.child("font");
    if (font) Object.assign(style, readFont(font, theme));
    const fill = dxf.child("fill");
    const color = fill && readFill(fill, theme, true);
    if (color) style.bg = color;
    const border = dxf.child("border");
    const lines = border && readBorder(border, theme);
    if (lines) style.bd = lines;
    return style;
  });
  return { cells, differential };
}

function isFalse(value: string | undefined): boolean {
  return value === "0" || value === "false";
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !isFalse(element.get("val"));
}

/** A machine without the file's font uses one of the same kind; Carlito has Calibri's metrics. */
function readFont(font: XmlElement, theme: readonly string[]): IStyleData {
  const style: IStyleData = {};
  const name = font.child("name")?.get("val");
  if (name) style.ff = `${name}, ${/serif|times|roman|cambria|georgia/i.test(name) ? "Caladea, serif" : "Carlito, Arial, sans-serif"}`;
  const size = Number(font.child("sz")?.get("val"));
  if (size > 0) style.fs = size;
  if (isOn(font.child("b"))) style.bl = BooleanNumber.TRUE;
  if (isOn(font.child("i"))) style.it = BooleanNumber.TRUE;
  if (isOn(font.child("strike"))) style.st = { s: BooleanNumber.TRUE };
  const underline = font.child("u");
  if (underline && underline.get("val") !== "none") style.ul = { s: BooleanNumber.TRUE };
  const position = font.child("vertAlign")?.get("val");
  if (position === "superscript") style.va = BaselineOffset.SUPERSCRIPT;
  if (position === "subscript") style.va = BaselineOffset.SUBSCRIPT;
  const color = readColor(font.child("color"), theme);
  if (color) style.cl = color;
  return style;
}

/** A solid fill's colour is its foreground; in a conditional format it is the background. */
function readFill(fill: XmlElement, theme: readonly string[], differential: boolean): IColorStyle | undefined {
  const pattern = fill.child("patternFill");
  if (!pattern) {
    const stop = fill.child("gradientFill")?.children.find((child) => child.name === "stop");
    return readColor(stop?.child("color"), theme);
  }
  const type = pattern.get("patternType") ?? (differential ? "solid" : "none");
  if (type === "none") return undefined;
  const names = differential ? ["bgColor", "fgColor"] : ["fgColor", "bgColor"];
  for (const name of names) {
    const color = readColor(pattern.child(name), theme);
    if (color) return color;
  }
  return type === "solid" ? undefined : { rgb: "#F0F0F0" };
}

function readBorder(border: XmlElement, theme: readonly string[]): IBorderData | undefined {
  const data: IBorderData = {};
  const sides = { left: "l", start: "l", right: "r", end: "r", top: "t", bottom: "b" } as const;
  for (const [name, key] of Object.entries(sides)) {
    const side = border.child(name);
    const s = BORDER_STYLES[side?.get("style") ?? ""];
    if (s !== undefined) data[key] = { s, cl: readColor(side?.child("color"), theme) ?? { rgb: "#000000" } };
  }
  return Object.keys(data).length > 0 ? data : undefined;
}

function applyAlignment(style: IStyleData, alignment: XmlElement | undefined): void {
  if (!alignment) return;
  const horizontal = HORIZONTAL[alignment.get("horizontal") ?? ""];
  if (horizontal !== undefined) style.ht = horizontal;
  const vertical = VERTICAL[alignment.get("vertical") ?? ""];
  if (vertical !== undefined) style.vt = vertical;
  const wrap = alignment.get("wrapText");
  if (wrap !== undefined && !isFalse(wrap)) style.tb = WrapStrategy.WRAP;
  const indent = Number(alignment.get("indent"));
  if (indent > 0) style.pd = style.ht === HorizontalAlign.RIGHT ? { r: 2 + indent * 9 } : { l: 2 + indent * 9 };
  const rotation = Number(alignment.get("textRotation"));
  if (rotation === 255) style.tr = { a: 0, v: BooleanNumber.TRUE };
  else if (rotation > 90) style.tr = { a: rotation - 90 };
  else if (rotation > 0) style.tr = { a: -rotation };
}

/** The theme's colours in the order cells refer to them: the first two pairs are swapped in the part. */
function readTheme(xml: string | undefined): readonly string[] {
  const scheme = xml === undefined ? undefined : parseXml(xml)?.child("themeElements")?.child("clrScheme");
  const colors = (scheme?.children ?? []).map((color) => {
    const value = color.children[0];
    return value?.get("lastClr") ?? value?.get("val") ?? "000000";
  });
  const [dark1 = "000000", light1 = "FFFFFF", dark2 = "44546A", light2 = "E7E6E6", ...rest] = colors;
  return [light1, dark1, light2, dark2, ...rest];
}

function readColor(element: XmlElement | undefined, theme: readonly string[]): IColorStyle | undefined {
  if (!element) return undefined;
  const rgb = element.get("rgb");
  const themed = element.get("theme");
  const indexed = element.get("indexed");
  let hex: string | undefined;
  if (rgb !== undefined) hex = rgb.slice(-6);
  else if (themed !== undefined) hex = theme[Number(themed)];
  else if (indexed !== undefined) hex = INDEXED[Number(indexed)];
  if (hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return undefined;
  return { rgb: `#${tinted(hex, Number(element.get("tint") ?? 0))}` };
}

/**
 * Lightens (towards white) or darkens a colour: ECMA-376 part 1, 18.8.19. Applies the same share to red, green and blue, which is close
 * enough.
 */
function tinted(hex: string, tint: number): string {
  if (!tint) return hex;
  let out = "";
  for (let at = 0; at < 6; at += 2) {
    const part = parseInt(hex.slice(at, at + 2), 16);
    const moved = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
    out += Math.round(Math.min(255, Math.max(0, moved)))
      .toString(16)
      .padStart(2, "0");
  }
  return out;
}
