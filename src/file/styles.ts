// The cell styles of a file, as far as they affect a value's meaning: number format, date or not, locked or not.
import { XmlScanner } from "../opc/xml";
import { isDateFormat } from "../workbook/number-format";

export interface CellStyle {
  /** In en-US notation. */
  readonly numberFormat: string;
  readonly isDate: boolean;
  readonly locked: boolean;
}

const PLAIN: CellStyle = { numberFormat: "General", isDate: false, locked: true };

/** The formats every workbook has without listing them (ECMA-376, 18.8.30), in Excel's en-US names. */
export const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Reads styles.xml; the answer is indexed by a cell's `s`. */
export function readStyles(xml: string | undefined): readonly CellStyle[] {
  if (xml === undefined) return [PLAIN];
  const formats = new Map<number, string>();
  const cells: { format: number; locked: boolean }[] = [];
  const scanner = new XmlScanner(xml);
  let list = "";
  while (scanner.next()) {
    const { name, opening } = scanner;
    if (scanner.depth === 2 && opening && !scanner.empty) list = name;
    if (!opening) continue;
    if (list === "numFmts" && name === "numFmt") {
      formats.set(Number(scanner.attribute("numFmtId")), scanner.attribute("formatCode") ?? "General");
    } else if (list === "cellXfs" && name === "xf") {
      cells.push({ format: Number(scanner.attribute("numFmtId") ?? 0), locked: true });
    } else if (list === "cellXfs" && name === "protection") {
      const cell = cells[cells.length - 1];
      const locked = scanner.attribute("locked");
      if (cell) cell.locked = locked !== "0" && locked !== "false";
    }
  }
  if (cells.length === 0) return [PLAIN];
  const looks = new Map<number, Omit<CellStyle, "locked">>();
  return cells.map(({ format, locked }) => {
    let look = looks.get(format);
    if (!look) {
      const numberFormat = formats.get(format) ?? BUILT_IN[format] ?? "General";
      look = { numberFormat, isDate: isDateFormat(numberFormat) };
      looks.set(format, look);
    }
    return { numberFormat: look.numberFormat, isDate: look.isDate, locked };
  });
}
