// What each vintage of the template says, and the names by which its preset lines are known.
import {
  ADMINISTRATION_TITLE,
  EVALUATION_TITLE,
  EXPENSE_TYPE_PLACEHOLDER,
  EXPENSE_TYPES,
  findVintage,
  PLACEHOLDER_NAME,
  PRESETS,
} from "../../src/template/vintages";

test("a vintage is found by its name", () => {
  expect(["2011-14", "2015-18", "2019-26"].map((name) => findVintage(name)?.focusAreas[0])).toEqual([
    "Børn, unge og familie",
    "Tryghed og trivsel",
    "Uddannelse og livschancer",
  ]);
  expect([findVintage("2027-30"), findVintage(null)]).toEqual([undefined, undefined]);
});

test("an advance may be type 9 until 2018, economy tables belong to 2015-18", () => {
  expect(["2011-14", "2015-18", "2019-26"].map((name) => [findVintage(name)?.advanceAsType9, findVintage(name)?.economyTables])).toEqual([
    [true, false],
    [true, true],
    [false, false],
  ]);
});

const presetNamed = (name: string): string | undefined => PRESETS.find((preset) => preset.name.test(name))?.preset;
const presetBeside = (explanation: string): string | undefined => PRESETS.find((preset) => preset.explanation.test(explanation))?.preset;

test.each([
  ["projektleder 40 %", "leader"],
  ["projektlederløn12,55%", "leader"],
  ["projektleder  x %", "leader"],
  ["projektlederx%", "leader"],
  ["andel af fælleslokaler 60 %", "premises"],
  ["andel af fælles lokaler", "premises"],
  ["andel af kursusudgifter x%", "courses"],
  ["administrativ medarbejder 37.55%", "administration-staff"],
  ["her skrives fx administrativ medarbejder x %", "administration-staff"],
  ["ny projektleder 40 %", undefined],
  ["ny projektleder x %", undefined],
  ["projektleder", undefined],
  ["projektleder 5 %", "leader"],
  ["projektleder  12,5  %", "leader"],
  ["projektleder 40", undefined],
  ["administrativ medarbejder 5 %", "administration-staff"],
  ["administrativ medarbejder 12,5%", "administration-staff"],
  ["administrativ medarbejder 40", undefined],
  ["administrativ medarbejder", undefined],
  ["vores andel af fælleslokaler", undefined],
  ["en andel af kursusudgifter", undefined],
  ["vores administrativ medarbejder 40 %", undefined],
])("the name %j is of %j", (name, preset) => expect(presetNamed(name)).toBe(preset));

test.each([
  ["andel af projektlederløn", "leader"],
  ["andel af udgifter til leje & drift af lokaler", "premises"],
  ["andel af udgifter til kurser /efteruddannelse", "courses"],
  ["andel af løn til lokal administrativ medarbejder", "administration-staff"],
  ["andel af løn til administrativ medarbejder", "administration-staff"],
  ["vores andel af projektlederløn", undefined],
  ["en andel af udgifter til leje", undefined],
  ["en andel af udgifter til kurser", undefined],
  ["en andel af løn til administrativ hjælp", undefined],
])("the explanation %j is of %j", (explanation, preset) => expect(presetBeside(explanation)).toBe(preset));

test("the template's own example text", () => {
  expect(["her skrives fx 'administrativ medarbejder x%'", "andel x %", "andel x%"].every((name) => PLACEHOLDER_NAME.test(name))).toBe(
    true,
  );
  expect(["hvad her skrives", "max%", "andel 40 %"].some((name) => PLACEHOLDER_NAME.test(name))).toBe(false);
});

test("the template's own words: two titles, LBF's list of expense types and what stands where none is chosen", () => {
  expect([ADMINISTRATION_TITLE, EVALUATION_TITLE, EXPENSE_TYPE_PLACEHOLDER]).toEqual([
    "Tværgående administrationsudgifter",
    "Lokal evaluering",
    "(Vælg udgiftstype)",
  ]);
  expect(EXPENSE_TYPES.map(({ number, text }) => `${number}. ${text}`)).toEqual([
    "0. Forlodsudbetaling",
    "1. Administrativ bistand fra boligorg.",
    "2. Mødedeltagelse fra boligorg.",
    "3. Mødedeltagelse fra kommunen",
    "4. Konsulentbistand fra boligorg.",
    "5. Lokale adm.udgifter, kontorhold mv.",
    "6. Lokale anskaffelser",
    "7. Revision",
    "8. Temadage/ erfaringsudveksling",
    "9. Andet (efter aftale med LBF)",
  ]);
});
