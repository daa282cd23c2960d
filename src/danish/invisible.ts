// Signs that nobody can see: soft hyphens, zero-width spaces and joiners, marks of direction. They never decide anything.

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const ALL = new RegExp(INVISIBLE.source, "g");

/** The text as people see it: the same text where it holds no invisible sign. */
export function stripInvisible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(ALL, "") : text;
}
