// The presets and example texts of the template's focus areas, by how copies write them.
import { isExample, PRESETS } from "../../src/template/presets";

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
])("the name %j denotes %j", (name, preset) => expect(presetNamed(name)).toBe(preset));

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
])("the explanation %j denotes %j", (explanation, preset) => expect(presetBeside(explanation)).toBe(preset));

test("recognises the template's example text", () => {
  expect(["her skrives fx 'administrativ medarbejder x%'", "andel x %", "andel x%"].every(isExample)).toBe(true);
  expect(["hvad her skrives", "max%", "andel 40 %"].some(isExample)).toBe(false);
});
