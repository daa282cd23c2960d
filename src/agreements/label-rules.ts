// When a line that begins with a label's words is that label: by a colon, its look, its place, or what follows below.
import type { Paragraph } from "../documents/document";
import type { LabelId } from "./label-wordings";
import type { Line } from "./field-lines";
import { isColumnHead, isEconomyHead, isListHead, isNumberedHead, isTextHead } from "./field-heads";
import { findLabel, type LabelMatch } from "./labels";
import { TIME } from "./post-lines";
import { decide, type Rule } from "./rules";
import { ECONOMY_ROWS } from "./label-wordings";

/** Whom the preceding labels describe. */
export type Owner = "activity" | "post" | "agreement";

/** A line with the label its words resemble. */
export interface LabelLine {
  readonly match: LabelMatch;
  readonly line: Line;
  readonly next: readonly Line[];
  readonly owner: Owner;
  /** The preceding label. */
  readonly last: LabelId | undefined;
}

const BARE_POST = /^(?:Titel|Stilling|Timetal|Timer|Målgruppe)$/u;
const BARE_FORM = /^(?:Formål|Mål|Målgruppe(?:\(r\)|r)?|Indhold|Milepæle|Lokaler|Økonomi|Pris|Metode|Effekt|Ansvar|Beskrivelse)$/u;

/** Whether a line is a label found only in forms, or states a form's purpose. */
function isOfForm(line: Line | undefined): boolean {
  const match = line && findLabel(line.paragraph.text);
  return (
    match !== undefined &&
    !match.weak &&
    (FORM_LABELS.includes(match.id) || /^\W*(?:aktivitetens\s+)?(?:form|m)ål(?!\p{L})/iu.test(match.label))
  );
}

/** The next line, or the first below up to four paragraphs of text. */
function belowText(next: readonly Line[]): Line | undefined {
  const at = next.slice(0, 5).findIndex(({ paragraph: { text } }) => !(text.length > 40 && text.endsWith(".")) || findLabel(text)?.closed);
  return next[Math.max(at, 0)];
}

const FORM_LABELS: readonly LabelId[] = ["content", "target-group", "roles", "category"];

const textOf = ({ line }: LabelLine): string => line.paragraph.text;

const PARAGRAPH: Paragraph = { text: "", number: 1, page: null, heading: false, level: null, bold: false, depth: null };
const LINE: Line = { paragraph: PARAGRAPH, row: 0, cell: 0, block: 1, table: 0, strong: false, labelColumn: false, column: null };

/** @throws Error for a text that begins with no label */
export function inExample(
  text: string,
  more: Partial<Line> = {},
  below: readonly string[] = [],
  owner: Owner = "agreement",
  last?: LabelId,
): LabelLine {
  const lineOf = (written: string): Line => ({ ...LINE, paragraph: { ...PARAGRAPH, text: written } });
  const match = findLabel(text);
  if (!match) throw new Error(`no label: ${text}`);
  return { match, line: { ...lineOf(text), ...more }, next: below.map(lineOf), owner, last };
}

export const LABEL_RULES: readonly Rule<LabelLine, boolean>[] = [
  {
    name: "among the posts a person's title with a time behind it is a post, and so is a sentence about their time",
    when: ({ match, last, ...line }) =>
      last === "staff" &&
      (((match.id === "person" || match.id === "responsible") && TIME.test(line.line.paragraph.text)) ||
        ((match.id === "staff-title" || (match.id === "staff" && match.slips > 0)) && /^\d/.test(match.value) && TIME.test(match.value)) ||
        (match.id === "staff-time" && /^(?:er|udgør|fordel\p{L}*)\s/iu.test(match.value))),
    then: () => false,
    example: inExample("Projektleder: 37 timer om ugen", {}, [], "post", "staff"),
  },
  {
    name: "in an activity's form a party without an amount is what the party does",
    when: ({ match, owner, next }) =>
      owner === "activity" &&
      ECONOMY_ROWS.includes(match.id) &&
      !/\d/.test(match.value === "" ? (next[0]?.paragraph.text ?? "") : match.value),
    then: () => false,
    example: inExample("Kommunen: lokaler og lærere", {}, [], "activity", "roles"),
  },
  {
    name: "the head of a column of amounts is no row",
    when: ({ match, line, next }) => isColumnHead(match, line, next[0]),
    then: () => false,
    example: inExample("Lokal medfinansiering", { row: 2, cell: 1, table: 1 }),
  },
  {
    name: "a colon, or words that no sentence begins with",
    when: ({ match }) => !match.weak,
    then: () => true,
    example: inExample("Aktiviteter:"),
  },
  {
    name: "an everyday word in bold, in capitals, or with its text beside it",
    when: ({ line }) => line.strong,
    then: () => true,
    example: inExample("Aktiviteter", { strong: true }),
  },
  {
    name: "a short word of a label in capitals, alone on its line",
    when: ({ match, ...line }) =>
      match.value === "" &&
      match.slips === 0 &&
      /^\P{Ll}{3,}$/u.test(textOf({ match, ...line })) &&
      /\p{Lu}{3}/u.test(textOf({ match, ...line })),
    then: () => true,
    example: inExample("MÅL"),
  },
  {
    name: "an everyday word above a list, or above posts with their time",
    when: ({ match, next }) => isListHead(match, next),
    then: () => true,
    example: inExample("Aktiviteter", {}, ["• Byhaven"]),
  },
  {
    name: "an everyday word alone above running text is its heading",
    when: ({ match, owner, line, next }) => isTextHead(match, line, next) && !(match.id === "activity-list" && owner === "activity"),
    then: () => true,
    example: inExample("Aktiviteter", {}, ["Gadeholdet går en fast rute fire aftener om ugen og taler med de unge, hvor de er."]),
  },
  {
    name: "a numbered activity above its form",
    when: ({ match, next }) => match.id === "activity-name" && match.value !== "" && isOfForm(belowText(next)),
    then: () => true,
    example: inExample("Aktivitet 1.2 – Byhaven", {}, ["Målgruppe: Alle beboere"], "activity", "other"),
  },
  {
    name: "a question of a form, with its answer behind or below it",
    when: ({ match, owner }) => owner === "activity" && match.label.endsWith("?"),
    then: () => true,
    example: inExample("Hvad gør vi? Vi mødes hver uge.", {}, [], "activity", "activity-name"),
  },
  {
    name: "economy above rows of amounts",
    when: ({ match, line, next }) => isEconomyHead(match, line, next),
    then: () => true,
    example: inExample("Økonomi", {}, ["Landsbyggefonden: 100.000 kr.", "Lokal medfinansiering: 50.000 kr."]),
  },
  {
    name: "a part of the agreement with a number in front",
    when: (line) => isNumberedHead(line.match, textOf(line)),
    then: () => true,
    example: inExample("4. Aktiviteter"),
  },
  {
    name: "among the posts their own labels, and in a form the form's, in text that has lost its colons",
    when: ({ match, owner, ...line }) =>
      match.value === "" &&
      match.slips === 0 &&
      ((owner === "post" && BARE_POST.test(line.line.paragraph.text)) ||
        (owner === "activity" && BARE_FORM.test(line.line.paragraph.text))),
    then: () => true,
    example: inExample("Formål", {}, [], "activity", "activity-name"),
  },
  { name: "any other everyday word is one of the text", when: () => true, then: () => false, example: inExample("Aktiviteter") },
];

/** Whether the line is the label its words resemble. */
export function isLabel(line: LabelLine): boolean {
  return decide(LABEL_RULES, line) ?? false;
}
