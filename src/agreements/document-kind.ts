// Whether a document is an agreement at all: invoices, applications and annual reports have "Aktivitet:" and "Indsatsområde:" too.
import { anyOf, containing } from "../danish/word-list";
import { findArea } from "./areas";
import type { Field, Item } from "./field";
import type { LabelId } from "./labels";

/** Documents that name their own kind. */
const OTHER_PAPER = new RegExp(
  `^${anyOf(`
    faktura; kreditnota; kvittering; årsrapport; årsberetning; årsregnskab; regnskab; statusrapport; ansøgning; referat; dagsorden;
    lejekontrakt; lejeaftale; ansættelseskontrakt; (boligsocialt )nyhedsbrev; invitation; pressemeddelelse; procesplan; opfølgningsskema;
    budgetopfølgning; [stillings/job]opslag; [midtvejs/slut]evaluering; evalueringsrapport; *notat_; fakta om_
  `)}|^evaluering(?:en)?(?:\\s+af|\\W*$)|(?:^|\\s[–—-]\\s*)(?:års)?beretning(?:\\s+20\\d\\d(?:\\s?[-/–]\\s?\\d{2,4})?)?\\W*$`,
  "iu",
);
/** Features of minutes; two of them are enough. */
const MINUTES = [
  /^(?:\d{1,2}[.)]?\s+)?(?:godkendelse\s+af\s+)?(?:dagsorden|referat)(?:en|et)?\W*$/iu,
  /^(?:deltagere|til\s?stede|fremmødte|mødedeltagere)\s*:/iu,
  /^(?:afbud|fraværende|referent|mødeleder|ordstyrer)(?!\p{L})/iu,
  /^(?:\d{1,2}[.)]?\s+)?(?:evt\.?|eventuelt)\W*$/iu,
  /^(?:\p{L}*møde)(?:\s+i|\s+den|\s+nr\.?|\s+\d|$).{0,60}$/iu,
];
/** A letter greets and says goodbye. */
const GOODBYE = /(?:venlige?|bedste|mange|kærlige?)\s+hilsen(?:er)?(?!\p{L})|^(?:mvh|vh)(?!\p{L})/iu;
const GREETING = /^(?:Hej|Kære|Hi)\s+\p{Lu}?\p{L}+[,!]?$/u;
/** An e-mail begins with both; "Fra:" and "Til:" alone may be a period. */
const MAIL_HEADS = [/^(?:fra|from|til|to)\s*:/i, /^(?:sendt|sent|emne|subject)\s*:/i];
const AGREEMENT_WORDS = containing(`
  delaftale; samarbejdsaftale; partnerskabsaftale; boligsocial* aftale; aftaleperiode; projektperiode;
  aftalens [parter/periode/formål/løbetid]; aftalen [gælder/løber/er gældende]; [aftale/kontrakt](en) [om/mellem]_
`);

/** Labels no other document has: the templates' own wordings. */
const TEMPLATE = /^(?:aktivitetsnavn|indhold og praksis|ansvars-? og rollefordeling|medarbejderressource|indsatsområdets)/i;
const TEMPLATE_IDS: readonly LabelId[] = ["contract-activity", "frames", "area-heading", "roles"];
/** Labels that together with a known focus area indicate an agreement. */
const WITH_AREA: readonly LabelId[] = [
  "staff",
  "staff-title",
  "staff-time",
  "economy",
  "lbf",
  "cofinancing",
  "period",
  "period-start",
  "activity-list",
  "target-group",
  "content",
];

/** How many of a document's first lines may give its kind. */
const HEAD_LINES = 4;

/**
 * Whether anything indicates an agreement: a title, a template label, the word itself, or a focus area with more of an
 * agreement's labels. Minutes and e-mails mention agreements by title: a document of another stated kind needs template labels too.
 */
export function isAgreement(items: readonly Item[], lines: readonly string[]): boolean {
  const fields = items.filter((item) => item.kind === "field");
  const hasTitle = items.some((item) => item.kind === "title");
  const hasTemplate = fields.some((field) => TEMPLATE_IDS.includes(field.id) || TEMPLATE.test(field.label));
  const head = lines.slice(0, HEAD_LINES);
  // A whole plan is an application too.
  if (head.some((line) => APPLICATION.test(line)) && hasPlan(fields)) return true;
  if (head.some((line) => OTHER_PAPER.test(line)) || isMail(head, lines) || isMinutes(lines)) return hasTitle && hasTemplate;
  if (hasTitle || hasTemplate) return true;
  if (lines.some((line) => AGREEMENT_WORDS.test(line))) return true;
  const hasArea = fields.some((field) => field.id === "area" && findArea(field.texts[0]?.text ?? "") !== undefined);
  return hasArea && fields.some((field) => WITH_AREA.includes(field.id));
}

const APPLICATION = /^ansøgning(?!\p{L})/iu;

/** Whether a plan's areas are described as agreements are: with activities, posts and their economy. */
function hasPlan(fields: readonly Field[]): boolean {
  const isArea = fields.some((field) => field.id === "area" && findArea(field.texts[0]?.text ?? "") !== undefined);
  return (
    isArea && [["content"], ["target-group"], ["staff", "staff-title"], ["lbf"]].every((ids) => fields.some(({ id }) => ids.includes(id)))
  );
}

function isMail(head: readonly string[], lines: readonly string[]): boolean {
  const hasHeads = MAIL_HEADS.every((pattern) => head.some((line) => pattern.test(line)));
  return hasHeads || (head.some((line) => GREETING.test(line)) && lines.some((line) => GOODBYE.test(line)));
}

/** How many of the first and last lines identify minutes. */
const [FIRST, LAST] = [15, 5];

function isMinutes(lines: readonly string[]): boolean {
  const telling = [...lines.slice(0, FIRST), ...lines.slice(FIRST).slice(-LAST)];
  return MINUTES.filter((pattern) => telling.some((line) => pattern.test(line))).length > 1;
}
