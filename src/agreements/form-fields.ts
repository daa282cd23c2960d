// Where an agreement's field belongs among the forms: to its table's form, the open one, a loose one, or none.
import type { LabelId } from "./label-wordings";
import type { Rule } from "./rules";

/** A field as the form reader sees it. */
interface FormField {
  readonly id: LabelId;
  /** Whether it is in a table that is one form. */
  readonly isInFormTable: boolean;
  /** Whether the open form is that table's. */
  readonly isOpenTable: boolean;
  /** Whether a form that began in a table is open. */
  readonly isOpen: boolean;
  /** Whether the open form has a field of its kind already. */
  readonly isHad: boolean;
  /** Whether fields outside tables are waiting to be divided into forms. */
  readonly hasLoose: boolean;
}

const FORM_FIELDS: readonly LabelId[] = [
  "activity-name",
  "contract-activity",
  "category",
  "content",
  "target-group",
  "roles",
  "responsible",
  "activity-economy",
];
/** Labels of the agreement itself: a form ends at any of them. */
const AGREEMENT_FIELDS: readonly LabelId[] = [
  "activity-list",
  "forms",
  "staff",
  "staff-title",
  "staff-time",
  "economy",
  "lbf",
  "total",
  "period",
  "frames",
  "area-heading",
  "contents",
  "area",
];

/** Whether a label is the agreement's own; its economy may be an activity's too. */
export function isOfAgreement(id: LabelId): boolean {
  return AGREEMENT_FIELDS.includes(id);
}

const isOfForm = (id: LabelId): boolean => FORM_FIELDS.includes(id) || id === "economy";
const isName = (id: LabelId): boolean => id === "activity-name" || id === "contract-activity";

const FIELD: FormField = { id: "content", isInFormTable: false, isOpenTable: false, isOpen: false, isHad: false, hasLoose: false };

export const FORM_RULES: readonly Rule<FormField, "pass" | "join" | "begin" | "end" | "loose">[] = [
  {
    name: "a label in a form's table that no form has is passed over",
    when: ({ id, isInFormTable }) => isInFormTable && !isOfForm(id),
    then: () => "pass",
    example: { ...FIELD, id: "other", isInFormTable: true },
  },
  {
    name: "the rows of one table are one form",
    when: ({ isInFormTable, isOpen, isOpenTable }) => isInFormTable && isOpen && isOpenTable,
    then: () => "join",
    example: { ...FIELD, isInFormTable: true, isOpen: true, isOpenTable: true },
  },
  {
    name: "another table is another form",
    when: ({ isInFormTable }) => isInFormTable,
    then: () => "begin",
    example: { ...FIELD, isInFormTable: true },
  },
  {
    name: "a label of the agreement ends the form; an economy within one is the activity's",
    when: ({ id, hasLoose, isOpen }) => isOfAgreement(id) && !(id === "economy" && (hasLoose || isOpen)),
    then: () => "end",
    example: { ...FIELD, id: "staff", isOpen: true },
  },
  {
    name: "any other label that no form has is passed over",
    when: ({ id }) => !isOfForm(id),
    then: () => "pass",
    example: { ...FIELD, id: "other" },
  },
  {
    name: "what stands below a form's table and is not in it yet goes on with it",
    when: ({ id, isOpen, isHad }) => isOpen && !isName(id) && !isHad,
    then: () => "join",
    example: { ...FIELD, id: "roles", isOpen: true },
  },
  {
    name: "the rest are parted into forms by their names",
    when: () => true,
    then: () => "loose",
    example: { ...FIELD, id: "activity-name" },
  },
];
