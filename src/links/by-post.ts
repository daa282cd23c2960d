// What the documents say about the post a line pays for.
import type { Line, Section } from "../budget/budget";
import { numbersIn } from "../danish/post-words";
import { contentWords, withoutCosts } from "../danish/content-words";
import { wordLikeness } from "../danish/word-likeness";
import { containing } from "../danish/word-list";
import type { LinkedActivity, Reason } from "./link";
import { findNamed } from "./mentions";
import { isDivided, listsMore, statesShares } from "./parse-note";
import { postOf, restOf } from "./post-title";
import {
  allocationOf,
  areOthers,
  linked,
  namesOf,
  reasonOf,
  identifyingWords,
  withoutBrackets,
  type Finding,
  type Post,
  type Source,
} from "./source";

/** Shares given by the line's own name or the documents of its post: they override any name. */
export function byShares(line: Line, source: Source): Finding | null {
  const divided = (texts: readonly string[]): readonly LinkedActivity[] | undefined =>
    texts
      .filter(statesShares)
      .map((text) => allocationOf(text, source))
      .find(isDivided);
  const own = divided([line.name]);
  if (own) return { activities: own, reason: reasonOf("same-name", namesOf(own)) };
  const allocated = postsOf(line, source).flatMap((post) => {
    const allocation = divided([restOf(post.staff.title), post.staff.text, post.staff.targetGroup ?? ""]);
    return allocation ? [{ post, allocation }] : [];
  });
  const [first] = allocated;
  if (!first || allocated.some(({ allocation }) => JSON.stringify(allocation) !== JSON.stringify(first.allocation))) return null;
  return { activities: first.allocation, reason: reasonOfPost(first.post, first.allocation) };
}

/** The post as in the line's own name: nothing the documents say about it is quoted, since they name persons. */
function reasonOfPost({ staff, agreement }: Post, activities: readonly LinkedActivity[]): Reason {
  return { kind: "staff", quote: postOf(staff.title), place: staff.place, activity: namesOf(activities), document: agreement.file };
}

/** The posts of the agreements whose title is in the line's name. */
export function postsOf(line: Line, { posts }: Source): Post[] {
  const words = identifyingWords(line);
  const lineNumbers = numbersIn(line.name);
  return posts.filter(({ staff }) => {
    const post = postOf(staff.title);
    const title = contentWords(post).filter((word) => !/^\d+$/.test(word));
    const isTitle =
      title.length > 0 &&
      title.every((word) => words.some((other) => wordLikeness(word, other) === 1)) &&
      !areOthers(numbersIn(post), lineNumbers);
    return isTitle || isCalled(line, title, numbersIn(post));
  });
}

/** Whether an everyday title ("boligsocial medarbejder") is the line's whole name, including the number. */
function isCalled(line: Line, title: readonly string[], numbers: readonly string[]): boolean {
  const words = contentWords(line.name);
  const isIn = (word: string, others: readonly string[]): boolean => others.some((other) => wordLikeness(word, other) === 1);
  const isWhole = title.length > 1 && title.every((word) => isIn(word, words)) && withoutCosts(words).every((word) => isIn(word, title));
  return isWhole && String(numbersIn(withoutBrackets(line))) === String(numbers);
}

/** A post of the agreement: its title is in the line's name, and its title or target group names the activity. */
export function byStaff(line: Line, source: Source): Finding | null {
  const found = new Map<string, Finding>();
  for (const post of postsOf(line, source)) {
    const { title, text, targetGroup } = post.staff;
    const named = findNamed(`${title} ${targetGroup ?? ""}`, source.own) ?? findNamed(text, source.own);
    const allocated = allocationOf(restOf(title), source);
    // "X og Y", where Y looks like a name that no document has: it may be an activity that was not read.
    const isOpen = named !== undefined && listsMore(text, named, true);
    // A share of the post that goes to something no document names, or a list containing such a thing.
    const isPart = (allocated === null && statesShares(restOf(title))) || (named !== undefined && listsMore(text, named));
    // What the sentence says overrides the single name: "fokus på X (75 %)" is not all of the post.
    const isOpenList = isOpen && allocated?.length === 1 && !statesShares(restOf(title));
    const isAllocated =
      allocated !== null && !isOpenList && (allocated.length > 1 || (named !== undefined && allocated[0]?.name === named.activity.name));
    const listed = isAllocated ? null : [targetGroup ?? "", text].map((each) => listOf(each, source)).find((list) => list !== null);
    const activities = isAllocated ? allocated : listed ? listed : named && !isOpen ? [linked(named, isPart ? null : 100)] : [];
    const key = JSON.stringify(activities);
    if (activities.length > 0 && !found.has(key)) found.set(key, { activities, reason: reasonOfPost(post, activities) });
  }
  const [only] = found.values();
  return only && found.size === 1 ? only : null;
}

/** The activities of a list of several; null if a text lists none, or gives shares. */
function listOf(text: string, source: Source): readonly LinkedActivity[] | null {
  const allocation = statesShares(text) ? null : allocationOf(text, source);
  const isList = allocation !== null && allocation.length > 1 && allocation.every(({ name }) => name !== null);
  return isList ? allocation : null;
}

/** A target group that covers the whole area: "områdets beboere", "indsatsområdets målgruppe", "alle beboere". */
const WHOLE_AREA = containing(`
  (indsats/bolig)områdets [målgruppe*/beboere]; hele (bolig/indsats)området; [alle/samtlige] (områdets )[beboere/målgrupper/aktiviteter];
  [beboere/beboerne] i (hele )(bolig)området; hele indsatsområdets
`);

/** A post whose own target group is the whole area: no prose may assign it to one activity. */
export function byWholeArea(line: Line, section: Section, source: Source): Finding | null {
  const posts = postsOf(line, source);
  const [first] = posts;
  if (!first || !posts.every(({ staff }) => WHOLE_AREA.test(staff.targetGroup ?? ""))) return null;
  const reason: Reason = {
    kind: "whole-area",
    quote: postOf(first.staff.title),
    place: first.staff.place,
    activity: section.title,
    document: first.agreement.file,
  };
  return { activities: [], reason, isWholeArea: true };
}
