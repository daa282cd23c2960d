// Which names are activities: what a template has in the place of one is none, and one line may list several.
import { parseAgreements } from "../../src/agreements/read-agreements";

const TITLE = "Delaftale for indsatsområdet Tryghed og trivsel\nDelaftalen gælder fra - til: 1. oktober 2017 – 30. september 2021\n";

function activitiesOf(text: string): string[] {
  return parseAgreements("a.txt", TITLE + text).flatMap(({ activities }) => activities.map(({ name }) => name));
}

test.each([
  "[Skriv aktivitetens navn]",
  "<navn på aktivitet>",
  "XX",
  "(udfyldes senere)",
  "N/A",
  "Udgår",
  "________",
  "?",
  "Navn på aktivitet",
  "Aktivitet 4",
  "Ingen",
  "Følger",
  "Indsæt navn",
  "Her skrives navnet på aktiviteten",
  "Klik eller tryk her for at skrive tekst",
])("rejects “%s” as an activity name", (name) => {
  expect(activitiesOf(`Aktivitetsnavn: Café Nora\nFormål: At mødes\nAktivitetsnavn: ${name}\nFormål: At mødes`)).toEqual(["Café Nora"]);
  expect(activitiesOf(`Aktiviteter:\n• Café Nora\n• ${name}`)).toEqual(["Café Nora"]);
});

test.each(["Skriveværksted", "Ingen udenfor", "Følg med", "Navnegruppen", "Aktivitetshuset", "Tryk og tegn", "Xnet"])(
  "accepts “%s” as an activity name",
  (name) => {
    expect(activitiesOf(`Aktivitetsnavn: ${name}\nFormål: At mødes`)).toEqual([name]);
  },
);

test.each<[string, readonly string[]]>([
  ["1) Café Nora 2) Bydelsmødre 3) Nabohjælp", ["Café Nora", "Bydelsmødre", "Nabohjælp"]],
  ["Café Nora / Bydelsmødre / Nabohjælp", ["Café Nora", "Bydelsmødre", "Nabohjælp"]],
  ["Café Nora, Bydelsmødre og Nabohjælp", ["Café Nora", "Bydelsmødre", "Nabohjælp"]],
  ["2.1 Café Nora", ["Café Nora"]],
  ["Leg, læring og trivsel", ["Leg, læring og trivsel"]],
  ["Fritidsjob / Lommepengejob", ["Fritidsjob / Lommepengejob"]],
  ["Klasse 3. Til venner", ["Klasse 3. Til venner"]],
])("the list “%s”", (line, names) => {
  expect(activitiesOf(`Aktiviteter:\n• ${line}`)).toEqual(names);
});
