// Budgets in which one post stands several times with the same amounts, and one of these is mistyped: the sheet itself says what is right.
import type { BudgetDescription, DescribedLine, Random } from "../build";
import { layOut, layoutWith, toWorkbook } from "../build";
import { sumOf } from "../../src/budget/amount";
import type { Figure } from "../../src/budget/budget";
import { allLines } from "../../src/budget/sums";
import { applyEdits } from "../../src/formulas/apply-edits";
import { editOf } from "../../src/formulas/edits";
import type { Workbook } from "../../src/workbook/workbook";
import { isTyped } from "./seed-blocks";
import { budgetOf } from "../build/checked";
import { doubleDigit, dropDigit, replaceDigit, swapDigits, type Slip } from "./typing";

/** A budget with one amount of a line with sisters that is wrong. */
export interface SeededSister {
  readonly name: string;
  readonly workbook: Workbook;
  readonly address: string;
  readonly right: number;
}

/** What the lines of the posts are called; only the number tells them apart. */
const POST = "Boligsocial medarbejder";
const SLIPS: readonly Slip[] = [replaceDigit, swapDigits, dropDigit, doubleDigit];

/** The budget with a post of so many lines, all alike, in one of its focus areas; null where none has the room or the amounts for it. */
function withSisters(description: BudgetDescription, sisters: number, random: Random): BudgetDescription | null {
  const at = description.sections.findIndex(({ kind, lines }) => kind === "focus-area" && lines.some(isFull));
  const section = description.sections[at];
  const pattern = section && random.pick(section.lines.filter(isFull));
  if (!pattern) return null;
  const lines = Array.from({ length: sisters + 1 }, (_, index): DescribedLine => ({ ...pattern, name: `${POST} ${index + 1}`, type: "" }));
  const sections = description.sections.map((each) =>
    each === section ? { ...each, lines: [...each.lines.filter(isEven).slice(0, 6), ...lines] } : each,
  );
  return { ...description, sections };
}

/** Whether a line's financing is its expenses, without rounding. */
function isEven({ years, financing }: DescribedLine): boolean {
  return sumOf(years, (amount) => amount) === sumOf(Object.values(financing), (amount) => amount);
}

function isFull(line: DescribedLine): boolean {
  return isEven(line) && line.years.filter((amount) => amount !== null && amount > 20 && amount < 5000).length >= 3;
}

/** A line of `sisters` others with the same amounts, one of its amounts mistyped; null where the budget has no room for it. */
export function seedSister(description: BudgetDescription, sisters: number, random: Random): SeededSister | null {
  const wider = withSisters(description, sisters, random);
  if (!wider) return null;
  const workbook = toWorkbook(layOut(wider, layoutWith({ slots: { administration: 13, focusArea: 15, evaluation: 4 } })).draft);
  const budget = budgetOf(workbook);
  const own = allLines(budget).filter(({ line }) => line.name.startsWith(POST) && /\d$/.test(line.name));
  const figures: readonly Figure[] = random.pick(own).line.inputs.filter((figure) => isTyped(figure) && figure.value! > 20);
  if (figures.length === 0) return null;
  const figure = random.pick(figures);
  const wrong = random.pick(SLIPS)(figure.value!, random);
  if (wrong === null || wrong === figure.value || typeof wrong !== "number") return null;
  return {
    name: `${figure.address} ${wrong} for ${figure.value} with ${sisters} sisters`,
    workbook: applyEdits(workbook, [editOf(workbook, budget.sheet, figure.address, wrong)]),
    address: figure.address,
    right: figure.value!,
  };
}
