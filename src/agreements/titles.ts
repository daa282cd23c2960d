// The line an agreement begins with: "Delaftale for indsatsområdet …", "Strategisk samarbejdsaftale …", "KONTRAKT …".
import { distance } from "fastest-levenshtein";
import { foldName } from "../danish/fold";
import { wordSet } from "../danish/word-list";
import { cleanArea, findArea } from "./areas";

export interface Title {
  readonly kind: "sub-agreement" | "strategic-agreement" | "contract";
  /** The area as written after it; empty if the line names none. */
  readonly area: string;
  /** The line alone shows that an agreement begins; the others must be headings or stand alone. */
  readonly certain: boolean;
}

const AREA_NUMBER =
  /^(?:\p{L}{3,}\s+)?(?:indsatsområde\s+)?(?:nr\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4}|[A-H])\s*(?:[.):–—-]+\s*|\s+)|^indsatsområde\s*[:–—-]\s*/iu;

/**
 * A heading that only names a focus area: "2. Tryghed og trivsel", "Indsatsområde 2 – Tryghed og trivsel", "Del A: Tryghed og trivsel".
 * @param isStrong whether it looks like a heading: then it needs no number
 */
export function findAreaHeading(line: string, isStrong: boolean): Title | undefined {
  if (line.length > 80 || isContentsLine(line)) return undefined;
  const bare = line
    .trim()
    .replace(AREA_NUMBER, "")
    .replace(/^indsatsområdet?\s*[:–—-]?\s+/iu, "");
  if (!isStrong && bare === line.trim()) return undefined;
  const written = foldName(bare);
  const known = findArea(written, "sub-agreement");
  return known && distance(written, foldName(known.area)) <= 1 ? { kind: "sub-agreement", area: known.area, certain: true } : undefined;
}

/** A line of a table of contents: leaders, or a tab, before a page number. */
export function isContentsLine(line: string): boolean {
  return /(?:\.\s?){3,}\s*\d{0,3}$|…+\s*\d{0,3}$|_{3,}\s*\d{1,3}$/.test(line.slice(-40));
}

/** A title followed by the template's sentence. */
const MAX_TITLE = 600;

/** How text after a title begins if it is not part of its area. */
const BEHIND_AREA = wordSet(`
  Bestyrelsen Den Denne Delaftalen Aftalen Parterne Navn Nærværende Formålet Indsatsområdet Periode Version Udkast Boligsocial Boligområde
  Boligområdet Helhedsplan Helhedsplanen Mål Formål Målgruppe Baggrund Indledning Kontrakten
`);

/** The area at the start of the words after a title or label, if more than the area follows. */
export function leadingArea(words: readonly string[]): string | undefined {
  const known = words.slice(0, 8).flatMap((_, i) => {
    const [next, following = ""] = words.slice(i + 1);
    const written = cleanArea(words.slice(0, i + 1).join(" "));
    const ends =
      next !== undefined &&
      (/^[\p{Lu}\d(]/u.test(next) || (/^(?:i|på|for|ved|mellem)$/.test(next) && /^(?:\p{Lu}|den$|helhedsplan)/u.test(following)));
    const area = ends ? findArea(written) : undefined;
    return area && area.distance <= 1 && distance(foldName(written), foldName(area.area)) <= 1 ? [area.area] : [];
  });
  const longest = known.at(-1);
  const rest = words.slice((longest ?? "").split(" ").length);
  if (
    longest !== undefined &&
    (rest.join(" ").length > MAX_BESIDE ||
      words.join(" ").length > MAX_AREA ||
      rest.some((word) => BEHIND_AREA.has(word) || /^\d{1,2}(?:\.\d)?\.$/.test(word)))
  )
    return longest;
  const sentence = words.findIndex((word, i) => i > 0 && BEHIND_AREA.has(word) && words.length - i > 2);
  return sentence > 0 ? words.slice(0, sentence).join(" ") : undefined;
}

/** Maximum length of an area that nobody knows. */
const MAX_AREA = 60;
/** Maximum length of a place, a year or a remark beside the area. */
const MAX_BESIDE = 40;

const PREFIX = /^(?:(?:bilag|kapitel)\s*\w{0,3}\s*[.:–—-]?\s*)?(?:\d{1,2}(?:\.\d{1,2})?\s*[.)]?\s+)?/i;

