// The words for a likely cause: what was probably mistyped, and what the cell should probably contain.
import { findCheck, type Cause, type CauseKind, type Consequence } from "../checks/check";
import { truthName } from "../danish/excel-values";
import { capital, type Localised } from "../danish/localised";
import { fill, formatNumber, inBoth } from "./sentences";

const SHOULD_BE: Localised = { da: "{from} skal være {to}.", en: "{from} should be {to}." };
const PROBABLY: Localised = { da: "Sandsynligvis", en: "Probably" };
/** Put together when it is read: the English may not be loaded yet. */
const probably = (what: Localised): Localised => ({
  get da() {
    return `${PROBABLY.da}: ${what.da}. ${SHOULD_BE.da}`;
  },
  get en() {
    return `${PROBABLY.en}: ${what.en}. ${SHOULD_BE.en}`;
  },
});

const TEXTS: Readonly<Record<CauseKind, Localised>> = {
  "digits-swapped": probably({ da: "to cifre er byttet om i {cell}", en: "two digits are swapped in {cell}" }),
  "digit-missing": probably({ da: "et ciffer mangler i {cell}", en: "a digit is missing in {cell}" }),
  "digit-doubled": probably({ da: "der er et ciffer for meget i {cell}", en: "there is a digit too many in {cell}" }),
  "digit-mistyped": {
    da: "Måske er et ciffer forkert i {cell}. {from} skal så være {to}.",
    en: "A digit may be wrong in {cell}. {from} should then be {to}.",
  },
  sign: probably({ da: "fortegnet er forkert i {cell}", en: "the sign is wrong in {cell}" }),
  "factor-10": probably({ da: "der er et nul for meget eller for lidt i {cell}", en: "there is a zero too many or too few in {cell}" }),
  "factor-1000": probably({
    da: "{cell} er skrevet i kroner i stedet for t.kr. eller omvendt",
    en: "{cell} is in kroner instead of t.kr. or the reverse",
  }),
  "decimal-separator": probably({
    da: "punktummet er læst som komma i {cell}",
    en: "the thousand separator was read as a decimal in {cell}",
  }),
  "neighbour-column": {
    da: "Sandsynligvis: beløbet er i en forkert kolonne. Flyt {from} fra {cell} til {other}.",
    en: "Probably: the amount is in the wrong column. Move {from} from {cell} to {other}.",
  },
  "neighbour-row": {
    da: "Sandsynligvis: beløbet er i en forkert række. Flyt {from} fra {cell} til {other}.",
    en: "Probably: the amount is in the wrong row. Move {from} from {cell} to {other}.",
  },
  "amounts-swapped": {
    da: "Sandsynligvis: to beløb er byttet om. {from} i {cell} hører til i {other}, og {to} omvendt.",
    en: "Probably: two amounts are exchanged. {from} in {cell} belongs in {other}, and {to} the other way.",
  },
  "rows-shifted": { da: "{name} er en række forkert. Flyt {area} til {target}.", en: "{name}: one row off. Move {area} to {target}." },
  "years-shifted": {
    da: "{name} er en kolonne forkert. Flyt {area} til {target}.",
    en: "{name}: one column off. Move {area} to {target}.",
  },
  "years-reversed": {
    da: "{name} er i omvendt orden. Vend dem om i {area}.",
    en: "{name} are in reverse order. Turn them around in {area}.",
  },
  "columns-exchanged": { da: "{name} er byttet om. Byt {area} og {target}.", en: "{name} are exchanged. Exchange {area} and {target}." },
  misplaced: {
    da: "{name} går ikke op. Måske er en række eller kolonne sat forkert ind. Tjek dem fra {area}.",
    en: "{name} do not add up. A row or column may have been pasted in the wrong place. Check them from {area}.",
  },
  "line-twice": {
    da: "Sandsynligvis: linjen er skrevet to gange. {cell} gentager {other}.",
    en: "Probably: the line is entered twice. {cell} repeats {other}.",
  },
  "text-number": { da: "{cell} skal være tallet {to}.", en: "{cell} should be the number {to}." },
  "outside-range": { da: "Formlen i {cell} skal være {to}.", en: "The formula in {cell} should be {to}." },
  "total-overwritten": {
    da: "Sandsynligvis: et tal er skrevet over formlen i {cell}. {from} skal være {to}.",
    en: "Probably: a figure was typed over the formula in {cell}. {from} should be {to}.",
  },
  "missing-amount": { da: "Måske mangler der {to} i {cell}.", en: "{to} may be missing in {cell}." },
  unexplained: { da: "Med {to} i {cell} (nu {from}) går det op.", en: "With {to} in {cell} (now {from}) it adds up." },
};

/** For amounts that are wrong together. */
const BLOCKS: Partial<Readonly<Record<CauseKind, Localised>>> = {
  "factor-10": { da: "{name} har et nul for meget eller for lidt ({area}).", en: "{name}: a zero too many or too few ({area})." },
};

/** A column nobody has filled in. */
const COLUMN_EMPTY: Localised = {
  da: "{name} er ikke skrevet. Skriv beløbene i {area}.",
  en: "{name} was not typed. Type the amounts in {area}.",
};

