// What number and words of a line's second column say of LBF's expense types.
import { TEMPLATES } from "../../src/template/descriptions";
import { findExpenseType, parseTypeText } from "../../src/template/expense-type";

const LIST = TEMPLATES.at(-1)!.expenseTypes.list;

/** `number by the digits | numbers by the words | whether they disagree` */
const summary = (text: string): string => {
  const { hasNumber, numbered, worded, disagree } = parseTypeText(text, LIST);
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
  expect(summary(text)).toBe(said);
});

test("keeps the words as written", () => {
  expect(parseTypeText(" 5)  Kaffe og Te ", LIST).words).toBe("Kaffe og Te ");
  expect(parseTypeText("7", LIST).words).toBe("");
});

test.each<[string, number | null]>([
  ["5. Kontorhold", 5],
  ["5. Revision", 5],
  ["Revision", 7],
  ["10. Revision", null],
  ["Lokale", null],
  ["Kaffe", null],
  ["", null],
  ["5. Lokale adm.udgifter, kontorhold mv.", 5],
  ["0. Forlodsudbetaling", 0],
  ["Forlodsudbetaling", 0],
  [" 7 Revision", 7],
  ["9)", 9],
  ["REVISION.", 7],
  ["Lokale adm. udgifter, kontorhold m.v.", 5],
  ["Ny revision 7", 7],
  ["(Vælg udgiftstype)", null],
])("reads the type of %j as %s", (typeText, number) => {
  expect(findExpenseType(typeText, LIST)).toBe(number);
});
