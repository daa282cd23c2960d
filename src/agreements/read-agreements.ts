// Reads agreement documents of every kind and generation. Loaded on demand, in a worker in the browser; uses no DOM and no network.
import type { Activity, Agreement, Economy, Frame, Place, Staff } from "./agreement";
import { findSharedPeriod } from "./agreement-period";
import { parseContract } from "./contract";
import { isAgreement } from "./document-kind";
import { cleanText } from "../danish/clean-text";
import { DocumentError, isRow, MAX_DOCUMENT_CHARACTERS } from "../documents/document";
import type { Document } from "../documents/document";
import { readFields } from "./fields";
import type { Item } from "./field";
import { beginRuns } from "./inner-labels";
import { forgetLabels } from "./labels";
import { readDocument } from "../documents/read-document";
import { readText } from "../documents/read-text";
import { findPersons, scrub } from "../privacy/scrub";
import type { Persons } from "../privacy/scrub";
import { splitAgreements } from "./segments";
import { parseStrategic } from "./strategic";
import { parseSubAgreement } from "./sub-agreement";
import { AGREEMENT_VOCABULARY } from "./vocabulary";

export { DocumentError } from "../documents/document";

/** A file as supplied by the user. */
interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads every agreement in a .docx, an .odt, a PDF with text, or a text file, regardless of its extension.
 * @throws DocumentError with the reason: its message contains nothing from the document.
 */
export async function readAgreements(file: DocumentFile): Promise<Agreement[]> {
  beginRuns();
  return parseDocument(file.name, await readDocument(file.bytes, AGREEMENT_VOCABULARY));
}

/**
 * Reads agreements from pasted text.
 * @throws DocumentError
 */
export function parseAgreements(name: string, text: string): Agreement[] {
  if (text.length > MAX_DOCUMENT_CHARACTERS) throw new DocumentError("too-large", `more than ${MAX_DOCUMENT_CHARACTERS} characters`);
  beginRuns();
  return parseDocument(name, readText(text, AGREEMENT_VOCABULARY));
}

function parseDocument(file: string, document: Document): Agreement[] {
  const reading = readFields(document);
  forgetLabels();
  const { items } = reading;
  const segments = splitAgreements(items);
  const shared = findSharedPeriod(reading, segments);
  const all = segments.flatMap((segment) => {
    const found =
      segment.kind === "contract"
        ? parseContract(segment)
        : segment.kind === "strategic-agreement"
          ? parseStrategic(segment)
          : parseSubAgreement(segment, shared);
    return found ? [{ file, ...found }] : [];
  });
  // Posts that all areas share, above the first of them, belong to none.
  const agreements = all.filter(
    ({ kind, area, activities, economy }) =>
      !kind.startsWith("sub-agreement") ||
      area !== null ||
      activities.length > 0 ||
      economy !== null ||
      !all.some((other) => other.area !== null),
  );
  if (agreements.length === 0 || !isAgreement(items, documentLines(document)))
    throw new DocumentError("no-agreement", "no title, form or label of an agreement was found");
  const persons = findPersons(
    documentLines(document),
    personalTexts(items),
    agreements.flatMap((agreement) => agreement.activities.map((activity) => activity.name)),
  );
  return agreements.map((agreement) => withoutPersons(agreement, persons));
}

function documentLines(document: Document): string[] {
  return document.blocks.flatMap((block) => (isRow(block) ? block.cells.flat() : [block])).map((paragraph) => paragraph.text);
}

/** The texts under labels for persons. */
function personalTexts(items: readonly Item[]): string[] {
  return items.flatMap((item) =>
    item.kind === "field" && (item.id === "person" || item.id === "responsible") ? item.texts.slice(0, 4).map((line) => line.text) : [],
  );
}

/** A staff sentence whose subject was a person's name: "1 medarbejder (37 timer) har fokus på …". */
function withSubject(written: string, clean: string): string {
  return clean !== written &&
    /^\p{Lu}/u.test(written) &&
    /^(?:\([^()]*\)\s+)?(?:har|er|arbejder|deler|bruger|fordeler|bidrager|med)\s/u.test(clean)
    ? `1 medarbejder ${clean}`
    : clean;
}

function withoutPersons(agreement: Agreement, persons: Persons): Agreement {
  const clean = (text: string): string =>
    text
      .split("\n")
      .map((line) => scrub(line, persons))
      .filter((line) => line !== "")
      .join("\n");
  const cleanName = (text: string): string => cleanText(scrub(text, persons, true));
  const orNull = (text: string | null): string | null => (text === null ? null : clean(text) || null);
  const cleanPlace = (place: Place): Place => ({ ...place, heading: clean(place.heading) });
  const activity = (one: Activity): Activity => ({
    ...one,
    name: cleanName(one.name),
    category: one.category === null ? null : cleanName(one.category),
    targetGroup: orNull(one.targetGroup),
    content: orNull(one.content),
    roles: orNull(one.roles),
    place: cleanPlace(one.place),
  });
  const post = (one: Staff): Staff => ({
    ...one,
    title: withSubject(one.title, clean(one.title)),
    text: withSubject(one.text, clean(one.text)),
    targetGroup: orNull(one.targetGroup),
    place: cleanPlace(one.place),
  });
  const frame = (one: Frame): Frame => ({ ...one, plan: cleanName(one.plan), place: cleanPlace(one.place) });
  const economy: Economy | null = agreement.economy && { ...agreement.economy, place: cleanPlace(agreement.economy.place) };
  return {
    ...agreement,
    area: agreement.area === null ? null : cleanName(agreement.area),
    economy,
    activities: agreement.activities.map(activity).filter((one) => one.name !== ""),
    staff: agreement.staff.map(post).filter((one) => one.title !== ""),
    frames: agreement.frames.map(frame),
    place: cleanPlace(agreement.place),
  };
}
