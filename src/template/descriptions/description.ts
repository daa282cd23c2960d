// What a vintage's template says, as data: the schema of a description.
import * as z from "zod/mini";

const Text = z.string().check(z.minLength(1), z.maxLength(300));

/** Texts of one meaning; the first is the template's own, the others are variants. `*` matches any characters, `X%` a share. */
const Texts = z.array(Text).check(z.minLength(1), z.maxLength(50));

const Localised = z.object({ da: Text, en: Text });

const ExpenseTypeForm = z.strictObject({
  number: z.int().check(z.gte(0), z.lte(999)),
  text: Text,
  /** Only as co-financing, by this party. */
  paidBy: z.optional(z.enum(["housing", "municipality"])),
  /** Only if LBF has agreed to it. */
  byAgreement: z.optional(z.boolean()),
  excludesRent: z.optional(z.boolean()),
  /** Whether an advance payment is allowed here. */
  isAdvance: z.optional(z.boolean()),
});

const PresetForm = z.strictObject({
  preset: z.enum(["leader", "premises", "courses", "administration-staff"]),
  /** How the line's name begins, and the template's explanation beside it. */
  name: Texts,
  explanation: Texts,
});

/** The parts of a sheet recognised by a text. */
const LabelForm = z.enum([
  "title",
  "start",
  "end",
  "area",
  "journalNumber",
  "items",
  "period",
  "total",
  "financing",
  "lbf",
  "housing",
  "municipality",
  "other",
  "cash",
  "inKind",
  "item",
  "type",
  "sum",
  "distribution",
  "grandTotal",
  "cofinancingTotal",
  "balance",
  "percent",
]);

/** Labels by name. */
export const LabelsForm = z.partialRecord(LabelForm, Texts);

/** Heads and labels that no label above covers, with their roles in the sheet. */
const RoleForm = z.strictObject({
  text: Text,
  /** A1 address in the template: it decides where a text has several roles. */
  cell: Text,
  role: z.enum([
    "name",
    "type",
    "year",
    "total",
    "lbf",
    "housingCash",
    "housingInKind",
    "municipalityCash",
    "municipalityInKind",
    "other",
    "own-payer",
    "own",
    "title",
    "line",
    "sum",
    "subtotal",
    "distribution",
    "cofinancing-total",
    "balance",
    "percent",
    "start",
    "end",
  ]),
  /** For `own-payer`: whether it counts as local co-financing. */
  isCofinancing: z.optional(z.boolean()),
});

const AgreementForm = z.strictObject({
  kind: z.enum(["sub-agreement", "contract"]),
  /** Whether each agreement states its economy in kroner. */
  economyTables: z.boolean(),
  /** How a sub-agreement states its posts: title and time under labels, or a sentence each. */
  posts: z.enum(["labelled", "sentences"]),
  /** The first year in which agreements of this vintage begin. */
  from: z.string().check(z.regex(/^\d{4}$/)),
  /** Labels found only in these agreements. */
  ownLabels: z.optional(Texts),
});

export const DescriptionForm = z.strictObject({
  /** Its everyday name, after its years. */
  name: Text,
  /** The sheet's title. */
  title: Texts,
  unit: z.enum(["t.kr.", "kr."]),
  /** Minimum local co-financing, as a share of the total expenses. */
  minimumShare: z.number().check(z.gte(0), z.lte(1)),
  /** Periods of more months than this are unusual. */
  longestMonths: z.int().check(z.gte(1)),
  /** The focus areas in the template's order, without numbers. */
  areas: z.array(Text).check(z.maxLength(50)),
  sections: z.strictObject({ administration: Texts, evaluation: Texts }),
  expenseTypes: z.strictObject({ placeholder: Text, list: z.array(ExpenseTypeForm).check(z.maxLength(100)) }),
  presets: z.array(PresetForm).check(z.maxLength(20)),
  /** How the template's example texts begin. */
  placeholders: z.array(Text).check(z.maxLength(50)),
  labels: LabelsForm,
  roles: z.optional(z.array(RoleForm).check(z.maxLength(100))),
  /** What the template itself is read by, though no label says it: as given-template.ts writes it. */
  settled: z.optional(z.array(Text).check(z.maxLength(100))),
  /** Whether its years stand from the last to the first. */
  yearsDescend: z.optional(z.boolean()),
  /** What must accompany an upload. */
  documents: z.array(Localised).check(z.maxLength(50)),
  agreements: AgreementForm,
});

/** A description as written: what it leaves out is taken from the vintage it is based on; a missing title is any with its name. */
export const WrittenForm = z.extend(z.partial(DescriptionForm), { name: Text, like: z.optional(Text) });

export type Description = z.infer<typeof DescriptionForm>;
export type DescribedRole = z.infer<typeof RoleForm>;
export type ExpenseType = z.infer<typeof ExpenseTypeForm>;
export type LabelName = z.infer<typeof LabelForm>;
export type LabelTexts = Partial<Record<LabelName, readonly string[]>>;
export type WrittenDescription = z.infer<typeof WrittenForm>;
