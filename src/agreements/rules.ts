// Lists of decisions: the first rule that fits an input takes it. Each rule carries an input that it, and none before it, takes; a test runs them all.

export interface Rule<Input, Result> {
  /** What it knows, as a short sentence. */
  readonly name: string;
  readonly when: (input: Input) => boolean;
  readonly then: (input: Input) => Result;
  readonly example: Input;
}

/** What the first rule that fits says of an input; undefined where none fits. */
export function decide<Input, Result>(rules: readonly Rule<Input, Result>[], input: Input): Result | undefined {
  return rules.find((rule) => rule.when(input))?.then(input);
}
