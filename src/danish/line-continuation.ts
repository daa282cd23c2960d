// Words that cannot end a line, a name or a sentence: it continues on the next line.
import { anyOf } from "./word-list";

/** The source of a regular expression, for the flags `iu`; each reader adds the punctuation with the same meaning in its texts. */
export const CONTINUING_WORD = `(?:^|\\s)(?:${anyOf(`
  og; eller; til; på; af; i; under; med; for; som; at; der; den; det; de; en; et; fra; om; ved; hos; samt; hvor; mellem; inden; pr.; ca.; jf.
`)}|(?<!\\d\\s)kr\\.)$`;
