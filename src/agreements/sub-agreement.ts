// A sub-agreement of 2015-18 (with an economy table and labelled posts) or of 2019-26 (posts as sentences).
import type { Agreement } from "./agreement";
import type { Generation } from "./areas";
import { parseEconomy } from "./economy";
import type { Field } from "./field";
import { findListed, groupForms, parseForm } from "./forms";
import { compareNames } from "../danish/name-likeness";
import { parseAgreementPeriod } from "./agreement-period";
import type { Segment } from "./segments";
import { parseStaff } from "./staff";
import { findTabled } from "./activity-tables";

/** Undefined for a title with nothing of an agreement below it, such as an entry of a table of contents. */
export function parseSubAgreement(segment: Segment): Omit<Agreement, "file"> | undefined {
  const { fields, area, place } = segment;
  const economy = parseEconomy(fields, area);
  const period = parseAgreementPeriod(fields);
  const generation = segment.generation ?? guessGeneration(fields, economy !== null, period.start);
  const forms = groupForms(fields).flatMap((form) => parseForm(form) ?? []);
  const described = forms.filter(
    (form, i) => !forms.slice(0, i).some((other) => other.name === form.name && compareNames(other.name, form.name) === "same"),
  );
  const named = [...described, ...findListed(fields, described)];
  const activities = named.length > 0 ? named : findTabled(fields);
  const staff = parseStaff(fields, generation === "2019-26");
  if (activities.length === 0 && staff.length === 0 && economy === null && period.start === null) return undefined;
  return {
    kind: generation === "2019-26" ? "sub-agreement-2019-26" : "sub-agreement-2015-18",
    area,
    ...period,
    economy,
    activities,
    staff,
    frames: [],
    place,
  };
}

/** For an area no list knows: the templates differ in the economy table and the posts (2015-18), the milestones and indicators (2019-26). */
function guessGeneration(fields: readonly Field[], hasEconomy: boolean, start: string | null): Generation {
  if (hasEconomy || fields.some((field) => field.id === "staff-time")) return "2015-18";
  if (fields.some((field) => /^(?:delmål|indikator|baseline)/i.test(field.label))) return "2019-26";
  return start !== null && start >= "2020" ? "2019-26" : "2015-18";
}
