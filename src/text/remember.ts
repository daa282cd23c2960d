// Remembers what was worked out for texts met before: a budget says the same words over and over.

/** Texts remembered by one function; beyond them it forgets all, so that memory stays flat over a thousand budgets. */
const MOST_TEXTS = 20_000;
/** Longer texts are no labels or names and seldom come twice. */
const LONGEST_TEXT = 200;

/** The same pure function, faster for texts it was asked before. Answers are shared: nobody may change them. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = answer(text);
    if (text.length > LONGEST_TEXT) return found;
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
}
