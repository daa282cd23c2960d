// What number and words of a line's second column say of LBF's expense types.
import { administrationLines, findTypeNumber, hasExpenseType, parseTypeText } from "../../src/checks/expense-types";
import { sample } from "./sample";

/** `number by the digits | numbers by the words | whether they disagree` */
const told = (text: string): string => {
  const { hasNumber, numbered, worded, disagree } = parseTypeText(text);
  return `${hasNumber ? (numbered?.number ?? "off the list") : "–"} | ${worded.map((type) => type.number).join(" ")}${disagree ? " | disagree" : ""}`;
};

test.each<[string, string]>([
  ["5. Lokale adm.udgifter, kontorhold mv.", "5 | 5"],
  ["5", "5 | "],
  [" 5) ", "5 | "],
  ["7 - Revision", "7 | 7"],
  ["7: Revision", "7 | 7"],
  ["Revision", "– | 7"],
  ["revision af regnskabet", "– | 7"],
  ["Kontorhold", "– | 5"],
  ["kontor", "– | 5"],
  ["Temadage", "– | 8"],
  ["tema", "– | 8"],
  ["tem", "– | "],
  ["ag", "– | "],
  ["vision", "– | 7"],
  ["Revisor", "– | 7"],
  ["Revixxonxx", "– | 7"],
  ["Revixxxnxx", "– | "],
  ["Revisjon", "– | 7"],
  ["Andet: bydelsbestyrelse", "– | "],
  ["9. Andet: bydelsbestyrelse", "9 | "],
  ["9. Andet (efter aftale med LBF) fest", "9 | 9"],
  ["Lokale", "– | 5 6"],
  ["6. Lokale", "6 | 5 6"],
  ["Mødedeltagelse fra", "– | 2 3"],
  ["3. Mødedeltagelse", "3 | 2 3"],
  ["1. Mødedeltagelse", "1 | 2 3 | disagree"],
  ["5. Revision", "5 | 7 | disagree"],
  ["5. Kaffe", "5 |  | disagree"],
  ["5. Dyre mv.", "5 |  | disagree"],
  ["4. Konsulentbistand", "4 | 4"],
  ["10. Kaffe", "off the list | "],
  ["42", "off the list | "],
  ["Kaffe", "– | "],
  ["Kaffe 5", "– | "],
  ["", "– | "],
  ["5.\nLokale anskaffelser", "5 | 6 | disagree"],
])("%j: %s", (text, said) => {
  expect(told(text)).toBe(said);
});

test("the words are kept as written", () => {
  expect(parseTypeText(" 5)  Kaffe og Te ").words).toBe("Kaffe og Te ");
  expect(parseTypeText("7").words).toBe("");
});

test.each<[string, number | null]>([
  ["5. Kontorhold", 5],
  ["5. Revision", 5],
  ["Revision", 7],
  ["10. Revision", null],
  ["Lokale", null],
  ["Kaffe", null],
  ["", null],
])("the type of a line of %j is %s", (typeText, number) => {
  const line = sample({ B12: typeText === "" ? null : typeText }).budget.sections[0]?.lines[0];
  expect(line && findTypeNumber(line)).toBe(number);
});

test.each<[string, boolean]>([
  ["7. Revision", true],
  ["Kaffe", true],
  ["(Vælg udgiftstype)", false],
  ["(VÆLG  UDGIFTSTYPE)", false],
])("%s is a chosen type: %s", (typeText, chosen) => {
  const line = sample({ B12: typeText }).budget.sections[0]?.lines[0];
  expect(line && hasExpenseType(line)).toBe(chosen);
});

test("a cell without text is no chosen type, and only administration lines have one", () => {
  expect(administrationLines(sample({ B12: null }).budget).map(({ section, line }) => `${section.title} ${line.row + 1} ${hasExpenseType(line)}`)).toEqual([
    "Tværgående administrationsudgifter 12 false",
    "Tværgående administrationsudgifter 13 true",
    "Tværgående administrationsudgifter 14 false",
  ]);
});
