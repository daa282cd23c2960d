// In place of the package that recognises Chinese, Japanese and Korean characters for line breaks by half a megabyte of tables: the browser knows them.
const LETTERS = "\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}\\p{Script=Hangul}\\p{Script=Bopomofo}";
const PUNCTUATION =
  "\\u2ff0-\\u2fff\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d\\u30a0\\u30fb" +
  "\\u3190-\\u319f\\u31c0-\\u31ef\\u3200-\\u33ff\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uff65\\uffe0-\\uffef";

const set = (signs) => () => ({ toRegExp: () => new RegExp(`[${signs}]`, "u") });

export const letters = set(LETTERS);
export const punctuations = set(PUNCTUATION);
export const all = set(LETTERS + PUNCTUATION);
