// Remembers what was worked out for texts met before: a budget says the same words over and over.

/** So many texts are learnt before the oldest are forgotten, so that memory stays flat over a thousand budgets. */
const MOST_TEXTS = 2_000;
/** Longer texts are no labels or names and seldom come twice. */
const LONGEST_TEXT = 200;

const forgetting: (() => void)[] = [];

/** The same pure function, faster for texts it was asked before. Answers are shared: nobody may change them. `longest`: signs of the longest text that is remembered. */
export function remember<T>(answer: (text: string) => T, longest = LONGEST_TEXT): (text: string) => T {
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

/** The same function of something frozen, worked out once for each. */
export function rememberOf<K extends object, T extends object>(answer: (key: K) => T): (key: K) => T {
  let known = new WeakMap<K, T>();
  // One map for all time would hold what a young key leads to until the next full collection, however short its life.
  forgetting.push(() => (known = new WeakMap()));
  return (key) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = answer(key)));
    return found;
  };
}

/** Before a workbook is read: what was worked out of the last one's parts is dropped, and where many texts were learnt, those not asked for since. A large workbook's texts are not worked out anew at each check. */
export function forgetOld(): void {
  for (const forget of forgetting) forget();
}
