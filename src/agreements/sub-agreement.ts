// A sub-agreement: one template has an economy table and labelled posts, the next has posts as sentences.
import type { Activity, Agreement } from "./agreement";
import { parseEconomy } from "./economy";
import type { Field, FieldText } from "./field";
import { findListed, partAsListed, spellAsListed } from "./activity-list";
import { groupForms, parseForm } from "./forms";
import { foldLabel } from "../danish/fold";
import { POST } from "../danish/post-words";
import { compareNames } from "../danish/name-likeness";
import { beginningPattern } from "../danish/text-pattern";
import type { AgreementPeriod } from "../danish/written-period";
import { TEMPLATES, type Template } from "../template/descriptions";
import { parseAgreementPeriod } from "./agreement-period";
import { findProseFields } from "./prose-fields";
import type { Segment } from "./segments";
import { isPastedHead } from "./pasted-tables";
import { TIME } from "./post-lines";
import { hasPostHeads } from "./run-tables";
import { parseStaff } from "./staff";
import { findTableActivities } from "./activity-tables";

const SUB_AGREEMENTS = TEMPLATES.filter(({ agreements }) => agreements.kind === "sub-agreement");

/**
 * Undefined for a title without an agreement below it, such as an entry in a table of contents.
 * @param shared the period of all the document's agreements, for one that states none
 */
export function parseSubAgreement(segment: Segment, shared: AgreementPeriod | null = null): Omit<Agreement, "file"> | undefined {
  const { area, place } = segment;
  const fields = [...segment.fields, ...findProseFields(segment)];
  const economy = parseEconomy(fields, area);
  const own = parseAgreementPeriod(fields, segment.opening);
  const period = own.start === null && own.end === null ? (shared ?? own) : own;
  const vintage = SUB_AGREEMENTS.find(({ name }) => name === segment.generation) ?? guessVintage(fields, economy !== null, period.start);
  const forms = groupForms(fields).flatMap((form) => parseForm(form) ?? []);
  const described = spellAsListed(fields, withoutTwins(partAsListed(fields, forms)));
  const named = [...described, ...findListed(fields, described)];
  const activities = named.length > 0 ? named : findTableActivities(fields);
  const staff = parseStaff(fields, vintage.agreements.posts === "sentences");
  if (activities.length === 0 && staff.length === 0 && economy === null && (period.start === null || area === null)) return undefined;
  return {
    kind: `sub-agreement-${vintage.name}`,
    area,
    ...period,
    economy,
    activities,
    staff,
    frames: [],
    ...findUnread(fields, segment.opening, activities.length, staff.length),
    place,
  };
}

/** Minimum characters of an agreement that says what it does. */
const LEAST_SAID = 500;

/** The lists that are there, but could not be read: heads of a table without its columns, posts' time without a post. */
function findUnread(fields: readonly Field[], opening: readonly FieldText[], activities: number, posts: number): Pick<Agreement, "unread"> {
  const said = [...opening, ...fields.flatMap(({ texts }) => texts)].reduce((sum, { text }) => sum + text.length, 0);
  const isHeadAlone = fields.some(({ id, label }) => id === "other" && isPastedHead(label));
  const isTimeAlone = fields.some(({ id, texts }) =>
    texts.some(({ text }) => (id === "staff" ? TIME.test(text) || (POST.test(text) && /\d/.test(text)) : hasPostHeads(text))),
  );
  const unread = [
    ...(isHeadAlone || (activities === 0 && said > LEAST_SAID) ? ["activities" as const] : []),
    ...(posts === 0 && isTimeAlone ? ["staff" as const] : []),
  ];
  return unread.length > 0 ? { unread } : {};
}

/** An activity spelt in two ways is one: the most detailed form represents it, in the first one's place. */
function withoutTwins(forms: readonly Activity[]): Activity[] {
  const length = ({ targetGroup, content, roles }: Activity): number => `${targetGroup ?? ""}${content ?? ""}${roles ?? ""}`.length;
  return forms.reduce<Activity[]>((kept, form) => {
    const at = kept.findIndex((other) => compareNames(other.name, form.name) === "same");
    const twin = kept[at];
    if (!twin) kept.push(form);
    else if (length(form) > length(twin)) kept[at] = { ...form, category: form.category ?? twin.category };
    return kept;
  }, []);
}

/** For an unknown area: only some templates have an economy table and labelled posts, or labels of their own; else the period decides. */
function guessVintage(fields: readonly Field[], hasEconomy: boolean, start: string | null): Template {
  const withEconomy = SUB_AGREEMENTS.find(({ agreements }) => agreements.economyTables);
  if (withEconomy && (hasEconomy || fields.some((field) => field.id === "staff-time"))) return withEconomy;
  const labelled = SUB_AGREEMENTS.find(({ agreements: { ownLabels } }) => {
    const own = ownLabels && beginningPattern(ownLabels);
    return own && fields.some((field) => own.test(foldLabel(field.label)));
  });
  const begun = SUB_AGREEMENTS.filter(({ agreements }) => start !== null && start >= agreements.from);
  return labelled ?? begun.at(-1) ?? SUB_AGREEMENTS[0]!;
}
