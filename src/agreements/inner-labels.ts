// Labels in the middle of a line, where pasted or transcribed text has lost its line breaks: each gets its own line.
import { BULLET, FORM_COUNT, isBulleted } from "../danish/lexicon";
import { wordSet } from "../danish/word-list";
import { KNOWN_AREAS } from "./areas";
import { ECONOMY_ROWS, LABELS, type LabelId } from "./label-wordings";
import { withRowColons } from "./pasted-tables";
import { withNameLines } from "./run-names";
import { withRepeatedLabels } from "./repeated-labels";
import { withPayers, withPostRows, withSumsOfYears } from "./run-tables";

/** Labels that no sentence writes with a capital and a colon. */
const WITH_COLON = [
  "Aktivitetsnavn",
  "Aktivitet\\/netværk",
  "Målgruppe(?:\\(r\\)|r|n)?",
  "Indhold og (?:praksis|metode)(?:\\s\\([^):]{1,40}\\))?",
  "Aktivitetsbeskrivelse",
  "Kort beskrivelse(?: af aktiviteten)?",
  "Ansvars- og rollefordeling",
  "Medarbejderressourcer(?: (?:for|i|til) indsatsområdet)?",
  "Titel",
  "Timeforbrug",
  "Timetal",
  "Opgaver",
  "Aktiviteter",
  "Aktiviteter,? (?:som|der) (?:skal )?bidrage[rt]? til[^:]{0,220}",
  "Formål",
  "Mål",
  "Milepæle",
  "Samarbejdspartnere",
  "Kontaktperson(?:er)?",
  "Delmål(?: \\d{1,2})?",
  "Indikator(?:er)?(?: \\d{1,2})?",
  "Baseline(?: \\d{4})?",
  "Succeskriterier(?: og datakilde(?: for aktiviteten)?)?",
  "Landsbyggefonden",
  "Lokal medfinansiering",
  "Samlet budget(?: for (?:indsatsområdet|den boligsociale indsats))?",
  "Indsatsområdets økonomi[^:]{0,220}",
  "Delaftalen gælder fra(?: - til)?",
  "Delaftalens parter",
  "Navn på den boligsociale indsats[^:]{0,60}",
  "Problemkompleks for indsatsområdet",
  "Formål, mål og succeskriterier(?: for indsatsområdet)?",
  "Sammenhæng med den kommunale indsats[^:]{0,40}",
  "Konflikthåndtering og underretning",
  "Revision af (?:delaftalen|aftalen)",
  "Hvilke overordnede mål har indsatsområdet[^:]{0,80}",
  "Delmål og indikatorer(?: for indsatsområdet)?",
];

const COLON = new RegExp(`(?<=[^\\s|*])[ \\u00a0]+(?=(?:${WITH_COLON.join("|")})\\s?:)`, "g");

/** From this many characters on, a line is more than a paragraph. */
const MORE_THAN_A_PARAGRAPH = 1500;
/** Maximum characters of a run that is split: far more than the longest agreements; a longer line is no document's. */
const LONGEST_RUN = 500_000;
/** Maximum characters of all a document's runs: protects against documents crafted to take time. */
const MOST_PARTED = 1_000_000;
let parted = 0;

/** Begins another document, whose runs are counted from zero. */
export function beginRuns(): void {
  parted = 0;
}

/** Minimum characters of a document that is a single line. */
const LEAST_RUN = 200;

/** A wording as it may be written at the start of a label: a capital first, or all capitals; words separated by spaces, commas, hyphens or slashes. */
function written(wording: string): string[] {
  const words = wording.split(" ");
  const either = words.map(
    (word, at) => (at === 0 ? "" : `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]`) + word.slice(at === 0 ? 0 : 1),
  );
  const join = (all: readonly string[]): string => all.join("[.,-]?(?:\\s+|(?<=[-,])|/)(?:evt\\.\\s)?");
  const [first = ""] = either;
  return [join([first.charAt(0).toUpperCase() + first.slice(1), ...either.slice(1)]), join(words.map((word) => word.toUpperCase()))];
}

