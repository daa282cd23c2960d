// A website's transcript of a PDF is one run of text again, without page numbers, heads and feet; anything else is left as it is.
import { withoutPages } from "../../src/documents/transcript";

const words = (word: string): string => Array.from({ length: 200 }, (_, at) => `${word}${at}`).join(" ");

test("joins the pages of a transcript without their numbers and feet", () => {
  const pages = ["Delaftale", "b", "c"].map((word, at) => `${at + 1} ${words(word)} Helhedsplan for Lunden ${at + 1}`);
  expect(withoutPages(["Størrelse: px", ...pages].join("\n\n"))).toBe(
    ["Størrelse: px", ["Delaftale", "b", "c"].map(words).join(" ")].join("\n"),
  );
});

test("takes a head that pages share, but not from the first", () => {
  const pages = ["a", "b", "c"].map((word, at) => `${at + 1} Delaftale 2022 ${words(word)}`);
  expect(withoutPages(pages.join("\n"))).toBe(`Delaftale 2022 ${words("a")} ${words("b")} ${words("c")}`);
});

test("a number that is not the page's stays", () => {
  const pages = ["a", "b"].map((word, at) => `${at + 1} ${words(word)} ${at + 2019}`);
  expect(withoutPages(pages.join("\n"))).toBe(`${words("a")} 2019 ${words("b")} 2020`);
});

test.each([
  ["a numbered list", "Aktiviteter\n1 Café Nora\n2 Bydelsmødre\n3 Nabohjælp"],
  ["paragraphs without numbers", `${words("a")}\n${words("b")}`],
  ["numbered chapters", ["1 Baggrund", words("a"), "2 Mål", words("b"), "3 Aktiviteter", words("c")].join("\n")],
  [
    "chapters among other text",
    `${words("a")}\n${words("b")}\n1 ${words("c")}\n${words("d")}`.replace(/^/, `${words("x")}\n${words("y")}\n`),
  ],
])("leaves %s as it is", (_, text) => {
  expect(withoutPages(text)).toBe(text);
});
