// Lists of Danish words, written so that they can be read and added to, as sets and as regular expressions.

/** The words of a text, parted by white space. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

const SIGNS: Readonly<Record<string, string>> = {
  " ": "\\s+",
  "*": "\\p{L}*",
  "+": "\\p{L}+",
  _: "(?!\\p{L})",
  ".": "\\.",
  "[": "(?:",
  "]": ")",
  "(": "(?:",
  ")": ")?",
  "/": "|",
};

/**
 * The source of a regular expression, for the flags `iu`, that matches any entry of a list; the first that fits is taken.
 * Entries are parted by semicolons. In an entry, `*` is any letters or none, `+` a letter or more, `_` the end of a word, a space any white space,
 * `[en/et]` one of several, `(en/et)` one of several or none: "stilling(er)", "søge [midler/penge]".
 */
export function anyOf(list: string): string {
  const entries = list.split(";").flatMap((entry) => entry.trim() || []);
  return `(?:${entries.map((entry) => entry.replace(/\s+/g, " ").replace(/[ *+_.[\]()/]/g, (sign) => SIGNS[sign]!)).join("|")})`;
}

/** A pattern for a text that contains an entry of a list by {@link anyOf} as whole words. */
export function wholeWords(list: string, flags = "iu"): RegExp {
  return new RegExp(`(?<!\\p{L})${anyOf(list)}(?!\\p{L})`, flags);
}

/** A pattern for a text that contains an entry of a list by {@link anyOf}, also inside a word. */
export function containing(list: string): RegExp {
  return new RegExp(anyOf(list), "iu");
}

/** A pattern for a text that begins with an entry of a list by {@link anyOf}. */
export function beginningWith(list: string): RegExp {
  return new RegExp(`^${anyOf(list)}`, "iu");
}

/** A pattern for a text whose first words are an entry of a list by {@link anyOf}. */
export function beginningWithWord(list: string): RegExp {
  return new RegExp(`^${anyOf(list)}(?!\\p{L})`, "iu");
}

/** A pattern for a text that is an entry of a list by {@link anyOf} and nothing else. */
export function exactly(list: string): RegExp {
  return new RegExp(`^${anyOf(list)}$`, "iu");
}
