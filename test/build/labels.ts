// The template's texts, and the sloppy ways people leave them.
import type { BudgetDescription, DescribedVintage } from "./description";
import type { Layout } from "./layout";
import type { Random } from "./random";

export const HEAD = {
  items: "Udgiftsposter",
  total: "Samlede udgifter",
  financing: "Finansiering",
  lbf: "LBF",
  housing: "Medfinansiering boligorganisation(er)",
  municipality: "Medfinansiering kommune",
  other: "Evt. anden lokal medfinans.",
  cash: "Kontant",
  inKind: "Timer, lokaler",
} as const;

export const FIELDS = {
  start: "Start boligsocial indsats",
  end: "Slut boligsocial indsats",
  area: "Boligområde/områdenavn",
  journalNumber: "Jnr:",
} as const;

export const FOOT = {
  distribution: "Fordeling af medfinansiering i alt",
  total: "Total",
  cofinancing: "Samlet medfinansiering",
  balance: "Balance",
  percent: "Medfinans.",
} as const;

export const TYPE_PLACEHOLDER = "(Vælg udgiftstype)";

/** The four preset lines of a focus area as the template prints them: item and explanation. */
export const PRESETS: readonly (readonly [string, string])[] = [
  ["Projektleder X%", "Andel af projektlederløn"],
  ["Andel af fælleslokaler X%", "Andel af udgifter til leje & drift af lokaler"],
  ["Andel af kursusudgifter X%", "Andel af udgifter til kurser /efteruddannelse"],
  ["Her skrives fx 'Administrativ medarbejder X%'", "Andel af løn til lokal administrativ medarbejder"],
];

export function titleOf(description: BudgetDescription): string {
  return `Budgetark for boligsocial indsats inden for ${description.vintage}-midlerne (OBS: hele tusinde kr. i t.kr.)`;
}

export function periodHead(vintage: DescribedVintage): string {
  return vintage === "2015-18" ? "Projektperiode" : "Projektperiode - udgifter";
}

/** The label in some sloppy form, or as it is. */
export function scribble(label: string, random: Random): string {
  const space = label.indexOf(" ");
  const forms: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text,
    (text) => ` ${text}`,
    (text) => `${text}   `,
    (text) => `${text}\u00a0`,
    (text) => `${text}'`,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => (text.endsWith(":") ? text.slice(0, -1) : `${text}:`),
    (text) => text.replace(/ /g, "\u00a0"),
    (text) => text.replace(/ /g, "  "),
    (text) => (space < 0 ? text : `${text.slice(0, space)}\n${text.slice(space + 1)}`),
    (text) => (space < 0 ? text : `${text.slice(0, space)} \r\n${text.slice(space + 1)}`),
  ];
  return random.pick(forms)(label);
}

/** A name with stray spaces around it, or as it is. */
export function pad(name: string, random: Random): string {
  return name === "" ? name : random.pick([name, name, name, ` ${name}`, `${name} `, `${name}\u00a0`]);
}

const MONTHS = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

/** A date as the layout writes it: Excel's serial number, or text. */
export function writeDate(iso: string, dates: Layout["dates"]): number | string {
  const [year = "", month = "", day = ""] = iso.split("-");
  if (dates === "serial") return (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 86400000;
  if (dates === "long") return `${Number(day)}. ${MONTHS[Number(month) - 1]} ${year}`;
  return [day, month, year].join(dates === "dots" ? "." : "-");
}