/** By how many letters the wordings are grouped. */
const DEPTH = 4;

/** Alternatives grouped by their first letters, so that most are ruled out together. */
function grouped(sources: readonly string[], depth = DEPTH): string {
  const groups = new Map<string, string[]>();
  for (const source of sources) {
    const first = depth > 0 && /^\p{L}/u.test(source) ? source.charAt(0) : "";
    const group = groups.get(first);
    if (group) group.push(first === "" ? source : source.slice(1));
    else groups.set(first, [first === "" ? source : source.slice(1)]);
  }
  return [...groups].map(([first, rest]) => (first === "" ? rest.join("|") : `${first}(?:${grouped(rest, depth - 1)})`)).join("|");
}

/** Wordings of the labels, longest first; those of persons and amounts only on request. */
function wordings(isMeant: (text: string, id: LabelId, kind: "whole" | "start" | "open") => boolean): string {
  const found = (Object.keys(LABELS) as LabelId[]).flatMap((id) =>
    (["whole", "start", "open"] as const).flatMap((kind) => (LABELS[id][kind] ?? []).filter((text) => isMeant(text, id, kind))),
  );
  const sorted = [...new Set(found)].sort((one, other) => other.length - one.length);
  return grouped(sorted.flatMap(written));
}

const hasWords = (text: string): boolean => text.includes(" ");

/** A number or letter before a heading. */
const COUNT = `(?:(?:\\d{1,2}(?:\\.\\d{1,2})?[.)]|\\d\\.\\d|[A-H][.)]|[A-H]\\.\\d{1,2})\\s+)?`;
/** What may precede a label without being part of it. */
const BEFORE = "(?<=[^\\s|*–—/&-])[ \\u00a0]+(?=[\\p{Lu}\\d])";
const REMARK = "(?:\\s?\\([^)]{1,120}\\))?";
/** A label of any wording with its colon. */
const ANY_COLON = new RegExp(
  `${BEFORE}(?=${COUNT}(?:${wordings(() => true)})(?:n|ne|\\(r\\))?(?:\\s(?:\\d{1,2}|[A-H]))?${REMARK}\\s?:)`,
  "gu",
);
/** A long label continues in lower case to its colon, or to the capital that begins its text. */
const LONG = new RegExp(
  `${BEFORE}(${COUNT}(?:${wordings((text, id, kind) => kind === "start" && hasWords(text) && !ECONOMY_ROWS.includes(id))})` +
    `(?:[^\\p{Lu}\\d:.?¶]|(?<=\\s(?:jf|evt|inkl|pr))\\.){0,160}(?:\\?|:)?${REMARK})`,
  "gu",
);
/** Those whose text follows them. */
const OPEN_WORDS = [
  "area",
  "area-heading",
  "period",
  "period-start",
  "period-end",
  "contract-activity",
  "activity-name",
  "other-activities",
];
const OPEN = new RegExp(`^${COUNT}(?:${wordings((_, id, kind) => kind === "open" || OPEN_WORDS.includes(id))})(?!\\p{L})`, "u");
/** Labels that resemble single words of names, titles and sentences. */
const NAMES: readonly LabelId[] = ["person", "responsible", "area", "activity-name"];
/** Words that names contain too. */
const NAMED = wordSet(`
  medarbejder frivillige bilag start organisation udløb funktion resultater sprog total mødested lokaler deltagere omfang effekt
  kompetencer noter tidsplan kriterier parter kategori timer timetal indsatser finansiering personale stilling titel ressourcer varighed
  periode rapportering
`);

