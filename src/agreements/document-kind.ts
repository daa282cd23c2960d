// Whether a document is an agreement at all: invoices, applications and annual reports have "Aktivitet:" and "Indsatsområde:" too.
import { findArea } from "./areas";
import type { Item } from "./field";
import type { LabelId } from "./labels";

/** Papers that name themselves. */
const OTHER_PAPER =
  /^(?:faktura|kreditnota|kvittering|årsrapport|årsberetning|årsregnskab|regnskab|statusrapport|ansøgning|referat|dagsorden|lejekontrakt|lejeaftale|ansættelseskontrakt|(?:boligsocialt\s+)?nyhedsbrev|invitation|pressemeddelelse|procesplan|opfølgningsskema|budgetopfølgning|(?:stillings|job)opslag|(?:midtvejs|slut)evaluering|evalueringsrapport|\p{L}*notat(?!\p{L})|fakta om )|(?:^|\s[–—-]\s*)(?:års)?beretning(?:\s+20\d\d(?:\s?[-\/–]\s?\d{2,4})?)?\W*$/iu;
/** A mail begins with both; "Fra:" and "Til:" alone may be a period. */
const MAIL_HEADS = [/^(?:fra|from|til|to)\s*:/i, /^(?:sendt|sent|emne|subject)\s*:/i];
const AGREEMENT_WORDS =
  /delaftale|samarbejdsaftale|partnerskabsaftale|boligsocial\p{L}*\s+aftale|aftaleperiode|projektperiode|aftalens\s+(?:parter|periode|formål|løbetid)|aftalen\s+(?:gælder|løber|er\s+gældende)|(?:aftale|kontrakt)(?:en)?\s+(?:om|mellem)(?!\p{L})/iu;

/** Labels no other paper has: the templates' own wordings. */
const TEMPLATE = /^(?:aktivitetsnavn|indhold og praksis|ansvars-? og rollefordeling|medarbejderressource|indsatsområdets)/i;
const TEMPLATE_IDS: readonly LabelId[] = ["contract-activity", "frames", "area-heading", "roles"];
/** Labels that together with a known focus area make an agreement. */
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

/** How many of a document's first lines may say what it is. */
const HEAD_LINES = 4;

/**
 * Whether anything says that the document is an agreement: a title, a label of the templates, the word itself, or a focus area with more
 * of an agreement's labels. Minutes and mails name agreements with their titles: what calls itself something else needs the templates' labels too.
 */
export function isAgreement(items: readonly Item[], lines: readonly string[]): boolean {
  const fields = items.filter((item) => item.kind === "field");
  const hasTitle = items.some((item) => item.kind === "title");
  const hasTemplate = fields.some((field) => TEMPLATE_IDS.includes(field.id) || TEMPLATE.test(field.label));
  const head = lines.slice(0, HEAD_LINES);
  if (head.some((line) => OTHER_PAPER.test(line)) || MAIL_HEADS.every((pattern) => head.some((line) => pattern.test(line))))
    return hasTitle && hasTemplate;
  if (hasTitle || hasTemplate) return true;
  if (lines.some((line) => AGREEMENT_WORDS.test(line))) return true;
  const hasArea = fields.some((field) => field.id === "area" && findArea(field.texts[0]?.text ?? "") !== undefined);
  return hasArea && fields.some((field) => WITH_AREA.includes(field.id));
}
