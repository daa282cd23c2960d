// A template supplied by the user: a description as JSON, or LBF's empty workbook to learn from; loaded when one is given.
import { allLines, hasMoney } from "../budget/sums";
import type { Localised } from "../danish/localised";
import { formatProblem } from "../report/reasons";
import { formatUnreadable } from "../report/unreadable";
import { TEMPLATES, type Description } from "../template/descriptions";
import { DescriptionError, parseDescription } from "../template/descriptions/parse-description";
import { createTemplateComparison } from "../template/compare-template";
import { readByTemplate } from "../template/given-template";
import { learnTemplate } from "../template/learn-template";
import { readBudget } from "../template/read-budget";
import type { CompareTemplate } from "../template/template-changes";
import { HostError } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";

export type GivenTemplate =
  | { readonly description: Description; readonly compare: CompareTemplate | null; readonly readByTemplate: typeof readByTemplate }
  | { readonly sentence: Localised };

/** Lines with amounts that an empty template may have: its examples. */
const MOST_EXAMPLES = 3;

/** Whether the workbook is somebody's budget: its labels can be learnt, but nothing is compared with it. */
function isFilledIn(workbook: Workbook): boolean {
  const reading = readBudget(workbook);
  return reading.kind === "budget" && allLines(reading.budget).filter(({ line }) => hasMoney(line)).length > MOST_EXAMPLES;
}

/** Reads a description, or learns one from an empty workbook; if that fails, a sentence says why. */
export function readTemplate(file: string, bytes: () => Uint8Array, open: (bytes: Uint8Array) => Workbook): GivenTemplate {
  try {
    const read = bytes();
    if (/\.json$/i.test(file))
      return { description: parseDescription(JSON.parse(new TextDecoder().decode(read)), TEMPLATES), compare: null, readByTemplate };
    const empty = open(read);
    const learnt = learnTemplate(empty);
    if (learnt.kind !== "learnt") return { sentence: formatProblem(learnt) };
    const compare = isFilledIn(empty) ? null : createTemplateComparison(empty, learnt.description);
    return { description: learnt.description, compare, readByTemplate };
  } catch (error) {
    if (error instanceof HostError) return { sentence: formatUnreadable(error.reason ?? "damaged") };
    if (error instanceof SyntaxError)
      return {
        sentence: {
          da: "Beskrivelsen er ikke gyldig JSON. Lav den igen med --learn.",
          en: "The description is no valid JSON. Make it again with --learn.",
        },
      };
    if (!(error instanceof DescriptionError)) throw error;
    return {
      sentence: {
        da: `Beskrivelsen af skabelonen holder ikke (${error.message}). Ret feltet, eller lav den igen med --learn.`,
        en: `The description of the template does not hold (${error.message}). Correct the field, or make it again with --learn.`,
      },
    };
  }
}
