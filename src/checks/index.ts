// The list of checks, in reading order.
import { balance } from "./balance";
import { cellError } from "./cell-error";
import type { Check } from "./check";
import { cofinancingMinimum } from "./cofinancing-minimum";
import { cofinancingSplit } from "./cofinancing-split";
import { cofinancingStated } from "./cofinancing-stated";
import { grandTotal } from "./grand-total";
import { period } from "./period";
import { rowFinancing } from "./row-financing";
import { rowSum } from "./row-sum";
import { sectionBalance } from "./section-balance";
import { sectionSum } from "./section-sum";
import { textNumber } from "./text-number";
import { vintageAreas } from "./vintage-areas";
import { yearColumns } from "./year-columns";
import { yearOutsidePeriod } from "./year-outside-period";
import { yearlySplit } from "./yearly-split";

export const CHECKS: readonly Check[] = [
  period,
  yearColumns,
  vintageAreas,
  cellError,
  textNumber,
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
];
