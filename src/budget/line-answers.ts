// What is known of single lines, kept by section: after an edit only the lines that it changed are asked again.
import { memoizeByObject } from "../danish/memoize";
import type { Budget, Line, LineOfSection, Section } from "./budget";

/** The section that one was made from, and the places of the lines that differ; a weak reference, so that no chain of sections is kept. */
interface Origin {
  readonly before: WeakRef<Section>;
  readonly changed: readonly number[];
}

const origins = new WeakMap<Section, Origin>();

/** States that a section has an earlier one's lines, in the same order, but for those that are other objects. */
export function recordOrigin(section: Section, before: Section): void {
  const changed = section.lines.flatMap((line, index) => (line === before.lines[index] ? [] : [index]));
  origins.set(section, { before: new WeakRef(before), changed });
}

/** An answer that rests on a line alone, by section and in the order of its lines. */
export function askLines<T>(answer: (line: Line) => T): (section: Section) => readonly T[] {
  const asked = askLinesIn<T, null>((line) => answer(line));
  return (section) => asked(section, null);
}

/** The same where an answer also rests on something else, the same object for the same content: answers are kept by both. */
export function askLinesIn<T, C>(answer: (line: Line, context: C) => T): (section: Section, context: C) => readonly T[] {
  const asked = memoizeByObject<Section, Map<C, readonly T[]>>((section, known) => {
    const answers = new Map<C, readonly T[]>();
    const origin = origins.get(section);
    const before = origin?.before.deref();
    for (const [context, old] of (before && known(before)) ?? []) {
      const own = [...old];
      for (const index of origin!.changed) own[index] = answer(section.lines[index]!, context);
      answers.set(context, own);
    }
    return answers;
  });
  return (section, context) => {
    const known = asked(section);
    let answers = known.get(context);
    if (!answers) known.set(context, (answers = section.lines.map((line) => answer(line, context))));
    return answers;
  };
}

/** What rests on a section and such a context, worked out once. */
export function askSectionsIn<T, C>(answer: (section: Section, context: C) => T): (section: Section, context: C) => T {
  const asked = memoizeByObject<Section, Map<C, T>>(() => new Map());
  return (section, context) => {
    const known = asked(section);
    let found = known.get(context);
    if (found === undefined) known.set(context, (found = answer(section, context)));
    return found;
  };
}

/** The lines of a budget, in sheet order, of which something holds that rests on a line alone. */
export function linesWhere(holds: (line: Line) => boolean): (budget: Pick<Budget, "sections">) => readonly LineOfSection[] {
  const inSection = linesOfSectionWhere(holds);
  return ({ sections }) => sections.flatMap((section) => inSection(section).map((line) => ({ section, line })));
}

/** The lines of a section of which something holds that rests on a line alone. */
export function linesOfSectionWhere(holds: (line: Line) => boolean): (section: Section) => readonly Line[] {
  const asked = askLines(holds);
  return memoizeByObject((section: Section) => {
    const answers = asked(section);
    return section.lines.filter((_, index) => answers[index]);
  });
}
