// How a described budget is laid out as a workbook: everything that differs between copies of the template, without any figure.
import { createRandom } from "./random";

export type SpacerPlace = "type" | "years" | "total" | "lbf" | "housing" | "municipality" | "other";

export interface Layout {
  /** Seeds what is scattered: which slots stand empty, where labels are sloppy, which totals are typed. */
  readonly seed: number;
  readonly sheetName: string;
  readonly sheetsBefore: readonly ("text" | "numbers")[];
  readonly sheetsAfter: readonly ("text" | "numbers")[];
  /** The drop-down's list on a sheet of its own. */
  readonly typeList: "visible" | "hidden" | "very-hidden" | "none";
  readonly rowOffset: number;
  readonly columnOffset: number;
  /** Slots of a section; one with more lines gets as many as it needs. */
  readonly slots: { readonly administration: number; readonly focusArea: number; readonly evaluation: number };
  /** Whether empty slots stand between filled ones. */
  readonly gaps: boolean;
  /** Empty year columns before and after the project's own. */
  readonly yearsBefore: number;
  readonly yearsAfter: number;
  readonly repeatedHead: "none" | "with-cash-row" | "without-cash-row";
  readonly hideEmpty: boolean;
  /** Typed figures where the template has formulas. */
  readonly typedTotals: "none" | "sums" | "foot" | "all" | "some";
  readonly typedLineTotals: "none" | "all" | "some";
  readonly lineTotalStyle: "sum" | "plus" | "list" | "absolute";
  readonly sumStyle: "sum" | "plus" | "list" | "two-ranges" | "subtotal" | "whole" | "absolute";
  readonly totalStyle: "plus" | "list" | "sum-of-sums" | "ranges" | "absolute" | "subtotal";
  /** Whether Total's Samlede udgifter is down its column or along its row. */
  readonly totalAcross: boolean;
  readonly partyStyle: "plus" | "sum" | "sections";
  readonly balanceStyle: "minus" | "minus-sum" | "minus-brackets" | "cofinancing";
  readonly percentStyle: "if" | "plain" | "cofinancing" | "one-minus" | "iferror";
  readonly protected: boolean;
  readonly labelNoise: boolean;
  readonly numbering: "1." | "1)" | "none";
  readonly spacers: readonly SpacerPlace[];
  readonly yearHeads: "number" | "text" | "year-text" | "formula";
  readonly dates: "serial" | "dashes" | "long" | "dots";
  /** What an unused slot of the administration section holds in its second column. */
  readonly emptyType: "placeholder" | "empty";
  readonly footFields: "first" | "before-total" | "financing";
  readonly distributionLabel: "item" | "lbf";
  /** `vintage`: only in 2019-26. */
  readonly cofinancingTotal: "vintage" | "with" | "without";
  readonly notes: "sheet" | "below" | "none";
  /** Focus areas and evaluation that the budget does not use. */
  readonly unused: "missing" | "empty";
  readonly textAboveTable: boolean;
  readonly blankRowBetweenSections: boolean;
  readonly merged: boolean;
}

/** The layout of the two real budgets. */
export const PLAIN_LAYOUT: Layout = {
  seed: 1,
  sheetName: "Budget",
  sheetsBefore: [],
  sheetsAfter: [],
  typeList: "visible",
  rowOffset: 0,
  columnOffset: 0,
  slots: { administration: 13, focusArea: 15, evaluation: 5 },
  gaps: false,
  yearsBefore: 0,
  yearsAfter: 0,
  repeatedHead: "none",
  hideEmpty: false,
  typedTotals: "none",
  typedLineTotals: "none",
  lineTotalStyle: "sum",
  sumStyle: "sum",
  totalStyle: "plus",
  totalAcross: false,
  partyStyle: "plus",
  balanceStyle: "minus",
  percentStyle: "if",
  protected: true,
  labelNoise: false,
  numbering: "1.",
  spacers: [],
  yearHeads: "number",
  dates: "serial",
  emptyType: "placeholder",
  footFields: "first",
  distributionLabel: "item",
  cofinancingTotal: "vintage",
  notes: "sheet",
  unused: "missing",
  textAboveTable: false,
  blankRowBetweenSections: true,
  merged: true,
};

