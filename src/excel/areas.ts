// Addresses of several areas, as Excel accepts them.
import { parseArea, toAreaAddress, type Area } from "../workbook/address";

/** Excel cuts an address text at 8,192 characters. */
const LONGEST_ADDRESS = 8_192;

/** Joins addresses with commas into texts short enough for Excel. */
export function joinAddresses(addresses: readonly string[]): string[] {
  const texts: string[] = [];
  for (const address of addresses) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_ADDRESS) texts[texts.length - 1] = `${last},${address}`;
    else texts.push(address);
  }
  return texts;
}

/** The rectangle around the first address that the others complete without a gap: `H12`, `I12:N12` → `H12:N12`. */
export function joinAround(addresses: readonly string[]): string {
  const [first = "A1", ...others] = addresses;
  let block = parseArea(first);
  if (!block) return first;
  let waiting = others.flatMap((address) => parseArea(address) ?? []);
  for (let before = Infinity; waiting.length < before;) {
    before = waiting.length;
    waiting = waiting.filter((area) => {
      const joined: Area | undefined = block && joinAreas(block, area);
      block = joined ?? block;
      return !joined;
    });
  }
  return toAreaAddress(block);
}

/** Two areas as one if together they form a rectangle. */
function joinAreas(a: Area, b: Area): Area | undefined {
  const around: Area = {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
  const sameRows = a.top === b.top && a.bottom === b.bottom && a.left <= b.right + 1 && b.left <= a.right + 1;
  const sameColumns = a.left === b.left && a.right === b.right && a.top <= b.bottom + 1 && b.top <= a.bottom + 1;
  const isInside = toAreaAddress(around) === toAreaAddress(a) || toAreaAddress(around) === toAreaAddress(b);
  return sameRows || sameColumns || isInside ? around : undefined;
}
