// Labels in the middle of a line, where what was pasted or transcribed has lost its line ends: each gets a line of its own.

/** Labels that no sentence has with a capital and a colon. */
const WITH_COLON = [
  "Aktivitetsnavn",
  "Aktivitet\\/netværk",
  "Målgruppe(?:\\(r\\)|r|n)?",
  "Indhold og (?:praksis|metode)(?:\\s\\([^):]{1,40}\\))?",
  "Aktivitetsbeskrivelse",
  "Kort beskrivelse(?: af aktiviteten)?",
  "Ansvars- og rollefordeling",
  "Medarbejderressourcer(?: (?:for|i|til) indsatsområdet)?",
  "Titel",
  "Timeforbrug",
  "Timetal",
  "Opgaver",
  "Aktiviteter",
  "Aktiviteter,? (?:som|der) (?:skal )?bidrage[rt]? til[^:]{0,220}",
  "Formål",
  "Mål",
  "Milepæle",
  "Samarbejdspartnere",
  "Kontaktperson(?:er)?",
  "Delmål(?: \\d{1,2})?",
  "Indikator(?:er)?(?: \\d{1,2})?",
  "Baseline(?: \\d{4})?",
  "Succeskriterier(?: og datakilde(?: for aktiviteten)?)?",
  "Landsbyggefonden",
  "Lokal medfinansiering",
  "Samlet budget(?: for indsatsområdet)?",
  "Indsatsområdets økonomi[^:]{0,220}",
  "Delaftalen gælder fra(?: - til)?",
  "Delaftalens parter",
  "Navn på den boligsociale indsats[^:]{0,60}",
  "Problemkompleks for indsatsområdet",
  "Formål, mål og succeskriterier(?: for indsatsområdet)?",
  "Sammenhæng med den kommunale indsats[^:]{0,40}",
  "Konflikthåndtering og underretning",
  "Revision af (?:delaftalen|aftalen)",
  "Hvilke overordnede mål har indsatsområdet[^:]{0,80}",
  "Delmål og indikatorer(?: for indsatsområdet)?",
];

/** Headings without a colon: only where a whole document has become one line. */
const HEADINGS = [
  "Delaftale for indsatsområdet",
  "Aktivitet\\/netværk:?",
  "Mål med samarbejdet?",
  "Kort beskrivelse af aktiviteten",
  "Overordnet koordinering af indsatsen",
  "Hvilke overordnede mål har indsatsområdet\\?(?: \\([^)]{1,20}\\))?",
  "Indhold og metode",
  "Ansvars- og rollefordeling",
  "Ressourcer, mødeaktiviteter og lokaler",
  "Økonomi \\([Ee]vt\\. frikøb\\)",
  "Økonomi [Ee]vt\\. frikøb",
  "Indsatsområdets samlede økonomiske ramme",
  "Fælles aktiviteter under indsatsområdet",
  "Øvrige aktiviteter under indsatsområdet",
  "Overordnet om indsatsområdet",
  "Aktiviteter og netværk under indsatsområdet",
  "Revision af (?:aftalen|samarbejdet)",
  "(?:Kontrakten|Aftalen|Delaftalen) gælder (?:fra|i perioden)",
  "Kontaktpersoner",
  "Aktivitetsskemaer",
  "Underskrifter",
];
/** Those whose text goes on behind them. */
const OPEN = /^(?:Delaftale for|Kontrakten|Aftalen|Delaftalen|Aktivitet\/netværk|Overordnet om|Aktiviteter og netværk|Fælles|Øvrige)/;

const COLON = new RegExp(`(?<=[^\\s|*])[ \\u00a0]+(?=(?:${WITH_COLON.join("|")})\\s?:)`, "g");
const HEADING = new RegExp(`(?<=\\S)[ \\u00a0]+(${HEADINGS.join("|")})(?=\\s)`, "g");
/** The rows of an economy table written one behind the other. */
const MONEY_ROW =
  /(?<=\S)[ \u00a0]+(?=(?:Landsbyggefonden|Lokal medfinansiering|Samlet budget(?: for indsatsområdet)?)\s+(?:kr\.?\s*)?\d{1,3}(?:\.\d{3})+)/g;
const MONEY_END =
  /(?<=(?:Landsbyggefonden|medfinansiering|Samlet budget(?: for indsatsområdet)?)\s+(?:kr\.?\s*)?\d{1,3}(?:\.\d{3})+(?:,-)?(?:\s*kr\.?)?)[ \u00a0]+(?=\p{Lu})/gu;

/** Characters of a line that is more than a paragraph. */
const MORE_THAN_A_PARAGRAPH = 1500;

/** The text with a line's end before every label that stands inside a line. */
export function withLabelLines(text: string): string {
  if (!/[^\n]{30}/.test(text)) return text;
  return text
    .split("\n")
    .map((line) => {
      if (line.length < 30) return line;
      const parted = line.replace(COLON, "\n");
      if (line.length < MORE_THAN_A_PARAGRAPH) return parted;
      return parted
        .replace(HEADING, (_, heading: string) => `\n${heading}${OPEN.test(heading) ? "" : "\n"}`)
        .replace(MONEY_ROW, "\n")
        .replace(MONEY_END, "\n");
    })
    .join("\n");
}
