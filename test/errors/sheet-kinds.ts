// Blocks that went wrong with Excel itself: values pasted over formulas, rows sorted, formulas filled, ranges broken, columns moved.
import type { Figure, Line } from "../../src/budget/budget";
import { isTyped } from "./seed-blocks";
import { both, inputs, own, paid, setTo, times, typedIn, usedIn, yearOf, years, type Change, type Make } from "./kind-place";

/** Not LBF's where there is another: the share of co-financing does not fall. */
const coPaid = (line: Line): readonly Figure[] => (line.paid.slice(1).some(isTyped) ? line.paid.slice(1) : line.paid);

/** By name: how the block went wrong. */
export const SHEET_KINDS: Readonly<Record<string, Make>> = {
  "a section's totals as values, one amount changed": (place) => {
    const figure = place.random.pick(typedIn([place.line], years));
    return both(place.asValues(place.section.sum.figures), [setTo(figure, figure.value! + 40)]);
  },
  "a section's totals as values, one line changed": (place) => {
    const year = place.random.pick(typedIn([place.line], years));
    const payer = place.random.pick(typedIn([place.line], coPaid));
    return both(place.asValues([...place.lines.map(({ total }) => total), ...place.section.sum.figures]), [
      setTo(year, year.value! + 40),
      setTo(payer, payer.value! + 40),
    ]);
  },
  "all totals as values, one line changed": (place) => {
    const year = place.random.pick(typedIn([place.line], years));
    const payer = place.random.pick(typedIn([place.line], coPaid));
    return both(place.totalsAsValues, [setTo(year, year.value! + 40), setTo(payer, payer.value! + 40)]);
  },
  "all totals as values, two lines changed": (place) => {
    const [one, two] = place.random.shuffle(place.all);
    return both(
      place.totalsAsValues,
      [one!, two!].flatMap((line) => {
        const [year, payer] = [typedIn([line], years)[0]!, typedIn([line], coPaid)[0]!];
        return [setTo(year, year.value! + 30), setTo(payer, payer.value! + 30)];
      }),
    );
  },
  "all totals as values, a line deleted": (place) =>
    both(
      place.totalsAsValues,
      typedIn([place.line], inputs).map((figure) => setTo(figure, null)),
    ),
  "line totals typed, amounts one row down": (place) => {
    const { lines } = place.section;
    const last = lines.reduce((found, line, index) => (line.inputs.some(isTyped) ? index : found), -1);
    if (last < 2 || last + 1 >= lines.length) return null;
    const target = lines.slice(0, last + 2);
    return both(
      place.asValues(lines.map(({ total }) => total)),
      place.from(target, (index) => lines[index - 1], inputs),
    );
  },
  "amounts sorted, names not": (place) => {
    const sorted = [...place.lines].sort((one, two) => (one.total.value ?? 0) - (two.total.value ?? 0));
    return place.from(place.lines, (index) => sorted[index], own);
  },
  "names sorted, amounts not": ({ lines }) =>
    lines
      .map(({ name }) => name)
      .sort((one, two) => one.localeCompare(two, "da"))
      .map((name, index) => [lines[index]!.nameAddress, name] as const),
  "years sorted, financing not": (place) => {
    const sorted = [...place.lines].sort((one, two) => (two.total.value ?? 0) - (one.total.value ?? 0));
    return place.from(place.lines, (index) => sorted[index], years);
  },
  "a section's Sum formulas are #REF!": ({ section }) =>
    section.sum.figures.some(({ formula }) => formula !== null) ? section.sum.figures.map((figure) => setTo(figure, "=SUM(#REF!)")) : null,
  "#NAME? in line totals": ({ lines }) =>
    lines.map(({ total, years: own }) => setTo(total, `=SUMM(${own[0]!.address}:${own.at(-1)!.address})`)),
  "#DIV/0! in a year": (place) => {
    const at = yearOf(place);
    return place.lines.slice(0, 3).map((line) => setTo(line.years[at]!, "=1/0"));
  },
  "#REF!, #NAME? and #DIV/0! mixed": ({ section, lines, budget }) => [
    setTo(section.sum.years[1]!, "=SUM(#REF!)"),
    setTo(lines[0]!.total, "=SUMM(1)"),
    setTo(lines[1]!.years[1]!, "=1/0"),
    setTo(budget.totals.lbf, "=#REF!+1"),
  ],
  "Total leaves a section out": ({ budget, section }) => {
    const changes = [...budget.totals.years, budget.totals.total, budget.totals.lbf].flatMap((figure, index): Change[] => {
      const source = [...section.sum.years, section.sum.total, section.sum.financing.lbf][index]!;
      if (figure.formula === null || !figure.formula.includes("+")) return [];
      const kept = figure.formula.split("+").filter((part) => part !== source.address);
      return [setTo(figure, `=${kept.join("+")}`)];
    });
    return changes.length > 0 &&
      changes.some(([address, to]) => to !== `=${[...budget.totals.years].find((each) => each.address === address)?.formula}`)
      ? changes
      : null;
  },
  "Sum ranges stop two lines too early": ({ section, lines }) => {
    const last = lines.at(-3)!;
    const first = section.lines[0]!;
    return section.sum.figures.every(({ formula }) => formula !== null)
      ? section.sum.figures.map((figure, index) => setTo(figure, `=SUM(${first.figures[index]!.address}:${last.figures[index]!.address})`))
      : null;
  },
  "a section's Sum adds another section": ({ section, other }) =>
    other && section.sum.figures.every(({ formula }) => formula !== null)
      ? section.sum.figures.map((figure, index) =>
          setTo(figure, `=SUM(${other.lines[0]!.figures[index]!.address}:${other.lines.at(-1)!.figures[index]!.address})`),
        )
      : null,
  "line totals add one year too few": ({ lines }) =>
    lines.every(({ total }) => total.formula !== null)
      ? lines.map((line) => setTo(line.total, `=SUM(${line.years[0]!.address}:${line.years.at(-2)!.address})`))
      : null,
  "line totals add the financing": ({ lines }) =>
    lines.every(({ total }) => total.formula !== null)
      ? lines.map((line) => setTo(line.total, `=SUM(${line.years[1]!.address}:${line.paid[0]!.address})`))
      : null,
  "a Sum is circular": ({ section, lines }) => [
    setTo(section.sum.years[1]!, `=SUM(${lines[0]!.years[1]!.address}:${section.sum.years[1]!.address})`),
  ],
  "another section's financing pasted": (place) =>
    place.other ? place.from(place.section.lines, (index) => place.other!.lines[index], paid) : null,
  "another section's years pasted": (place) =>
    place.other ? place.from(place.section.lines, (index) => place.other!.lines[index], years) : null,
  "payers one to the right in the sheet": ({ all }) =>
    typedIn(all, (line) => [line.paid.at(-1)!]).length > 0
      ? null
      : all.flatMap((line) => line.paid.map((figure, index) => setTo(figure, index === 0 ? null : line.paid[index - 1]!.value))),
  "payers one to the right in a section": ({ lines }) =>
    typedIn(lines, (line) => [line.paid.at(-1)!]).length > 0
      ? null
      : lines.flatMap((line) => line.paid.map((figure, index) => setTo(figure, index === 0 ? null : line.paid[index - 1]!.value))),
  "payers in reverse in a section": ({ lines }) =>
    lines.flatMap((line) => line.paid.map((figure, index) => setTo(figure, line.paid.at(-1 - index)!.value))),
  "years in reverse in a section": ({ lines }) =>
    lines.flatMap((line) => line.years.map((figure, index) => setTo(figure, line.years.at(-1 - index)!.value))),
  "a line's whole amount in each year": ({ line }) => typedIn([line], years).map((figure) => setTo(figure, line.total.value)),
  "a section's whole amounts in one year": (place) => {
    const at = yearOf(place);
    return place.lines.flatMap((line) => line.years.map((figure, index) => setTo(figure, index === at ? line.total.value : null)));
  },
  "cumulative years in a section": ({ lines }) =>
    lines.flatMap((line) => {
      let sum = 0;
      return line.years.map((figure) => setTo(figure, figure.value ? (sum += figure.value) : figure.value));
    }),
  "monthly amounts in a section": ({ lines }) =>
    typedIn(lines, years).map((figure) => setTo(figure, Math.round((figure.value! / 12) * 10) / 10)),
  "financing as percentages in a section": ({ lines }) =>
    lines.flatMap((line) =>
      typedIn([line], paid).map((figure) => setTo(figure, Math.round((100 * figure.value!) / (line.total.value || 1)))),
    ),
  "financing as shares of one in a section": ({ lines }) =>
    lines.flatMap((line) =>
      typedIn([line], paid).map((figure) => setTo(figure, Math.round((100 * figure.value!) / (line.total.value || 1)) / 100)),
    ),
  "all financing left to LBF in a section": ({ lines }) =>
    lines.flatMap((line) =>
      line.paid.map((figure, index) => setTo(figure, index === 0 ? line.paid.reduce((sum, { value }) => sum + (value ?? 0), 0) : null)),
    ),
  "the financing twice as large in a section": ({ lines }) => typedIn(lines, paid).map(times(2)),
  "the Sum typed as a line too": ({ section, lines }) => {
    const slot = section.lines.find((line) => line.row > lines.at(-1)!.row);
    return slot
      ? [
          ...slot.inputs.map((figure, index) => setTo(figure, section.sum.inputs[index]!.value)),
          [slot.nameAddress, "I alt for området"] as const,
        ]
      : null;
  },
  "the lines of another section added below": ({ section, lines, other }) => {
    const free = section.lines.filter((line) => line.row > lines.at(-1)!.row);
    const source = other ? usedIn(other).slice(0, free.length) : [];
    return source.length > 2
      ? source.flatMap((line, index) => [
          ...line.inputs.flatMap((figure, place) => (figure.formula === null ? [setTo(free[index]!.inputs[place]!, figure.value)] : [])),
          [free[index]!.nameAddress, line.name] as const,
        ])
      : null;
  },
  "a section in kroner and a slip elsewhere": ({ lines, other, random }) => {
    if (!other) return null;
    const figure = random.pick(typedIn(usedIn(other), years));
    return [...typedIn(lines).map(times(1000)), setTo(figure, figure.value! + 7)];
  },
  "a section in kroner, another one row down": (place) => {
    const { lines, other } = place;
    if (!other || other.lines.length <= usedIn(other).length) return null;
    const down = other.lines.slice(0, usedIn(other).length + 1);
    return [...typedIn(lines).map(times(1000)), ...place.from(down, (index) => other.lines[index - 1], paid)];
  },
  "Total in kroner": ({ foot }) => foot.filter(({ value }) => value).map((figure) => setTo(figure, figure.value! * 1000)),
  "a section's Sum in kroner": ({ section }) =>
    section.sum.figures.filter(({ value }) => value).map((figure) => setTo(figure, figure.value! * 1000)),
  "formulas filled down over amounts": ({ lines, line, random }) => {
    const at = random.pick(line.years.map((_, index) => index));
    const source = lines[0]!;
    return lines.slice(1, 4).map((own) => setTo(own.years[at]!, `=${source.years[at]!.address}`));
  },
  "year heads one too late": ({ budget }) =>
    budget.years.every(({ year }) => year !== null) ? budget.years.map(({ address, year }) => [address, year! + 1] as const) : null,
  "amounts as dates in a column": (place) => {
    const at = yearOf(place);
    return typedIn(place.lines, (line) => [line.years[at]!]).map((figure) => setTo(figure, `01-01-${2000 + (figure.value! % 90)}`));
  },
  "every amount rounded to tens in the financing": ({ lines }) =>
    typedIn(lines, paid).map((figure) => setTo(figure, Math.round(figure.value! / 10) * 10)),
  "payers exchanged in a section": ({ lines }) =>
    lines.flatMap((line) => [setTo(line.paid[0]!, line.paid[1]!.value), setTo(line.paid[1]!, line.paid[0]!.value)]),
  "payers exchanged, totals typed": (place) => {
    const { lines, section } = place;
    return both(
      place.asValues(section.sum.figures),
      lines.flatMap((line) => [setTo(line.paid[0]!, line.paid[1]!.value), setTo(line.paid[1]!, line.paid[0]!.value)]),
    );
  },
  "a section's amounts deleted, Sums typed": (place) =>
    both(
      place.asValues(place.section.sum.figures),
      typedIn(place.lines, inputs).map((figure) => setTo(figure, null)),
    ),
};
