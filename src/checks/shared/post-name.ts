// The name of a line's post, the same in every section.
import { foldName } from "../../danish/fold";
import { memoize } from "../../danish/memoize";
import { stripNoteNumbers } from "../../template/names";

/** A line's name without number, share and notes: "Boligsocial medarbejder 3 (15)" and "… 4" are one post; empty for one without letters. */
export const postNameOf = memoize((name): string =>
  foldName(stripNoteNumbers(name))
    .replace(/[\d().,+%]+/g, " ")
    .replace(/\s+/g, " ")
    .trim(),
);
