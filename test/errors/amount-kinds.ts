// Blocks whose amounts were pasted over others, are in another unit, or are text.
import { inputs, kr, noisy, own, paid, setTo, times, typedIn, usedIn, yearOf, years, type Make } from "./kind-place";

/** By name: how the block went wrong. */
export const AMOUNT_KINDS: Readonly<Record<string, Make>> = {
  "a section pasted over another": ({ section, other }) =>
    other && usedIn(other).length <= section.lines.length
      ? section.lines.flatMap((line, index) => {
          const source = usedIn(other)[index];
          return [
            ...line.inputs.flatMap((figure, place) =>
              figure.formula === null ? [setTo(figure, source?.inputs[place]!.value ?? null)] : [],
            ),
            [line.nameAddress, source?.name ?? null] as const,
          ];
        })
      : null,
  "two sections' amounts exchanged": (place) => {
    const { section, other } = place;
    if (!other) return null;
    const [one, two] = [section.lines, other.lines];
    return [...place.from(one, (index) => two[index], own), ...place.from(two, (index) => one[index], own)];
  },
  "a year pasted into the next too": (place) => {
    const at = yearOf(place);
    const next = at + 1 < place.budget.years.length ? at + 1 : at - 1;
    return place.lines.map((line) => setTo(line.years[next]!, line.years[at]!.value));
  },
  "two years added into one": (place) => {
    const at = yearOf(place);
    const next = at + 1 < place.budget.years.length ? at + 1 : at - 1;
    return place.lines.flatMap((line) => [
      setTo(line.years[next]!, (line.years[next]!.value ?? 0) + (line.years[at]!.value ?? 0)),
      setTo(line.years[at]!, null),
    ]);
  },
  "a section's amounts × 10": ({ lines }) => typedIn(lines).map(times(10)),
  "a section's amounts × 100": ({ lines }) => typedIn(lines).map(times(100)),
  "a section's amounts × 2": ({ lines }) => typedIn(lines).map(times(2)),
  "the sheet × 10": ({ all, typedTotals }) => [...typedIn(all), ...typedTotals].map(times(10)),
  "the sheet × 1000": ({ all, typedTotals }) => [...typedIn(all), ...typedTotals].map(times(1000)),
  "a line × 100": ({ line }) => typedIn([line]).map(times(100)),
  "a line's years × 100": ({ line }) => typedIn([line], years).map(times(100)),
  "a line's financing × 100": ({ line }) => typedIn([line], paid).map(times(100)),
  "one amount × 100": ({ line, random }) => [times(100)(random.pick(typedIn([line], inputs)))],
  "a year × 100 in a section": (place) => {
    const at = yearOf(place);
    return typedIn(place.lines, (line) => [line.years[at]!]).map(times(100));
  },
  "an amount of each line × 100": ({ lines, random }) => lines.map((line) => times(100)(random.pick(typedIn([line], inputs)))),
  "thousand separators as text in a column": (place) => {
    const at = yearOf(place);
    return typedIn(place.all, (line) => [line.years[at]!]).filter(({ value }) => value! >= 1000).length > 0
      ? typedIn(place.all, (line) => [line.years[at]!]).map((figure) => setTo(figure, kr(figure.value!)))
      : null;
  },
  "a section as text with kr.": ({ lines }) => typedIn(lines, inputs).map((figure) => setTo(figure, `${kr(figure.value!)} kr.`)),
  "a section as text in kroner": ({ lines }) => typedIn(lines, inputs).map((figure) => setTo(figure, `${kr(figure.value! * 1000)},00`)),
  "a column with the letter O for 0": (place) => {
    const at = yearOf(place);
    const figures = typedIn(place.lines, (line) => [line.years[at]!]).filter(({ value }) => String(value).includes("0"));
    return figures.length > 0 ? figures.map((figure) => setTo(figure, String(figure.value).replaceAll("0", "O"))) : null;
  },
  "a section in brackets as text": ({ lines }) => typedIn(lines, paid).map((figure) => setTo(figure, `(${figure.value})`)),
  "every other line in kroner": ({ lines }) => typedIn(lines.filter((_, index) => index % 2 === 0)).map(times(1000)),
  "half the sheet's lines in kroner": ({ all }) => typedIn(all.slice(0, all.length >> 1)).map(times(1000)),
  "a payer in kroner in one section": ({ lines, random }) => {
    const at = random.pick(
      lines[0]!.paid.map((_, index) => index).filter((index) => typedIn(lines, (line) => [line.paid[index]!]).length > 1),
    );
    return typedIn(lines, (line) => [line.paid[at]!]).map(times(1000));
  },
  "a section in millions": ({ lines }) => typedIn(lines).map(times(0.001)),
  "raw kroner in a line": (place) => noisy(place, typedIn([place.line], inputs)),
  "raw kroner in a section": (place) => noisy(place, typedIn(place.lines, inputs)),
  "raw kroner in the sheet": (place) => noisy(place, typedIn(place.all, inputs)),
  "a section's financing negative": ({ lines }) => typedIn(lines, paid).map(times(-1)),
  "a section negative": ({ lines }) => typedIn(lines).map(times(-1)),
};
