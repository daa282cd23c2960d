// The forms of a paper that has lost its layout: one paragraph a section, one run of text, a website's page, an answered mail.
import { findLabel } from "../../src/agreements/labels";
import type { Form } from "./forms";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");
const bare = (text: string): string => text.replace(/^#{1,3} /gm, "");
const inOneLine = (lines: readonly string[]): string => lines.join(" ").replace(/\t/g, " ");

/** A heading, or a label without its text, begins a paragraph; everything below it runs on in that. */
function inSections(text: string): string {
  const sections: string[][] = [];
  for (const line of linesOf(text)) {
    const isHead = line.startsWith("# ") || findLabel(line)?.value === "";
    if (isHead || sections.length === 0) sections.push([bare(line)]);
    else sections.at(-1)!.push(line);
  }
  return sections.map(inOneLine).join("\n\n");
}

const MENU = [
  "Gå til hovedindhold",
  "Menu",
  "Forside",
  "Om os",
  "Nyheder",
  "Aktiviteter",
  "Kontakt",
  "Denne hjemmeside bruger cookies for at forbedre din oplevelse. Læs mere om cookies",
  "Accepter alle",
  "Kun nødvendige",
  "Forside > Om os > Dokumenter",
];
const FOOT = [
  "Del denne side",
  "Relaterede dokumenter",
  "Årsrapport 2023",
  "Boligsocialt sekretariat",
  "Engvej 1, 2000 Byen",
  "Telefontid: mandag-torsdag kl. 9-15",
  "Cookiepolitik",
  "© Alle rettigheder forbeholdes",
];
const MAIL = [
  "Hej Gitte",
  "",
  "Her er aftalen, som vi talte om.",
  "",
  "Venlig hilsen",
  "Mads",
  "",
  "Den 3. marts skrev Kirsten Holk <kirsten@kommune.example>:",
];

export const LOST_FORMS: readonly Form[] = [
  ["section.txt", (text) => encode(inSections(text))],
  ["one-run.txt", (text) => encode(inOneLine(linesOf(bare(text))))],
  ["web.txt", (text) => encode([...MENU, bare(text).replace(/\t/g, "\n"), ...FOOT].join("\n"))],
  ["web-section.txt", (text) => encode([...MENU, inSections(text), ...FOOT].join("\n"))],
  ["web-run.txt", (text) => encode(inOneLine([...MENU, ...linesOf(bare(text)), ...FOOT]))],
  [
    "mail.txt",
    (text) => {
      const quoted = linesOf(bare(text).replace(/\t/g, " ")).flatMap((line) => line.match(/.{1,72}(?: |$)/g) ?? []);
      return encode([...MAIL, ...quoted.map((line) => `> ${line.trimEnd()}`)].join("\n"));
    },
  ],
];
