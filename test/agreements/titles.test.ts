// Titles with the place, the year, a remark or the template's sentence behind the area; papers that are no agreement.
import type { DocumentError } from "../../src/documents/document";
import { parseAgreements } from "../../src/agreements/read-agreements";
import { findTitle } from "../../src/agreements/titles";

const BELOW = "\nDelaftalen gælder fra - til:\n1. januar 2022 – 31. december 2025\nAktivitetsnavn:\nGadeplan\nFormål:\nRo\n";

test.each([
  ["Delaftale for indsatsområdet Kriminalitetsforebyggelse i Vollsmose 2022-2025", "Kriminalitetsforebyggelse"],
  ["Delaftale for indsatsområdet Uddannelse og livschancer (revideret marts 2023)", "Uddannelse og livschancer"],
  ["Delaftale 3: Beskæftigelse", "Beskæftigelse"],
  ["DELAFTALE – SAMMENHÆNGSKRAFT OG MEDBORGERSKAB", "Sammenhængskraft og medborgerskab"],
  ["2. Delaftale for indsatsområdet Beskæftigelse, Gellerup", "Beskæftigelse"],
  ["Delaftale for Uddannelse og livschancer – Nordbyen 2022", "Uddannelse og livschancer"],
  ["Indsatsområde: Beskæftigelse", "Beskæftigelse"],
  ["Delaftale inden for indsatsområdet Beskæftigelse", "Beskæftigelse"],
  ["Partnerskabsaftale om indsatsområdet\nBeskæftigelse", "Beskæftigelse"],
  ["Delaftale om Beskæftigelse for den boligsociale indsats Fremad Egevang udarbejdet af sekretariatet", "Beskæftigelse"],
  ["Delaftale for indsatsområdet Beskæftigelse Bestyrelsen for den boligsociale indsats har ansvar for, at målene nås.", "Beskæftigelse"],
  // Areas that no template knows yet.
  ["Delaftale for indsatsområdet Klima og fællesskab", "Klima og fællesskab"],
  ["Delaftale for indsatsområdet: Bolig for alle Navn på den boligsociale indsats, som delaftalen vedrører: Nordbyen", "Bolig for alle"],
  ["Delaftale for indsatsområdet Trygge børn og unge Bestyrelsen for indsatsen har ansvar for, at målene nås.", "Trygge børn og unge"],
])("reads the area from “%s”", (title, area) => {
  const agreements = parseAgreements("a.txt", title + BELOW);
  expect(agreements.map((each) => [each.area, each.start, each.activities.map(({ name }) => name)])).toEqual([
    [area, "2022-01-01", ["Gadeplan"]],
  ]);
});

test.each([
  [
    "minutes",
    "Referat af møde i bestyrelsen\n1. Delaftale for indsatsområdet Beskæftigelse\nAktiviteter:\n- Jobcafé\n" +
      "Landsbyggefonden 3.000.000 kr.\nSamlet budget 4.000.000 kr.",
  ],
  ["a mail", "Fra: A B\nTil: C\nEmne: Delaftalen\nAktiviteter:\n- Jobcafé\n- Fritidsjob"],
  [
    "an economy by years",
    "Økonomi for helhedsplanen\n\t2019\t2020\tI alt\nLandsbyggefonden\t500.000\t500.000\t1.000.000\nKommune\t100.000\t100.000\t200.000",
  ],
  ["an annual report", "Årsberetning 2021\nIndsatsområde: Beskæftigelse\nAktivitet: Jobcafé\nMålgruppe: ledige"],
  [
    "fact boxes",
    "Fire boliger og en kommune – Beretning 2015\nFakta om planen\nPeriode: 2011-2015\nIndsatsområder: Børn, unge og familie\nAktiviteter: Lektiecafé, Klub",
  ],
  ["a plan's overview", "Boligsocial helhedsplan\nIndsatsområder\nBeskæftigelse\nAktiviteter:\nJobcafé\nBudget i alt 12 mio. kr."],
])("refuses %s as an agreement", (_, text) => {
  expect(() => parseAgreements("a.txt", text)).toThrow(expect.objectContaining({ reason: "no-agreement" }) as DocumentError);
});

test.each([
  ["Strategisk samarbejdsaftale", "strategic-agreement", true],
  ["Den strategiske samarbejdsaftale 2021-2024", "strategic-agreement", false],
  ["Samarbejdsaftale mellem kommunen og boligorganisationen", "strategic-agreement", false],
  ["KONTRAKT OM BOLIGSOCIALT SAMARBEJDE", "contract", true],
  ["Kontrakt om boligsocialt samarbejde i Nordbyen", "contract", false],
] as const)("“%s” is the title of a %s", (text, kind, certain) => {
  expect(findTitle(text)).toMatchObject({ kind, certain });
});

test.each(["Kontrakten løber i fire år.", "Kontrakt gælder fra 2012", "Kontrakt om alt muligt andet."])("“%s” is no title", (text) => {
  expect(findTitle(text)).toBeUndefined();
});
