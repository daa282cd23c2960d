// The role of a field among the posts: their heading, a part of one, its length, a description of what it does, or their end.
import { exactly } from "../danish/word-list";
import type { LabelId } from "./label-wordings";
import type { Rule } from "./rules";

/** A field as the post reader sees it. */
interface PostField {
  readonly id: LabelId;
  /** Its label, folded. */
  readonly label: string;
  /** Whether a heading of posts, or a post, precedes it. */
  readonly inStaff: boolean;
  /** Whether it is in a table row with a post and its time. */
  readonly inRow: boolean;
  readonly isColumn: boolean;
  readonly isPostOpen: boolean;
  /** Whether one of the next two is a label of time. */
  readonly isBeforeTime: boolean;
}

/** Labels for what a post does: they do not end a post. */
const OF_POST = exactly(`
  (hoved/arbejds/ansvars/primaere /vigtigste )[opgave/omraade](r); aktivitet(er); indsats(er); kompetencer; kvalifikationer; funktioner;
  ansvar; indhold; beskrivelse; ansaettelsessted; tilknytning; arbejdssted; reference
`);

const isPart = ({ id, inStaff, inRow }: PostField): boolean =>
  id === "staff-title" || id === "staff-time" || (id === "target-group" && (inStaff || inRow));

const FIELD: PostField = {
  id: "staff-title",
  label: "titel",
  inStaff: true,
  inRow: false,
  isColumn: false,
  isPostOpen: true,
  isBeforeTime: false,
};

export const POST_FIELD_RULES: readonly Rule<PostField, "heading" | "added" | "part" | "pass" | "end">[] = [
  { name: "the heading of the posts", when: ({ id }) => id === "staff", then: () => "heading", example: { ...FIELD, id: "staff" } },
  {
    name: "a length or a share of its own goes with the post's time",
    when: ({ id, inStaff, inRow }) => (id === "staff-length" || id === "staff-share") && (inStaff || inRow),
    then: () => "added",
    example: { ...FIELD, id: "staff-length" },
  },
  {
    name: "a title alone may be anybody's, in a list of signatures: without the heading it needs the time behind it",
    when: (field) => isPart(field) && !field.inStaff && !field.inRow && !(field.id === "staff-title" && field.isBeforeTime),
    then: () => "pass",
    example: { ...FIELD, inStaff: false },
  },
  { name: "a title, a time, or whom the post is for", when: isPart, then: () => "part", example: FIELD },
  {
    name: "another column of the post's row, and persons, tell nothing and end nothing",
    when: ({ id, isColumn }) => isColumn || id === "person" || id === "responsible",
    then: () => "pass",
    example: { ...FIELD, id: "person", label: "kontaktperson" },
  },
  {
    name: "what the post does ends no post",
    when: ({ id, label, isPostOpen }) => isPostOpen && ["other", "content", "roles", "activity-name"].includes(id) && OF_POST.test(label),
    then: () => "pass",
    example: { ...FIELD, id: "other", label: "arbejdsopgaver" },
  },
  { name: "any other label ends the posts", when: () => true, then: () => "end", example: { ...FIELD, id: "economy", label: "oekonomi" } },
];
