// Invisible characters: soft hyphens, zero-width spaces and joiners, direction marks. They never decide anything.

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const ALL = new RegExp(INVISIBLE.source, "g");

/** The text as people see it: the same text if it contains no invisible character. */
export function stripInvisible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(ALL, "") : text;
}
