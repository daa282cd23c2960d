// The economy table of a 2015-18 agreement: what Landsbyggefonden pays, the local co-financing and their sum, in kroner.
import type { Economy } from "./agreement";
import { MAX_ACTIVITIES } from "./document";
import type { Field, FieldText } from "./fields";
import { isNameField } from "./forms";
import { findMoney, isAmount, parseKroner } from "./kroner";
import type { LabelId } from "./labels";
import { joinLines } from "./words";

const ROWS: readonly LabelId[] = ["lbf", "cofinancing", "cofinancing-part", "total"];

interface Table {
  lbf: number | null;
  cofinancing: number | null;
  parts: number | null;
  total: number | null;
  readonly factor: 1 | 1000;
  /** 2 below a heading of economy, 1 elsewhere, 0 inside an activity's form. */
  readonly rank: number;
  readonly field: Field;
  /** Numbers of the document's tables its rows stand in. */
  readonly tables: Set<number>;
}

function valueOf(id: LabelId): "lbf" | "cofinancing" | "parts" | "total" {
  return id === "lbf" || id === "cofinancing" ? id : id === "cofinancing-part" ? "parts" : "total";
}

/** The agreement's own table, or null where it has none. An activity's own budget does not count while there is another. */
export function parseEconomy(fields: readonly Field[]): Economy | null {
  const tables: Table[] = [];
  let heading: Field | null = null;
  let inForm = false;
  let table: Table | null = null;
  for (const field of fields) {
    if (!ROWS.includes(field.id)) {
      if (field.id === "economy") {
        // "Organisation | Finansiering" is the head of the table below the heading, which stays the one named as evidence.
        const isHead = /^(?:organisation|finansiering)/i.test(field.label);
        heading = isHead ? joinHeads(heading, field) : field;
      } else if (!["other", "person"].includes(field.id)) heading = null;
      if (isNameField(field)) inForm = true;
      else if (["staff", "period", "activity-list", "economy"].includes(field.id)) inForm = false;
      if (field.id !== "other") table = null;
      continue;
    }
    const thousands = [heading?.label ?? "", ...(heading?.texts.map((line) => line.text) ?? []), field.label].some((text) => /t\.?\s?kr|(?:hele\s+)?tusind/i.test(text));
    if (tables.length > MAX_ACTIVITIES) break;
    const amount = readAmount(field, thousands ? 1000 : 1);
    if (amount === null) continue;
    // Rows of one table belong together, even with the table's heading between them; a page's end makes two tables of one.
    if (field.table > 0) table = tables.find((other) => other.tables.has(field.table)) ?? (table && table[valueOf(field.id)] === null ? table : null);
    if (!table) {
      table = { lbf: null, cofinancing: null, parts: null, total: null, factor: thousands ? 1000 : 1, rank: heading ? 2 : inForm ? 0 : 1, field: heading ?? field, tables: new Set() };
      tables.push(table);
    }
    table.tables.add(field.table);
    const value = valueOf(field.id);
    table[value] = value === "parts" ? (table.parts ?? 0) + amount : (table[value] ?? amount);
  }
  const usable = tables.filter((candidate) => [candidate.lbf, candidate.cofinancing ?? candidate.parts, candidate.total].filter((value) => value !== null).length >= (candidate.rank === 2 ? 1 : 2));
  const best = usable.sort((a, b) => b.rank - a.rank)[0];
  if (!best) return null;
  return { lbf: best.lbf, cofinancing: best.cofinancing ?? best.parts, total: best.total, place: best.field.place };
}

function joinHeads(heading: Field | null, head: Field): Field {
  const label: FieldText = { text: head.label, place: head.place, row: 0, cell: 0, block: 0 };
  return heading ? { ...heading, texts: [...heading.texts, label, ...head.texts] } : head;
}

/** The amount of a row; of several, the last where it is the sum of the others, else the first. */
function readAmount(field: Field, factor: 1 | 1000): number | null {
  const texts = field.texts.slice(0, 8).map((line) => line.text);
  const joined = joinLines(texts);
  const amounts = texts.filter((text) => findMoney(text).length === 1 && (isAmount(text) || /kr/i.test(text))).map((text) => parseKroner(text, factor));
  const last = amounts.at(-1) ?? null;
  const sum = amounts.slice(0, -1).reduce<number>((total, amount) => total + (amount ?? 0), 0);
  if (amounts.length > 2 && last === sum) return last;
  return amounts[0] ?? (isAmount(joined) || /kr/i.test(joined) ? parseKroner(joined, factor) : null);
}
