// Shows numbers without a format, errors and logical values in the Danish way; the engine itself does so for numbers with a format.
import { CellValueType, InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { errorName, truthName } from "../../danish/excel-values";
import type { Localised } from "../../danish/localised";
import { isCellError, type CellValue } from "../../workbook/workbook";
import { formatForEntry } from "./danish-entry";
import { readValue } from "./grid-cells";
import { pageLanguage } from "./page-language";

/** Digits that Excel shows of a number in the format General. */
const GENERAL_DIGITS = 10;

/** Registers the display for the engine's lifetime. */
export function showAsDanish(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    // after the number formats, which have turned the numbers they cover into text
    priority: InterceptCellContentPriority.DATA_VALIDATION + 0.5,
    handler: (cell, _place, next) => {
      const value = cell ? readValue(cell, Boolean(cell.f)) : null;
      const name = nameOf(value);
      if (name) return next({ ...cell, v: name[pageLanguage()] });
      if (typeof cell?.v !== "number" || Number.isInteger(cell.v)) return next(cell);
      return next({ ...cell, v: formatForEntry(Number(cell.v.toPrecision(GENERAL_DIGITS))), t: CellValueType.NUMBER });
    },
  });
}

/** What Excel shows of a value that it names in the page's language. */
function nameOf(value: CellValue): Localised | undefined {
  if (typeof value === "boolean") return truthName(value);
  return isCellError(value) ? errorName(value.error) : undefined;
}
