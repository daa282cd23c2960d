// Finds amounts that are ten times too large or too small together: in a line's years or financing, a column or a section.
import { areasOf, namedFigures } from "../formula-model/place";
import type { Budget } from "../budget/budget";
import { scaleChanges } from "../checks/shared/scale-edits";
import { findScaleBlocks, type ScaleBlock } from "../checks/shared/scale-blocks";
import type { Unit } from "../checks/shared/scale-unit";
import type { Localised } from "../danish/localised";
import { inSection, type Block } from "./block";
import { BLOCK_BITS } from "./score";

const TIMES_TEN: Unit = { times: 0.1, byEquation: true, mayBe: (value) => value % 10 === 0 };
const A_TENTH: Unit = { times: 10, byEquation: true, mayBe: Number.isInteger };

/** Blocks with a zero too many or too few, judged by the other side of the equation. */
export function findTenfold(budget: Budget): Block[] {
  const found: Block[] = [];
  for (const unit of [TIMES_TEN, A_TENTH]) {
    for (const block of findScaleBlocks(budget, unit)) {
      // A single line that is ten times its other side may just as well lack an amount, unless typed Sums confirm its amounts.
      if (block.scope === "cell" || (block.scope === "line" && block.saved < BLOCK_BITS.typedSum)) continue;
      const changes = scaleChanges(budget, block, unit);
      const area = areasOf(block.figures)[0]!;
      found.push({
        kind: "factor-10",
        name: scaleName(budget, block),
        from: area,
        to: area,
        changes,
        lost: [],
        saved: BLOCK_BITS.section,
      });
    }
  }

  return found;
}

function scaleName(budget: Budget, { section, line, lines, part, column }: ScaleBlock): Localised {
  const parts: Partial<Record<ScaleBlock["part"], Localised>> = {
    financing: { da: "finansieringen", en: "the financing" },
    years: { da: "årene", en: "the years" },
    "years-total": { da: "årene", en: "the years" },
  };
  if (part === "each" && section) {
    return inSection({ da: `et beløb i hver af ${lines.length} linjer`, en: `an amount in each of ${lines.length} lines` }, section);
  }
  const of = column === null ? parts[part] : namedFigures(budget, budget.sections[0]!.sum)[column]!.name;
  const what = of ?? { da: "beløbene", en: "the amounts" };
  if (line) return { da: `${what.da} i række ${line.row + 1}`, en: `${what.en} in row ${line.row + 1}` };
  if (section) return inSection(what, section);
  return column === null ? { da: `${what.da} i hele budgettet`, en: `${what.en} of the whole budget` } : what;
}
