// What each piece of evidence for another unit is worth, in bits: the weights used by scale-blocks.ts, each with its reason.

/** The minimum saving for the search to accept: below it, chance explains the evidence as well. */
export const LEAST_SAVED = 2;

export const SCALE_BITS = {
  /** A failing equation of a line that would hold: a residual that matches by chance is one in hundreds of thousands. */
  equation: 18,
  /** The same if the rest of the amount is within the rounding: removing any amount would do as well. */
  equationByRounding: 8,
  /** A line slightly beyond its rounding, as one in ten is in real budgets. */
  slack: 3,
  /** A failing typed Sum that would hold; two of them prove it. */
  typedSum: 14,
  /** Another copy of the same amount is weak evidence. */
  repeated: 0.5,
  /** People round kroner, but not always. */
  uneven: -1,
  /** A whole thousand that has two zeros too many: one t.kr. in three ends in 0, four in five are a thousand kroner. */
  endsInZero: -1.3,
  /** Decimals that × 1.000 makes whole: a sheet in whole thousands has none. */
  decimals: 6,
  /** The same post elsewhere, or the other areas' shares of a preset line, say each amount in the other unit: as good as an equation. */
  kin: 14,
  /** A line that adds up as typed, and rounded to t.kr. no longer does: people who type kroner know their t.kr. */
  roundedSum: 2,
  /** An amount that would become 0 is evidence against the unit. */
  vanishes: -12,
  /** Naming a line that is left out of a block. */
  leftOut: 4,
} as const;

/** Naming the block that is in the other unit: a slip that explains more cells at once is the cheaper explanation. */
export const SCOPE_BITS = { sheet: 6, section: 9, rows: 13, line: 11, cell: 16 } as const;

/** Naming which part of it; `each`: an amount of each line, whose column is named for each. */
export const PART_BITS = { all: 0, inputs: 1, years: 1.5, "years-total": 1.5, financing: 1.5, column: 3.5, each: 3.5 } as const;

/** Where fewer lines of a section than this have one wrong amount, each is reported by itself. */
export const FEWEST_EACH = 3;

/** Lines of the known budgets: the median of their amounts in t.kr. and its spread, on a natural logarithmic scale. */
export const USUAL_LINE = 250;
export const USUAL_SPREAD = 1.5;
/** Lines of one post differ less: other hours, other years. */
export const POST_SPREAD = 0.8;
/** The most that size can prove. */
export const MOST_BY_SIZE = 20;
/** Maximum size of a budget line, t.kr.: the known budgets total 14 and 31 million. */
export const UNLIKELY_LINE = 20_000;
/** Fewer lines than this say nothing about the budget's own sizes. */
export const FEWEST_LINES = 5;
/** And fewer than this nothing about a post's. */
export const FEWEST_OF_POST = 2;
