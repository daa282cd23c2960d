// An open workbook as the engine itself has it, found by its id or as the one in front. Runs with and without a screen.
import { IUniverInstanceService, UniverInstanceType, type Injector, type Nullable, type Workbook as GridModel } from "@univerjs/core";

export type { GridModel };

export function findModel(injector: Injector, id: string): Nullable<GridModel> {
  return injector.get(IUniverInstanceService).getUnit<GridModel>(id, UniverInstanceType.UNIVER_SHEET);
}

export function findShownModel(injector: Injector): Nullable<GridModel> {
  return injector.get(IUniverInstanceService).getCurrentUnitOfType<GridModel>(UniverInstanceType.UNIVER_SHEET);
}
