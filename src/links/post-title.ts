// The post within an agreement's wording: alone, and what the same sentence says about it.

import { LEAD_UP } from "../agreements/post-lines";

/** Where a sentence turns from the post to its purpose. */
const TURN = /\s*[(,;:]|\s[-–—]\s|\s(?:er|som|der|med|til|på|for|bruger|fordeler|à|heraf)\s/i;
const COUNT = /^(?:\d+|en|et|to|tre)\s+/i;

/** The post alone: "1 jobkonsulent (75 %) – fast på Jobcaféen" → jobkonsulent. */
export function postOf(title: string): string {
  const bare = title.replace(LEAD_UP, "");
  const [post = bare] = bare.split(TURN);
  return post.length < bare.length ? post.trim().replace(COUNT, "") : bare;
}

/** In brackets after the post: how much of a full post it is. */
const TIME = /^\s*\(\s*(?:ca\.?\s*)?\d+(?:[.,]\d+)?\s*(?:%|pct\.?|procent|(?:timer|t\.?)(?:\s*(?:\/|pr\.?|om|i)\s*ugen?)?)\s*\)/i;

/** What follows the post, without its time: "fast på Jobcaféen". */
export function restOf(title: string): string {
  const bare = title.replace(LEAD_UP, "");
  const [post = bare] = bare.split(TURN);
  return bare.slice(post.length).replace(TIME, "");
}
