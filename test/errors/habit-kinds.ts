// Blocks that go wrong by habits of keyboard and mouse: cells inserted or deleted, special pastes, replacements, drags, and edits half undone.
import type { Figure } from "../../src/budget/budget";
import { isTyped } from "./seed-blocks";
import { both, inputs, own, setTo, times, typedIn, yearOf, years, type Change, type Make } from "./kind-place";

/** A payer that pays for most lines of the section. */
const payerOf: (place: Parameters<Make>[0]) => number | undefined = ({ lines, random }) =>
  random
    .shuffle(lines[0]!.paid.map((_, index) => index))
    .find((index) => typedIn(lines, (line) => [line.paid[index]!]).length * 2 > lines.length);

/** Cells whose contents were pushed by one: values only, as they would be seen. */
const pushed = (figures: readonly Figure[], by: number): Change[] =>
  figures.map((figure, index) => setTo(figure, figures[index - by]?.value ?? null));

const isAllFormulas = (figures: readonly Figure[]): boolean => figures.every(({ formula }) => formula !== null);

/** By name: how the block went wrong. */
export const HABIT_KINDS: Readonly<Record<string, Make>> = {
  "last year's values pasted over a section's years": ({ lines, random }) =>
    typedIn(lines, years).map((figure) => setTo(figure, Math.round(figure.value! * (0.9 + random.integer(0, 9) / 100)))),
  "a section sorted without one year": (place) => {
    const at = yearOf(place);
    const sorted = [...place.lines].sort((one, two) => one.name.localeCompare(two.name, "da"));
    return [
      ...place.lines.map((line, index) => [line.nameAddress, sorted[index]!.name] as const),
      ...place.from(
        place.lines,
        (index) => sorted[index],
        (line) => line.figures.filter((figure) => figure !== line.years[at]),
      ),
    ];
  },
  "a year dragged over the line totals": ({ lines }) =>
    isAllFormulas(lines.map(({ total }) => total)) ? lines.map((line) => setTo(line.total, line.years.at(-1)!.value)) : null,
  "zeros replaced by nothing in a section": ({ lines }) => {
    const figures = typedIn(lines, inputs).filter(({ value }) => String(value).includes("0"));
    return figures.length > 2 ? figures.map((figure) => setTo(figure, Number(String(figure.value).replaceAll("0", "")) || null)) : null;
  },
  "cells inserted in a section, the rest one to the right": ({ lines }) => lines.flatMap((line) => pushed(line.figures, 1)),
  "a cell deleted in a line, the rest one to the left": ({ line }) => {
    const first = line.years.findIndex(isTyped);
    return first < 0 ? null : pushed(line.figures.slice(first), -1);
  },
  "a cell deleted in a year, the rest one row up": (place) => {
    const at = yearOf(place);
    const rows = place.section.lines.slice(place.section.lines.indexOf(place.line));
    return pushed(
      rows.map((line) => line.years[at]!),
      -1,
    );
  },
  "a section's years multiplied by 1.02": ({ lines }) => typedIn(lines, years).map(times(1.02)),
  "half of a section's lines in kroner": ({ lines }) => typedIn(lines.slice(lines.length >> 1)).map(times(1000)),
  "half of a line's years in kroner": ({ line }) => {
    const figures = typedIn([line], years);
    return figures.length > 2 ? figures.slice(0, figures.length >> 1).map(times(1000)) : null;
  },
  "a payer filled as a series 1, 2, 3": (place) => {
    const at = payerOf(place);
    return at === undefined ? null : place.lines.map((line, index) => setTo(line.paid[at]!, index + 1));
  },
  "a section's years negative": ({ lines }) => typedIn(lines, years).map(times(-1)),
  "a section in millions with one decimal": ({ lines }) =>
    typedIn(lines).map((figure) => setTo(figure, Math.round(figure.value! / 100) / 10)),
  "a payer pasted into the next too": (place) => {
    const at = payerOf(place);
    const next = at === undefined ? -1 : at + 1 < place.line.paid.length ? at + 1 : at - 1;
    return at === undefined ? null : place.lines.map((line) => setTo(line.paid[next]!, line.paid[at]!.value));
  },
  "line totals of the row above": ({ lines }) =>
    isAllFormulas(lines.map(({ total }) => total))
      ? lines.slice(1).map((line, index) => {
          const above = lines[index]!;
          return setTo(line.total, `=SUM(${above.years[0]!.address}:${above.years.at(-1)!.address})`);
        })
      : null,
  "a line copied over the next with its formulas": (place) => {
    const next = place.lines[place.lines.indexOf(place.line) + 1];
    return next ? [...place.from([next], () => place.line, inputs), [next.nameAddress, place.line.name] as const] : null;
  },
  "years as formulas of the year before": ({ lines }) =>
    lines.flatMap(({ years: own }) =>
      own
        .slice(1)
        .flatMap((figure, index) => (isTyped(figure) && isTyped(own[index]!) ? [setTo(figure, `=${own[index]!.address}*1.02`)] : [])),
    ),
  "x in the empty cells of a section": ({ lines }) =>
    lines.flatMap((line) =>
      line.inputs.filter(({ stored, formula }) => stored === null && formula === null).map((figure) => setTo(figure, "x")),
    ),
  "a section as text with spaces": ({ lines }) => typedIn(lines, inputs).map((figure) => setTo(figure, `${figure.value}\u00a0`)),
  "a section as text with ca.": ({ lines }) => typedIn(lines, years).map((figure) => setTo(figure, `ca. ${figure.value}`)),
  "a line's years one to the left": ({ line }) => pushed(line.years, -1),
  "a line's payers one to the right": ({ line }) => (isTyped(line.paid.at(-1)!) ? null : pushed(line.paid, 1)),
  "a line's LBF and housing exchanged": ({ line }) => [
    setTo(line.paid[0]!, line.paid[1]!.value),
    setTo(line.paid[1]!, line.paid[0]!.value),
  ],
  "the section's Sum in each line's LBF": ({ lines, section }) =>
    lines.map((line) => setTo(line.paid[0]!, section.sum.financing.lbf.value)),
  "two lines added into the first and kept": (place) => {
    const next = place.lines[place.lines.indexOf(place.line) + 1];
    return next
      ? place.line.inputs.flatMap((figure, index) =>
          isTyped(next.inputs[index]!) ? [setTo(figure, (figure.value ?? 0) + next.inputs[index]!.value!)] : [],
        )
      : null;
  },
  "two payers added into one in the sheet": ({ all }) =>
    all.flatMap((line) => {
      const [one, two] = line.paid.slice(1).filter(isTyped);
      return one && two ? [setTo(one, one.value! + two.value!), setTo(two, null)] : [];
    }),
  "half of a section's amounts": ({ lines }) => typedIn(lines, inputs).map((figure) => setTo(figure, Math.round(figure.value! / 2))),
  "the years of one line in each line": (place) => place.from(place.lines, () => place.line, years),
  "a section's Sum typed one column to the right": ({ section }) => pushed(section.sum.figures, 1),
  "Sum adds only the first and last line": ({ section, lines }) =>
    isAllFormulas(section.sum.figures)
      ? section.sum.figures.map((figure, index) =>
          setTo(figure, `=${lines[0]!.figures[index]!.address}+${lines.at(-1)!.figures[index]!.address}`),
        )
      : null,
  "a section in kroner, another in millions": ({ lines, other, section }) =>
    other && other !== section ? [...typedIn(lines).map(times(1000)), ...typedIn(other.lines).map(times(0.001))] : null,
  "a section as text, its years one row down": (place) => {
    const { lines } = place.section;
    const last = lines.reduce((found, line, index) => (line.inputs.some(isTyped) ? index : found), -1);
    if (last < 2 || last + 1 >= lines.length) return null;
    const target = lines.slice(0, last + 2);
    return place.from(target, (index) => lines[index - 1], years).map(([cell, to]) => [cell, to === null ? null : `${to} kr.`] as const);
  },
  "all totals as values, a section in kroner": (place) => both(place.totalsAsValues, typedIn(place.lines, own).map(times(1000))),
};
