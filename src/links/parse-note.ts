// Reads what a note says of where a post's time goes: "ca. 75 % på X, 25 % på Y", "vedrører aktiviteterne X og Y".
import { foldName } from "../text/fold";
import { findAllMentioned, findMentioned, contentWords, mentionOf, SURE, wordLikeness, type Candidate } from "./mentions";
import type { LinkedActivity } from "./link";

const SHARE = /(\d{1,3}(?:[.,]\d+)?)\s*(?:%|pct\.?|procent)/gi;

/** A share that is no working time: a refund, a price, a part of the budget. */
const NO_TARGET = /^\s*(?:\)|\.|,)?\s*(?:refusion|tilskud|dækkes|af\s+(?:det|den)\s+samlede|i\s+tilskud|medfinansiering)/i;

/**
 * The activities a text divides a line between, or null where it names none for certain.
 * Shares are percent; null where a name stands without one, 100 where it is the only one.
 */
export function parseAllocation(text: string, candidates: readonly Candidate[], areas: readonly string[]): LinkedActivity[] | null {
  const shares = [...text.matchAll(SHARE)];
  const allocated = shares.length > 0 ? parseShares(text, shares, candidates, areas) : null;
  return allocated ?? (shares.length > 0 ? null : parseNames(text, candidates, areas));
}

function parseShares(text: string, shares: readonly RegExpMatchArray[], candidates: readonly Candidate[], areas: readonly string[]): LinkedActivity[] | null {
  const trailing = shares.every((share) => text.slice(0, share.index).trimEnd().endsWith("("));
  const linked: LinkedActivity[] = [];
  for (const [index, share] of shares.entries()) {
    const start = share.index ?? 0;
    const end = start + share[0].length;
    const previous = shares[index - 1];
    const before = previous ? (previous.index ?? 0) + previous[0].length : 0;
    const after = shares[index + 1]?.index ?? text.length;
    const target = trailing ? text.slice(before, start) : text.slice(end, after);
    if (!trailing && NO_TARGET.test(target)) return null;
    const percent = Number(share[1]!.replace(",", "."));
    const found = findTarget(target, candidates, areas);
    if (found.length === 0) return null;
    // A share over several names is known for them together only.
    for (const one of found) linked.push({ ...one, share: found.length === 1 ? percent : null });
  }
  return merged(linked);
}

/** The activities or the area that the text behind one share names. */
function findTarget(text: string, candidates: readonly Candidate[], areas: readonly string[]): { area: string; name: string | null }[] {
  const { area, rest } = takeArea(text, areas);
  const inArea = area === null ? candidates : candidates.filter((candidate) => candidate.area === area);
  const one = findMentioned(rest, inArea);
  const all = findAllMentioned(rest, inArea);
  if (all.length > 1) return all.map((candidate) => ({ area: candidate.area, name: candidate.activity.name }));
  const only = one ?? all[0];
  if (only) return [{ area: only.area, name: only.activity.name }];
  return area === null ? [] : [{ area, name: null }];
}

/** Takes "under delaftalen Sammenhængskraft og medborgerskab" out of a text. */
function takeArea(text: string, areas: readonly string[]): { area: string | null; rest: string } {
  const match = /\b(?:under|inden for|indenfor|i)\s+(?:(?:del)?aftalen|indsatsområdet)?\s*(.+)$/i.exec(text);
  const candidates: [string, string][] = match ? [[match[1]!, text.slice(0, match.index)]] : [];
  candidates.push([text, ""]);
  for (const [named, before] of candidates) {
    for (const area of areas) {
      const found = findPhrase(named, area);
      if (!found) continue;
      return { area, rest: `${before} ${found.before} ${found.after}` };
    }
  }
  return { area: null, rest: text };
}

/** Where a text holds an area's name word for word, in whatever form; what stands before and behind it. */
function findPhrase(text: string, phrase: string): { before: string; after: string } | null {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const wanted = contentWords(phrase);
  for (let from = 0; from < words.length; from++) {
    let next = 0;
    for (let at = from; at < words.length; at++) {
      const [word] = contentWords(words[at]!);
      if (word === undefined) continue;
      if (wordLikeness(word, wanted[next]!) < 1) break;
      if (++next === wanted.length) return { before: words.slice(0, from).join(" "), after: words.slice(at + 1).join(" ") };
    }
  }
  return null;
}

function parseNames(text: string, candidates: readonly Candidate[], areas: readonly string[]): LinkedActivity[] | null {
  const { area, rest } = takeArea(text, areas);
  const inArea = area === null ? candidates : candidates.filter((candidate) => candidate.area === area);
  const found = findAllMentioned(rest, inArea);
  const [only] = found;
  if (found.length === 1 && only) return namesMore(rest, only, inArea) ? null : [{ area: only.area, name: only.activity.name, share: 100 }];
  const evenly = /\b(?:ligeligt|lige meget|lige fordelt)\b/i.test(text) && 100 % found.length === 0;
  return found.length > 1 ? found.map((candidate) => ({ area: candidate.area, name: candidate.activity.name, share: evenly ? 100 / found.length : null })) : null;
}

/** Whether the text surely names another activity too, in words that could not be taken apart. */
function namesMore(text: string, only: Candidate, candidates: readonly Candidate[]): boolean {
  const words = contentWords(text);
  const own = contentWords(only.activity.name);
  return candidates.some((other) => mentionOf(other, words) >= SURE && mentionOf(other, own) < SURE);
}

/** The same activity named twice gets the sum of its shares. */
function merged(linked: readonly LinkedActivity[]): LinkedActivity[] {
  const result: LinkedActivity[] = [];
  for (const one of linked) {
    const at = result.findIndex((other) => other.name === one.name && foldName(other.area) === foldName(one.area));
    const known = result[at];
    if (known) result[at] = { ...known, share: known.share === null || one.share === null ? null : known.share + one.share };
    else result.push(one);
  }
  return result;
}
