// The words for a likely cause: what was probably mistyped, and what should probably stand there.
import { findCheck } from "../checks";
import type { Cause, CauseKind, Consequence } from "../checks/check";
import type { Localised } from "../danish/localised";
import { fill, formatNumber, inBoth } from "./sentences";

const TEXTS: Readonly<Record<CauseKind, Localised>> = {
  "digits-swapped": {
    da: "Sandsynligvis er to cifre byttet om i {cell}: {from} skulle være {to}.",
    en: "Two digits were probably swapped in {cell}: {from} should be {to}.",
  },
  "digit-missing": {
    da: "Sandsynligvis mangler et ciffer i {cell}: {from} skulle være {to}.",
    en: "A digit is probably missing in {cell}: {from} should be {to}.",
  },
  "digit-doubled": {
    da: "Sandsynligvis er der et ciffer for meget i {cell}: {from} skulle være {to}.",
    en: "There is probably a digit too many in {cell}: {from} should be {to}.",
  },
  "digit-mistyped": {
    da: "Måske er et ciffer skrevet forkert i {cell}: {from} skulle være {to}.",
    en: "A digit was perhaps mistyped in {cell}: {from} should be {to}.",
  },
  sign: {
    da: "Sandsynligvis er fortegnet forkert i {cell}: {from} skulle være {to}.",
    en: "The sign is probably wrong in {cell}: {from} should be {to}.",
  },
  "factor-10": {
    da: "Sandsynligvis er der et nul for meget eller for lidt i {cell}: {from} skulle være {to}.",
    en: "There is probably a zero too many or too few in {cell}: {from} should be {to}.",
  },
  "factor-1000": {
    da: "Sandsynligvis er {cell} skrevet i kroner i stedet for t.kr. eller omvendt: {from} skulle være {to}.",
    en: "{cell} was probably written in kroner instead of t.kr. or the reverse: {from} should be {to}.",
  },
  "decimal-separator": {
    da: "Sandsynligvis er tusindtalsprikken læst som komma i {cell}: {from} skulle være {to}.",
    en: "The thousand separator was probably read as a decimal in {cell}: {from} should be {to}.",
  },
  "neighbour-column": {
    da: "Sandsynligvis er beløbet havnet i en forkert kolonne: {from} står i {cell}, men hører til i {other}.",
    en: "The amount probably landed in the wrong column: {from} stands in {cell} but belongs in {other}.",
  },
  "neighbour-row": {
    da: "Sandsynligvis er beløbet havnet i en forkert række: {from} står i {cell}, men hører til i {other}.",
    en: "The amount probably landed in the wrong row: {from} stands in {cell} but belongs in {other}.",
  },
  "amounts-swapped": {
    da: "Sandsynligvis er to beløb byttet om: {from} står i {cell}, men hører til i {other}, hvor der står {to}.",
    en: "Two amounts were probably exchanged: {from} stands in {cell} but belongs in {other}, which holds {to}.",
  },
  "line-twice": {
    da: "Sandsynligvis er linjen skrevet to gange: {cell} gentager {other}.",
    en: "The line was probably entered twice: {cell} repeats {other}.",
  },
  "text-number": {
    da: "Beløbet i {cell} er skrevet som tekst. Det skulle være tallet {to}.",
    en: "The amount in {cell} is stored as text. It should be the number {to}.",
  },
  "outside-range": {
    da: "Formlen i {cell} lægger ikke det sammen, den skal. Den skulle være {to}.",
    en: "The formula in {cell} does not add up what it should. It should be {to}.",
  },
  "total-overwritten": {
    da: "Sandsynligvis er der skrevet et tal hen over formlen i {cell}: {from} skulle være {to}.",
    en: "A figure was probably typed over the formula in {cell}: {from} should be {to}.",
  },
  "missing-amount": {
    da: "Måske mangler beløbet i {cell}: det skulle så være {to}.",
    en: "The amount in {cell} may be missing: it would be {to}.",
  },
  unexplained: {
    da: "{cell} kan være forkert: med {to} i stedet for {from} går det op.",
    en: "{cell} may be wrong: with {to} instead of {from} it adds up.",
  },
};

/** Where a total is empty, nothing was typed. */
const FORMULA_MISSING: Localised = {
  da: "Formlen mangler i {cell}, som er tom: den skulle give {to}.",
  en: "The formula is missing in {cell}, which is empty: it should give {to}.",
};

/** Where several are, they were deleted together. */
const FORMULAS_MISSING: Localised = {
  da: "Formlerne mangler i {count} celler, som er tomme. Den første er {cell}: den skulle give {to}.",
  en: "The formulas are missing in {count} cells, which are empty. The first is {cell}: it should give {to}.",
};

/** SAND, as Danish Excel shows it, is no figure. */
const TRUTH_TYPED: Localised = {
  da: "Der er skrevet en sandhedsværdi ({from}) hen over formlen i {cell}: den skulle give {to}.",
  en: "A truth value ({from}) was typed over the formula in {cell}: it should give {to}.",
};
const TRUTHS: Readonly<Record<string, Localised>> = { true: { da: "SAND", en: "TRUE" }, false: { da: "FALSK", en: "FALSE" } };

/** An amount typed on top of another. */
const ADDED: Localised = {
  da: "Sandsynligvis er et beløb talt med i en forkert celle: {from} ligger oven i det rigtige beløb i {cell}, men hører til i {other}.",
  en: "An amount was probably added to the wrong cell: {from} is on top of the right amount in {cell} but belongs in {other}.",
};

function textOf({ kind, from, edits }: Cause): Localised {
  if (kind === "total-overwritten" && from === null) return edits.length > 1 ? FORMULAS_MISSING : FORMULA_MISSING;
  if (kind === "total-overwritten" && typeof edits[0]?.from === "boolean") return TRUTH_TYPED;
  return (kind === "neighbour-column" || kind === "neighbour-row") && edits[0]?.to !== null ? ADDED : TEXTS[kind];
}

/** The sentence for a cause. */
export function formatCause(cause: Cause): Localised {
  const held = cause.edits[0]?.from;
  return fill(textOf(cause), {
    count: cause.cells.length,
    cell: cause.cells[0] ?? "",
    other: cause.cells[1] ?? "",
    from: (typeof held === "boolean" ? TRUTHS[String(held)] : cause.from) ?? { da: "tom", en: "empty" },
    to: cause.to ?? { da: "tom", en: "empty" },
  });
}

/** What a cause breaks too: a phrase, the figure it is off by in t.kr., and the first cell. Null for what is only told for information: nothing is broken there. */
export function formatConsequence({ check, cells, difference }: Consequence): Localised | null {
  const found = findCheck(check);
  if (!found || found.severity === "notice") return null;
  const [cell] = cells;
  return inBoth((language) => {
    const phrase = (found.consequence ?? found.title)[language].replace(/\.$/, "");
    const figure = difference ? formatNumber(difference, language).replace("-", "\u2212") : null;
    const place = cell === undefined ? "" : ` (${cell})`;
    if (phrase.includes("{figure}")) return phrase.replace("{figure}", figure ?? "0") + place;
    return phrase + (figure === null ? "" : `: ${figure} t.kr.`) + place;
  });
}
