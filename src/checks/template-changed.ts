// What in the sheet differs from LBF's own empty workbook; only if that was given.
import { quoted, type Localised } from "../danish/localised";
import type { TemplateChange } from "../template/template-changes";
import { defineCheck } from "./check";

/** What was removed, with the text of the first one. */
function strips({ count, before }: TemplateChange, one: Localised, many: Localised): Localised {
  const { da, en } = quoted(before);
  const label = before === "" ? { da: "", en: "" } : { da: ` ${da}`, en: ` ${en}` };
  if (count === 1) return { da: `skabelonens ${one.da}${label.da}`, en: `the template's ${one.en}${label.en} is` };
  return {
    da: `${count} af skabelonens ${many.da}${label.da && ` fra${label.da}`}`,
    en: `${count} of the template's ${many.en}${label.en && ` from${label.en} on`} are`,
  };
}

const ROW: Localised = { da: "række", en: "row" };
const ROWS: Localised = { da: "rækker", en: "rows" };
const COLUMN: Localised = { da: "kolonne", en: "column" };
const COLUMNS: Localised = { da: "kolonner", en: "columns" };

export const templateChanged = defineCheck({
  id: "template-changed",
  title: { da: "Arket skal være som LBF's tomme skabelon.", en: "The sheet must be like LBF's empty template." },
  problem: { da: "Skabelonen er ændret", en: "The template is changed" },
  why: {
    da: "LBF læser arket maskinelt. En formel, en fast tekst, en række eller en kolonne, der er ændret, kan få indlæsningen til at gå i stå.",
    en: "LBF reads the sheet by machine. A formula, a fixed text, a row or a column that was changed can make its reading fail.",
  },
  source: { da: "LBF's tomme skabelon, som den er givet.", en: "LBF's empty template as it was given." },
  severity: "warning",
  cause: { apart: true },
  messages: {
    overwritten: {
      da: "{cells}: skabelonens formel er skrevet over. Sæt formlen ind igen fra den tomme skabelon.",
      en: "{cells}: the template's formula was typed over. Put the formula back from the empty template.",
    },
    cleared: {
      da: "{cells}: skabelonens formel er slettet. Sæt formlen ind igen fra den tomme skabelon.",
      en: "{cells}: the template's formula was deleted. Put the formula back from the empty template.",
    },
    formula: {
      da: "{cells}: formlen er en anden end skabelonens. Sæt formlen ind igen fra den tomme skabelon.",
      en: "{cells}: the formula is another than the template's. Put the formula back from the empty template.",
    },
    label: {
      da: "I {cells} står der ”{now}”; i skabelonen ”{before}”. Skriv skabelonens tekst igen.",
      en: "{cells} says “{now}”; the template says “{before}”. Type the template's text again.",
    },
    "label-gone": {
      da: "I {cells} mangler skabelonens tekst ”{before}”. Skriv den igen.",
      en: "At {cells} the template's text “{before}” is missing. Type it again.",
    },
    "row-added": {
      da: "Række {rows} er ikke i skabelonen. Flyt indholdet til skabelonens egne rækker, og slet det, der er sat ind.",
      en: "Row {rows} is not in the template. Move its content to the template's own rows, and delete what was put in.",
    },
    "row-removed": {
      da: "Ved {cells} mangler {what}. Sæt det slettede ind igen, eller begynd i en ny skabelon.",
      en: "At {cells}, {what} missing. Put back what was deleted, or begin in a new template.",
    },
    "column-added": {
      da: "Kolonne {columns} er ikke i skabelonen. Flyt indholdet til skabelonens egne kolonner, og slet det, der er sat ind.",
      en: "Column {columns} is not in the template. Move its content to the template's own columns, and delete what was put in.",
    },
    "column-removed": {
      da: "Ved {cells} mangler {what}. Sæt det slettede ind igen, eller begynd i en ny skabelon.",
      en: "At {cells}, {what} missing. Put back what was deleted, or begin in a new template.",
    },
  },
  needs({ template }) {
    if (!template) return { da: "LBF's tomme skabelon er ikke givet.", en: "LBF's empty template was not given." };
    if (template.kind === "compared") return null;
    return {
      da: `Den tomme skabelon er til ${template.vintage}-midlerne, og budgettet er til andre.`,
      en: `The empty template is for the ${template.vintage} funds, and the budget for others.`,
    };
  },
  run({ template }, report) {
    if (template?.kind !== "compared") return;
    for (const change of template.changes) {
      const { kind, area: cells, row, before, now } = change;
      const draft = { cells: [cells], row };
      const part = (sign: RegExp): string => [...new Set(cells.replaceAll(sign, "").split(":"))].join(":");
      if (kind === "overwritten" || kind === "cleared" || kind === "formula") report(kind, { cells }, draft);
      else if (kind === "label" && now === "") report("label-gone", { cells, before }, { ...draft, expected: before });
      else if (kind === "label") report("label", { cells, before, now }, { ...draft, expected: before, found: now });
      else if (kind === "row-added") report("row-added", { rows: part(/[A-Z]+/g).replace(":", "–") }, draft);
      else if (kind === "column-added") report("column-added", { columns: part(/\d+/g) }, draft);
      else if (kind === "row-removed") report("row-removed", { cells, what: strips(change, ROW, ROWS) }, draft);
      else report("column-removed", { cells, what: strips(change, COLUMN, COLUMNS) }, draft);
    }
  },
});
