// The part of the spreadsheet engine that runs without a screen: sheets, formulas, number formats, conditional formats.
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

/** The engine knows no Danish: its own words stand under this name, replaced where it shows any. */
const LOCALE = LocaleType.EN_US;

export function createEngine(...words: readonly ILanguagePack[]): Univer {
  return new Univer({
    locale: LOCALE,
    locales: { [LOCALE]: mergeLocales(...words) },
    logLevel: LogLevel.ERROR,
    logCommandExecution: false,
  });
}

/** Formulas keep the results the file holds until a cell they hang on is changed; only missing results are calculated at once. */
export function registerCore(univer: Univer): void {
  univer.registerPlugin(UniverFormulaEnginePlugin, {});
  univer.registerPlugin(UniverSheetsPlugin, {});
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true });
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.WHEN_EMPTY });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin, {});
  keepStoredResults(univer.__getInjector());
}

/**
 * The engine takes a stored 0 and an empty text for missing results, and works out all that hang on them: what Excel stored
 * would be lost at once. Here only a formula without any result lacks one, and each where the file asks for all anew.
 * Called before the first workbook is opened: opening it calculates.
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