/** Several amounts of a column that were left out together. */
const SEVERAL_MISSING: Localised = {
  da: "Måske mangler {count} beløb, det første i {cell}: {to}.",
  en: "{count} amounts may be missing, the first in {cell}: {to}.",
};

/** For years one column off, where the one at the edge was lost. */
const YEAR_LOST: Localised = {
  da: "{name} er en kolonne forkert, og et år mangler. Flyt {area} til {target}, og skriv {lost} igen.",
  en: "{name}: one column off, and a year is missing. Move {area} to {target}, and type {lost} again.",
};

/** Their finding says which amounts are wrong together; this says how many. */
const COUNTED: readonly CauseKind[] = ["factor-1000", "text-number", "sign"];
const RESCALED: Localised = { da: "{count} beløb ændres, det første i {cell}.", en: "{count} amounts change, the first in {cell}." };

/** If a total is empty, nothing was typed. */
const FORMULA_MISSING: Localised = {
  da: "Formlen mangler i {cell}, som er tom. Den skal give {to}.",
  en: "The formula is missing in {cell}, which is empty. It should give {to}.",
};

/** If several are, they were deleted together. */
const FORMULAS_MISSING: Localised = {
  da: "Formlerne mangler i {count} tomme celler. Den første er {cell}, som skal give {to}.",
  en: "The formulas are missing in {count} empty cells. The first is {cell}, which should give {to}.",
};

/** Totals that were typed and did not follow the lines. */
const TOTALS_STALE: Localised = {
  da: "{count} typede summer følger ikke med linjerne. Den første er {cell}: {from} skal være {to}. Sæt formlerne ind igen.",
  en: "{count} typed totals do not follow the lines. The first is {cell}: {from} should be {to}. Put the formulas back.",
};

/** SAND, as Danish Excel shows it, is not a figure. */
const TRUTH_TYPED: Localised = {
  da: "En logisk værdi ({from}) er skrevet over formlen i {cell}. Den skal give {to}.",
  en: "A logical value ({from}) was typed over the formula in {cell}. It should give {to}.",
};

/** A formula that Excel holds as text. */
const FORMULA_AS_TEXT: Localised = {
  da: "Sandsynligvis: formlen i {cell} er blevet til tekst. Den skal give {to}.",
  en: "Probably: the formula in {cell} has become text. It should give {to}.",
};

/** An amount typed on top of another. */
const ADDED: Localised = {
  da: "Sandsynligvis: {from} er talt med i {cell}, oven i det rigtige beløb. Flyt det til {other}.",
  en: "Probably: {from} was added in {cell}, on top of the right amount. Move it to {other}.",
};

function textOf({ kind, from, edits, block }: Cause): Localised {
  if (kind === "total-overwritten" && from === null) return edits.length > 1 ? FORMULAS_MISSING : FORMULA_MISSING;
  const typed = kind === "total-overwritten" ? edits[0]?.from : undefined;
  if (typeof typed === "boolean") return TRUTH_TYPED;
  if (typeof typed === "string" && typed.startsWith("=")) return FORMULA_AS_TEXT;
  if (kind === "total-overwritten" && edits.length > 1) return TOTALS_STALE;
  if (COUNTED.includes(kind) && edits.length > 1 && !block) return RESCALED;
  if (kind === "missing-amount" && edits.length > 1 && !block) return SEVERAL_MISSING;
  if (block?.lost !== undefined) return kind === "missing-amount" ? COLUMN_EMPTY : YEAR_LOST;
  const ofBlock = block && BLOCKS[kind];
  if (ofBlock) return ofBlock;
  return (kind === "neighbour-column" || kind === "neighbour-row") && edits[0]?.to !== null ? ADDED : TEXTS[kind];
}

/** The sentence for a cause. */
export function formatCause(cause: Cause): Localised {
  const held = cause.edits[0]?.from;
  return fill(textOf(cause), {
    count: cause.cells.length,
    cell: cause.cells[0] ?? "",
    other: cause.cells[1] ?? "",
    from: (typeof held === "boolean" ? truthName(held) : cause.from) ?? { da: "tom", en: "empty" },
    to: cause.to ?? { da: "tom", en: "empty" },
    name: cause.block ? capital(cause.block.name) : "",
    area: cause.block?.from ?? "",
    target: cause.block?.to ?? "",
    lost: cause.block?.lost ?? "",
  });
}

/** A consequence of a cause: a phrase, its difference in t.kr., and the first cell. Null for pure information: nothing is broken there. */
export function formatConsequence({ check, cells, difference }: Consequence): Localised | null {
  const found = findCheck(check);
  if (!found || found.severity === "notice") return null;
  const [cell] = cells;
  return inBoth((language) => {
    const phrase = (found.consequence ?? found.problem)[language];
    const figure = difference ? formatNumber(difference, language).replace("-", "\u2212") : null;
    const place = cell === undefined ? "" : ` (${cell})`;
    if (phrase.includes("{figure}")) return phrase.replace("{figure}", figure ?? "0") + place;
    return phrase + (figure === null ? "" : `: ${figure} t.kr.`) + place;
  });
}
