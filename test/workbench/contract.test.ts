// The host contract over the workbench's grid, with the engine's calculation and without its screen.
import { SheetsSelectionsService } from "@univerjs/sheets";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import type { MarkSeverity } from "../../src/workbook/ports";
import { parseMarkFormula } from "../../src/workbook/marks";
import { toAreaAddress } from "../../src/workbook/address";
import { OpenWorkbook } from "../../src/workbench/files/open-workbook";
import { describeHost, type ContractHost } from "../contract/contract";
import { toContractFile } from "../contract/contract-file";
import { openHeadless } from "./headless";

interface Rule {
  readonly cfId: string;
  readonly ranges: readonly { startRow: number; startColumn: number; endRow: number; endColumn: number }[];
  readonly rule: { readonly value?: unknown };
}

describeHost("workbench", (bytes) => {
  const grid = openHeadless(toContractFile(bytes));
  const { workbook, model, injector } = grid;
  const rules = (): { sheet: string; rule: Rule; severity: MarkSeverity | undefined }[] =>
    model.getSheets().flatMap((sheet) =>
      ((injector.get(ConditionalFormattingRuleModel).getSubunitRules("test", sheet.getSheetId()) ?? []) as readonly Rule[]).map((rule) => ({
        sheet: sheet.getName(),
        rule,
        severity: typeof rule.rule.value === "string" ? parseMarkFormula(rule.rule.value)?.severity : undefined,
      })),
    );
  const address = (range: Rule["ranges"][number]) =>
    toAreaAddress({ top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn });
  // as the pane has it: the file, until something asks for the grid
  const opened = new OpenWorkbook(workbook.file, () => Promise.resolve(workbook));
  const host: ContractHost = {
    source: opened,
    surface: opened,
    marks: () =>
      Promise.resolve(
        rules().flatMap(({ sheet, rule, severity }) =>
          severity ? rule.ranges.map((range) => ({ sheet, address: address(range), severity })) : [],
        ),
      ),
    picture: () =>
      Promise.resolve({
        foreign: rules().filter(({ severity }) => severity === undefined),
        sheets: model.getSheets().map((sheet) => JSON.parse(JSON.stringify(sheet.getSnapshot())) as unknown),
        selection: injector
          .get(SheetsSelectionsService)
          .getCurrentSelections()
          .map(({ range }) => range),
      }),
    selection: () =>
      Promise.resolve({
        sheet: model.getActiveSheet().getName(),
        addresses: injector
          .get(SheetsSelectionsService)
          .getCurrentSelections()
          .map(({ range }) => address(range)),
      }),
    close: () => {
      grid.close();
      return Promise.resolve();
    },
  };
  return Promise.resolve(host);
});
