// Caches what was calculated for texts seen before: a budget repeats the same words over and over.

/** How many texts are cached before the oldest are dropped, so that memory stays flat over a thousand budgets. */
const MOST_TEXTS = 2_000;
/** Longer texts are not labels or names and seldom repeat. */
const LONGEST_TEXT = 200;

const forgetting: (() => void)[] = [];

/** The same pure function, cached by text. Results are shared: nobody may change them. `longest`: characters of the longest text cached. */
export function memoize<T>(answer: (text: string) => T, longest = LONGEST_TEXT): (text: string) => T {
  let known = new Map<string, T>();
  let older = new Map<string, T>();
  let learnt = 0;
  forgetting.push(() => {
    if (learnt <= MOST_TEXTS) return;
    older = known;
    known = new Map();
    learnt = 0;
  });
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const isOlder = older.has(text);
    const found = isOlder ? (older.get(text) as T) : answer(text);
    if (text.length > longest) return found;
    if (!isOlder) learnt++;
    known.set(text, found);
    return found;
  };
}

/**
 * The same function of frozen objects, calculated once for each. `known`: what was calculated for another object, if it still is cached:
 * for one that differs little from it, most can be taken over.
 */
export function memoizeByObject<K extends object, T extends object>(
  answer: (key: K, known: (key: K) => T | undefined) => T,
): (key: K) => T {
  let now = new WeakMap<K, T>();
  let older = new WeakMap<K, T>();
  // A single permanent map would keep what a young key leads to until the next full collection, however short its life.
  forgetting.push(() => {
    older = now;
    now = new WeakMap();
  });
  const known = (key: K): T | undefined => now.get(key) ?? older.get(key);
  return (key) => {
    let found = now.get(key);
    if (!found) now.set(key, (found = older.get(key) ?? answer(key, known)));
    return found;
  };
}

/** Call before reading a workbook: drops what was calculated from parts unused since the last call, and texts unused since if there are many. */
export function dropOldMemos(): void {
  for (const forget of forgetting) forget();
}
