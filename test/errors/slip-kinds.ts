// Blocks that go wrong as people fill, copy and paste: one amount filled down, a share in percent, a separator lost, years exchanged.
import { isTyped } from "./seed-blocks";
import { inputs, kr, own, paid, setTo, times, typedIn, usedIn, yearOf, years, type Make } from "./kind-place";

/** A payer that pays for most lines of the section. */
const payerOf: (place: Parameters<Make>[0]) => number | undefined = ({ lines, random }) =>
  random
    .shuffle(lines[0]!.paid.map((_, index) => index))
    .find((index) => typedIn(lines, (line) => [line.paid[index]!]).length * 2 > lines.length);

/** By name: how the block went wrong. */
export const SLIP_KINDS: Readonly<Record<string, Make>> = {
  "a payer's share typed in percent": (place) => {
    const at = payerOf(place);
    if (at === undefined) return null;
    return typedIn(place.lines, (line) => [line.paid[at]!]).map((figure) => {
      const line = place.lines.find(({ paid: own }) => own.includes(figure))!;
      return setTo(figure, Math.round((100 * figure.value!) / (line.total.value || 1)));
    });
  },
  "thousands read as decimals in a section": ({ lines }) => {
    const figures = typedIn(lines, inputs).filter(({ value }) => value! >= 1000);
    return figures.length > 1 ? figures.map(times(0.001)) : null;
  },
  "a line as text with kr.": ({ line }) => typedIn([line], inputs).map((figure) => setTo(figure, `kr. ${kr(figure.value!)}`)),
  "Sum ranges end one row early": ({ section, lines }) => {
    const [first, last] = [section.lines[0]!, lines.at(-2)!];
    return section.sum.figures.every(({ formula }) => formula !== null)
      ? section.sum.figures.map((figure, index) => setTo(figure, `=SUM(${first.figures[index]!.address}:${last.figures[index]!.address})`))
      : null;
  },
  "a year filled down from the first line": (place) => {
    const at = yearOf(place);
    return place.lines.slice(1).map((line) => setTo(line.years[at]!, place.lines[0]!.years[at]!.value));
  },
  "a year filled as a series": (place) => {
    const at = yearOf(place);
    return place.lines.map((line, index) => setTo(line.years[at]!, (place.lines[0]!.years[at]!.value ?? 0) + index));
  },
  "a line's amounts copied to the next": (place) => {
    const next = place.lines[place.lines.indexOf(place.line) + 1];
    return next ? place.from([next], () => place.line, own) : null;
  },
  "two lines' years exchanged": (place) => {
    const [one, two] = place.random.shuffle(place.lines);
    return [...place.from([one!], () => two, years), ...place.from([two!], () => one, years)];
  },
  "two lines' financing exchanged": (place) => {
    const [one, two] = place.random.shuffle(place.lines);
    return [...place.from([one!], () => two, paid), ...place.from([two!], () => one, paid)];
  },
  "a payer added to LBF in a section": (place) =>
    place.lines.flatMap((line) => {
      const co = line.paid.slice(1).find(isTyped);
      return co ? [setTo(line.paid[0]!, (line.paid[0]!.value ?? 0) + co.value!), setTo(co, null)] : [];
    }),
  "a line's row copied to the end": ({ section, lines, line }) => {
    const slot = section.lines.find(({ row }) => row > lines.at(-1)!.row);
    return slot
      ? [...slot.inputs.map((figure, index) => setTo(figure, line.inputs[index]!.value)), [slot.nameAddress, line.name] as const]
      : null;
  },
  "a line negative": ({ line }) => typedIn([line], inputs).map(times(-1)),
  "an amount of each line × 10": ({ lines, random }) => lines.map((line) => times(10)(random.pick(typedIn([line], inputs)))),
  "an amount of each line in kroner": ({ lines, random }) => lines.map((line) => times(1000)(random.pick(typedIn([line], inputs)))),
  "two sections in kroner": ({ lines, other }) => (other ? typedIn([...lines, ...usedIn(other)]).map(times(1000)) : null),
  "the sheet's years in reverse": ({ all }) =>
    all.flatMap((line) => line.years.map((figure, index) => setTo(figure, line.years.at(-1 - index)!.value))),
  "two years exchanged in a section": (place) => {
    const at = yearOf(place);
    const next = at + 1 < place.budget.years.length ? at + 1 : at - 1;
    return place.lines.flatMap((line) => [
      setTo(line.years[at]!, line.years[next]!.value),
      setTo(line.years[next]!, line.years[at]!.value),
    ]);
  },
  "the first and last year exchanged in a section": ({ lines }) =>
    lines.flatMap((line) => [setTo(line.years[0]!, line.years.at(-1)!.value), setTo(line.years.at(-1)!, line.years[0]!.value)]),
  "years one to the left in a section": ({ lines }) =>
    lines.flatMap((line) => line.years.map((figure, index) => setTo(figure, line.years[index + 1]?.value ?? null))),
  "quarterly amounts in a section": ({ lines }) => typedIn(lines, years).map((figure) => setTo(figure, Math.round(figure.value! / 4))),
  "25 % added to a section's years": ({ lines }) => typedIn(lines, years).map((figure) => setTo(figure, Math.round(figure.value! * 1.25))),
  "half of a section's lines without financing": ({ lines }) =>
    typedIn(lines.slice(0, lines.length >> 1), paid).map((figure) => setTo(figure, null)),
  "LBF and housing exchanged in the sheet": ({ all }) =>
    all.flatMap((line) => [setTo(line.paid[0]!, line.paid[1]!.value), setTo(line.paid[1]!, line.paid[0]!.value)]),
  "a section in kroner, another × 100": ({ lines, other }) =>
    other ? [...typedIn(lines).map(times(1000)), ...typedIn(usedIn(other)).map(times(100))] : null,
  "a section's subtotal typed halfway": ({ section, lines }) => {
    const slot = section.lines.find(({ row }) => row > lines.at(-1)!.row);
    const parts = lines.slice(-2);
    return slot
      ? [
          ...slot.inputs.map((figure, index) =>
            setTo(figure, parts.reduce((sum, line) => sum + (line.inputs[index]!.value ?? 0), 0) || null),
          ),
          [slot.nameAddress, "Delsum"] as const,
        ]
      : null;
  },
};
