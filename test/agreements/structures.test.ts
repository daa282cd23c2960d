// Agreements with the structures of real ones, in every form they come in: nothing is invented or wrong, and nothing lost but what no reader could find.
import { readAgreements } from "../../src/agreements/read-agreements";
import { FORMS } from "./forms";
import { meet, readStructures } from "./structures";

/** What a form has lost: a table whose rows and columns are one run of text, or broken in their middle; columns too narrow for their words. */
const LOST: Readonly<Record<string, RegExp>> = {
  "aktivitet-overskrifter.txt one-line.txt": /^amount/,
  "aktivitet-overskrifter.txt ruled.pdf": /^amount 2000000/,
  "aktivitet-overskrifter.txt plain.pdf": /^amount/,
  "aktiviteter-i-tabel.txt one-line.txt": /^(?:activity|post|amount)/,
  "aktiviteter-i-tabel.txt wrapped.txt": /^activity/,
  "aktiviteter-i-tabel.txt plain.pdf": /^activity/,
  "stillinger-i-alle-former.txt one-line.txt": /^post Uddannelsesvejleder/,
  "skemaer-uden-kolon.txt one-line.txt": /^post Rådgiver/,
  "oekonomi-pr-aar.txt one-line.txt": /^amount/,
  "oekonomi-pr-aar.txt plain.pdf": /^amount 560000/,
  "delaftale-med-delmaal.txt one-line.txt": /^post Projektlederen/,
  "korte-skemaer-tabel.txt one-line.txt": /^post/,
  "loebende-tekst.txt one-line.txt": /^activity/,
  "to-spalter-pdf-run.txt wrapped.txt": /^amount/,
  "faelles-medarbejdere.txt one-line.txt": /^post/,
  "aktivitet-medarbejder-tabel.txt one-line.txt": /^post/,
};

/** What the documents hold of persons. */
const PERSONAL =
  /Prøvesen|Testmann|Eksempelsen|Fiktivsen|Opdigtet|Mønstergaard|Påfund|Skrøne|Papfigur|Digtning|Opspind|Mads|Kirsten|Gitte|Vibeke|@|\d\d \d\d \d\d \d\d/;

describe.each(readStructures())("$name", ({ name: structure, text, right }) => {
  test.each(FORMS)("as %s", async (name, make) => {
    const agreements = await readAgreements({ name, bytes: make(text) });
    const { lost, wrong } = meet(right, agreements);
    expect(wrong).toEqual([]);
    expect(lost.filter((what) => !LOST[`${structure} ${name}`]?.test(what))).toEqual([]);
    expect(PERSONAL.exec(JSON.stringify(agreements))?.[0]).toBeUndefined();
  });
});
