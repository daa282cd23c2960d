// Which row or column of one sheet corresponds to which of another: the in-order pairing that matches the most.

export interface Aligned {
  /** For each item of the first list, the index of its partner in the second, or null. */
  readonly partner: readonly (number | null)[];
  /** Indices of the second list without a partner. */
  readonly added: ReadonlySet<number>;
}

/** Pairs two lists in order for the highest sum of `likeness`; 0 or less never pairs. On a tie, the earliest partners win. */
export function align<Item>(first: readonly Item[], second: readonly Item[], likeness: (one: Item, other: Item) => number): Aligned {
  const width = second.length + 1;
  const best = new Float64Array((first.length + 1) * width);
  const pair = (i: number, j: number): number => {
    const score = likeness(first[i]!, second[j]!);
    return score > 0 ? score + best[(i + 1) * width + j + 1]! : -1;
  };
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(pair(i, j), best[(i + 1) * width + j]!, best[i * width + j + 1]!);
  const partner: (number | null)[] = first.map(() => null);
  const added = new Set(second.keys());
  for (let i = 0, j = 0; i < first.length && j < second.length;) {
    const here = best[i * width + j]!;
    if (pair(i, j) === here) {
      added.delete(j);
      partner[i++] = j++;
    } else if (best[i * width + j + 1] === here) j++;
    else i++;
  }
  return { partner, added };
}
