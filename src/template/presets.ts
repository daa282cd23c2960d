// The template's preset lines and example texts, recognised by how their names and explanations begin.
import type { Preset } from "../budget/budget";
import { TEMPLATES } from "./descriptions";
import { beginningPattern } from "../danish/text-pattern";

interface KnownPreset {
  readonly preset: Preset;
  /** Of the name, and of the template's explanation beside it; against the folded text. */
  readonly name: RegExp;
  readonly explanation: RegExp;
}

const ALL = TEMPLATES.flatMap(({ presets }) => presets);

export const PRESETS: readonly KnownPreset[] = [...new Set(ALL.map(({ preset }) => preset))].map((preset) => {
  const own = ALL.filter((each) => each.preset === preset);
  return {
    preset,
    name: beginningPattern(own.flatMap(({ name }) => name)),
    explanation: beginningPattern(own.flatMap(({ explanation }) => explanation)),
  };
});

const EXAMPLE = beginningPattern(TEMPLATES.flatMap(({ placeholders }) => placeholders));

/** Whether a folded name is the template's own example text: it asks for a name, or leaves the X of its share in place. */
export const isExample = (folded: string): boolean => EXAMPLE.test(folded) || /\bx\s*%/.test(folded);
