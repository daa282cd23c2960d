// A contract, the form before sub-agreements: the activities the municipality takes part in, with prices, and each plan's frame.
import type { Activity, Agreement } from "./agreement";
import { parseAgreementPeriod } from "./agreement-period";
import type { Field } from "./field";
import { findText, groupForms, parseForm } from "./forms";
import type { Form } from "./forms";
import { parseFrames } from "./frames";
import { parsePrice } from "../danish/price";
import { compareNames } from "../danish/name-likeness";
import type { Segment } from "./segments";
import { foldName } from "../danish/fold";
import { TEMPLATES } from "../template/descriptions";

/** Contracts belong to one vintage only. */
const CONTRACT_VINTAGE = TEMPLATES.find(({ agreements }) => agreements.kind === "contract")?.name ?? "";

/** Undefined for a title without a contract below it. */
export function parseContract(segment: Segment): Omit<Agreement, "file"> | undefined {
  const { area, place } = segment;
  const fields = withoutOthers(segment.fields);
  const activities = withoutContents(groupForms(fields));
  const frames = fields.filter((field) => field.id === "frames").flatMap(parseFrames);
  if (activities.length === 0 && frames.length === 0) return undefined;
  return {
    kind: `contract-${CONTRACT_VINTAGE}`,
    area,
    ...parseAgreementPeriod(fields, segment.opening),
    economy: null,
    activities,
    staff: [],
    frames,
    place,
  };
}

/** "Øvrige aktiviteter", in which the municipality takes no part, end at the area's next heading or at its frames. */
function withoutOthers(fields: readonly Field[]): Field[] {
  let others = false;
  return fields.filter((field) => {
    if (field.id === "other-activities") others = true;
    else if (field.id === "area-heading" || field.id === "frames") others = false;
    return !others;
  });
}

/** A name without fields that another form also has, or continues, is from the table of contents. */
function withoutContents(forms: readonly Form[]): Activity[] {
  const parsed = forms.flatMap((form) => {
    const activity = parseForm(form);
    const price = parsePrice([findText(form, "activity-economy"), findText(form, "economy")].filter((text) => text !== null).join("\n"));
    return activity ? [{ activity: { ...activity, price }, bare: form.length === 1 }] : [];
  });
  const kept = parsed.filter(({ activity, bare }, i) => {
    const alike = (other: string): boolean =>
      compareNames(other, activity.name) === "same" || foldName(other).startsWith(foldName(activity.name));
    const twin = parsed.some((other, at) => at !== i && alike(other.activity.name) && (!other.bare || at > i));
    return !(bare && twin);
  });
  return kept.map(({ activity }) => activity);
}
