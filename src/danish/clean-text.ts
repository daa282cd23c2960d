// Output text: without anything that moves a terminal's cursor, changes its direction or begins a formula, and no longer than a sentence.

/** A name or reason is cut at this length, wherever it comes from. */
export const LONGEST_TEXT = 300;

/** Terminal sequences: control sequences, operating system commands and the like, with their one-byte forms. */
const ESCAPES =
  // eslint's rule against control characters is about typing errors; here they are searched for on purpose.
  new RegExp(
    "(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]|" +
      "(?:\\u001b[\\]PX^_]|[\\u009d\\u0090\\u0098\\u009e\\u009f])[^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u001b\\\\|\\u009c)?|" +
      "\\u001b[ -/]*[0-~]?",
    "g",
  );
/** Line breaks and tabs become a space. */
const BREAKS = new RegExp("[\\t\\n\\u000b\\f\\r\\u0085\\u2028\\u2029]+", "g");
/** Control characters, direction marks, invisible joiners and fillers, tags, and the byte order mark. */
const UNSEEN = new RegExp(
  "[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]|[\\u{e0000}-\\u{e007f}]",
  "gu",
);

/** One line of text without invisible characters. */
export function cleanLine(text: string): string {
  return text.replace(ESCAPES, "").replace(BREAKS, " ").replace(UNSEEN, "");
}

/** A name, a reason or another short text: one clean line of at most {@link LONGEST_TEXT} characters. */
export function cleanText(text: string): string {
  const line = cleanLine(text.length > 20 * LONGEST_TEXT ? text.slice(0, 20 * LONGEST_TEXT) : text);
  return line.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Characters that make a spreadsheet read a text as a formula (OWASP, CSV injection), also after spaces. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/** The text, with an apostrophe in front if a spreadsheet would read it as a formula. */
function neutralise(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Text for a cell: one clean line that no spreadsheet reads as a formula. */
export function cellText(text: string): string {
  return neutralise(cleanLine(text));
}

/** JSON without characters that control a terminal; parses to the same value. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