/** The title in a line; undefined for every other line. Titles begin with a capital. */
export function findTitle(line: string): Title | undefined {
  if (!/^[^\p{L}]{0,12}(?:bilag|[dskpia])/iu.test(line.slice(0, 20)) || isContentsLine(line)) return undefined;
  // In running text, only a certain title: one that names a known area, followed by other words.
  if (line.length > MAX_TITLE) {
    const title = findTitle(line.slice(0, MAX_TITLE));
    return title?.certain && title.kind === "sub-agreement" && findArea(title.area)?.distance === 0 ? title : undefined;
  }
  const text = line
    .replace(PREFIX, "")
    .replace(/^[*"“”„]+/, "")
    .trim();
  if (!/^\p{Lu}/u.test(text)) return undefined;
  return findSubAgreement(text) ?? findStrategic(text) ?? findContract(text);
}

function findSubAgreement(text: string): Title | undefined {
  const [first = "", ...words] = text.split(/\s+/);
  const word = foldName(first);
  if (/^delaftale(?:n|ns|r|rne|rnes|s)$/.test(word)) return undefined;
  const isOther = distance(word, "delaftale") > 1;
  if (isOther && !/^(?:partnerskabs|indsats|samarbejds)?aftale$/.test(word)) return undefined;
  let rest = words;
  const take = (pattern: RegExp): boolean => {
    if (!pattern.test(foldName(rest[0] ?? "-"))) return false;
    rest = rest.slice(1);
    return true;
  };
  take(/^nr$/);
  take(/^(?:nr )?\d{0,2}$|^[–—-]$/);
  take(/^\d{1,2}$|^$/);
  const linked = take(/^(?:for|om|vedr|vedroerende|til|paa|inden|under|indenfor)$/);
  take(/^for$/);
  const named = /^ind?satsomr/.test(foldName(rest[0] ?? "")) && distance(foldName(rest[0] ?? "").slice(0, 14), "indsatsomraadet") <= 4;
  if (named) {
    rest = rest.slice(1);
    take(/^\d{1,2}$/);
  }
  const leading = leadingArea(rest);
  const area = cleanArea(leading ?? rest.join(" "));
  // An agreement by another name is one for an area only if it names one that is known.
  if (isOther) {
    if (area === "" && named) return { kind: "sub-agreement", area, certain: false };
    const own = cleanArea(area.replace(/^.*\sindsatsområdet\s/iu, ""));
    return (linked || named) && findArea(own) !== undefined ? { kind: "sub-agreement", area: own, certain: true } : undefined;
  }
  if (area === "") return { kind: "sub-agreement", area, certain: named };
  const behindParties = /^mellem\s.+\s(?:om|for|vedr(?:ørende|\.)?)\s+indsatsområdet\s*[:–—-]?\s*(.+)$/iu.exec(area)?.[1];
  if (behindParties !== undefined) return { kind: "sub-agreement", area: cleanArea(behindParties), certain: true };
  const known = findArea(area) !== undefined;
  const sentence = leading === undefined && /[.;]\s|\.$/.test(rest.join(" ")) && !known;
  if (named && !sentence && area.length <= 100) return { kind: "sub-agreement", area, certain: true };
  if (known) return { kind: "sub-agreement", area, certain: true };
  return (linked || /^[:–—-]/.test(text.slice(first.length).trim())) && !sentence && area.length <= MAX_AREA
    ? { kind: "sub-agreement", area, certain: false }
    : undefined;
}

function findStrategic(text: string): Title | undefined {
  const folded = foldName(text);
  if (/[.;,]$/.test(text) || folded.length > 120) return undefined;
  if (distance(folded.slice(0, 27), "strategisk samarbejdsaftale") <= 3) return { kind: "strategic-agreement", area: "", certain: true };
  if (distance(folded.slice(0, 32), "den strategiske samarbejdsaftale") <= 2)
    return { kind: "strategic-agreement", area: "", certain: false };
  return /^samarbejdsaftale (?:om|for|mellem|vedr)/.test(folded) ? { kind: "strategic-agreement", area: "", certain: false } : undefined;
}

function findContract(text: string): Title | undefined {
  if (!/^kontrakt(?:$|[\s:–—-])/i.test(text)) return undefined;
  const capitals = text.startsWith("KONTRAKT");
  if (!capitals && (/[.;]$/.test(text) || !/^kontrakt(?:$|\s+(?:om|for|vedr|samarbejde|mellem|på|[–—-])|\s*[:–—-])/i.test(text)))
    return undefined;
  return { kind: "contract", area: text.replace(/^kontrakt\s*/i, ""), certain: capitals };
}
