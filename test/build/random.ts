// A small seeded random source, so that every random budget, layout and error can be made again from its seed.

export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number;
  /** A whole number from `from` to `to`, ends included. */
  integer(from: number, to: number): number;
  /** True with the given chance (0–1). */
  chance(chance: number): boolean;
  /** One of the items; throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** The items in random order. */
  shuffle<T>(items: readonly T[]): T[];
}

/** The mulberry32 generator; the same seed gives the same numbers. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    chance: (chance) => next() < chance,
    pick: <T>(items: readonly T[]): T => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new Error("pick from an empty list");
      return item;
    },
    shuffle: <T>(items: readonly T[]): T[] => {
      const shuffled = [...items];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = integer(0, i);
        const moved = shuffled[i] as T;
        shuffled[i] = shuffled[j] as T;
        shuffled[j] = moved;
      }
      return shuffled;
    },
  };
}
