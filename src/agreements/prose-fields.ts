// An agreement written as running text, without labels: the sentences that name its activities, employ its posts and state its economy, as fields.
import { findMoney } from "../danish/kroner";
import { POST } from "../danish/post-words";
import { isOfPast, splitSentences } from "../danish/sentences";
import { joinLines } from "../danish/written-names";
import type { Field, FieldText } from "./field";
import type { LabelId } from "./label-wordings";
import { TIME } from "./post-lines";
import { seriesIn } from "./running-names";
import type { Segment } from "./segments";

/** Labels with which an agreement tells the same in its own place. */
const TOLD: readonly LabelId[] = ["activity-name", "activity-list", "forms", "staff", "staff-title", "staff-time", "lbf", "economy"];
/** Who employs somebody in the agreement, and what they spend on it. */
const EMPLOYS = /(?<!\p{L})(?:ansættes|ansætter|tilknyttes|knyttes|afsættes|bruger|normeres)(?!\p{L})/iu;
/** Another party's own staff. */
const OF_OTHERS = new RegExp(
  "^(?:\\S+\\s){0,3}?\\P{L}*(?:\\p{L}*kommunen?s?|jobcent\\p{L}*|\\p{L}*skolen?s?|politiet|biblioteket|frivillige|foreningen?|" +
    "boligorganisation\\p{L}*|forvaltning\\p{L}*)\\s",
  "iu",
);

/** The fields that a segment's text stands for; none if it has labels of its own. */
export function findProseFields({ fields, opening, place }: Segment): Field[] {
  if (fields.some(({ id }) => TOLD.includes(id))) return [];
  const sentences = wholeLines([...opening, ...fields.flatMap(({ texts }) => texts)]).flatMap((line) =>
    splitSentences(line.text).map((text): FieldText => ({ ...line, text })),
  );
  const now = sentences.filter(({ text }) => !isOfPast(text) && !OF_OTHERS.test(text));
  const found: readonly (readonly [LabelId, readonly FieldText[]])[] = [
    ["activity-list", now.filter(({ text }) => seriesIn(text).length > 1).slice(0, 1)],
    ["staff", now.filter(({ text }) => EMPLOYS.test(text) && TIME.test(text) && POST.test(text))],
    ["economy", joined(now.filter(({ text }) => OF_ECONOMY.test(text) && findMoney(text).some(({ hasUnit }) => hasUnit)))],
  ];
  return found.flatMap(([id, texts]): Field[] =>
    texts.length === 0 ? [] : [{ kind: "field", id, label: "", place, texts: [...texts], table: 0, level: null, column: false }],
  );
}

/** Lines that a narrow column has broken are one. */
function wholeLines(lines: readonly FieldText[]): FieldText[] {
  return lines.reduce<FieldText[]>((whole, line) => {
    const before = whole.at(-1);
    if (before && line.row === 0 && !line.item && !/[.:;!?]$/.test(before.text))
      whole[whole.length - 1] = { ...before, text: joinLines([before.text, line.text]) };
    else whole.push(line);
    return whole;
  }, []);
}

const OF_ECONOMY = /landsbyggefond|(?<!\p{L})(?:LBF|samlede?|i\salt)(?!\p{L})/iu;

/** Amounts in several sentences are of one economy. */
function joined(texts: readonly FieldText[]): FieldText[] {
  return texts.slice(0, 1).map((first) => ({ ...first, text: joinLines(texts.map(({ text }) => text)) }));
}
