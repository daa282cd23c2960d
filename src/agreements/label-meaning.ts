// What a label means where it is: the same word may be the agreement's, a form's, a post's or the whole plan's.
import { ACTIVITIES, isOfPlan, isWithinForm, NUMBERED } from "./field-heads";
import { PERIODS, type Line } from "./field-lines";
import { inExample, type LabelLine } from "./label-rules";
import type { LabelId } from "./label-wordings";
import { findLabel } from "./labels";
import { decide, type Rule } from "./rules";

interface PlacedLabel extends LabelLine {
  /** Whether the preceding labels describe one post at a time. */
  readonly isInPost: boolean;
  /** Whether the entries of a list of activities have descriptions of their own. */
  readonly isDescribed: boolean;
}

/** A length stated without saying of what. */
const LENGTH = /^\W*(?:varighed|start(?:dato)?|slut(?:dato)?)\W*$/i;

/** Whether a length is not the agreement's: below an activity or a post it is theirs, and the agreement's has a day. */
function isOtherLength({ match: { id, label, value }, owner, isDescribed }: PlacedLabel): boolean {
  const isDayless = value !== "" && !/\d{4}|\d\s?[./-]\s?\d/.test(value);
  return PERIODS.includes(id) && LENGTH.test(label) && (isDayless || owner !== "agreement" || isDescribed);
}

/** Whether labels of the next post come before those of a form. */
function isPostNext(next: readonly Line[]): boolean {
  const ids = next.flatMap(({ paragraph }) => findLabel(paragraph.text)?.id ?? []);
  const form = ids.findIndex((id) => ["content", "roles", "category", "activity-name"].includes(id));
  const post = ids.findIndex((id) => id === "staff-title" || id === "staff-time");
  return post >= 0 && (form < 0 || post < form);
}

const placed = (line: LabelLine, isInPost = false): PlacedLabel => ({ ...line, isInPost, isDescribed: false });

export const MEANING_RULES: readonly Rule<PlacedLabel, LabelId>[] = [
  {
    name: "activities among the posts are what the post does",
    when: ({ match, line, owner, isInPost }) =>
      owner === "post" &&
      match.id === "activity-list" &&
      (isInPost || match.value !== "") &&
      !line.paragraph.heading &&
      !NUMBERED.test(line.paragraph.text) &&
      ACTIVITIES.test(match.label),
    then: () => "other",
    example: placed(inExample("Aktiviteter: kurser og rådgivning", {}, [], "post", "staff-title"), true),
  },
  {
    name: "an activity between two posts is what the post is for",
    when: ({ match, next, owner, last, isInPost }) =>
      owner === "post" &&
      isInPost &&
      last !== "other" &&
      match.id === "activity-name" &&
      /^\W*(?:aktivitet|indsats)\W*$/iu.test(match.label) &&
      isPostNext(next),
    then: () => "other",
    example: placed(inExample("Aktivitet: Byhaven", {}, ["Titel: Kok"], "post", "staff-time"), true),
  },
  {
    name: "a name above the plan's period or parties is the plan's",
    when: ({ match, next, owner }) => owner === "agreement" && match.id === "activity-name" && isOfPlan(match.label, next),
    then: () => "other",
    example: placed(inExample("Indsatsens navn: Fælles om Engen", {}, ["Periode: 2022-2025"])),
  },
  {
    name: "activities in a form that goes on below are its content",
    when: ({ match, next, owner }) => owner === "activity" && match.id === "activity-list" && isWithinForm(match.label, next),
    then: () => "content",
    example: placed(inExample("Aktiviteter:", {}, ["Målgruppe: unge"], "activity", "activity-name")),
  },
  {
    name: "a length below a post is the post's",
    when: (label) => label.owner === "post" && label.match.id === "period" && isOtherLength(label),
    then: () => "staff-length",
    example: placed(inExample("Varighed: 2 år", {}, [], "post", "staff-time"), true),
  },
  {
    name: "any other length that is not the agreement's",
    when: isOtherLength,
    then: () => "other",
    example: placed(inExample("Varighed: 2 år", {}, [], "activity", "content")),
  },
  {
    name: "any other label means what it says",
    when: () => true,
    then: ({ match }) => match.id,
    example: placed(inExample("Målgruppe: unge")),
  },
];

/** The id of a label where it is. */
export function meaningOf(label: PlacedLabel): LabelId {
  return decide(MEANING_RULES, label) ?? label.match.id;
}
