// Shows numbers without a format in the Danish way; the engine itself does so for those with one.
import { CellValueType, InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { formatForEntry } from "./danish-entry";

/** Digits that Excel shows of a number in the format General. */
const GENERAL_DIGITS = 10;

/** Registers the display for the engine's lifetime. */
export function showNumbersAsDanish(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    // after the number formats, which have turned the numbers they cover into text
    priority: InterceptCellContentPriority.DATA_VALIDATION + 0.5,
    handler: (cell, _place, next) => {
      if (typeof cell?.v !== "number" || Number.isInteger(cell.v)) return next(cell);
      return next({ ...cell, v: formatForEntry(Number(cell.v.toPrecision(GENERAL_DIGITS))), t: CellValueType.NUMBER });
    },
  });
}
