// Agreements with the structures of real ones, in every form they come in: nothing is invented or wrong, and nothing lost but what no reader could find.
import { readAgreements } from "../../src/agreements/read-agreements";
import { FORMS, type Form } from "./forms";
import { meet, readStructures } from "./structures";

/** What a form has lost: a table whose rows and columns are one run of text, or broken in their middle; columns too narrow for their words. */
const LOST: Readonly<Record<string, RegExp>> = {
  "aktivitet-overskrifter.txt one-line.txt": /^amount/,
  "aktiviteter-i-tabel.txt one-line.txt": /^(?:activity|post|amount)/,
  "aktiviteter-i-tabel.txt wrapped.txt": /^activity/,
  "stillinger-i-alle-former.txt one-line.txt": /^post Uddannelsesvejleder/,
  "skemaer-uden-kolon.txt one-line.txt": /^post Rådgiver/,
  "skemaer-med-titel-i-overskrift.txt columns.pdf": /^(?:start|end)/,
  "oekonomi-pr-aar.txt one-line.txt": /^amount 560000/,
  "delaftale-med-delmaal.txt one-line.txt": /^post Projektlederen/,
  "loebende-tekst.txt one-line.txt": /^activity/,
  "to-spalter-pdf-run.txt wrapped.txt": /^amount/,
  "faelles-medarbejdere.txt one-line.txt": /^post/,
  "lang-kontrakt-2011.txt one-line.txt": /^(?:start|end)/,
  "lang-punktliste-med-beskrivelse.txt one-line.txt": /^(?:activity Stemmer|post)/,
  "nye-aarsvaerk-og-tid.txt one-line.txt": /^amount 4200000/,
  "nye-aktivitetsbeskrivelser.txt one-line.txt": /^post/,
  "nye-indsatsomraader-med-delmaal.txt one-line.txt": /^post/,
  "nye-overskrifter-alene.txt one-line.txt": /^activity/,
  "nye-overskrifter-alene.txt read-again.docx": /^activity/,
  "nye-raekker-i-tabel.txt one-line.txt": /^(?:start|end|activity)/,
  "poster-aarsvaerk-tabel.txt one-line.txt": /^(?:post|amount 5400000)/,
  "poster-kontrakt.txt one-line.txt": /^(?:activity Sund By|price 54000)/,
  "poster-titel-med-tid.txt one-line.txt": /^(?:amount 2580000|post Jobkoordinator)/,
  "poster-opgavetabel.txt one-line.txt": /^post/,
  "poster-maanedstabel.txt one-line.txt": /^post/,
  "poster-tid-foran.txt one-line.txt": /^(?:start|end)/,
  "poster-parter-bidrager.txt one-line.txt": /^post/,
  "poster-aarstabel.txt one-line.txt": /^post/,
  "poster-aarstabel.txt nested.docx": /^post/,
  "poster-aarstabel.txt columns.pdf": /^end/,
  "poster-streger.txt one-line.txt": /^post/,
  "poster-kontrakt-loebende.txt wrapped.txt": /^frame Bispeparken/,
  "nye-raekker-i-tabel.txt plain.pdf": /^activity (?:Kvinder|Fritidsjob)/,
  "aktivitet-overskrifter.txt copied.txt": /^amount 2800000/,
  "aktiviteter-i-tabel.txt copied.txt": /^activity/,
  "label-tekst-tabel.txt copied.txt": /^post/,
  "nye-raekker-i-tabel.txt copied.txt": /^activity/,
  "to-spalter-pdf-run.txt copied.txt": /^amount 1875000/,
  "uset-aktiviteter-i-saetninger.txt copied.txt": /^(?:start|end)/,
  "poster-aarstabel.txt copied.txt": /^post/,
  "poster-opgavetabel.txt copied.txt": /^post/,
  "poster-maanedstabel.txt copied.txt": /^post/,
  "poster-aarsvaerk-tabel.txt copied.txt": /^post lærer/,
  "papir-aktiviteter-under-delmaal.txt one-line.txt": /^(?:amount|activity|post)/,
  "papir-numre-i-tre-led.txt one-line.txt": /^activity/,
  "papir-ansoegning-som-plan.txt one-line.txt": /^post Beboerrådgiver/,
  "papir-oversigt-og-tabeller.txt one-line.txt": /^activity/,
  "papir-poster-over-maerkater.txt one-line.txt": /^post/,
  "papir-projekter-hvad-hvem.txt one-line.txt": /^activity/,
  "papir-tabel-over-to-sider.txt one-line.txt": /^activity/,
  "papir-tabel-over-to-sider.txt copied.txt": /^activity/,
  "papir-tabel-over-to-sider.txt wrapped.txt": /^activity/,
  "papir-titel-paa-to-linjer.txt one-line.txt": /^(?:activity|post)/,
  "papir-titel-paa-to-linjer.txt plain.pdf": /^post koordinator/,
  "papir-titel-paa-to-linjer.txt columns.pdf": /^end/,
  "fuld-strategisk.txt columns.pdf": /^end/,
  "fuld-c-tabeltop.txt one-line.txt": /^amount/,
  "fuld-i-indsatser.txt one-line.txt": /^activity/,
  "fuld-i-indsatser.txt columns.pdf": /^activity/,
  "fuld-i-indsatser.txt ligatures.pdf": /^activity Café Kolibri/,
  "fuld-oversigt-kolonner.txt columns.pdf": /^amount 3300000/,
  "fuld-oversigt-kolonner.txt one-line.txt": /^(?:amount|activity|post)/,
  "fuld-oversigt-kolonner.txt copied.txt": /^(?:activity|post)/,
  "fuld-oversigt-kolonner.txt wrapped.txt": /^(?:activity|post)/,
  "uset-navn-i-tabellens-top.txt one-line.txt": /^activity/,
  "uset-punkter-med-underpunkter.txt one-line.txt": /^activity/,
  "tabt-indsatsomraade-nummer.txt web.txt": /^(?:start|end)/,
  "tabt-indsatsomraade-nummer.txt web-section.txt": /^(?:start|end)/,
  "tabt-indsatsomraade-nummer.txt web-run.txt": /^(?:start|end)/,
};

