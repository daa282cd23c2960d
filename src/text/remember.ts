// Remembers what was worked out for texts met before: a budget says the same words over and over.

/** So many texts are kept from one workbook to the next, so that memory stays flat over a thousand budgets. */
const MOST_TEXTS = 5_000;
/** Longer texts are no labels or names and seldom come twice. */
const LONGEST_TEXT = 200;

const forgetting: (() => void)[] = [];

/** The same pure function, faster for texts it was asked before. Answers are shared: nobody may change them. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  let older = new Map<string, T>();
  forgetting.push(() => {
    if (known.size <= MOST_TEXTS) return;
    older = known;
    known = new Map();
  });
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = older.has(text) ? (older.get(text) as T) : answer(text);
    if (text.length <= LONGEST_TEXT) known.set(text, found);
    return found;
  };
}

/** Before a workbook is read: where many texts are kept, those that are not asked for until the next time are forgotten. So a large workbook is not worked out anew at each check. */
export function forgetOldTexts(): void {
  for (const forget of forgetting) forget();
}

/** The same function of something frozen, worked out once for each. */
export function rememberOf<K extends object, T extends object>(answer: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = answer(key)));
    return found;
  };
}
