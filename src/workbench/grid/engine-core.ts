// The part of the spreadsheet engine that runs without a screen: sheets, formulas, number formats, conditional formats.
import { LocaleType, LogLevel, Univer, mergeLocales, type ILanguagePack } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";

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
}