/** A letter that quotes a paper without the template's own words: it is refused, never read in part. */
const REFUSED = "tabt-indsatsomraade-nummer.txt mail.txt";

/** What the documents hold of persons. */
const PERSONAL = new RegExp(
  [
    "Prøvesen|Testmann|Testsen|Eksempelsen|Fiktivsen|Opdigtet|Mønstergaard|Påfund|Skrøne|Papfigur|Digtning|Opspind",
    "Mads|Kirsten|Gitte|Vibeke|Møllegaard|Bering|Holk|Storgaard|Lindegaard|Brøndsted|Khatib|Frølund|Ravnholt",
    "Askjær|Sejersbøl|Mønsterborg|Hassan|Skrønebæk|Sofie|Yusuf|@|\\d\\d \\d\\d \\d\\d \\d\\d",
  ].join("|"),
);

/** Makes the tests of the structures whose name meets a condition. */
export function meetStructures(isMet: (name: string) => boolean, forms: readonly Form[] = FORMS): void {
  describe.each(readStructures().filter(({ name }) => isMet(name)))("$name", ({ name: structure, text, right }) => {
    test.each(forms)("as %s", async (name, make) => {
      const read = readAgreements({ name, bytes: make(text) });
      if (`${structure} ${name}` === REFUSED) return expect(read).rejects.toMatchObject({ reason: "no-agreement" });
      const agreements = await read;
      const { lost, wrong } = meet(right, agreements);
      expect(wrong).toEqual([]);
      // A transcript's pages are one run of text.
      const form = name === "one-line-a-page.txt" ? "one-line.txt" : name;
      expect(lost.filter((what) => !LOST[`${structure} ${form}`]?.test(what))).toEqual([]);
      expect(PERSONAL.exec(JSON.stringify(agreements))?.[0]).toBeUndefined();
    });
  });
}
