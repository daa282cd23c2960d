// Labels that nobody knows are known by coming again in every form, behind another text each time.
import { withRepeatedLabels } from "../../src/agreements/repeated-labels";

test("finds an unknown label with a colon, repeated in each form", () => {
  expect(withRepeatedLabels("Navn: Haven Status: ny Mål: ro Navn: Broen Status: gammel")).toBe(
    "Navn: Haven\nStatus: ny Mål: ro Navn: Broen\nStatus: gammel",
  );
});

test("finds a known label without its colon", () => {
  expect(withRepeatedLabels("Aktivitet A: Opsøgerne Hvad To er ude Hvem Unge Aktivitet B: Vagten Hvad En telefon Hvem Børn")).toBe(
    "Aktivitet A: Opsøgerne\nHvad: To er ude\nHvem: Unge Aktivitet B: Vagten\nHvad: En telefon\nHvem: Børn",
  );
});

test.each([
  "I Projekt Ung: Sammen mødes alle. Om Projekt Ung: Sammen ved vi intet",
  "Her bor Mål Hansen, og der bor Mål Jensen. Mål er et navn, og Mål er det ofte",
])("finds no label in words that merely recur: %s", (run) => {
  expect(withRepeatedLabels(run)).toBe(run);
});
