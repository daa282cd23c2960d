// The focus areas of agreements, by generation, and how a written one is recognised.
import { distance } from "fastest-levenshtein";
import { foldName } from "../danish/fold";
import { compareNames } from "../danish/name-likeness";
import { stripQuotes } from "../danish/written-names";
import { TEMPLATES, type Template } from "../template/descriptions";

/** Which of the two forms an area's agreements have. */
type AgreementForm = Template["agreements"]["kind"];

const KNOWN = TEMPLATES.flatMap(({ name, areas, agreements }) =>
  areas.map((area) => ({ generation: name, form: agreements.kind, area, folded: foldName(area) })),
);

const LONGEST_FIRST = [...KNOWN].sort((one, other) => other.folded.length - one.folded.length);

/** Their names, longest first. */
export const KNOWN_AREAS: readonly string[] = [...new Set(LONGEST_FIRST.map(({ area }) => area))];

interface KnownArea {
  readonly area: string;
  /** The vintage whose agreements have it. */
  readonly generation: string;
  /** Edits between the written form and the area's own name, both folded. */
  readonly distance: number;
}

/** The place or years after an area: "… i Mjølnerparken", "… for helhedsplanen i Gellerup", "… 2017-2021". A sentence continues in other words. */
const PLACE_WORD =
  '["“”„«]?\\p{Lu}[\\p{L}.’\'-]*["“”»]?|helhedsplan\\p{L}*|boligsociale?|den|det|og|i|på|for|[–—-]|20\\d\\d(?:\\s?[–—/-]\\s?20\\d\\d)?';
const PLACE_BEHIND = new RegExp(
  `(?:\\s+(?:i|på|for|ved|hos|I|PÅ|FOR|VED|HOS)(?=\\s)|(?=\\s+20\\d\\d)|,(?=\\s+\\p{Lu}))(?:\\s+(?:${PLACE_WORD}))+$`,
  "u",
);

/** The known area in a text, alone or with a remark or place ("… (revideret 2019)", "… – Gellerup", "… i Gellerup"); undefined if none. */
export function findArea(text: string, form?: AgreementForm): KnownArea | undefined {
  const written = cleanArea(text).replace(/\s*&\s*/g, " og ");
  const whole = foldName(written);
  const start = foldName(written.split(/\s+[–—-]\s+|\s*[(:;,]\s*(?=\()|\s*\(/)[0] ?? "");
  const placeless = foldName(written.replace(/\s*\([^()]*\)\s*$/, "").replace(PLACE_BEHIND, ""));
  const end = foldName(/^.{2,40}\s[–—-]\s+(.+)$/.exec(written)?.[1] ?? "");
  return findNearest([whole, start], form) ?? findNearest([placeless, end], form);
}

/** The area matching one of the folded texts, allowing for slips. */
function findNearest(texts: readonly string[], form: AgreementForm | undefined): KnownArea | undefined {
  let best: KnownArea | undefined;
  for (const { generation, form: own, area, folded } of KNOWN) {
    if (form !== undefined && own !== form) continue;
    const edits = Math.min(...texts.map((text) => distance(text, folded)));
    if (edits <= Math.floor(folded.length / 7) && (!best || edits < best.distance)) best = { area, generation, distance: edits };
  }
  return best;
}

/** The known area at the end of a contract's title, the longest that fits; titles name the town first. */
export function findAreaAtEnd(title: string, form: AgreementForm): Pick<KnownArea, "area" | "generation"> | undefined {
  const folded = foldName(title.replace(/\s*&\s*/g, " og "));
  return LONGEST_FIRST.find((known) => {
    const end = folded.slice(-known.folded.length);
    const isAtWord = folded.length === end.length || folded.at(-end.length - 1) === " ";
    return known.form === form && isAtWord && distance(end, known.folded) <= Math.floor(known.folded.length / 10);
  });
}

/** Whether two written names mean the same focus area: "Tryghed, trivsel" is "Tryghed og trivsel". */
export function isSameArea(one: string, other: string): boolean {
  return foldName(one) === foldName(other) || compareNames(one, other) === "same";
}

/** An area as written, without its number, quotation marks and closing punctuation. */
export function cleanArea(text: string): string {
  return stripQuotes(text.replace(/^[\s:–—-]*(?:(?:nr\.?\s*)?\d{1,2}\s*[.):–—-]+\s*)?/i, "").replace(/[\s.:;,–—-]+$/, "")).trim();
}
