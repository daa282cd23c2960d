// The workbench's grid without a screen, for tests in Node.
import { IUniverInstanceService, UniverInstanceType, type Injector, type Workbook as GridModel } from "@univerjs/core";
import { toWorkbookData } from "../../src/workbench/grid/display";
import { guardEdits, readEntriesAsDanish, type Refusal } from "../../src/workbench/grid/edit-guard";
import { createEngine, registerCore } from "../../src/workbench/grid/engine-core";
import { GridWorkbook } from "../../src/workbench/grid/grid-workbook";
import { readDisplay } from "../../src/workbench/grid/read-display";

export interface Headless {
  readonly workbook: GridWorkbook;
  readonly model: GridModel;
  readonly injector: Injector;
  readonly refusals: readonly Refusal[];
  readonly close: () => void;
}

/** Opens a file in a grid of its own. */
export function openHeadless(bytes: Uint8Array): Headless {
  const refusals: Refusal[] = [];
  const open = new Map<string, GridWorkbook>();
  const univer = createEngine();
  const injector = univer.__getInjector();
  guardEdits(injector, {
    find: (unit) => open.get(unit),
    shown: () => open.get("test"),
    refuse: (refusal) => refusals.push(refusal),
    edited: () => undefined,
  });
  registerCore(univer);
  const file = readDisplay(bytes);
  const model = univer.createUnit<ReturnType<typeof toWorkbookData>, GridModel>(
    UniverInstanceType.UNIVER_SHEET,
    toWorkbookData("test", "test.xlsx", file),
  );
  injector.get(IUniverInstanceService).focusUnit("test");
  const workbook = new GridWorkbook(injector, "test", file);
  open.set("test", workbook);
  readEntriesAsDanish(injector);
  return {
    workbook,
    model,
    injector,
    refusals,
    close: () => {
      univer.dispose();
    },
  };
}