/** A short label of several words, or of one word that no sentence puts before a capital. */
const SHORT = new RegExp(
  `${BEFORE}(${COUNT}(?:${wordings(
    (text, id, kind) =>
      kind !== "start" &&
      !ECONOMY_ROWS.includes(id) &&
      text !== "delaftale for" &&
      ((hasWords(text) && id !== "person" && id !== "responsible") ||
        text === "mål" ||
        /^(?:underskrift|kontaktperson|kontaktoplysning)/.test(text) ||
        (text.length >= 5 && !NAMES.includes(id) && !NAMED.has(text))),
  )})(?:\\(r\\))?${REMARK})(?=\\s+(?:["“”„«(]?[\\p{Lu}\\d]|[a-h][.)]\\s|${BULLET}))`,
  "gu",
);
/** Titles end what precedes them. */
const TITLE = new RegExp(
  "(?<=\\S)[ \\u00a0]+(?=(?:Bilag \\d{1,2}[:.]?\\s+)?" +
    "(?:Delaftale\\s+(?:for|vedr|om|til|[–—-]\\s|\\d{1,2}(?:\\s|:))|DELAFTALE(?:\\s|:)|Delaftale:|KONTRAKT\\s|" +
    "Strategisk samarbejdsaftale|STRATEGISK SAMARBEJDSAFTALE|(?:Gælder|Gældende|Gyldig) (?:fra|i perioden) ))",
  "gu",
);
/** The strategic agreement's title ends at its first chapter. */
const STRATEGIC = /((?:Strategisk samarbejdsaftale|STRATEGISK SAMARBEJDSAFTALE)[^.:¶\n]{0,90}?)\s+(?=\d{1,2}[.)]\s+\p{Lu})/gu;
/** "Del A: Beskæftigelse": a counted heading with a known area, before a capital or a number. */
const AREA = new RegExp(
  "(?<=\\S)[ \\u00a0]+((?:\\p{Lu}\\p{L}{2,12}\\s(?:\\d{1,2}|[A-H]|[IVX]{1,4})\\s?[.:–—-]|\\d{1,2}\\.\\d{1,2})\\s+" +
    `(?:${KNOWN_AREAS.join("|")}))(?=\\s+[\\p{Lu}\\d])`,
  "gu",
);
/** Numbered forms, and the period, with only a space before what they introduce. */
const COUNTED = new RegExp(
  `(?<=\\S)[ \\u00a0]+((?:Aktivitet|AKTIVITET|Indsats|INDSATS|Tiltag|TILTAG|Initiativ)\\s${FORM_COUNT}(?=\\s[–—-]\\s|:?\\s\\p{Lu})|` +
    "(?:Periode|Aftaleperiode|Projektperiode)(?=\\s\\d))(?:\\s*[–—-](?=\\s)|:(?=\\s))?\\s*",
  "gu",
);
/** Questions in a form, followed by their answers. */
const QUESTION = /(?<=\S)[ \u00a0]+((?:Hvad|Hvem|Hvordan|Hvorfor|Hvornår|Hvilke|Hvilken|Hvilket)(?:\s[^?.:\n]{3,80})?\?)(?=\s)/gu;
/** Leaders and a page number end a line of a table of contents. */
const LEADERS = /((?:\.{3,}|(?:\.\s){3,}|…+)\s*\d{1,3})(?=\s)/g;

/** The rows of an economy table written one after another. */
const MONEY = "(?:kr\\.?\\s*)?\\d{1,3}(?:\\.\\d{3})+(?:,-)?(?:\\s*kr\\.?)?";
const PARTY = "(?:Landsbyggefonden|Lokal medfinansiering|Samlet budget(?: for (?:indsatsområdet|den boligsociale indsats))?)";
const MONEY_ROW = new RegExp(
  `(?<=\\S)(?<!(?:^|\\s)\\p{Ll}{1,40})[ \\u00a0]+(?=${PARTY}\\s+${MONEY})|` +
    `(?<=${MONEY}(?:\\s+\\d{1,3}(?:,\\d+)?\\s?%)?)[ \\u00a0]+(?=(?:Samlet|I alt|Total)\\s+${MONEY})`,
  "gu",
);
const MONEY_END = new RegExp(`(?<=${PARTY}\\s+${MONEY})[ \\u00a0]+(?=\\p{Lu}|\\d{1,2}[.)]\\s+\\p{Lu})`, "gu");

