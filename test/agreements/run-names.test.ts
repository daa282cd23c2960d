// Papers that have lost their layout, and the names of activities that have run into the text before them.
import { withNameLines } from "../../src/agreements/run-names";
import { FORMS } from "./forms";
import { LOST_FORMS } from "./lost-forms";
import { meetStructures } from "./meet-structures";

const LAID_OUT = ["pasted.txt", "copied.txt", "one-line-a-page.txt", "paragraphs.docx", "nested.docx", "plain.pdf"];

meetStructures((name) => name.startsWith("tabt-"), [...FORMS.filter(([name]) => LAID_OUT.includes(name)), ...LOST_FORMS]);

const RUN = [
  "Aktiviteter:",
  "Gårdhaven Åben Dør",
  "Medarbejdere:",
  "Vært, 20 timer om ugen Gårdhaven",
  "Målgruppe:",
  "Alle",
  "Ansvar:",
  "Værten Åben Dør",
  "Målgruppe:",
  "Ældre",
];

test("names before the same label are those of the list", () => {
  expect(withNameLines(RUN)).toEqual([
    ...["Aktiviteter:", "Gårdhaven", "Åben Dør", "Medarbejdere:", "Vært, 20 timer om ugen", "Gårdhaven", "Målgruppe:", "Alle"],
    ...["Ansvar:", "Værten", "Åben Dør", "Målgruppe:", "Ældre"],
  ]);
});

test.each([
  ["a name that the list has not", RUN.map((line) => line.replace("Gårdhaven Åben Dør", "Gårdhaven Syklubben"))],
  ["the same name twice", RUN.map((line) => line.replace("Værten Åben Dør", "Værten Gårdhaven"))],
  ["words inside longer ones", RUN.map((line) => line.replace("Gårdhaven Åben Dør", "Gårdhavens Åben Dørs"))],
])("%s parts no line", (_, lines) => {
  expect(withNameLines(lines)).toEqual(lines);
});
