// Every list of decisions: each rule's example is taken by that rule, and by none before it.
import { COLUMN_RULES, ROW_RULES } from "../../src/agreements/economy-rows";
import { FORM_RULES } from "../../src/agreements/form-fields";
import { MEANING_RULES } from "../../src/agreements/label-meaning";
import { LABEL_RULES } from "../../src/agreements/label-rules";
import { POST_FIELD_RULES } from "../../src/agreements/post-fields";
import { POST_RULES } from "../../src/agreements/post-lines";
import type { Rule } from "../../src/agreements/rules";
import { SHARE_FIGURES } from "../../src/links/share-figures";
import { SHARE_RULES } from "../../src/links/share-rules";

/** Each rule's name with that of the rule that takes its example. */
function taken<Input, Result>(rules: readonly Rule<Input, Result>[]): (readonly [name: string, by: string | undefined])[] {
  return rules.map(({ name, example }) => [name, rules.find((rule) => rule.when(example))?.name]);
}

describe.each([
  ["labels", taken(LABEL_RULES)],
  ["what labels mean", taken(MEANING_RULES)],
  ["forms", taken(FORM_RULES)],
  ["rows of economy", taken(ROW_RULES)],
  ["columns of economy", taken(COLUMN_RULES)],
  ["fields of posts", taken(POST_FIELD_RULES)],
  ["posts", taken(POST_RULES)],
  ["shares of notes", taken(SHARE_RULES)],
  ["figures of shares", taken(SHARE_FIGURES)],
] as const)("%s", (_, rules) => {
  test.each(rules)("%s", (name, by) => {
    expect(by).toBe(name);
  });
});