/** Before an item of a list in a run of text. */
const ITEM = new RegExp(`(?<=\\S)[ \\u00a0]+(?=[•●▪■□➢✓]\\s*\\S|o\\s\\p{L})`, "gu");
const DASHED = /(?<=\S)[ \u00a0]+(?=[–-]\s[\p{Lu}\d])/gu;
const FIRST_DASHED = /(?<=:)[ \u00a0]+(?=[–-]\s\S)/g;

/**
 * Inserts a line break before every label inside a line.
 * @param isWhole whether it is a whole document: no paragraph is, with a label in it
 */
export function withLabelLines(text: string, isWhole = false): string {
  if (!/[^\n]{30}/.test(text)) return text;
  // Text copied from a PDF has no tabs between a table's cells.
  const isPasted = isWhole && text.includes("\n") && !text.includes("\t");
  const lines = isPasted
    ? withRowColons(withPayers(withSumsOfYears(withPostRows(text.trim(), true))).split("\n"))
    : text.trim().split("\n");
  if (isWhole && !text.includes("\t") && isParted(lines))
    return withLines(` ${END} ${lines.join(` ${END} `)}`)
      .replace(ENDS, "\n")
      .trim();
  const run = isWhole && lines.length === 1 ? LEAST_RUN : MORE_THAN_A_PARAGRAPH;
  return lines
    .map((line) =>
      line.length < 30 || line.length > LONGEST_RUN
        ? line
        : line.length < run
          ? line.replace(COLON, "\n").replace(MONEY_ROW, "\n")
          : withLines(line),
    )
    .join("\n");
}

/** Stands for a line break that the text has kept. */
const END = "¶";
const ENDS = new RegExp(`(?:\\s*${END}\\s*)+`, "gu");

/** From how many lines on, and from which part of them, labels inside lines show that the text has lost its breaks; half its characters do too. */
const [LEAST_PARTED, LEAST_PART] = [3, 0.08];

/** Whether a text of several lines has lost the line breaks at its labels: one paragraph holds a whole section. */
function isParted(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  if (filled.length < LEAST_PARTED) return false;
  const parted = filled.filter(
    (line) =>
      line.length >= 30 && ([COLON, ANY_COLON, COUNTED].some((inner) => line.search(inner) >= 0) || `${END} ${line}`.search(SHORT) >= 0),
  );
  const length = (all: readonly string[]): number => all.reduce((sum, line) => sum + line.length, 0);
  const isMost = length(filled) > MORE_THAN_A_PARAGRAPH && length(parted) > length(filled) / 2;
  return isMost || parted.length >= Math.max(LEAST_PARTED, filled.length * LEAST_PART);
}

/** Restores the line breaks a run of text has lost: at titles, labels, rows of amounts and list items. */
function withLines(run: string): string {
  parted += run.length;
  if (parted > MOST_PARTED) return run;
  const lines = withRepeatedLabels(withPostRows(withPayers(withSumsOfYears(run.replace(/\t+/g, " ")))))
    .replace(TITLE, "\n")
    .replace(STRATEGIC, "$1\n")
    .replace(AREA, "\n$1\n")
    .replace(COUNTED, "\n$1: ")
    .replace(QUESTION, "\n$1\n")
    .replace(LEADERS, "$1\n")
    .replace(ANY_COLON, "\n")
    .replace(LONG, (_, label: string) => `\n${label.trimEnd()}${OPEN.test(label) ? " " : "\n"}`)
    .replace(SHORT, (_, label: string) => `\n${label}:${OPEN.test(label) ? " " : "\n"}`)
    .replace(MONEY_ROW, "\n")
    .replace(MONEY_END, "\n")
    .replace(ITEM, "\n")
    .replace(FIRST_DASHED, "\n")
    .replace(ENDS, "\n")
    .split("\n")
    .map((line) => (isBulleted(line) ? line.trimStart().replace(DASHED, "\n") : line.trim()));
  return withNameLines(lines).join("\n");
}
