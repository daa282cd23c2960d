// Reads tables in text that has lost its line breaks: rows of posts after their column heads, and payers with an amount per year.
import { POST } from "../danish/post-words";

const HOURS_HEAD =
  "Normering(?:\\s\\([^()]{1,20}\\))?" +
  "|Timer\\/uge|Timeforbrug|Timetal|Tidsforbrug|Ugentlige timer|Antal timer|Årsværk|Timer(?:\\s?(?:pr\\.?|om|\\/)\\s?(?:ugen?|måned(?:en)?))?";
/** The heads of a table of posts, one after another. */
const HEADS = new RegExp(
  `(?<=\\S)\\s+(?<title>Titel|Stilling|Stillingsbetegnelse|Funktion|Medarbejder)\\s+(?<time>${HOURS_HEAD})` +
    `(?:\\s+(?<share>Andel(?:\\s(?:på|i|af|til)\\s\\p{Ll}+)?))?\\s+(?=\\p{Lu}\\p{L}{2,})`,
  "gu",
);

const TITLE = "\\p{Lu}[\\p{L}/-]+(?:\\s(?:og\\s)?\\p{Ll}[\\p{L}/-]+){0,2}(?:\\s\\d)?(?:\\s\\([^()]{1,30}\\))?";
const UNIT =
  "\\s?(?:timer|t\\.?|%|pct\\.?|årsværk)(?![\\p{L}\\d])" +
  "(?:\\s?(?:om|i|pr\\.?|\\/)\\s?(?:ugen?|måned(?:en)?)|\\sugentligt?|\\saf\\s(?:arbejdstiden|fuldtid|tiden))?" +
  "(?:\\si\\s\\d{1,2}\\s(?:år|måneder|mdr\\.?))?(?:\\s\\([^()]{1,40}\\))?";
/** A row's post and time; a figure alone has the unit of its head. */
const ROW = new RegExp(
  `(?<=^|\\s)(?<title>${TITLE})\\s+(?<hours>(?:\\d{1,2}\\s?[x×]\\s?)?\\d{1,3}(?:,\\d+)?)(?<unit>${UNIT})?(?:\\s+(?<share>\\d{1,3}(?:,\\d+)?\\s?%))?(?=\\s|$)`,
  "gu",
);
/** Maximum distance of a table's rows from its heads, and length of the text between two of its times. */
const LONGEST_TABLE = 2000;
const LONGEST_TEXT = 200;
/** The heads of other columns, before the first row. */
const MORE_HEADS = /^(?:\p{Lu}[\p{L}()/]+(?:\s\p{Ll}+)?\s){0,3}$/u;

/** Whether the heads of a table of posts are in a text that has lost its lines. */
export function hasPostHeads(run: string): boolean {
  return run.search(HEADS) >= 0;
}

interface Row {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly time: string;
  readonly hasUnit: boolean;
}

/** The rows at the start of a text: each figure is in the column of its head, or the text is no table. */
function rowsOf(text: string, { time: head = "", share: shareHead }: Readonly<Partial<Record<string, string>>>): Row[] {
  const rows: Row[] = [];
  for (const match of text.matchAll(ROW)) {
    const { title = "", hours = "", unit, share } = match.groups ?? {};
    const before = rows.at(-1);
    if (before ? match.index - before.to > LONGEST_TEXT : !MORE_HEADS.test(text.slice(0, match.index))) break;
    if (!POST.test(title)) continue;
    if ((share !== undefined) !== (shareHead !== undefined)) break;
    const time = `${hours}${unit ?? (/årsværk/i.test(head) ? " årsværk" : /måned/i.test(head) ? " timer pr. måned" : " timer pr. uge")}`;
    const to = match.index + match[0].length;
    rows.push({ from: match.index, to, title, time: share === undefined ? time : `${time} (${share})`, hasUnit: unit !== undefined });
  }
  return rows;
}

/**
 * Every row of a table of posts as labelled lines: "Titel: …", "Timeforbrug: …".
 * @param isBare whether only figures without a unit are meant: in text with line ends a row with one is a sentence
 */
export function withPostRows(run: string, isBare = false): string {
  let written = "";
  let done = 0;
  for (const heads of run.matchAll(HEADS)) {
    if (heads.index < done) continue;
    const groups = heads.groups ?? {};
    const start = heads.index + heads[0].length;
    const text = run.slice(start, start + LONGEST_TABLE);
    const rows = rowsOf(text, groups);
    if (rows.length === 0 || (isBare && rows.some(({ hasUnit }) => hasUnit))) continue;
    written += run.slice(done, heads.index);
    rows.forEach(({ to, title, time }, i) => {
      const next = rows[i + 1];
      const description = next ? text.slice(to, next.from).trim() : "";
      // Where the last row's text ends is unknown, so it is given to no post.
      const label = next && description !== "" && /^Målgruppe/.test(text) ? "Målgruppe" : "Opgaver";
      written += `\n${groups.title}: ${title}\nTimeforbrug: ${time}\n${label}: ${description}`;
    });
    done = start + (rows.at(-1)?.to ?? 0);
  }
  return written + run.slice(done);
}

const NUMBER = "\\d{1,3}(?:\\.\\d{3})*(?:,-)?(?:\\s?kr\\.?)?";
const YEARLY = new RegExp(
  "(?<party>Landsbyggefonden|LBF|(?:Lokal\\smedfinansiering|Medfinansiering)(?:\\s[–-]\\s\\p{Ll}+)?|" +
    "Samlet\\sbudget(?:\\sfor\\sindsatsområdet)?|Samlet|I\\salt|Total)" +
    `(?<amounts>(?:\\s+${NUMBER}){3,12})(?!\\s?[\\d%])`,
  "gu",
);

/** A payer's amounts for each year and their sum: only the sum is that of the whole period. */
export function withSumsOfYears(run: string): string {
  return run.replace(YEARLY, (row, party: string, written: string) => {
    const amounts = written.match(new RegExp(NUMBER, "gu")) ?? [];
    const values = amounts.map((amount) => Number(amount.replace(/\D/g, "")));
    const sum = values.slice(0, -1).reduce((all, value) => all + value, 0);
    return sum === values.at(-1) && sum > 0 ? `${party.replace(/\s/gu, " ")} ${amounts.at(-1)}` : row;
  });
}

const PAYER = "Landsbyggefonden|LBF|(?:Lokal\\s)?[Mm]edfinansiering|Samlet(?:\\sbudget)?|I\\salt|Total";
const PAYERS = new RegExp(
  `(?<=\\S)\\s+(?<heads>(?:(?:${PAYER})\\s+){3})(?<name>\\p{Lu}[^\\d:]{3,60}?)\\s+(?<amounts>(?:${NUMBER}\\s+){2}${NUMBER})(?!\\s?[\\d%])`,
  "gu",
);

/** The three payers as heads above an area and its amounts: each amount with its head, if the first two add up to the sum. */
export function withPayers(run: string): string {
  return run.replace(PAYERS, (all, heads: string, _: string, amounts: string) => {
    const names = heads.match(new RegExp(PAYER, "gu")) ?? [];
    const written = amounts.match(new RegExp(NUMBER, "gu")) ?? [];
    const values = written.map((amount) => Number(amount.replace(/\D/g, "")));
    const isSum = /^(?:Sam|I|Tot)/.test(names[2] ?? "") && (values[0] ?? 0) + (values[1] ?? 0) === values[2];
    return isSum && new Set(names).size === 3 ? names.map((name, at) => `\n${name}: ${written[at]}`).join("") : all;
  });
}
