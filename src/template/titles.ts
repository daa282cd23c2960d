// Section titles: recognised as the template's own, ignoring their numbers and anything added after them.
import { memoize } from "../danish/memoize";
import { labelPattern } from "../danish/text-pattern";
import { anyOf } from "../danish/word-list";
import { TEMPLATES } from "./descriptions";
import { labelKey } from "./labels";
import { tidy } from "./names";

/** The sections every template has: how their titles are recognised, and their spelling in the model. */
export const SHARED_SECTIONS = (["administration", "evaluation"] as const).map((kind) => {
  const texts = TEMPLATES.flatMap(({ sections }) => sections[kind]);
  return { kind, title: texts[0]!, pattern: labelPattern(texts) };
});

/** The template's own titles by their keys. */
export const KNOWN_TITLES: ReadonlyMap<string, string> = new Map(
  [...SHARED_SECTIONS.map(({ title }) => title), ...TEMPLATES.flatMap(({ areas }) => areas)].map((title) => [labelKey(title), title]),
);

/** What a title may be a part of, before its number. */
const TITLE_PART = anyOf(
  "(indsats/fokus/hoved/del)område(r); indsats; tema; spor; søjle; mål; afsnit; kapitel; punkt; pkt(.); nr(.); ad; del; §",
);
/** `1. `, `1) `, `II. `, `B. `, `Indsatsområde 2: `, `Ad 1) `, `Afsnit 3. ` before a title. */
const TITLE_NUMBER = new RegExp(
  `^\\s*(?:(?:${TITLE_PART}\\s*(?:(?:\\d+|[ivx]+|[a-z])\\s*)?|(?:\\d+|[ivx]+)\\s*)[.):‐-―-]+|[a-zæøå]\\s*[.):]+)\\s*`,
  "i",
);

/** `1 ` before a template title. */
const BARE_NUMBER = /^\s*\d{1,2}\s+/;

/** Additions after a title: "Tryghed og trivsel (to medarbejdere)", "… – revideret 2020". */
const ADDED = /\s*\([^()]*\)\s*$|\s+(?:19|20)\d\d\b.*$|\s*(?:\s[‐-―-]+|[:;,])\s.*$/;

/** Follows the title of a section continued after a page break. */
const CONTINUED = /[\s(:,;‐-―-]+(?:fortsat|forts\.?|fortsættelse|continued|cont\.?)\s*\)?\s*$/i;

/** Whether a title marks a section continued from above. */
export const isContinued = (text: string): boolean => CONTINUED.test(text);

/** A title without its number; if it is one of the template's, in the template's spelling and without additions. */
export const parseTitle = memoize((text) => {
  const title = tidy(text.replace(CONTINUED, "").replace(TITLE_NUMBER, ""));
  const key = labelKey(title);
  const shared = SHARED_SECTIONS.find(({ pattern }) => pattern.test(key));
  if (shared) return shared.title;
  const bare = title.replace(BARE_NUMBER, "");
  return KNOWN_TITLES.get(key) ?? KNOWN_TITLES.get(labelKey(bare)) ?? KNOWN_TITLES.get(labelKey(bare.replace(ADDED, ""))) ?? title;
});

/** Whether a text is one of the template's titles. */
export function isKnownTitle(text: string): boolean {
  return KNOWN_TITLES.has(labelKey(parseTitle(text)));
}

/** Whether a text is numbered the way the template numbers its areas. */
export function isNumbered(text: string): boolean {
  return TITLE_NUMBER.test(text);
}
