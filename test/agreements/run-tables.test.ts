// Tables whose rows and columns have run together: posts with their own figures, and payers with the sum of their years.
import { withPayers, withPostRows, withSumsOfYears } from "../../src/agreements/run-tables";

test("gives every post its own figures, and text after the last post to none", () => {
  const run =
    "Medarbejdere: Stilling Timer pr. uge Andel på indsatsområdet Opgaver Familievejleder 37 100 % Legestuen Ungevejleder 30 60 % Broen 6 Organisering";
  expect(withPostRows(run)).toBe(
    "Medarbejdere:\nStilling: Familievejleder\nTimeforbrug: 37 timer pr. uge (100 %)\nOpgaver: Legestuen" +
      "\nStilling: Ungevejleder\nTimeforbrug: 30 timer pr. uge (60 %)\nOpgaver:  Broen 6 Organisering",
  );
});

test("reads figures with their own units, and what each post is for", () => {
  const run =
    "Ressourcer: Titel Timeforbrug Målgruppe Opsøgende medarbejder (2 stk.) 2 x 32 timer om ugen Unge Boligsocial leder 15 % Alle";
  expect(withPostRows(run)).toBe(
    "Ressourcer:\nTitel: Opsøgende medarbejder (2 stk.)\nTimeforbrug: 2 x 32 timer om ugen\nMålgruppe: Unge" +
      "\nTitel: Boligsocial leder\nTimeforbrug: 15 %\nOpgaver:  Alle",
  );
});

test.each([
  "Medlemmer: Titel Timer Formanden har ordet, og 12 timer går hurtigt",
  "Personale: Stilling Timer pr. uge Andel Vejleder 37 Leder 10",
  "Stillingen som vejleder er på 37 timer",
])("recognises no table of posts: %s", (run) => {
  expect(withPostRows(run)).toBe(run);
});

test("reads a payer's yearly amounts as their sum, if the sum is given", () => {
  expect(
    withSumsOfYears("2018 2019 2020 I alt Landsbyggefonden 375.000 500.000 125.000 1.000.000 Lokal medfinansiering – kommune 70 70 140"),
  ).toBe("2018 2019 2020 I alt Landsbyggefonden 1.000.000 Lokal medfinansiering – kommune 140");
  const off = "Landsbyggefonden 375.000 500.000 125.000 1.100.000";
  expect(withSumsOfYears(off)).toBe(off);
});

test("gives three payers above an area's row their amounts, if they add up", () => {
  const heads = "Økonomi: LBF Lokal medfinansiering I alt ";
  expect(withPayers(`${heads}Sundhed og trivsel 2.250.000 kr. 750.000 kr. 3.000.000 kr. Periode: 2018`)).toBe(
    "Økonomi:\nLBF: 2.250.000 kr.\nLokal medfinansiering: 750.000 kr.\nI alt: 3.000.000 kr. Periode: 2018",
  );
  const off = `${heads}Sundhed og trivsel 2.250.000 750.000 3.100.000`;
  expect(withPayers(off)).toBe(off);
});
