// Every list of decisions: each rule's example is taken by that rule, and by none before it.
import { POST_RULES } from "../../src/agreements/post-lines";
import type { Rule } from "../../src/agreements/rules";

/** The name of the rule that takes the example of the one at that place. */
function takenBy<Input, Result>(rules: readonly Rule<Input, Result>[], at: number): string | undefined {
  const { example } = rules[at]!;
  return rules.find((rule) => rule.when(example))?.name;
}

const LISTS = { posts: (at: number) => takenBy(POST_RULES, at) };
const NAMES: Record<keyof typeof LISTS, readonly string[]> = { posts: POST_RULES.map(({ name }) => name) };

describe.each(Object.keys(LISTS) as (keyof typeof LISTS)[])("%s", (list) => {
  test.each(NAMES[list].map((name, at) => [name, at] as const))("%s", (name, at) => {
    expect(LISTS[list](at)).toBe(name);
  });
});
