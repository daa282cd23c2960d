// Shows numbers without a format, and errors, in the Danish way; the engine itself does so for numbers with one.
import { CellValueType, InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { errorName } from "../../danish/excel-errors";
import { isCellError } from "../../workbook/workbook";
import { formatForEntry } from "./danish-entry";
import { readValue } from "./grid-cells";

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
      if (isCellError(value)) return next({ ...cell, v: errorName(value.error)[document.documentElement.lang === "en" ? "en" : "da"] });
      if (typeof cell?.v !== "number" || Number.isInteger(cell.v)) return next(cell);
      return next({ ...cell, v: formatForEntry(Number(cell.v.toPrecision(GENERAL_DIGITS))), t: CellValueType.NUMBER });
    },
  });
}