/** {@link PLAIN_LAYOUT} with some things otherwise. */
export function layoutWith(changes: Partial<Layout>): Layout {
  return { ...PLAIN_LAYOUT, ...changes };
}

/** Any layout; the same seed gives the same one. */
export function randomLayout(seed: number): Layout {
  const random = createRandom(seed ^ 0x51ab);
  const others = (): ("text" | "numbers")[] => Array.from({ length: random.pick([0, 0, 1, 2]) }, () => random.pick(["text", "numbers"]));
  const sumStyle = random.pick(["sum", "sum", "plus", "list", "two-ranges", "subtotal", "whole", "absolute"] as const);
  const repeatedHead = random.pick(["none", "with-cash-row", "without-cash-row"] as const);
  const totalStyle = random.pick(["plus", "plus", "list", "sum-of-sums", "ranges", "absolute", "subtotal"] as const);
  const typedTotals = random.pick(["none", "none", "none", "sums", "foot", "all", "some"] as const);
  const spacerPlaces: readonly SpacerPlace[] = ["type", "years", "total", "lbf", "housing", "municipality", "other"];
  return {
    seed,
    sheetName: random.pick(["Budget", "Ark1", "Budgetark", "LBF-budget 2022", "Helhedsplan's budget", "2019-26", "Åbning & økonomi"]),
    sheetsBefore: others(),
    sheetsAfter: others(),
    typeList: random.pick(["visible", "hidden", "very-hidden", "none"]),
    rowOffset: random.pick([0, 0, 1, 3, 10, 57]),
    columnOffset: random.pick([0, 0, 1, 2, 5, 25]),
    slots: { administration: random.integer(1, 20), focusArea: random.integer(4, 25), evaluation: random.integer(1, 8) },
    gaps: random.chance(0.5),
    yearsBefore: random.pick([0, 0, 1]),
    yearsAfter: random.pick([0, 0, 1]),
    repeatedHead,
    hideEmpty: random.chance(0.3),
    typedTotals,
    typedLineTotals: random.pick(["none", "none", "none", "all", "some"]),
    lineTotalStyle: random.pick(["sum", "sum", "plus", "list", "absolute"]),
    sumStyle,
    // A SUBTOTAL over the whole column is right only where every Sum is a SUBTOTAL too and no year heads stand between them.
    totalStyle:
      totalStyle === "subtotal" &&
      (sumStyle !== "subtotal" || repeatedHead !== "none" || (typedTotals !== "none" && typedTotals !== "foot"))
        ? "sum-of-sums"
        : totalStyle,
    totalAcross: random.chance(0.3),
    partyStyle: random.pick(["plus", "sum", "sections"]),
    balanceStyle: random.pick(["minus", "minus-sum", "minus-brackets", "cofinancing"]),
    percentStyle: random.pick(["if", "plain", "cofinancing", "one-minus", "iferror"]),
    protected: random.chance(0.7),
    labelNoise: random.chance(0.5),
    numbering: random.pick(["1.", "1)", "none"]),
    spacers: random.chance(0.3) ? spacerPlaces.filter(() => random.chance(0.3)) : [],
    yearHeads: random.pick(["number", "number", "text", "year-text", "formula"]),
    dates: random.pick(["serial", "serial", "dashes", "long", "dots"]),
    emptyType: random.pick(["placeholder", "empty"]),
    footFields: random.pick(["first", "before-total", "financing"]),
    distributionLabel: random.pick(["item", "lbf"]),
    cofinancingTotal: random.pick(["vintage", "with", "without"]),
    notes: random.pick(["sheet", "below", "none"]),
    unused: random.pick(["missing", "empty"]),
    textAboveTable: random.chance(0.4),
    blankRowBetweenSections: random.chance(0.7),
    merged: random.chance(0.8),
  };
}
