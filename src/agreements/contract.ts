// A contract, the form before sub-agreements: the activities the municipality takes part in, with prices, and each plan's economic frame.
import type { Activity, Agreement, Frame } from "./agreement";
import { parseAgreementPeriod } from "./agreement-period";
import type { Field, FieldText } from "./field";
import { findText, groupForms, parseForm } from "./forms";
import type { Form } from "./forms";
import { findMoney, parsePrice } from "../danish/kroner";
import { compareNames } from "../danish/name-likeness";
import type { Segment } from "./segments";
import { foldName } from "../danish/fold";
import { TEMPLATES } from "../template/descriptions";
import { joinLines, stripClosing, stripNumbering } from "../danish/written-names";
import { anyOf } from "../danish/word-list";

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

const NO_MONEY = /\bingen\s+(?:økonomi|økonomisk|ramme|midler|særskilt)|\bikke\s+(?:afsat|økonomi)|\bikke er afsat/i;

/** One frame per plan: "PLAN: kr. 3.131.250", "PLAN (2013-16): ingen økonomi …". A remark that no plan has money counts for none. */
function parseFrames(field: Field): Frame[] {
  return frameLines(field.texts).flatMap(({ text, place }): Frame[] => {
    const amounts = findMoney(text).filter((item) => item.hasUnit || item.amount >= 10_000);
    const nones = [...text.matchAll(new RegExp(NO_MONEY, "gi"))].map((match) => ({
      amount: null,
      from: match.index,
      to: match.index + match[0].length,
    }));
    let done = 0;
    return [...amounts, ...nones]
      .sort((a, b) => a.from - b.from)
      .flatMap(({ amount, from, to }, i): Frame[] => {
        const plan = planName(text.slice(done, from), i > 0);
        done = to;
        return plan === "" ? [] : [{ plan, amount, place }];
      });
  });
}

/** What a sentence says before and after a plan's name: "Rammen for A er …", "For B er der …", "C bidrager med …". */
const BEFORE_PLAN = new RegExp(
  `^${anyOf(`
    (den [økonomiske/samlede] )ramme(n/r) [for/i/til]; kr(.); for; i; fra; til; mens; og; samt; hvor;
    [plan/helhedsplan/boligområde] [ramme/beløb]
  `)}\\s+(?=\\p{Lu})`,
  "iu",
);
const BEHIND_PLAN = new RegExp(
  `[\\s,:–-]*(?:(?<!\\p{L})${anyOf(`
    i alt; samlet; ca(.); kr(.); på; har; er; der; med; bidrager; indgår; udgør; deltager; afsætter; yder; afsat; en; ramme; rammen; bliver;
    har afsat
  `)}(?!\\p{L})\\s*)*[\\s,:–-]*$`,
  "iu",
);

/** A plan's name is what precedes the colon or the amount; after another frame's amount, it starts at the first capital. */
function planName(before: string, later: boolean): string {
  const colon = colonOutside(before);
  if (later && colon < 0 && !/^(?:\s*\([^()]*\))?[\s.,]*(?:(?:mens|og|samt|hvor)\s+)?\p{Lu}[^.;]{2,80}$/u.test(before)) return "";
  const text = (colon >= 0 ? before.slice(0, colon) : before.replace(BEHIND_PLAN, "")).trim();
  const plan = stripNumbering(later ? text.replace(/^[^\p{Lu}]*(?:[^.;]*[.;]\s+(?=\p{Lu}))?/u, "") : text);
  return stripClosing(plan.replace(BEFORE_PLAN, ""));
}

function colonOutside(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth += 1;
    else if (text[i] === ")") depth -= 1;
    else if (text[i] === ":" && depth <= 0) return i;
  }
  return -1;
}

/** The heads of a table of frames. */
const FRAME_HEADS = /^(?:(?:bolig)?(?:område|helhedsplan|plan|afdeling)r?|(?:økonomisk\s+)?ramme|beløb|økonomi|t?\.?kr\.?|i alt|\W)+$/iu;

/** Joins lines until they contain an amount or say there is none; a row's cells are one line, a cell's lines are not. */
function frameLines(texts: readonly FieldText[]): { text: string; place: FieldText["place"] }[] {
  const lines: { text: string; place: FieldText["place"]; row: number; cell: number }[] = [];
  for (const line of texts.filter(({ text }) => !FRAME_HEADS.test(text))) {
    const before = lines.at(-1);
    const beside = before?.row === line.row && line.row !== 0;
    if (before && beside && before.cell !== line.cell)
      Object.assign(before, { text: `${before.text}${before.text.endsWith(":") ? "" : ":"} ${line.text}`, cell: line.cell });
    else if (
      before &&
      before.text.length < 2000 &&
      (!isWhole(before.text) ||
        /^(?:kr|mio|mill|t\.?\s?kr)/iu.test(line.text) ||
        (/^\p{Ll}/u.test(line.text) && /[\p{L})]$/u.test(before.text) && !/kr$/.test(before.text))) &&
      (beside || line.row === 0 || before.row === 0)
    )
      before.text = joinLines([before.text, line.text]);
    else lines.push({ text: line.text, place: line.place, row: line.row, cell: line.cell });
  }
  return lines;
}

function isWhole(text: string): boolean {
  return NO_MONEY.test(text) || findMoney(text).some((item) => item.hasUnit || item.amount >= 10_000);
}
