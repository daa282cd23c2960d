// What each sign that amounts are in another unit is worth, in bits: the weights behind scale-blocks.ts, each with its reason.

/** The search takes what saves more than this: below it, chance explains the signs as well. */
export const LEAST_SAVED = 2;

export const SCALE_BITS = {
  /** An equation of a line that fails and would hold: a residual that comes out by chance is one in hundreds of thousands. */
  equation: 18,
  /** The same where what is left of the amount is within the rounding: any amount taken away would do as well. */
  equationByRounding: 8,
  /** A line a little beyond its rounding, as real budgets have one in ten. */
  slack: 3,
  /** A typed Sum that fails and would hold; two of them prove it. */
  typedSum: 14,
  /** The same amount once more tells little. */
  repeated: 0.5,
  /** People round kroner, but not always. */
  uneven: -1,
  /** Decimals that × 1.000 makes whole: a sheet of whole thousands has none. */
  decimals: 6,
  /** An amount that would become nothing speaks against the unit. */
  vanishes: -12,
  /** A line of a block that is left out must be named. */
  leftOut: 4,
} as const;

/** What it costs to say which block is in the other unit: a slip that explains more cells at once is the cheaper explanation of them. */
export const SCOPE_BITS = { sheet: 6, section: 9, rows: 13, line: 11, cell: 16 } as const;

/** And which part of it. */
export const PART_BITS = { all: 0, inputs: 1, years: 1.5, "years-total": 1.5, financing: 1.5, column: 3.5 } as const;

/** Lines of the known budgets: their amounts' middle in t.kr. and how far they spread, on a scale of natural logarithms. */
export const USUAL_LINE = 250;
export const USUAL_SPREAD = 1.5;
/** No size proves more than this. */
export const MOST_BY_SIZE = 20;
/** No line of a budget is as large as this, t.kr.: the known budgets have 14 and 31 million in all. */
export const UNLIKELY_LINE = 20_000;
/** Fewer lines than this tell nothing of the budget's own sizes. */
export const FEWEST_LINES = 5;
