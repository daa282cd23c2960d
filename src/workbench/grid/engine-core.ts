// The spreadsheet engine without a screen: sheets, formulas, number formats, conditional formats.
import {
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  mergeLocales,
  type ILanguagePack,
  type Injector,
  type IUnitRange,
  type Workbook,
} from "@univerjs/core";
import { FormulaDataModel, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";

import { RECALCULATES } from "./display";

/** The engine has no Danish: its own words are registered under this name, and replaced wherever it shows any. */
const LOCALE = LocaleType.EN_US;

export function createEngine(...words: readonly ILanguagePack[]): Univer {
  return new Univer({
    locale: LOCALE,
    locales: { [LOCALE]: mergeLocales(...words) },
    logLevel: LogLevel.ERROR,
    logCommandExecution: false,
  });
}

/** Formulas keep the file's cached results until a cell they depend on changes; only missing results are calculated at once. */
export function registerCore(univer: Univer): void {
  univer.registerPlugin(UniverFormulaEnginePlugin, {});
  univer.registerPlugin(UniverSheetsPlugin, {});
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true });
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.WHEN_EMPTY });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin, {});
  keepStoredResults(univer.__getInjector());
}

/**
 * The engine treats a stored 0 and an empty text as missing results, and recalculates everything that depends on them: Excel's
 * results would be lost at once. Here a formula lacks a result only if it has none, and all do if the file asks for full recalculation.
 * Call before the first workbook is opened, since opening calculates.
 */
function keepStoredResults(injector: Injector): void {
  const units = injector.get(IUniverInstanceService);
  injector.get(FormulaDataModel).getFormulaDirtyRanges = () =>
    units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET).flatMap(findWithoutResults);
}

function findWithoutResults(workbook: Workbook): IUnitRange[] {
  const all = workbook.getCustomMetadata()?.[RECALCULATES] === true;
  return workbook.getSheets().flatMap((sheet) => {
    const ranges: IUnitRange[] = [];
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell || !(cell.f ?? cell.si) || !(all || (cell.v ?? null) === null)) return;
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      ranges.push({ unitId: workbook.getUnitId(), sheetId: sheet.getSheetId(), range });
    });
    return ranges;
  });
}
