// Marks in the grid: our conditional formats in the engine, never in the file. Marks that a file brought from Excel are included.
import { BooleanNumber, ICommandService, type IRange, type IStyleData, type Injector } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { markFormula, parseMarkFormula } from "../../workbook/marks";
import type { MarkSeverity } from "../../workbook/ports";
import { findModel } from "./grid-model";

/** Ids of marks added here; marks from the file keep the file's ids. */
const OWN_RULE = "budgettjek-";

/** Excel's colours for bad and neutral, distinguished without colour by the line under the text. */
const MARK_STYLES: Readonly<Record<MarkSeverity, IStyleData>> = {
  error: { bg: { rgb: "#FFC7CE" }, cl: { rgb: "#9C0006" }, bl: BooleanNumber.TRUE, ul: { s: BooleanNumber.TRUE } },
  warning: { bg: { rgb: "#FFEB9C" }, cl: { rgb: "#7F4F00" }, it: BooleanNumber.TRUE },
  companion: { bg: { rgb: "#EDEBE9" } },
};

/** A mark in the engine's form. */
interface GridMark {
  /** The engine's id of the sheet. */
  readonly sheet: string;
  readonly ranges: IRange[];
  readonly severity: MarkSeverity;
}

export class GridMarks {
  private readonly commands: ICommandService;
  private readonly rules: ConditionalFormattingRuleModel;

  /** `onTakenOut` is called when a mark from the file is removed. */
  constructor(
    private readonly injector: Injector,
    private readonly id: string,
    private readonly onTakenOut: () => void,
  ) {
    this.commands = injector.get(ICommandService);
    this.rules = injector.get(ConditionalFormattingRuleModel);
  }

  /** Replaces all marks by these. */
  async mark(marks: readonly GridMark[]): Promise<void> {
    await this.unmark();
    for (const [place, { sheet, ranges, severity }] of marks.entries()) {
      if (ranges.length === 0) continue;
      const formula = markFormula(severity);
      const rule: IConditionFormattingRule = {
        cfId: `${OWN_RULE}${String(place)}`,
        ranges,
        stopIfTrue: false,
        rule: {
          type: CFRuleType.highlightCell,
          subType: CFSubRuleType.formula,
          value: formula.startsWith("=") ? formula : `=${formula}`,
          style: MARK_STYLES[severity],
        },
      };
      await this.commands.executeCommand(AddConditionalRuleMutation.id, { unitId: this.id, subUnitId: sheet, rule });
    }
  }

  /** Removes every mark; returns how many there were. */
  async unmark(): Promise<number> {
    const found = this.find();
    for (const { subUnitId, cfId } of found) {
      if (!cfId.startsWith(OWN_RULE)) this.onTakenOut();
      await this.commands.executeCommand(DeleteConditionalRuleMutation.id, { unitId: this.id, subUnitId, cfId });
    }
    return found.length;
  }

  find(): readonly { readonly subUnitId: string; readonly cfId: string }[] {
    const sheets = findModel(this.injector, this.id)?.getSheets() ?? [];
    return sheets.flatMap((sheet) => {
      const subUnitId = sheet.getSheetId();
      return (this.rules.getSubunitRules(this.id, subUnitId) ?? []).filter(isMark).map(({ cfId }) => ({ subUnitId, cfId }));
    });
  }
}

function isMark({ rule }: IConditionFormattingRule): boolean {
  const value: unknown = "value" in rule ? rule.value : undefined;
  return typeof value === "string" && parseMarkFormula(value) !== undefined;
}
