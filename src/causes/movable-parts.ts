// The parts of a section's lines that may have been pasted a row too low or too high.
import { namedFigures } from "../formula-model/place";
import type { Budget, Figure, Line, Section } from "../budget/budget";
import type { Localised } from "../danish/localised";

interface Part {
  readonly name: Localised;
  readonly pick: (line: Line) => readonly Figure[];
}

/** Each column, the years, the financing, and all amounts, with typed totals and without. */
export function movableParts(budget: Budget, section: Section): readonly Part[] {
  const { lines } = section;
  return [
    ...section.sum.figures.flatMap((_, index) =>
      index === budget.years.length
        ? []
        : [{ name: namedFigures(budget, section.sum)[index]!.name, pick: (line: Line) => [line.figures[index]!] }],
    ),
    {
      name: { da: "årene", en: "the years" },
      pick: (line) => (line.total.formula === null ? [...line.years, line.total] : line.years),
    },
    {
      name: { da: "finansieringen", en: "the financing" },
      pick: (line) => line.paid,
    },
    {
      name: { da: "beløbene", en: "the amounts" },
      pick: (line) => line.figures.filter(({ formula }) => formula === null),
    },
    // Typed totals may have stayed where they were.
    ...(lines.some(({ total }) => total.formula === null && total.value)
      ? [
          { name: { da: "årene", en: "the years" }, pick: (line: Line) => line.years },
          { name: { da: "beløbene", en: "the amounts" }, pick: (line: Line) => line.inputs },
        ]
      : []),
  ];
}
