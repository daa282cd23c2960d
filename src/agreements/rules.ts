// Decision lists: the first rule that fits an input applies. Each rule has an example only it, and none before it, matches; a test runs them all.

export interface Rule<Input, Result> {
  /** What it recognises, as a short sentence. */
  readonly name: string;
  readonly when: (input: Input) => boolean;
  readonly then: (input: Input) => Result;
  readonly example: Input;
}

/** The answer of the first rule that fits an input; undefined if none fits. */
export function decide<Input, Result>(rules: readonly Rule<Input, Result>[], input: Input): Result | undefined {
  return rules.find((rule) => rule.when(input))?.then(input);
}
