// Draws the conditional formats that the engine evaluates: the file's own and our marks.
import { InterceptorEffectEnum, type Injector, type IStyleData } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  ConditionalFormattingViewModel,
} from "@univerjs/sheets-conditional-formatting";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { bufferTime, filter, merge } from "rxjs";
import { findShownModel } from "./grid-model";

/** Changes within one frame are drawn together. */
const FRAME = 16;

/** Registers the drawing for the engine's lifetime. */
export function drawConditionalFormats(injector: Injector): void {
  const conditional = injector.get(ConditionalFormattingService);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: InterceptCellContentPriority.DATA_VALIDATION,
    handler: (cell, place, next) => {
      const found = conditional.composeStyle(place.unitId, place.subUnitId, place.row, place.col);
      if (!found?.style) return next(cell);
      const own = cell?.s;
      const style: IStyleData = { ...(typeof own === "string" ? place.workbook.getStyles().get(own) : own), ...found.style };
      return next({ ...(cell ?? place.rawData), s: style });
    },
  });
  merge(injector.get(ConditionalFormattingRuleModel).$ruleChange, injector.get(ConditionalFormattingViewModel).markDirty$)
    .pipe(
      bufferTime(FRAME),
      filter((changes) => changes.length > 0),
    )
    .subscribe(() => {
      const shown = findShownModel(injector);
      const render = shown && injector.get(IRenderManagerService).getRenderById(shown.getUnitId());
      render?.with(SheetSkeletonManagerService).reCalculate();
      render?.mainComponent?.makeDirty(true);
    });
}
