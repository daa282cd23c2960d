// The checks that need nothing but the budget, in reading order.
import { areaTitle } from "./area-title";
import { balance } from "./balance";
import { cellError } from "./cell-error";
import { cofinancingMinimum } from "./cofinancing-minimum";
import { cofinancingSplit } from "./cofinancing-split";
import { cofinancingStated } from "./cofinancing-stated";
import { expenseTypeAgreement } from "./expense-type-agreement";
import { expenseTypeFinancing } from "./expense-type-financing";
import { expenseTypeMissing } from "./expense-type-missing";
import { expenseTypeRent } from "./expense-type-rent";
import { expenseTypeUnknown } from "./expense-type-unknown";
import { formulaOverwritten } from "./formula-overwritten";
import { formulaRange } from "./formula-range";
import { grandTotal } from "./grand-total";
import { headFieldMissing } from "./head-field-missing";
import { hiddenAmount } from "./hidden-amount";
import { kronerNotThousands } from "./kroner-not-thousands";
import { lineDuplicate } from "./line-duplicate";
import { lineElsewhere } from "./line-elsewhere";
import { lineEmpty } from "./line-empty";
import { linePlaceholder } from "./line-placeholder";
import { lineUnnamed } from "./line-unnamed";
import { negativeAmount } from "./negative-amount";
import { noteAmount } from "./note-amount";
import { noteMissing } from "./note-missing";
import { noteUnused } from "./note-unused";
import { payerColumns } from "./payer-columns";
import { period } from "./period";
import { readingAssumed } from "./reading-assumed";
import { rowFinancing } from "./row-financing";
import { rowSum } from "./row-sum";
import { sectionBalance } from "./section-balance";
import { sectionSum } from "./section-sum";
import { shareAmount } from "./share-amount";
import { shareTotal } from "./share-total";
import { staleValue } from "./stale-value";
import { templateChanged } from "./template-changed";
import { textNumber } from "./text-number";
import { thousandSeparator } from "./thousand-separator";
import { unknownFigure } from "./unknown-figure";
import { vintageAreas } from "./vintage-areas";
import { vintageUnknown } from "./vintage-unknown";
import { wholeThousands } from "./whole-thousands";
import { yearColumns } from "./year-columns";
import { yearOutsidePeriod } from "./year-outside-period";
import { yearlySplit } from "./yearly-split";

export const SHEET_CHECKS = [
  // The sheet
  period,
  headFieldMissing,
  yearColumns,
  readingAssumed,
  vintageUnknown,
  vintageAreas,
  areaTitle,
  templateChanged,
  // The cells
  cellError,
  textNumber,
  staleValue,
  formulaOverwritten,
  formulaRange,
  hiddenAmount,
  unknownFigure,
  // The amounts
  negativeAmount,
  kronerNotThousands,
  thousandSeparator,
  wholeThousands,
  // The arithmetic
  rowSum,
  rowFinancing,
  sectionSum,
  sectionBalance,
  grandTotal,
  balance,
  cofinancingMinimum,
  cofinancingStated,
  cofinancingSplit,
  yearOutsidePeriod,
  yearlySplit,
  // The lines
  expenseTypeMissing,
  expenseTypeUnknown,
  expenseTypeAgreement,
  expenseTypeFinancing,
  expenseTypeRent,
  lineUnnamed,
  linePlaceholder,
  lineEmpty,
  lineDuplicate,
  lineElsewhere,
  shareTotal,
  shareAmount,
  payerColumns,
  noteMissing,
  noteUnused,
  noteAmount,
] as const;
