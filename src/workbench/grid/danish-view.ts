// Shows numbers without a format the Danish way. The engine does it itself for those with one.
import { CellValueType, InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { formatForEntry } from "./danish-entry";

/** So many digits Excel shows of a number in the format General. */
const GENERAL_DIGITS = 10;

/** Sets the showing up; it stays for the engine's life. */
export function showNumbersAsDanish(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    // behind the number formats, which have made a text of what is theirs
    priority: InterceptCellContentPriority.DATA_VALIDATION + 0.5,
    handler: (cell, _place, next) => {
      if (typeof cell?.v !== "number" || Number.isInteger(cell.v)) return next(cell);
      return next({ ...cell, v: formatForEntry(Number(cell.v.toPrecision(GENERAL_DIGITS))), t: CellValueType.NUMBER });
    },
  });
}
